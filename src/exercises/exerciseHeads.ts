import { exercises } from "../exercises/registry.ts";
import type { Language } from "../lib/languages.ts";
import { files, wordsFor } from "../lib/words.ts";

type Content = { exercise: { title: string; goal: string } };

/** What each exercise is called and for, by its id. */
export type ExerciseHeads = Record<string, { title: string; goal: string }>;

/** The same in a language; in Dutch where an exercise is not translated. */
export const exerciseHeads = (language: Language): ExerciseHeads =>
  Object.fromEntries(
    exercises.map(({ id, title, notes }) => [id, headIn(language, id) ?? { title, goal: notes.goal }]),
  );

function headIn(language: Language, id: string): ExerciseHeads[string] | null {
  const file = files.find((name) => name === `exercises/${id}/content`);
  if (!file) return null;
  const { title, goal } = wordsFor<Content>(language, file).exercise;
  return title && goal ? { title, goal } : null;
}
