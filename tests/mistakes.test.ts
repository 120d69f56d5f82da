import { join } from "node:path";
import { expect, test } from "vitest";
import { DUTCH } from "../src/lib/languages.ts";
import { sentenceIn } from "../src/lib/refusals.ts";
import { sayingOf } from "../src/lib/saying.ts";
import { textAt } from "../src/lib/words.ts";
import { ROOT, readSources } from "./source.ts";

const sources = readSources("src").filter(({ isTest }) => !isTest);
const schemas = sources.filter(({ path }) => path.endsWith("/schema.ts"));

test("a schema holds no words: it says which words stand where", () => {
  const found = schemas.flatMap(({ path, imports, literals }) => [
    ...imports
      .filter(({ from, typeOnly }) => from.endsWith(".json") && !typeOnly)
      .map(({ from }) => `${path}: ${from}`),
    ...literals.filter((text) => /\p{L} \p{L}/u.test(text)).map((text) => `${path}: ${text}`),
  ]);
  expect(found).toEqual([]);
});

test("no message of a schema is a sentence, and all that they name stand in the words", async () => {
  const modules = await Promise.all(schemas.map(({ path }) => import(join(ROOT, path))));
  const messages = modules.flatMap((exported) => Object.values(exported)).flatMap((one) => messagesIn(one));
  expect(messages.length).toBeGreaterThan(50);
  for (const message of messages) {
    const says = sayingOf(message);
    expect(says, message).not.toBeNull();
    if (says) expect(sentenceIn(DUTCH, says)).toMatch(/\p{L}/u);
  }
});

/** What a schema and everything that it is made of says of mistakes. */
function messagesIn(part: unknown, seen = new Set<unknown>()): string[] {
  if (typeof part !== "object" || part === null || seen.has(part)) return [];
  seen.add(part);
  const def: unknown = Object(part)._zod?.def;
  if (typeof def === "object" && def !== null) {
    const { error }: { error?: unknown } = Object(def);
    const own = typeof error === "function" ? [String(error({}))] : [];
    return [...own, ...Object.values(def).flatMap((inner) => messagesIn(inner, seen))];
  }
  const isPlain = Array.isArray(part) || Object.getPrototypeOf(part) === Object.prototype;
  return isPlain ? Object.values(part).flatMap((inner) => messagesIn(inner, seen)) : [];
}

/** Who speaks to participants; elsewhere a mistake may be one that only staff hear of. */
const TO_PARTICIPANTS =
  /^src\/(exercises|contributions|sessions\/(door|seatTurns)|samenwerkingsafspraak\/support|lib)\b/;

test("the words of every mistake stand where it says, and for participants in every language", () => {
  const named = sources.flatMap(({ path, text, imports }) =>
    sayingsIn(text).map((says) => ({ ...says, path, text, imports })),
  );
  expect(named.length).toBeGreaterThan(20);
  for (const { path, text, imports, name, words, file, isExported } of named) {
    const from = imports.find((one) => one.typeOnly && text.includes(`import type ${words} from "${one.from}"`));
    expect(from?.file, `${path}: ${words}`).toBe(`src/${file}.json`);
    const keys = isExported ? sources.flatMap((source) => keysOf(source.text, name)) : keysOf(text, name);
    expect(keys.length, path).toBeGreaterThan(0);
    for (const key of keys) expect(textAt(DUTCH, file, key)).toBeTruthy();
    if (!TO_PARTICIPANTS.test(path)) continue;
    for (const key of keys) expect(textAt("ar", file, key), `${file} ${key}`).not.toEqual(textAt(DUTCH, file, key));
  }
});

test("every code by which a participant can be refused has its words in every language", () => {
  const codes = sources
    .filter(({ path }) => TO_PARTICIPANTS.test(path))
    .flatMap(({ text }) => [...text.matchAll(/(?:new Problem\(|code: )"([A-Z_]+)"/g)].map(([, code = ""]) => code));
  expect(new Set(codes).size).toBeGreaterThan(15);
  for (const code of codes)
    for (const part of ["title", "detail"])
      expect(textAt("ar", "lib/problems", `${code}.${part}`), code).toMatch(/^\p{Script=Arabic}/u);
});

const SAYING = /(export )?const (\w+) = saying<typeof (\w+)>\("([^"]+)"\)/g;
const sayingsIn = (text: string) =>
  [...text.matchAll(SAYING)].map(([, exported, name = "", words = "", file = ""]) => ({
    ...{ name, words, file },
    isExported: exported !== undefined,
  }));

const keysOf = (text: string, name: string): string[] =>
  [...text.matchAll(new RegExp(`\\b${name}\\("([^"]+)"`, "g"))].map(([, key = ""]) => key);
