import type { Problem, ProblemCode } from "../lib/errors.ts";
import type { FormState } from "../lib/formState.ts";
import { DUTCH, type Language } from "../lib/languages.ts";
import type nl from "../lib/problems.json";
import { isPlural, say } from "../lib/say.ts";
import { leavesOf, type Parts, type Texts } from "../lib/translation.ts";
import { files, type WordsFile, wordsFor } from "../lib/words.ts";

type Refusals = typeof nl;

/** What a problem says to who reads this language, by its code and values. */
export function refusalIn(language: Language, problem: Problem): { title: string; detail: string } {
  const words = wordsFor<Partial<Refusals>>(language, "lib/problems")[problem.code];
  if (language === DUTCH || !words) return { title: problem.title, detail: problem.detail };
  return { title: words.title, detail: say(words.detail, problem.values, language) };
}

/** The state of a refused form in this language. */
export function formStateIn(language: Language, state: FormState): FormState {
  if (language === DUTCH) return state;
  const words = wordsFor<Partial<Refusals>>(language, "lib/problems")[state.code as ProblemCode];
  return {
    ...state,
    detail: words?.detail ?? state.detail,
    fields: state.fields.map(({ path, message }) => ({ path, message: sentenceIn(language, message) })),
  };
}

// Schemas say their mistakes in sentences, and those stand in these files.
const SENTENCES: [WordsFile, Parts][] = [
  ["sessions/door/texts", ["*"]],
  ["exercises/content/participants", ["*"]],
  ...files
    .filter((file) => /^exercises\/.*\/phone\.texts$/.test(file))
    .map((file): [WordsFile, Parts] => [file, ["errors"]]),
];

/** What a schema says of a field, in this language; in Dutch where it is none of the participants' sentences. */
export function sentenceIn(language: Language, dutch: string): string {
  for (const [file, parts] of SENTENCES) {
    const meant = new Map(leavesOf(wordsFor<Texts>(language, file), parts));
    for (const [key, template] of leavesOf(wordsFor<Texts>(DUTCH, file), parts)) {
      const words = meant.get(key);
      const values = isPlural(template) ? null : valuesIn(dutch, template);
      if (values && words) return say(words, values, language);
    }
  }
  return dutch;
}

/** With what a template was filled in to become this sentence; null where it was another. */
function valuesIn(sentence: string, template: string): Record<string, string> | null {
  const pattern = template.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(/\{(\w+)\}/g, "(?<$1>.+?)");
  const found = new RegExp(`^${pattern}$`).exec(sentence);
  return found && { ...found.groups };
}
