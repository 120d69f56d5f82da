import {
  type Author,
  type Entry,
  type ExerciseInput,
  eachOnce,
  firstOf,
  type PerSide,
  peopleIn,
  perObject,
  perSide,
  type SeenInput,
} from "../contract.ts";
import { MOST_CHOICES } from "./limits.ts";
import { pitfallIds, pitfallOf } from "./pitfalls.ts";
import { halvesOf } from "./ruleSentence.ts";
import type { Choice, Contribution, Rule, Setup } from "./schema.ts";

export type Judged = ExerciseInput<Setup, Contribution>;
export type Input = SeenInput<Setup, Contribution>;

/** A pitfall with its voices: one to talk about, one of several with as many voices, or one of the others. */
export type Standing = { id: string; place: "chosen" | "tied" | "other"; voices: PerSide<number> };

/** A rule as it is read; `when` is empty where it is what the toolkit asks about. */
export type RuleView = Pick<Entry<unknown>, "id" | "lang" | "dutch"> & {
  when: string;
  text: string;
  support: PerSide<number>;
};

/** A pitfall to talk about, its rules, the most supported first, and how many more there are than a phone carries. */
export type Topic = { id: string; rules: RuleView[]; more: number };

export type PhoneView = {
  /** What was chosen, once it may be seen. */
  standings: Standing[];
  topics: Topic[];
  noneChosen: boolean;
};

// All phones carry these of each pitfall, and get them anew whenever somebody stands behind one.
export const ON_PHONE_MOST = 40;

/** What every phone shows. */
export function phone(input: Input): PhoneView {
  const isWriting = input.round > 0 && input.state !== "planned";
  return {
    standings: input.round === 0 && input.isOut(0) ? standingsOf(input) : [],
    topics: isWriting ? topicsOf(input, ON_PHONE_MOST) : [],
    noneChosen: isWriting && isOpenToAll(input),
  };
}

/**
 * The pitfalls to talk about: those that the facilitator set, or the two with the largest shares of both sides together,
 * so that the side with more people does not simply win, and all that have as many voices as the second. A pitfall that
 * somebody already wrote a rule for stays.
 */
export function chosenPitfalls(input: Input): string[] {
  const { chosen, tied } = mostChosen(input);
  const isWritten = (id: string) =>
    rulesFor(id, input).length > 0 || (input.waiting.buckets[bucketOf({ kind: "rule", pitfall: id })]?.sent ?? 0) > 0;
  return [...new Set([...chosen, ...tied, ...pitfallIds.filter(isWritten)])];
}

/** Whether the voices decide nothing: more pitfalls have as many than there is time for, and nobody has picked yet. */
export const isTied = (input: Judged): boolean => mostChosen(input).tied.length > 0;

/** All six, those to talk about first. */
export function standingsOf(input: Judged): Standing[] {
  const { chosen, tied } = mostChosen(input);
  const placeOf = (id: string) => (chosen.includes(id) ? "chosen" : tied.includes(id) ? "tied" : "other");
  return [...new Set([...chosen, ...tied, ...pitfallIds])].map((id) => ({
    ...{ id, place: placeOf(id) },
    voices: voicesFor(id, input),
  }));
}

/** The chosen pitfalls with their rules, as far as these may be seen; where nobody chose, all six lie open. */
export function topicsOf(input: Input, most = Number.POSITIVE_INFINITY): Topic[] {
  const isOpen = isOpenToAll(input) && !input.entries.some(isRule);
  return (isOpen ? pitfallIds : chosenPitfalls(input)).map((id) => {
    const bySupport = rulesFor(id, input).toSorted(
      (a, b) => Number(b.starred) - Number(a.starred) || peopleIn(behind(b)) - peopleIn(behind(a)),
    );
    const { items, more } = firstOf(bySupport, most);
    return { id, rules: items.map((rule) => ruleView(rule, input)), more };
  });
}

/** Under what an answer is counted: what it is, and about which pitfall. */
export const bucketOf = ({ kind, pitfall }: { kind: string; pitfall: string }): string => `${kind} ${pitfall}`;

/** Who wrote a rule, who sent the same, and who agreed, everybody once. */
export const behind = (rule: Entry<Rule>): Author[] => eachOnce([rule, ...rule.doubles, ...rule.supports]);

export const isChoice = (entry: Entry<Contribution>): entry is Entry<Choice> => entry.body.kind === "choice";
export const isRule = (entry: Entry<Contribution>): entry is Entry<Rule> => entry.body.kind === "rule";

// Shares are fractions.
const NEARLY = 1e-9;

/** What the facilitator set goes before the voices. Those that share the last place to talk about are tied. */
const mostChosen = perObject((input: Judged): { chosen: string[]; tied: string[] } => {
  if (input.setup.chosen.length > 0) return { chosen: input.setup.chosen, tied: [] };
  const people = perSide(eachOnce(input.entries.filter(isChoice)), input.partners);
  const share = ({ formal, informal }: PerSide<number>) =>
    formal / Math.max(1, people.formal) + informal / Math.max(1, people.informal);
  const voted = pitfallIds
    .map((id) => ({ id, share: share(voicesFor(id, input)) }))
    .filter((one) => one.share > 0)
    .toSorted((a, b) => b.share - a.share);
  const last = voted[MOST_CHOICES - 1]?.share ?? 0;
  const reached = voted.filter((one) => one.share > last - NEARLY);
  const sure = reached.length > MOST_CHOICES ? reached.filter((one) => one.share > last + NEARLY) : reached;
  const idsOf = (some: typeof voted) => some.map(({ id }) => id);
  return { chosen: idsOf(sure), tied: idsOf(reached.filter((one) => !sure.includes(one))) };
});

const voicesFor = (id: string, { entries, partners }: Judged): PerSide<number> =>
  perSide(eachOnce(entries.filter((entry) => isChoice(entry) && entry.body.pitfall === id)), partners);

/** Nobody chose and nobody set anything: then all six are there to write about, rather than none. */
function isOpenToAll(input: Judged): boolean {
  const { chosen, tied } = mostChosen(input);
  return chosen.length + tied.length === 0;
}

const rulesFor = (id: string, { entries }: Judged): Entry<Rule>[] =>
  entries.filter(isRule).filter(({ body }) => body.pitfall === id);

function ruleView(rule: Entry<Rule>, { partners }: Judged): RuleView {
  const { id, body, lang, dutch } = rule;
  const { when, response } = halvesOf(body, partners);
  return {
    ...{ id, text: response, when: body.when === pitfallOf(body.pitfall).when ? "" : when },
    ...(lang && { lang }),
    ...(dutch && { dutch }),
    support: perSide(behind(rule), partners),
  };
}
