import type { Problem } from "./errors.ts";
import type { FieldProblem } from "./formState.ts";
import { DUTCH, type Language } from "./languages.ts";
import type nl from "./problems.json";
import { say } from "./say.ts";
import type { Saying } from "./saying.ts";
import { textAt, wordsFor } from "./words.ts";

/** What a problem says to who reads this language, and of which field; in Dutch what only staff hear. */
export function refusalIn(
  language: Language,
  problem: Problem,
): { title: string; detail: string; fields: FieldProblem[] } {
  const words = language === DUTCH ? null : wordsFor<Partial<typeof nl>>(language, "lib/problems")[problem.code];
  return {
    title: words?.title ?? problem.title,
    detail: words ? say(words.detail, problem.values, language) : problem.detail,
    fields: problem.fields.map(({ path, says }) => ({ path, message: sentenceIn(language, says) })),
  };
}

/** The sentence in this language, with its values filled in. */
export const sentenceIn = (language: Language, { file, key, values }: Saying): string =>
  say(textAt(language, file, key), values, language);
