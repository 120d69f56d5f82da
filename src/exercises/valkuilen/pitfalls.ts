import content from "./content.json" with { type: "json" };

/** One of the toolkit's six pitfalls; `whatIf` asks for the rule. */
export type Pitfall = { id: string; title: string; text: string; question: string; whatIf: string };

export const pitfalls: Pitfall[] = content.pitfalls
  .toSorted((a, b) => a.order - b.order)
  .map(({ id, title, text, question, whatIf }) => ({ id, title, text, question, whatIf }));

export const pitfallIds = pitfalls.map(({ id }) => id);

export const pitfallTitle = (id: string): string => pitfalls.find((pitfall) => pitfall.id === id)?.title ?? "";
