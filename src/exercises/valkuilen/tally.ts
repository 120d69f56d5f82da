import {
  type Author,
  type Entry,
  type ExerciseInput,
  eachOnce,
  firstOf,
  type HarvestLine,
  type Material,
  type PerSide,
  peopleIn,
  perObject,
  perSide,
  type Refusal,
  type SeenInput,
} from "../contract.ts";
import { bucketOf } from "./bucket.ts";
import { type Pitfall, pitfallIds, pitfalls, pitfallTitle } from "./pitfalls.ts";
import { ruleSentence } from "./ruleSentence.ts";
import type { Choice, Contribution, Rule, Setup } from "./schema.ts";

export type Judged = ExerciseInput<Setup, Contribution>;
export type Input = SeenInput<Setup, Contribution>;

/** At most this many pitfalls per person, and this many to talk about. */
export const MOST_CHOICES = 2;

export type PitfallView = Pitfall & { chosen: PerSide<number> };
export type RuleView = { id: string; sentence: string; support: PerSide<number> };
export type TopicView = Pitfall & { rules: RuleView[]; ruleCount: number };
/** Of very many sentences a phone carries the first, and how many more there are. */
export type PhoneTopic = TopicView & { more: number };

// All phones carry these of each pitfall, and get them anew whenever somebody stands behind one.
export const ON_PHONE_MOST = 40;

/** What every phone shows. */
export function phone(input: Input) {
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

/** Choices in the first round, each once; rules in the second. The facilitator types for many. */
export function accepts(body: Contribution, by: Author, input: Judged): Refusal {
  if ((body.kind === "choice") !== (input.round === 0)) return { code: "NOT_NOW" };
  if (body.kind === "rule" || by.participantId === null) return null;
  const own = choicesIn(input).filter(({ participantId }) => participantId === by.participantId);
  return own.some((choice) => choice.body.pitfall === body.pitfall) ? { code: "CHOSEN_ALREADY" } : null;
}

/** Anybody may stand behind a rule that everybody may see. */
export function acceptsSupport({ body }: Entry<Contribution>, _by: Author, _value: string, input: Judged): Refusal {
  return body.kind === "rule" && input.round > 0 && input.revealed ? null : { code: "NOT_NOW" };
}

/**
 * The pitfalls to talk about: those that the facilitator set, or the two with the largest shares of both sides together,
 * so that the side with more people does not simply win, and all that have as many voices as the second. A pitfall that
 * somebody already wrote a rule for stays.
 */
export function chosenPitfalls(input: Input): string[] {
  const { chosen, tied } = mostChosen(input);
  return [...new Set([...chosen, ...tied, ...pitfallIds.filter((id) => ruleCount(id, input) > 0)])];
}

/** Whether the voices decide nothing: more pitfalls have as many than there is time for, and nobody has picked yet. */
export const isTied = (input: Judged): boolean => mostChosen(input).tied.length > 0;

/** One what-if line per rule, the most supported first. */
export function harvest(input: Judged): HarvestLine[] {
  const lines = rulesIn(input).map(
    (rule): HarvestLine => ({
      kind: "whatif",
      fields: { risk: pitfallTitle(rule.body.pitfall), response: sentenceOf(rule, input) },
      sources: [rule.id],
      backers: behind(rule),
    }),
  );
  return lines.toSorted((a, b) => peopleIn(b.backers) - peopleIn(a.backers));
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
const mostChosen = perObject((input: Judged): Most => {
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

const chosenBy = (id: string, input: Judged): PerSide<number> =>
  perSide(eachOnce(choicesIn(input).filter(({ body }) => body.pitfall === id)), input.partners);

/** Nobody chose and nobody set anything: then all six are there to write about, rather than none. */
function isOpenToAll(input: Judged): boolean {
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
  const open = isOpenToAll(input) && rulesIn(input).length === 0;
  return inOrder(pitfalls, open ? pitfallIds : chosenPitfalls(input)).map((pitfall) => {
    const rules = rulesIn(input).filter(({ body }) => body.pitfall === pitfall.id);
    const bySupport = rules.toSorted(
      (a, b) => Number(b.starred) - Number(a.starred) || peopleIn(behind(b)) - peopleIn(behind(a)),
    );
    return {
      ...pitfall,
      ruleCount: ruleCount(pitfall.id, input),
      rules: bySupport.map((rule) => ruleView(rule, input)),
    };
  });
}

/** How many sentences there are for a pitfall, those that wait among them. */
const ruleCount = (id: string, input: Input): number =>
  rulesIn(input).filter(({ body }) => body.pitfall === id).length +
  (input.waiting.buckets[bucketOf({ kind: "rule", pitfall: id })]?.sent ?? 0);

const ruleView = (rule: Entry<Rule>, input: Input): RuleView => ({
  id: rule.id,
  sentence: sentenceOf(rule, input),
  support: perSide(behind(rule), input.partners),
});

const sentenceOf = ({ body }: Entry<Rule>, { partners }: Judged) =>
  ruleSentence(
    body,
    partners.map(({ name }) => name),
  );

/** Who wrote a rule, who sent the same, and who agreed, everybody once. */
const behind = (rule: Entry<Rule>): Author[] => eachOnce([rule, ...rule.doubles, ...rule.supports]);

const choicesIn = ({ entries }: Judged) =>
  entries.filter((entry): entry is Entry<Choice> => entry.body.kind === "choice");

const rulesIn = ({ entries }: Judged) => entries.filter((entry): entry is Entry<Rule> => entry.body.kind === "rule");

const inOrder = <Item extends { id: string }>(items: Item[], ids: string[]): Item[] =>
  ids.flatMap((id) => items.find((item) => item.id === id) ?? []);
