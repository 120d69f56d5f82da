import {
  type Entry,
  type ExerciseInput,
  eachOnce,
  type PerSide,
  peopleIn,
  perObject,
  perSide,
  type SeenInput,
} from "../contract.ts";
import { lineOf, listed, type PartLines, type SaidLine } from "../kit/lines.ts";
import { backersOf } from "../kit/yields.ts";
import { MOST_CHOICES } from "./limits.ts";
import { pitfallIds, pitfallOf } from "./pitfalls.ts";
import { halvesOf } from "./ruleSentence.ts";
import type { Choice, Contribution, Rule, Setup } from "./schema.ts";

export type Judged = ExerciseInput<Setup, Contribution>;
export type Input = SeenInput<Setup, Contribution>;

const PLACES = ["chosen", "tied", "other"] as const;

/** A pitfall with its voices: one to talk about, one of several with as many voices, or one of the others. */
export type Standing = { id: string; place: (typeof PLACES)[number]; voices: PerSide<number> };

/** A rule as it is read; `when` is empty where it is what the toolkit asks about. */
type RuleView = SaidLine & { when: string };

export type PhoneView = {
  /** What was chosen, once it may be seen. */
  standings: Standing[];
  /** The pitfalls to talk about, each with its rules, the most supported first. */
  topics: PartLines<string, RuleView>[];
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

// Shares are fractions.
const NEARLY = 1e-9;

/**
 * All six, those to talk about first: what the facilitator set, or the two with the largest shares of both sides together,
 * so that the side with more people does not simply win. Those that share the last place to talk about are tied.
 */
export const standingsOf = perObject(({ entries, partners, setup: { chosen } }: Judged): Standing[] => {
  const choices = entries.filter(isChoice);
  const people = perSide(eachOnce(choices), partners);
  const counted = pitfallIds.map((id) => {
    const voices = perSide(eachOnce(choices.filter(({ body }) => body.pitfall === id)), partners);
    const share = voices.formal / Math.max(1, people.formal) + voices.informal / Math.max(1, people.informal);
    return { id, voices, share };
  });
  const sorted = counted.toSorted((a, b) => chosen.indexOf(a.id) - chosen.indexOf(b.id) || b.share - a.share);
  const [last = 0, next = 0] = sorted.slice(MOST_CHOICES - 1).map(({ share }) => share);
  const placeOf = ({ id, share }: (typeof counted)[number]): Standing["place"] => {
    if (chosen.length > 0) return chosen.includes(id) ? "chosen" : "other";
    if (share === 0 || share < last - NEARLY) return "other";
    return next > last - NEARLY && share < last + NEARLY ? "tied" : "chosen";
  };
  const standings = sorted.map((one) => ({ id: one.id, place: placeOf(one), voices: one.voices }));
  return PLACES.flatMap((place) => standings.filter((one) => one.place === place));
});

/** Whether the voices decide nothing: more pitfalls have as many than there is time for, and nobody has picked yet. */
export const isTied = (input: Judged): boolean => standingsOf(input).some(({ place }) => place === "tied");

/** Nobody chose and nobody set anything: then all six are there to write about, rather than none. */
const isOpenToAll = (input: Judged): boolean => standingsOf(input).every(({ place }) => place === "other");

/** The pitfalls to talk about; one that somebody already wrote a rule for stays. */
export function chosenPitfalls(input: Input): string[] {
  const chosen = standingsOf(input).flatMap(({ id, place }) => (place === "other" ? [] : [id]));
  const written = input.entries.filter(isRule).map(({ body }) => bucketOf(body));
  const buckets = new Set([...written, ...Object.keys(input.waiting.buckets)]);
  return [...new Set([...chosen, ...pitfallIds.filter((id) => buckets.has(bucketOf({ kind: "rule", pitfall: id })))])];
}

/** The chosen pitfalls with their rules, as far as these may be seen; where nobody chose, all six lie open. */
export function topicsOf(input: Input, most = Number.POSITIVE_INFINITY): PhoneView["topics"] {
  const rules = input.entries
    .filter(isRule)
    .toSorted((a, b) => Number(b.starred) - Number(a.starred) || peopleIn(backersOf(b)) - peopleIn(backersOf(a)));
  const ids = isOpenToAll(input) && rules.length === 0 ? pitfallIds : chosenPitfalls(input);
  return ids.map((id) => {
    const lines = rules.filter(({ body }) => body.pitfall === id).map((rule) => ruleView(rule, input));
    return { id, ...listed(lines, most) };
  });
}

/** Under what an answer is counted: what it is, and about which pitfall. */
export const bucketOf = ({ kind, pitfall }: { kind: string; pitfall: string }): string => `${kind} ${pitfall}`;

export const isChoice = (entry: Entry<Contribution>): entry is Entry<Choice> => entry.body.kind === "choice";
export const isRule = (entry: Entry<Contribution>): entry is Entry<Rule> => entry.body.kind === "rule";

function ruleView(rule: Entry<Rule>, { partners }: Judged): RuleView {
  const { when, response } = halvesOf(rule.body, partners);
  return {
    ...lineOf({ ...rule, body: { text: response } }),
    when: rule.body.when === pitfallOf(rule.body.pitfall).when ? "" : when,
    support: perSide(backersOf(rule), partners),
  };
}
