import { nameless, type Visit, WHOLE_ROOM } from "../exercises/contract.ts";
import { findExercise } from "../exercises/registry.ts";
import { visitedBy } from "../exercises/visits.ts";
import { type CircleRow, circlesOf, kindIn } from "../sessions/circles/inStep.ts";
import type { SessionRoom, StepRow } from "../sessions/reads.ts";
import { seatsByCircle } from "./heads.ts";
import type { ContributionRow } from "./stored/reads.ts";

/** Which circle another one visits, and which ones come to it. */
type Visits = { to: CircleRow | null; from: CircleRow[] };

/**
 * Whom a circle visits in a round of a step, of the circles in which somebody sits. Null where circles do not visit each
 * other in it, or there is but the whole room. Pure.
 */
export function visitsOf(room: SessionRoom, step: StepRow, circle: string, round = step.round): Visits | null {
  const visit = roundsOf(step)[round]?.visit;
  if (visit === undefined || kindIn(room, step) === "room") return null;
  const seats = seatsByCircle(room, step);
  const circles = circlesOf(room, step).filter(({ id }) => seats.has(id));
  const visitedFrom = (at: number): CircleRow | null => circles[visitedBy(at, circles.length, visit) ?? -1] ?? null;
  const at = circles.findIndex(({ id }) => id === circle);
  return {
    to: at < 0 ? null : visitedFrom(at),
    from: circle === WHOLE_ROOM ? [] : circles.filter((_, other) => visitedFrom(other)?.id === circle),
  };
}

/** The same as an exercise gets it, with what lies there for visitors: of nobody by name. Pure. */
export function visitOf(
  visits: Visits | null,
  step: StepRow,
  visible: ContributionRow[],
  circleOfRow: (row: ContributionRow) => string,
): { visit?: Visit<unknown> } {
  if (!visits) return {};
  const rounds = roundsOf(step);
  const isThere = (row: ContributionRow) =>
    rounds[row.round]?.forVisitors === true && row.round < step.round && circleOfRow(row) === visits.to?.id;
  const entries = visible.filter(isThere).map((row) => ({ ...nameless(row), supports: [] }));
  return { visit: { ...visits, entries } };
}

/** Whether what is sent in this round of a step is made for the circle that is visited. */
export const isVisit = (step: StepRow, round: number): boolean => roundsOf(step)[round]?.visit !== undefined;

const roundsOf = ({ exercise, setup }: StepRow) => findExercise(exercise)?.roundsOf(setup) ?? [];
