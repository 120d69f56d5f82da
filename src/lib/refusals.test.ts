import { expect, test } from "vitest";
import { invalid, Problem } from "./errors.ts";
import { formProblem } from "./fieldProblems.ts";
import type mistakes from "./mistakes.json";
import { problemAnswer } from "./problemAnswer.ts";
import type problems from "./problems.json";
import { refusalIn } from "./refusals.ts";
import { traced } from "./requests.ts";
import { saying } from "./saying.ts";

const says = saying<typeof mistakes>("lib/mistakes");
const toStaff = saying<typeof problems>("lib/problems");

test("a no is said in Amir's language, by its code and values, and in Dutch to who reads that", () => {
  const problem = new Problem("TOO_MANY_POINTS", { values: { max: 3 } });
  expect(refusalIn("ar", problem).detail).toBe("لديك 3 بالفعل. احذف واحدًا أولًا.");
  expect(refusalIn("nl", problem)).toEqual({
    title: "Genoeg gekozen",
    detail: "Je hebt er al 3. Haal er eerst een weg.",
    fields: [],
  });
});

test("what only staff hear has no other language, of a field neither", () => {
  const problem = new Problem("LAST_COORDINATOR");
  expect(refusalIn("ar", problem).detail).toBe(problem.detail);
  const { fields } = refusalIn("ar", invalid("seen", toStaff("MOVED_ALREADY.detail")));
  expect(fields).toEqual(refusalIn("nl", invalid("seen", toStaff("MOVED_ALREADY.detail"))).fields);
  expect(fields[0]?.message).toMatch(/^[A-Z].*\.$/);
});

test("a form that is refused for what it holds says so with the number in it", () => {
  const problem = new Problem("TOO_MANY_POINTS", { values: { max: 3 } });
  expect(formProblem(problem, {}, "ar").detail).toContain("3");
  expect(formProblem(problem, {}, "nl-x-a2").detail).not.toContain("{");
});

test("a call of Amir's phone is answered in his language, with the same code and shape", () => {
  const problem = invalid("body.text", says("tooLong", { max: 80 }));
  const answered = (language: string) => JSON.parse(traced(() => problemAnswer(problem).body, language));
  const [arabic, dutch] = [answered("ar"), answered("nl")];
  expect(Object.keys(arabic)).toEqual(Object.keys(dutch));
  expect(arabic).toMatchObject({ code: "INVALID", status: 422, fields: [{ path: "body.text" }] });
  expect(arabic.fields[0].message).toMatch(/^\p{Script=Arabic}.*80/u);
  expect(dutch.fields).toEqual([{ path: "body.text", message: "Dit is te lang. Maak het hoogstens 80 tekens lang." }]);
  expect([arabic.title, arabic.detail].join()).not.toMatch(/\p{Script=Latin}/u);
  expect(JSON.parse(problemAnswer(problem).body)).toMatchObject({ title: dutch.title, detail: dutch.detail });
});
