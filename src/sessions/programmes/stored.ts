import { z } from "zod";
import { CIRCLE_KINDS } from "../../exercises/circles.ts";
import { exerciseTitle } from "../../exercises/exerciseTitle.ts";
import { findExercise } from "../../exercises/registry.ts";
import { isUuid } from "../../lib/ids.ts";
import { daysBetween, minutesAt } from "../prepare/days.ts";
import type { PlannedPart, PlannedStep } from "../prepare/template.ts";
import type { StepRow } from "../reads.ts";

const step = z.object({
  exercise: z.string(),
  /** What it was called when it was saved: a later version may not have it any more. */
  title: z.string().default(""),
  minutes: z.number().int().min(1).max(240),
  enabled: z.boolean().default(true),
  circle: z.enum(CIRCLE_KINDS).nullable().default(null).catch(null),
  checks: z.boolean().default(false),
  setup: z.unknown().optional(),
});
const stored = z.array(z.object({ day: z.number().int(), after: z.number().int(), steps: z.array(step) }));

/** `SavedProgramme.parts`: the dagdelen as they are planned, and of each step what it was called. */
type StoredParts = z.input<typeof stored>;

type Part = {
  date: Date;
  startsAt: string;
  steps: Pick<StepRow, "exercise" | "minutes" | "enabled" | "givenMinutes" | "circle" | "checks" | "setup">[];
};

/**
 * What is kept of these dagdelen: exercises, times and choices, as they were before any of them was made shorter while it
 * went on. Nothing of who was there: an id in a setup is somebody's or of something that somebody sent. Pure.
 */
export function storedOf(parts: Part[]): StoredParts {
  const [first] = parts;
  if (!first) return [];
  return parts.map(({ date, startsAt, steps }) => ({
    day: daysBetween(first.date, date),
    after: minutesAt(startsAt) - minutesAt(first.startsAt),
    steps: steps.map(({ exercise, minutes, enabled, givenMinutes, circle, checks, setup }) => ({
      exercise,
      title: exerciseTitle(exercise),
      minutes: givenMinutes ?? minutes,
      enabled: enabled || givenMinutes !== null,
      circle,
      checks,
      setup: withoutIds(setup),
    })),
  }));
}

const holdsId = (value: unknown): boolean => typeof value === "string" && isUuid(value.toLowerCase());

function withoutIds(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((one) => !holdsId(one)).map(withoutIds);
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(([key, one]) => !holdsId(key) && !holdsId(one));
  return Object.fromEntries(kept.map(([key, one]) => [key, withoutIds(one)]));
}

/**
 * The programme that was kept, as this version can do it, and what the exercises were called that it has no more. A setup
 * that no longer fits is the one that its exercise begins with; a dagdeel of which nothing is left falls away, but one
 * always stays. Pure.
 */
export function plannedIn(kept: unknown): { parts: PlannedPart[]; gone: string[] } {
  const all = stored.catch([]).parse(kept);
  const gone = all.flatMap(({ steps }) => steps).filter(({ exercise }) => !findExercise(exercise));
  const parts = all
    .map(({ day, after, steps }) => ({ day, after, steps: steps.flatMap(plannedStep) }))
    .filter(({ steps }) => steps.length > 0);
  return {
    parts: parts.length > 0 ? parts : [{ day: 0, after: 0, steps: [] }],
    gone: [...new Set(gone.map(({ exercise, title }) => title || exercise))],
  };
}

function plannedStep({ exercise, minutes, enabled, circle, checks, setup }: z.output<typeof step>): PlannedStep[] {
  const found = findExercise(exercise);
  if (!found) return [];
  return [
    {
      ...{ exercise, minutes, enabled, checks },
      circle: circle !== null && found.circles.suit.includes(circle) ? circle : null,
      setup: { ...Object(parsed(found.parseSetup, setup)) },
    },
  ];
}

function parsed(parse: (setup: unknown) => unknown, setup: unknown): unknown {
  try {
    return parse(setup ?? {});
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    return parse({});
  }
}
