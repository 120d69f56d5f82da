import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { exercises } from "../src/exercises/registry.ts";
import { directionOf, LANGUAGES, TRANSLATED } from "../src/lib/languages.ts";
import { SAME, type Texts, type Translation } from "../src/lib/translation.ts";
import { problemsIn } from "../src/lib/translationProblems.ts";
import { files, partsOf } from "../src/lib/words.ts";
import { ROOT, readSources } from "./source.ts";

const MOST_WORDS_A2 = 10;
const read = (path: string) => JSON.parse(readFileSync(join(ROOT, "src", path), "utf8"));

test.each(TRANSLATED)("everything that participants see stands in %s, as the Dutch has it now", (language) => {
  const found = files.flatMap((file) => {
    const path = `${file}.${language}.json`;
    if (!existsSync(join(ROOT, "src", path))) return [`${path}: is not there`];
    const dutch: Texts = read(`${file}.json`);
    return problemsIn(dutch, read(path), partsOf(file), language).map((problem) => `${path}: ${problem}`);
  });
  // `npm run translations` says what is to do, with the Dutch.
  expect(found).toEqual([]);
});

test("no translation stands beside a file that is not said to be one of participants", () => {
  const ends = TRANSLATED.map((language) => `.${language}.json`);
  const translations = readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => ends.some((end) => name.endsWith(end)));
  const known = files.flatMap((file) => ends.map((end) => `${file}${end}`));
  expect(translations.filter((name) => !known.includes(name))).toEqual([]);
});

test("everything that an exercise says on a phone is translated, of the next exercise too", () => {
  const said = exercises.map(({ id }) => `exercises/${id}/phone.texts`);
  expect(said.filter((file) => !files.some((known) => known === file && partsOf(known).includes("*")))).toEqual([]);
});

test("a sentence of eenvoudig Nederlands has at most ten words", () => {
  const found = files.flatMap((file) =>
    wordsOf(read(`${file}.nl-x-a2.json`))
      .flatMap((words) => sentencesIn(words))
      .filter((sentence) => countWords(sentence) > MOST_WORDS_A2),
  );
  expect(found).toEqual([]);
});

const wordsOf = ({ texts }: Translation): string[] =>
  Object.values(texts).flatMap(([, words]) => (typeof words === "string" ? words : Object.values(words)));

const sentencesIn = (words: string): string[] =>
  words === SAME ? [] : words.split(/(?<=[.?!])\s+/).filter((sentence) => !/^[A-Z]+ \d/.test(sentence));

const countWords = (sentence: string): number => sentence.match(/[\p{L}\d{}]+/gu)?.length ?? 0;

test("every language has a name and a direction of its own, and Dutch is the first", () => {
  expect(LANGUAGES[0]?.id).toBe("nl");
  expect(LANGUAGES.map(({ id }) => Intl.getCanonicalLocales(id)[0])).toEqual(LANGUAGES.map(({ id }) => id));
  expect(LANGUAGES.filter(({ id }) => directionOf(id) === "rtl").map(({ id }) => id)).toEqual(["ar"]);
});

/** What participants see; the wall and the staff read from the left. */
const THEIRS =
  /^src\/(ui\/[^/]+\.tsx|app\/(\(home\)\/[^/]+|meedoen\/.*|terug\/.*|hulp\/[^/]+|privacy\/.*|toegankelijkheid\/.*|[A-Z]\w+)\.tsx|exercises\/.*\.tsx)$/;
const ONE_SIDED =
  /(?<![\w-])(?:[a-z-]+:)*-?(?:(?:m|p|scroll-m|scroll-p)[lr]-|(?:left|right)-|text-(?:left|right)\b|(?:float|clear)-(?:left|right)\b|border-[lr]\b|rounded-(?:[lr]|[tb][lr])\b)[^\s"'`]*/g;

test("nothing that participants see has a left or a right: it has a start and an end", () => {
  const found = readSources("src")
    .filter(({ path, isTest }) => THEIRS.test(path) && !isTest)
    .flatMap(({ path, text }) => (text.match(ONE_SIDED) ?? []).map((name) => `${path}: ${name}`));
  expect(found).toEqual([]);
});

test("no stylesheet that participants get says left or right of a box", () => {
  const sheets = ["ui/controls.css", "app/base.css", "app/pages.css"];
  const sided = /(?:margin|padding|border)-(?:left|right)|^\s*(?:left|right)\s*:|text-align:\s*(?:left|right)/gm;
  expect(sheets.flatMap((sheet) => readFileSync(join(ROOT, "src", sheet), "utf8").match(sided) ?? [])).toEqual([]);
});
