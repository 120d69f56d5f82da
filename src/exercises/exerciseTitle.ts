import { findExercise } from "./registry.ts";

/** What an exercise is called; one that this version does not know by its id. */
export const exerciseTitle = (exerciseId: string): string => findExercise(exerciseId)?.title ?? exerciseId;
