import {
  type Author,
  type Entry,
  type ExerciseInput,
  eachOnce,
  firstOf,
  type HarvestLine,
  type Material,
  type PerSide,
  type PhoneViewer,
  perObject,
  perSide,
  type Refusal,
} from "../contract.ts";
import { type Pitfall, pitfallIds, pitfalls, pitfallTitle } from "./pitfalls.ts";
import { ruleSentence } from "./ruleSentence.ts";
import type { Choice, Contribution, Rule, Setup } from "./schema.ts";

export type Input = ExerciseInput<Setup, Contribution>;

/** At most this many pitfalls per person, and this many to talk about. */
export const MOST_CHOICES = 2;

export type PitfallView = Pitfall & { chosen: PerSide<number> };
export type RuleView = { id: string; sentence: string; support: PerSide<number> };
export type TopicView = Pitfall & { rules: RuleView[]; ruleCount: number };
/** Of very many sentences a phone carries the first, and how many more there are. */
export type PhoneTopic = TopicView & { more: number };

// All phones carry these of each pitfall, and get them anew whenever somebody stands behind one.
export const ON_PHONE_MOST = 40;

/** What a phone shows. It is the same for everybody: who a viewer is changes nothing here. */
export function phone(input: Input, _viewer: PhoneViewer) {
  const { state, round, partners } = input;
  return {
    most: MOST_CHOICES,
    pitfalls: round === 0 ? pitfalls : [],
    choices: state !== "planned" && round === 0 && input.revealed ? choicesView(input) : null,
    topics: state !== "planned" && round > 0 ? topicsOf(input).map(phoneTopic) : [],
    noneChosen: round > 0 && isOpenToAll(input),
    titles: Object.fromEntries(pitfalls.map(({ id, title }) => [id, title])),
    names: partners.map(({ name }) => name),
  };
}

export type PhoneView = ReturnType<typeof phone>;

function phoneTopic(topic: TopicView): PhoneTopic {
  const { items, more } = firstOf(topic.rules, ON_PHONE_MOST);
  return { ...topic, rules: items, more };
}

/** Choices in the first round, at most two a person, each once; rules in the second. The facilitator types for many. */
export function accepts(body: Contribution, by: Author, input: Input): Refusal {
  if ((body.kind === "choice") !== (input.round === 0)) return { code: "NOT_NOW" };
  if (body.kind === "rule" || by.participantId === null) return null;
  const own = choicesIn(input).filter(({ participantId }) => participantId === by.participantId);
  if (own.some((choice) => choice.body.pitfall === body.pitfall)) return { code: "CHOSEN_ALREADY" };
  return own.length >= MOST_CHOICES ? { code: "TOO_MANY_POINTS", values: { max: MOST_CHOICES } } : null;
}

/** Anybody may stand behind a rule that everybody may see. */
export function acceptsSupport({ body }: Entry<Contribution>, _by: Author, _value: string, input: Input): Refusal {
  return body.kind === "rule" && input.round > 0 && input.revealed ? null : { code: "NOT_NOW" };
}

/**
 * The pitfalls to talk about: those that the facilitator set, or the two with the largest shares of both sides together,
 * so that the side with more people does not simply win, and all that have as many voices as the second. A pitfall that
 * somebody already wrote a rule for stays.
 */
export function chosenPitfalls(input: Input): string[] {
  const { chosen, tied } = mostChosen(input);
  return [...new Set([...chosen, ...tied, ...rulesIn(input).map(({ body }) => body.pitfall)])];
}

/** Whether the voices decide nothing: more pitfalls have as many than there is time for, and nobody has picked yet. */
export const isTied = (input: Input): boolean => mostChosen(input).tied.length > 0;

/** One what-if line per rule, the most supported first. */
export function harvest(input: Input): HarvestLine[] {
  const lines = rulesIn(input).map(
    (rule): HarvestLine => ({
      kind: "whatif",
      fields: { risk: pitfallTitle(rule.body.pitfall), response: sentenceOf(rule, input) },
      sources: [rule.id],
      backers: behind(rule),
    }),
  );
  return lines.toSorted((a, b) => b.backers.length - a.backers.length);
}

/** The chosen pitfalls, for later steps. */
export function material(input: Input): Material[] {
  return chosenPitfalls(input).map((id) => ({
    kind: "pitfall",
    side: null,
    partnerId: null,
    text: pitfallTitle(id),
    sources: input.entries.filter(({ body }) => body.pitfall === id).map((entry) => entry.id),
  }));
}

type Most = { chosen: string[]; tied: string[] };

/** What the facilitator set goes before the voices. Those that share the last place to talk about are tied. */
const mostChosen = perObject((input: Input): Most => {
  if (input.setup.chosen.length > 0) return { chosen: input.setup.chosen, tied: [] };
  const { formal, informal } = perSide(eachOnce(choicesIn(input)), input.partners);
  const shares = pitfallIds.map((id) => {
    const chosen = chosenBy(id, input);
    return { id, share: chosen.formal / Math.max(1, formal) + chosen.informal / Math.max(1, informal) };
  });
  const voted = shares.filter(({ share }) => share > 0).toSorted((a, b) => b.share - a.share);
  const last = voted[MOST_CHOICES - 1]?.share ?? 0;
  const ids = (some: typeof voted) => some.map(({ id }) => id);
  const alike = voted.filter(({ share }) => Math.abs(share - last) < 1e-9);
  const before = voted.filter(({ share }) => share > last + 1e-9);
  return before.length + alike.length <= MOST_CHOICES
    ? { chosen: ids([...before, ...alike]), tied: [] }
    : { chosen: ids(before), tied: ids(alike) };
});

const chosenBy = (id: string, input: Input): PerSide<number> =>
  perSide(eachOnce(choicesIn(input).filter(({ body }) => body.pitfall === id)), input.partners);

/** Nobody chose and nobody set anything: then all six are there to write about, rather than none. */
function isOpenToAll(input: Input): boolean {
  const { chosen, tied } = mostChosen(input);
  return chosen.length + tied.length === 0;
}

export function choicesView(input: Input) {
  const views = pitfalls.map((pitfall): PitfallView => ({ ...pitfall, chosen: chosenBy(pitfall.id, input) }));
  const { chosen, tied } = mostChosen(input);
  return {
    biggest: inOrder(views, chosen),
    tied: inOrder(views, tied),
    others: views.filter(({ id }) => !chosen.includes(id) && !tied.includes(id)),
  };
}

/** The chosen pitfalls with their rules, as far as these may be seen; where nobody chose, all six lie open. */
export function topicsOf(input: Input): TopicView[] {
  const written = rulesIn(input).map(({ body }) => body.pitfall);
  const open = isOpenToAll(input) && !(input.revealed && written.length > 0);
  return inOrder(pitfalls, open ? pitfallIds : chosenPitfalls(input)).map((pitfall) => {
    const rules = rulesIn(input).filter(({ body }) => body.pitfall === pitfall.id);
    const bySupport = rules.toSorted(
      (a, b) => Number(b.starred) - Number(a.starred) || behind(b).length - behind(a).length,
    );
    return {
      ...pitfall,
      ruleCount: rules.length,
      rules: input.revealed ? bySupport.map((rule) => ruleView(rule, input)) : [],
    };
  });
}

const ruleView = (rule: Entry<Rule>, input: Input): RuleView => ({
  id: rule.id,
  sentence: sentenceOf(rule, input),
  support: perSide(behind(rule), input.partners),
});

const sentenceOf = ({ body }: Entry<Rule>, { partners }: Input) =>
  ruleSentence(
    body,
    partners.map(({ name }) => name),
  );

/** Who wrote a rule, who sent the same, and who agreed, everybody once. */
const behind = (rule: Entry<Rule>): Author[] => eachOnce([rule, ...rule.doubles, ...rule.supports]);

const choicesIn = ({ entries }: Input) =>
  entries.filter((entry): entry is Entry<Choice> => entry.body.kind === "choice");

const rulesIn = ({ entries }: Input) => entries.filter((entry): entry is Entry<Rule> => entry.body.kind === "rule");

const inOrder = <Item extends { id: string }>(items: Item[], ids: string[]): Item[] =>
  ids.flatMap((id) => items.find((item) => item.id === id) ?? []);
