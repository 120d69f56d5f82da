import { content } from "./contract.ts";
import { planned } from "./planned.ts";
import { findExercise } from "./registry.ts";

/** What an exercise or break is called, also one that this version does not have. */
export function exerciseTitle(exerciseId: string): string {
  const known = [...planned, ...content.programmeItems].find(({ id }) => id === exerciseId);
  return findExercise(exerciseId)?.title ?? known?.title ?? exerciseId;
}
