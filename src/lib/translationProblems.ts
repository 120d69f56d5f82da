import { DUTCH, type Language } from "./languages.ts";
import { isPlural, type Plural } from "./say.ts";
import { hashOf, leavesOf, type Parts, SAME, type Texts, type Translation } from "./translation.ts";

const SCRIPTS: Record<string, RegExp> = {
  ar: /\p{Script=Arabic}/u,
  uk: /\p{Script=Cyrillic}/u,
  ti: /\p{Script=Ethiopic}/u,
};

/**
 * What is wrong with a translation: keys that are missing, stale or superfluous, other places to fill in than the Dutch
 * has, other plural forms than the language has, or words that are not in its script.
 */
export function problemsIn(texts: Texts, translation: Translation, parts: Parts, language: Language): string[] {
  const known = new Map(leavesOf(texts, parts));
  const missing = [...known.keys()].filter((key) => !(key in translation.texts)).map((key) => `missing: ${key}`);
  const wrong = Object.entries(translation.texts).flatMap(([key, [hash, words]]) => {
    const dutch = known.get(key);
    if (dutch === undefined) return [`superfluous: ${key}`];
    if (hash !== hashOf(dutch)) return [`stale: ${key}`];
    return mistakesIn(dutch, words, language).map((mistake) => `${mistake}: ${key}`);
  });
  return [...missing, ...wrong];
}

function mistakesIn(dutch: string | Plural, words: string | Plural, language: Language): string[] {
  // What has no letter (":", "{n}") may be the same in all languages.
  if (words === SAME) return language.startsWith(DUTCH) || !/\p{L}/u.test(bare(dutch)) ? [] : ["not translated"];
  if (isPlural(dutch) !== isPlural(words)) return ["plural"];
  const script = SCRIPTS[language];
  return [
    ...(isPlural(words) && !hasFormsOf(language, words) ? [`plural forms of ${language}`] : []),
    // One, two and none may be words. The form for more must show the number.
    ...(holesIn(other(dutch)) !== holesIn(other(words)) ? ["places to fill in"] : []),
    // A comma of another script has no letter to know it by.
    ...(script && /\p{L}/u.test(bare(dutch)) && !script.test(bare(words)) ? ["not in its own script"] : []),
  ];
}

/** What is to be translated, new or anew: per key the hash of the Dutch and the Dutch itself. */
export const toDo = (texts: Texts, translation: Translation, parts: Parts): Translation["texts"] =>
  Object.fromEntries(
    leavesOf(texts, parts)
      .filter(([key, words]) => translation.texts[key]?.[0] !== hashOf(words))
      .map(([key, words]) => [key, [hashOf(words), words]]),
  );

const other = (words: string | Plural): string => (isPlural(words) ? words.other : words);
const bare = (words: string | Plural): string =>
  Object.values([words].flatMap(formsOf))
    .join()
    .replace(/\{\w+\}/g, "");
const formsOf = (words: string | Plural): string[] => (isPlural(words) ? Object.values(words) : [words]);
const holesIn = (words: string): string => [...new Set(words.match(/\{\w+\}/g) ?? [])].sort().join(" ");

function hasFormsOf(language: Language, words: Plural): boolean {
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  return String(Object.keys(words).sort()) === String([...pluralCategories].sort());
}
