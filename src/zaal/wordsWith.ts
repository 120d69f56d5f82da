import { exerciseHeads } from "../exercises/exerciseHeads.ts";
import { wordsOf } from "../exercises/wordsOf.ts";
import type { Language } from "../lib/languages.ts";
import { exercisesIn, HEADS, type WordsPerExercise } from "./exercisesIn.ts";
import type { PhoneSnapshot } from "./snapshot/snapshot.ts";

/** The words that a page with this snapshot begins with: those of what it shows, in its language. Only for the server. */
export const wordsWith = (snapshot: PhoneSnapshot, language: Language): WordsPerExercise =>
  Object.fromEntries(exercisesIn(snapshot).map((id) => [id, wordsUnder(language, id) ?? {}]));

/** The words of an exercise, or of all of them what they are called; null where there is no such exercise. */
export const wordsUnder = (language: Language, id: string) =>
  id === HEADS ? exerciseHeads(language) : wordsOf(language, id);
