import type { PhoneSnapshot } from "../../../contributions/snapshot.ts";
import { wordsOf } from "../../../exercises/wordsOf.ts";
import type { Language } from "../../../lib/languages.ts";
import { exercisesIn, type WordsPerExercise } from "./exercisesIn.ts";

/** The words that a page with this snapshot begins with: those of what it shows, in its language. Only for the server. */
export const wordsWith = (snapshot: PhoneSnapshot, language: Language): WordsPerExercise =>
  Object.fromEntries(exercisesIn(snapshot).map((id) => [id, wordsOf(language, id) ?? {}]));
