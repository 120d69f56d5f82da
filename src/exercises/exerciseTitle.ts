import { planned } from "./planned.ts";
import { findExercise } from "./registry.ts";

/** What an exercise is called, also one that this version does not have. */
export function exerciseTitle(exerciseId: string): string {
  const known = planned.find(({ id }) => id === exerciseId);
  return findExercise(exerciseId)?.title ?? known?.title ?? exerciseId;
}
