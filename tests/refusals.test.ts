import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { filledIn } from "../prisma/demoBodies.ts";
import { contributionRequest, readyRequest, supportRequest } from "../src/contributions/schema.ts";
import type { Example, Exercise } from "../src/exercises/contract.ts";
import { exercises, findExercise } from "../src/exercises/registry.ts";
import { isProblem, type Mistake, type Problem } from "../src/lib/errors.ts";
import { formProblem, mistakesOf } from "../src/lib/fieldProblems.ts";
import { DUTCH, LANGUAGES } from "../src/lib/languages.ts";
import { refusalIn, sentenceIn } from "../src/lib/refusals.ts";
import { sayingOf } from "../src/lib/saying.ts";
import { textAt } from "../src/lib/words.ts";
import { parseAssent } from "../src/samenwerkingsafspraak/schema.ts";
import { joinRequest } from "../src/sessions/door/schema.ts";
import { ROOT, readSources } from "./source.ts";

const partners = [{ id: "01900000-0000-7000-8000-00000000000a", name: "Wijkteam", side: "formal" as const }];
const DAY_MS = 86_400_000;

/** What a careless or a hostile phone makes of one field; undefined leaves it out. */
const WORSE = [
  undefined,
  null,
  "",
  " ",
  "\u2060",
  7,
  {},
  [],
  "geen-id",
  "woord".repeat(1_000),
  "2000-01-01",
  "2026-02-30",
];

/** A good body with one thing wrong with it, in each way. */
function worseOf(body: object): object[] {
  const fields = Object.keys(body).flatMap((name) => WORSE.map((value) => ({ ...body, [name]: value })));
  return [...fields, { ...body, extra: "x" }, {}];
}

/** Every sentence that says this, in all languages: filled in, and in the script of who reads it. */
function expectSaid({ path, says }: Mistake): void {
  for (const { id: language } of LANGUAGES) {
    const said = sentenceIn(language, says);
    expect(said, `${language} ${path}`).toMatch(/^[^[{}]+[.?؟]$/);
    for (const value of Object.values(says.values)) expect(said).toContain(String(value));
    if (language === "ar") expect(said, `${path}: ${said}`).not.toMatch(/\p{Script=Latin}/u);
  }
}

const wrongWith = (schema: z.ZodType, body: unknown): Mistake[] => {
  const { error } = schema.safeParse(body);
  return error ? mistakesOf(error) : [];
};

const bodiesOf = ({ examples }: Exercise): object[] => {
  const byKind = new Map(examples.map((example) => [kindOf(example), example]));
  return [...byKind.values()].map(({ body }) => Object(filledIn(body, partners, Date.now() + 20 * DAY_MS)));
};

const kindOf = ({ round, body }: Example<unknown>): string =>
  `${round} ${Object.keys(Object(body))} ${Object(body).kind}`;

describe.each(exercises.map((exercise) => [exercise.id, exercise] as const))("%s", (_, exercise) => {
  test("tells Amir in his own language what is wrong with what he sends", () => {
    const parse = (body: unknown) => exercise.parseBody(body).error;
    const mistakes = [{}, ...bodiesOf(exercise).flatMap(worseOf)].flatMap((body) => {
      const error = parse(body);
      return error ? mistakesOf(error) : [];
    });
    expect(mistakes.length).toBeGreaterThan(0);
    for (const mistake of mistakes) expectSaid(mistake);
  });

  test("finds words for whatever Carl sends", () => {
    fc.assert(
      fc.property(fc.anything(), (body) => {
        const { error } = exercise.parseBody(body);
        for (const mistake of error ? mistakesOf(error) : []) expectSaid(mistake);
      }),
      { numRuns: 50 },
    );
  });
});

test("at the door Amir reads at each question what is wrong with it, and gets back what he typed", () => {
  const { error } = joinRequest.safeParse({ code: "1", side: "x", partner: { name: "" }, people: 40 });
  const state = formProblem(error, { side: "x" }, "ar");
  expect(state.typed).toEqual({ side: "x" });
  expect(state.fields.map(({ path }) => path)).toEqual(["side", "partner.name", "people"]);
  for (const { message } of state.fields) expect(message).not.toMatch(/\p{Script=Latin}/u);
  expect(state.detail).toMatch(/\p{Script=Arabic}/u);
});

test("a proposal for a day that has gone by, or that does not exist, is refused as that", () => {
  const action = { kind: "action", what: "Bellen", who: "De school", when: "2000-01-01" };
  const said = (body: object, language = "ar") => {
    const error = findExercise("afspraken")?.parseBody(body).error;
    return error ? mistakesOf(error).map(({ path, says }) => [path, sentenceIn(language, says)]) : [];
  };
  expect(said(action)).toEqual([["when", "اختر تاريخًا لم يأتِ بعد."]]);
  expect(said(action, "nl")).toEqual([["when", "Kies een datum die nog moet komen."]]);
  expect(said(action, "nl-x-a2")).toEqual([["when", "Kies een dag die nog moet komen."]]);
  expect(said({ kind: "evalDate", date: "2000-01-01" })).toEqual([["date", "اختر تاريخًا لم يأتِ بعد."]]);
  expect(said({ ...action, when: "2026-02-30" })).toEqual([["when", "اكتب من يفعل هذا ومتى ينتهي العمل."]]);
  expect(said({ ...action, who: " ", when: "2999-01-01" })).toEqual([["who", "اكتب من يفعل هذا ومتى ينتهي العمل."]]);
});

test.each([
  ["door", joinRequest, { code: "123456", side: "formal", partner: { name: "De Brug" }, people: 2 }],
  ["partner", joinRequest.shape.partner, { id: partners[0]?.id, partnership: partners[0]?.id }],
  [
    "contribution",
    contributionRequest,
    { id: partners[0]?.id, stepId: partners[0]?.id, body: {}, round: 0, lang: "ar" },
  ],
  ["support", supportRequest, { value: "ja", note: "Goed" }],
  ["ready", readyRequest, { stepId: partners[0]?.id, round: 0, value: true }],
])("what a phone is refused with at %s has its words", (_, schema: z.ZodType, good) => {
  const mistakes = worseOf(good).flatMap((body) => wrongWith(schema, body));
  expect(mistakes.length).toBeGreaterThan(3);
  for (const mistake of mistakes) expectSaid(mistake);
});

test("an answer to the agreement that cannot be kept is refused in the language of who gave it", () => {
  const good = { answer: "disagree", reason: "Eerst overleggen", textSha256: "f".repeat(64) };
  const refusals = worseOf(good).flatMap((answer) => refusalOf(() => parseAssent(answer)));
  expect(refusals.length).toBeGreaterThan(6);
  for (const { fields } of refusals) for (const mistake of fields) expectSaid(mistake);
});

function refusalOf(attempt: () => unknown): Problem[] {
  try {
    attempt();
    return [];
  } catch (error) {
    if (isProblem(error)) return [error];
    throw error;
  }
}

const schemas = readSources("src").filter(({ path }) => path.endsWith("/schema.ts"));

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

const sources = readSources("src").filter(({ isTest }) => !isTest);

/** Who speaks to participants; elsewhere a mistake may be one that only staff hear of. */
const TO_PARTICIPANTS =
  /^src\/(exercises|contributions|sessions\/(door|seatTurns)|samenwerkingsafspraak\/support|lib)\b/;

test("the words of every mistake stand where it says, and for participants in every language", () => {
  const named = sources.flatMap(({ path, text, imports }) =>
    sayingsIn(text).map((says) => ({ ...says, path, text, imports })),
  );
  expect(named.length).toBeGreaterThan(20);
  for (const { path, text, imports, name, words, file } of named) {
    const from = imports.find((one) => one.typeOnly && text.includes(`import type ${words} from "${one.from}"`));
    expect(from?.file, `${path}: ${words}`).toBe(`src/${file}.json`);
    const keys = keysOf(text, name);
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

const sayingsIn = (text: string) =>
  [...text.matchAll(/const (\w+) = saying<typeof (\w+)>\("([^"]+)"\)/g)].map(
    ([, name = "", words = "", file = ""]) => ({
      name,
      words,
      file,
    }),
  );

const keysOf = (text: string, name: string): string[] =>
  [...text.matchAll(new RegExp(`\\b${name}\\("([^"]+)"`, "g"))].map(([, key = ""]) => key);

test("of a no without words for a field, nobody reads an id", () => {
  const { error } = z.object({ part: z.enum(["a"]) }).safeParse({ part: "b" });
  const [mistake] = error ? mistakesOf(error) : [];
  expect(mistake && sentenceIn("ar", mistake.says)).toMatch(/^\p{Script=Arabic}/u);
  expect(JSON.stringify(refusalIn("ar", refusalOf(() => parseAssent({}))[0] as Problem).fields)).not.toContain("texts");
});
