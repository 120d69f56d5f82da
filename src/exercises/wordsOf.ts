import type { Language } from "../lib/languages.ts";
import { files, type WordsFile, wordsFor, wordsToSend } from "../lib/words.ts";
import { exercises, findExercise } from "./registry.ts";

/**
 * The words that a phone's page shows an exercise with: those of the kit, its own, and what it shares with others.
 */
type ExerciseWords = Record<string, unknown>;

/** The words of an exercise in a language, by the names of their files; null where there is no such exercise. Only for the server. */
export function wordsOf(language: Language, id: string): ExerciseWords | null {
  const exercise = findExercise(id);
  if (!exercise) return null;
  const own = files.filter((file) => file.startsWith(`exercises/${id}/`));
  const kit = files.filter((file) => /^exercises\/kit\/[^/]+$/.test(file));
  const all: WordsFile[] = [...kit, ...exercise.words, ...own];
  return {
    ...Object.fromEntries(all.map((file) => [file, wordsToSend(language, file)])),
    ...(exercise.uses.includes("today") && { "exercises/titles": titlesIn(language) }),
  };
}

/** What every exercise is called, by its id. */
const titlesIn = (language: Language): Record<string, string> =>
  Object.fromEntries(
    exercises.flatMap(({ id }) => {
      const file = files.find((name) => name === `exercises/${id}/content`);
      return file ? [[id, wordsFor<{ exercise: { title: string } }>(language, file).exercise.title]] : [];
    }),
  );
