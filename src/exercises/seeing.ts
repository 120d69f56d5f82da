import { type Entry, type ExerciseInput, nameless, type PhoneViewer, type SeenInput, shuffled } from "./entry.ts";
import { type Author, eachOnce, type Heads, NOBODY, peopleIn, type SupportEntry } from "./people.ts";
import { resultsOf } from "./results.ts";
import { isOut, type Round, type Seen, type StageSeen } from "./rounds.ts";
import { countWaiting, type Waits } from "./waiting.ts";

/** What an exercise says about what may be seen. */
export type Rules<Setup, Body> = {
  rounds: Round[];
  /** When answers to contributions may be seen, by the round that they are given in. */
  answers: { round: number; seen: Seen; least: number; quiet: readonly string[] };
  isOnWall: (entry: Entry<Body>, input: ExerciseInput<Setup, Body>) => boolean;
  bucketOf: (entry: Entry<Body>, input: ExerciseInput<Setup, Body>) => string | null;
};

type Within = { circle: string; round: number; seen: Seen | undefined };
type Looking = Pick<PhoneViewer, "partnerId">;

const NO_HEADS: Heads = { people: { formal: 0, informal: 0 } };

const isAnonymous = (rounds: Round[], { round }: { round: number }): boolean => rounds[round]?.anonymous ?? false;

/**
 * Without the authors of anonymous rounds, and those in no order; of what is only counted from so many people on, nothing
 * before it was shown: what the facilitator works with. Pure.
 */
export function withoutNames<Setup, Body>(
  input: ExerciseInput<Setup, Body>,
  rounds: Round[],
): ExerciseInput<Setup, Body> {
  if (!rounds.some(({ anonymous }) => anonymous)) return input;
  const isHeld = heldBack(input, rounds);
  const hides = (entry: Entry<Body>) => isAnonymous(rounds, entry);
  const named = input.entries.filter((entry) => !hides(entry));
  const mixed = shuffled(input.entries.filter((entry) => hides(entry) && !isHeld(entry.round)));
  return { ...input, entries: [...named, ...mixed.map(nameless)] };
}

type Counted = StageSeen & { entries: (Author & { round: number })[]; aside?: (Author & { round: number })[] };

/** Of which rounds even the facilitator sees nothing yet: whoever watches what comes in would know whose it is. */
export function heldBack(input: Counted, rounds: Round[]): (round: number) => boolean {
  const enough = roundsWithEnough(input, input.aside ?? [], rounds);
  const held = rounds.map(
    ({ anonymous, least }, at) => Boolean(anonymous && least) && !(isOut(at, "when shown", input) && enough(at)),
  );
  return (round) => held[round] ?? false;
}

/**
 * What an audience may see now of all that there is: of the wall (`viewer` null) or of a phone; `everyAnswer` leaves in all
 * answers to what it may see. What waits is counted. Pure.
 */
export function seenBy<Setup, Body>(
  input: ExerciseInput<Setup, Body>,
  rules: Rules<Setup, Body>,
  viewer: Looking | null,
  everyAnswer = false,
): SeenInput<Setup, Body> {
  const { heads = NO_HEADS, aside = [], held = [], visit, ...common } = input;
  const { rounds, answers: rule } = rules;
  const [visible, waits, waitingAnswers]: [Entry<Body>[], Waits[], Record<string, number>] = [[], [], {}];
  const enough = roundsWithEnough(input, aside, rounds);
  for (const entry of input.entries) {
    const isNameless = mustBeNameless(rounds[entry.round]);
    if (enough(entry.round) && maySee(entry, rounds[entry.round]?.seen)) visible.push(withAnswers(entry, isNameless));
    else waits.push(waiting(entry));
  }
  waits.push(...held.map(waiting));
  return {
    ...common,
    entries: rounds.some(mustBeNameless) ? inNoOrder(visible, rounds) : visible,
    ...(visit && { visit: { ...visit, entries: visit.entries.filter(isForVisitors) } }),
    heads,
    waiting: countWaiting(waits, waitingAnswers, input.partners),
    isOut: (round) => isOut(round, rounds[round]?.seen, input),
    results: (round, saidBy) => {
      if (!isOut(round, rounds[round]?.seen, input)) return null;
      const said = inRound(round).map((entry) => ({ value: saidBy(entry.body), by: entry }));
      return resultsOf(said, { least: rounds[round]?.least, partners: input.partners, heads });
    },
  };

  function waiting(entry: Entry<Body>): Waits {
    const isNameless = mustBeNameless(rounds[entry.round]);
    return { entry, bucket: bucketOf(entry, isNameless), sides: !isNameless };
  }

  /** What was hidden counts where its going would tell whose it was. */
  function inRound(round: number): Entry<Body>[] {
    const all = isAnonymous(rounds, { round }) ? [...input.entries, ...aside] : input.entries;
    return all.filter((entry) => entry.round === round);
  }

  function maySee(entry: Entry<Body>, seen: Seen | undefined): boolean {
    return isWithin(entry, { ...entry, seen }) || (isOut(entry.round, seen, input) && rules.isOnWall(entry, input));
  }

  /** What another circle made is read there once it was laid open, and is not so few that it points at somebody. */
  function isForVisitors({ round }: Entry<Body>): boolean {
    const rule = rounds[round];
    return (
      viewer !== null &&
      rule?.forVisitors === true &&
      !rule.least &&
      round < input.round &&
      isOut(round, rule.seen, input)
    );
  }

  function isWithin({ partnerId }: Pick<Author, "partnerId">, { circle, round, seen }: Within): boolean {
    if (seen === "within the circle at once") return viewer !== null && isOwn(circle, round);
    return seen === "within the organisation at once" && viewer?.partnerId === partnerId;
  }

  function isOwn(circle: string, round: number): boolean {
    return input.circle === undefined || circle === input.circle || rounds[round]?.together === true;
  }

  function bucketOf(entry: Entry<Body>, isNameless: boolean): string | null {
    if (rounds[entry.round]?.least) return null;
    return rules.bucketOf(isNameless ? nameless(entry) : entry, input);
  }

  function withAnswers(entry: Entry<Body>, isNameless: boolean): Entry<Body> {
    const given = aloud(entry.supports);
    const supports = everyAnswer ? given : answersTo(given, entry);
    const waiting = peopleIn(eachOnce(given)) - peopleIn(eachOnce(supports));
    if (waiting > 0) waitingAnswers[entry.id] = waiting;
    if (isNameless) return { ...nameless(entry), supports };
    return supports === entry.supports ? entry : { ...entry, supports };
  }

  /** Without what is for the facilitator alone. */
  function aloud(supports: SupportEntry[]): SupportEntry[] {
    if (rule.quiet.length === 0) return supports;
    return supports.filter(({ value }) => !rule.quiet.includes(value));
  }

  function answersTo(supports: SupportEntry[], { circle }: Entry<Body>): SupportEntry[] {
    if (supports.length === 0) return supports;
    const isOutNow = isOut(rule.round, rule.seen, input);
    const some = isOutNow ? supports : supports.filter((one) => isWithin(one, { ...rule, circle }));
    if (rule.least === 0) return some;
    return peopleIn(eachOnce(some)) < rule.least ? [] : some.map((one) => ({ ...one, ...unknown(one) }));
  }
}

const unknown = ({ people = 1 }: Author): Author => ({ ...NOBODY, people });

/** Results by side are the contract's to give where they may be too few. */
const mustBeNameless = (round: Round | undefined): boolean => Boolean(round?.anonymous || round?.least);

const inNoOrder = <Body>(entries: Entry<Body>[], rounds: Round[]): Entry<Body>[] => [
  ...entries.filter(({ round }) => !mustBeNameless(rounds[round])),
  ...shuffled(entries.filter(({ round }) => mustBeNameless(rounds[round]))),
];

/** Whether enough people sent something in a round for anything of it to be seen. */
function roundsWithEnough({ entries }: Pick<Counted, "entries">, aside: Counted["entries"], rounds: Round[]) {
  const isEnough = rounds.map(({ least, anonymous }, at) => {
    if (!least) return true;
    const all = anonymous ? [...entries, ...aside] : entries;
    return peopleIn(eachOnce(all.filter(({ round }) => round === at))) >= least;
  });
  return (round: number): boolean => isEnough[round] ?? true;
}
