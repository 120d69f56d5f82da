import type { Author, Exercise } from "../exercises/contract.ts";
import { findExercise } from "../exercises/registry.ts";
import { notFound, Problem } from "../lib/errors.ts";
import { mistakesOf } from "../lib/fieldProblems.ts";
import { circleIn } from "../sessions/circles/inStep.ts";
import { type SessionRoom, type StepRow, stepsOf } from "../sessions/reads.ts";
import { circleInRound, type Input, inputOf, materialBefore } from "./inputs.ts";
import type { Recent } from "./recent.ts";
import { isVisit } from "./visits.ts";

type At = { room: SessionRoom; step: StepRow; exercise: Exercise };

/** How long what was begun before a step closed is still taken. */
export const FINISH_MS = 5 * 60_000;

/**
 * The step that takes input now, as it stood while it was open: opened, and not closed since, or closed so short ago that
 * who was still writing may finish. Time running out closes nothing. NOT_FOUND, STEP_CLOSED.
 */
export function openStepIn(room: SessionRoom | null, stepId: string): At {
  const step = room && stepsOf(room).find(({ id }) => id === stepId);
  const exercise = step && findExercise(step.exercise);
  if (!step || !exercise) throw notFound();
  const until = goesOn(room) ? takesUntil(step) : 0;
  if (until !== null && until <= Date.now()) throw new Problem("STEP_CLOSED");
  return { room, step: asOpen(step), exercise };
}

/** A step that takes input: in epoch milliseconds until when, null as long as nobody closes it. */
export type Taking = { stepId: string; until: number | null };

/** Where phones can still send something. Of what closed long ago it is up to the reader's clock. */
export const takingIn = (room: SessionRoom): Taking[] =>
  goesOn(room)
    ? stepsOf(room)
        .map((step) => ({ stepId: step.id, until: takesUntil(step) }))
        .filter(({ until }) => until !== 0)
    : [];

/** Between two parts nothing is taken either. */
const goesOn = ({ state, adjourned }: SessionRoom): boolean => state === "running" && !adjourned;

/** Until when a step takes input: null as long as nobody closes it, 0 where it does not. */
function takesUntil({ state, closedAt }: StepRow): number | null {
  if (state === "open" || state === "shown") return null;
  return state === "closed" && closedAt !== null ? closedAt + FINISH_MS : 0;
}

/** Closing lays nothing open, so what was open is so still. */
const asOpen = (step: StepRow): StepRow =>
  step.state === "closed" ? { ...step, state: step.revealed ? "shown" : "open" } : step;

/** The body as the exercise wants it. INVALID with what is wrong per field. */
export function parseBody(exercise: Exercise, body: unknown): unknown {
  const parsed = exercise.parseBody(body);
  if (parsed.success) return parsed.data;
  const fields = mistakesOf(parsed.error).map(({ path, says }) => ({ path: path ? `body.${path}` : "body", says }));
  throw new Problem("INVALID", { fields });
}

/** Passes on the "no" of an exercise. */
export function refuse(refusal: ReturnType<Exercise["accepts"]>): void {
  if (refusal) throw new Problem(refusal.code, refusal.values ? { values: refusal.values } : {});
}

/**
 * By what is judged what somebody does in a round of a step: the work of the circle, the author's own unless it is said, or
 * of all in a round that they do together; the author, who is told in which circle that is; and for which circle it is made.
 */
export function judgedIn(
  { room, rows }: Recent,
  { step, author, round, circle }: { step: StepRow; author: Author; round: number; circle?: string },
): { input: Input; by: Author & { circle: string }; madeFor: string } {
  const own = circleIn(room, step, author);
  const at = circleInRound(step, (isVisit(step, round) ? null : circle) ?? own, round);
  const usesMaterial = findExercise(step.exercise)?.uses.includes("material");
  const material = usesMaterial ? materialBefore(room, step, rows, at) : [];
  // What was sent in an earlier round has been laid open since.
  const then = { ...step, round, revealed: step.revealed || round < step.round };
  // What waits to be let through was sent as well: nobody may send more for it.
  const input = inputOf(room, then, rows, { material, unchecked: true }, at);
  return { input, by: { ...author, circle: own }, madeFor: input.visit?.to?.id ?? own };
}
