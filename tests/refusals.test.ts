import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { contributionRequest, readyRequest, supportRequest } from "../src/contributions/schema.ts";
import type { Example, Exercise } from "../src/exercises/contract.ts";
import { filledIn } from "../src/exercises/filledIn.ts";
import { exercises, findExercise } from "../src/exercises/registry.ts";
import { isProblem, type Mistake, type Problem } from "../src/lib/errors.ts";
import { formProblem, mistakesOf } from "../src/lib/fieldProblems.ts";
import { LANGUAGES } from "../src/lib/languages.ts";
import { refusalIn, sentenceIn } from "../src/lib/refusals.ts";
import { parseAssent } from "../src/samenwerkingsafspraak/lines/schema.ts";
import { joinRequest } from "../src/sessions/door/schema.ts";

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

test("of a no without words for a field, nobody reads an id", () => {
  const { error } = z.object({ part: z.enum(["a"]) }).safeParse({ part: "b" });
  const [mistake] = error ? mistakesOf(error) : [];
  expect(mistake && sentenceIn("ar", mistake.says)).toMatch(/^\p{Script=Arabic}/u);
  expect(JSON.stringify(refusalIn("ar", refusalOf(() => parseAssent({}))[0] as Problem).fields)).not.toContain("texts");
});
