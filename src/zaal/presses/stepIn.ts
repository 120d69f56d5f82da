import { findExercise } from "../../exercises/registry.ts";
import { notFound } from "../../lib/errors.ts";
import { type SessionRoom, stepsOf } from "../../sessions/reads.ts";

/** A step of this room with its exercise. NOT_FOUND for one of another session. */
export function stepIn(room: SessionRoom, stepId: string) {
  const step = stepsOf(room).find(({ id }) => id === stepId);
  const exercise = step && findExercise(step.exercise);
  if (!step || !exercise) throw notFound();
  return { step, exercise };
}
