import type { CircleKind } from "../../exercises/circles.ts";
import { content } from "../../exercises/contract.ts";
import { findExercise } from "../../exercises/registry.ts";
import { lacksBreak } from "./schedule.ts";

/** A step of a programme to begin with; what it does not say is as its exercise has it. */
export type PlannedStep = {
  exercise: string;
  minutes: number;
  enabled?: boolean;
  circle?: CircleKind | null;
  setup?: object;
};

/** A dagdeel of a programme: how many days after the first one, and how many minutes later on its day than that begins. */
export type PlannedPart = { day: number; after: number; steps: PlannedStep[] };

/** The programmes to choose from: those that the toolkit's content offers. */
export const templates = content.programmes
  .filter(({ offered }) => offered)
  .map(({ id, title, text }) => ({ id, title, text }));

/** A break that a template has no room for but that the exercises need. */
const EXTRA_BREAK_MINUTES = 10;

/**
 * The programme of a template exactly as workshop.md 1.4 has it. Of a part of which not every exercise exists, those that
 * do, and a break at least every 75 minutes; one that is left with nothing but breaks falls away. Unknown ids give an
 * empty programme.
 */
export function programmeOf(templateId: string): (PlannedPart & { title: string })[] {
  const blocks = content.programmes.find(({ id }) => id === templateId)?.blocks ?? [];
  return blocks
    .map(({ title, day, after, items }) => {
      const made = items.filter(({ exercise }) => findExercise(exercise));
      return { title, day, after, steps: made.length < items.length ? withBreaks(made) : made };
    })
    .filter(({ steps }) => steps.length > 0);
}

/** How long a programme takes, and over how many dagdelen and days: what is switched off takes no time. */
export function sizeOf(parts: PlannedPart[]): { minutes: number; parts: number; days: number } {
  const steps = parts.flatMap((part) => part.steps).filter(({ enabled }) => enabled !== false);
  return { minutes: minutesOf(steps), parts: parts.length, days: new Set(parts.map(({ day }) => day)).size };
}

/** Whether no programme does without this exercise (workshop.md, Decided 5). */
export const isCore = (id: string): boolean => content.core.includes(id);

/** Whether this item of the programme gives rest. */
export const isBreak = (id: string): boolean =>
  content.programmeItems.some((item) => item.id === id && item.kind === "break");

type Item = { exercise: string; minutes: number };

/**
 * The items with breaks between two pieces of work alone. Where they stand too far apart, they move to where the longest
 * stretch of work is shortest; where that is not enough, one more comes in.
 */
export function withBreaks(items: Item[]): Item[] {
  const asPlanned = withoutLooseBreaks(items);
  if (!lacksBreak({ steps: asPlanned.map(isOn) }, isBreak)) return asPlanned;
  const work = items.filter(({ exercise }) => !isBreak(exercise));
  const breaks = asPlanned.filter(({ exercise }) => isBreak(exercise));
  for (let count = Math.max(1, breaks.length); count < work.length; count++) {
    const after = bestPlaces(work, count);
    const steps = work.flatMap((item, at) => {
      const rest = after.includes(at) && (breaks[after.indexOf(at)] ?? extraBreak());
      return rest ? [item, rest] : [item];
    });
    if (!lacksBreak({ steps: steps.map(isOn) }, isBreak)) return steps;
  }
  return asPlanned;
}

const isOn = (item: Item) => ({ ...item, enabled: true });

const extraBreak = (): Item => ({
  exercise: content.programmeItems.find(({ kind }) => kind === "break")?.id ?? "",
  minutes: EXTRA_BREAK_MINUTES,
});

/** After which pieces of work `count` breaks leave the longest stretch shortest. */
function bestPlaces(work: Item[], count: number): number[] {
  const places = choices(work.length - 1, count);
  const longest = (after: number[]): number => {
    const cuts = [-1, ...after, work.length - 1];
    return Math.max(...cuts.slice(1).map((end, at) => minutesOf(work.slice((cuts[at] ?? 0) + 1, end + 1))));
  };
  return places.reduce((best, after) => (longest(after) < longest(best) ? after : best), places[0] ?? []);
}

const minutesOf = (items: Pick<Item, "minutes">[]): number => items.reduce((sum, { minutes }) => sum + minutes, 0);

/** All ways to take `count` of the numbers below `below`, in order. */
function choices(below: number, count: number, from = 0): number[][] {
  if (count === 0) return [[]];
  const firsts = Array.from({ length: Math.max(0, below - from) }, (_, at) => from + at);
  return firsts.flatMap((first) => choices(below, count - 1, first + 1).map((rest) => [first, ...rest]));
}

/** A break makes sense between two pieces of work. */
function withoutLooseBreaks(items: Item[]): Item[] {
  const works = (part: Item[]) => part.some(({ exercise }) => !isBreak(exercise));
  return items.filter(
    ({ exercise }, at) => !isBreak(exercise) || (works(items.slice(0, at)) && works(items.slice(at))),
  );
}
