import type { Exercise } from "../exercises/contract.ts";
import { findExercise } from "../exercises/registry.ts";
import { notFound, Problem } from "../lib/errors.ts";
import { fieldProblems } from "../lib/fieldProblems.ts";
import { type SessionRoom, type StepRow, stepsOf } from "../sessions/reads.ts";

export type At = { room: SessionRoom; step: StepRow; exercise: Exercise };

/** The step that takes input now: opened, and not closed since. Time running out closes nothing. NOT_FOUND, STEP_CLOSED. */
export function openStepIn(room: SessionRoom | null, stepId: string): At {
  const step = room && stepsOf(room).find(({ id }) => id === stepId);
  const exercise = step && findExercise(step.exercise);
  if (!step || !exercise) throw notFound();
  if (room.state !== "running" || step.state === "closed" || step.state === "planned") throw new Problem("STEP_CLOSED");
  return { room, step, exercise };
}

/** The body as the exercise wants it. INVALID with what is wrong per field. */
export function parseBody(exercise: Exercise, body: unknown): unknown {
  const parsed = exercise.parseBody(body);
  if (parsed.success) return parsed.data;
  const fields = fieldProblems(parsed.error).map(({ path, message }) => ({
    path: path ? `body.${path}` : "body",
    message,
  }));
  throw new Problem("INVALID", { fields });
}

/** Passes on the "no" of an exercise. */
export function refuse(refusal: ReturnType<Exercise["accepts"]>): void {
  if (refusal) throw new Problem(refusal.code, refusal.values ? { values: refusal.values } : {});
}
