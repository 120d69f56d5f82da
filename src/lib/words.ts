import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DUTCH, type Language } from "./languages.ts";
import type { Plural } from "./say.ts";
import complete from "./translated.json" with { type: "json" };
import { leavesOf, type Parts, type Texts, type Translation, translated } from "./translation.ts";

/** A file of texts, by its path in src without ".json", of which participants see something. */
export type WordsFile = keyof typeof complete;

/**
 * The words of a file in a language, in the shape of the Dutch (`Shape` is its type). Of another language only what
 * participants see of it: translated.json says which parts those are.
 */
export function wordsFor<Shape>(language: Language, file: WordsFile): Shape {
  const key = `${language} ${file}`;
  const kept = standing.get(key) ?? read(language, file);
  // Who develops sees a change at once.
  if (process.env.NODE_ENV === "production") standing.set(key, kept);
  return kept as Shape;
}

/** The words of a file as a phone gets them: what participants see of it and nothing else, in Dutch too. */
export function wordsToSend(language: Language, file: WordsFile): Texts {
  const key = `sent ${language} ${file}`;
  const kept =
    standing.get(key) ??
    (language === DUTCH ? translated(readJson(`${file}.json`), NO_OTHER, partsOf(file)) : read(language, file));
  if (process.env.NODE_ENV === "production") standing.set(key, kept);
  return kept;
}

/** One text of a file by its key; in Dutch where participants see nothing of it. Throws where there is no such text. */
export function textAt(language: Language, file: string, key: string): string | Plural {
  const text = leavesIn(language, file).get(key) ?? leavesIn(DUTCH, file).get(key);
  if (text === undefined) throw new Error(`There is no ${key} in ${file}.`);
  return text;
}

const NO_OTHER: Translation = { checked: null, texts: {} };

/** Whether something that participants see in this language was not read by anybody of that mother tongue yet. */
export function isConcept(language: Language): boolean {
  if (language === DUTCH) return false;
  const known = concepts.get(language) ?? files.some((file) => translationOf(language, file).checked === null);
  concepts.set(language, known);
  return known;
}

export const files = Object.keys(complete) as WordsFile[];

/** Which parts of a file participants see, and so must stand in every language. */
export const partsOf = (file: WordsFile): Parts => complete[file];

const standing = new Map<string, Texts>();
const leaves = new Map<string, ReadonlyMap<string, string | Plural>>();
const concepts = new Map<Language, boolean>();

function leavesIn(language: Language, file: string): ReadonlyMap<string, string | Plural> {
  const key = `${language} ${file}`;
  const kept = leaves.get(key) ?? new Map(leavesOf(read(language, file), ["*"]));
  if (process.env.NODE_ENV === "production") leaves.set(key, kept);
  return kept;
}

function read(language: Language, file: string): Texts {
  const dutch: Texts = readJson(`${file}.json`);
  const known = files.find((one) => one === file);
  return language === DUTCH || !known ? dutch : translated(dutch, translationOf(language, known), partsOf(known));
}

const translationOf = (language: Language, file: WordsFile): Translation => readJson(`${file}.${language}.json`);

const readJson = (path: string) =>
  JSON.parse(readFileSync(join(/* turbopackIgnore: true */ process.cwd(), "src", path), "utf8"));
