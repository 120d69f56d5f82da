import content from "./content.json" with { type: "json" };
import more from "./pitfalls.json" with { type: "json" };

const known = new Map(Object.entries(more));

/** One of the toolkit's six pitfalls; `when` is what its rules begin with, where somebody does not say it in other words. */
type Pitfall = { id: string; title: string; text: string; drawing: string; when: string };

export const pitfalls: Pitfall[] = content.pitfalls
  .toSorted((a, b) => a.order - b.order)
  .map(({ id, title, text }) => ({ id, title, text, drawing: "", when: "", ...known.get(id) }));

export const pitfallIds = pitfalls.map(({ id }) => id);

/** The pitfall with this id; throws where the toolkit has none. */
export function pitfallOf(id: string): Pitfall {
  const found = pitfalls.find((pitfall) => pitfall.id === id);
  if (!found) throw new Error(`There is no pitfall ${id}.`);
  return found;
}
