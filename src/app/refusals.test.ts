import { expect, test } from "vitest";
import { Problem } from "../lib/errors.ts";
import { formProblem } from "../lib/fieldProblems.ts";
import { joinRequest } from "../sessions/door/schema.ts";
import { formStateIn, refusalIn, sentenceIn } from "./refusals.ts";
import { seatLabelIn } from "./seatLabel.ts";

test("a no is said in Amir's language, by its code and values, and keeps its Dutch", () => {
  const problem = new Problem("TOO_MANY_POINTS", { values: { max: 3 } });
  expect(refusalIn("ar", problem).detail).toBe("لديك 3 بالفعل. احذف واحدًا أولًا.");
  expect(refusalIn("nl", problem)).toEqual({
    title: "Genoeg gekozen",
    detail: "Je hebt er al 3. Haal er eerst een weg.",
  });
});

test("what only staff hear has no other language", () => {
  const problem = new Problem("LAST_COORDINATOR");
  expect(refusalIn("ar", problem).detail).toBe(problem.detail);
});

test("at the door Amir reads at each question what is wrong with it, and gets back what he typed", () => {
  const { error } = joinRequest.safeParse({ code: "1", side: "x", partner: { name: "" }, people: 40 });
  const state = formStateIn("ar", formProblem(error, { side: "x" }));
  expect(state.typed).toEqual({ side: "x" });
  expect(state.fields.map(({ path }) => path)).toEqual(["side", "partner.name", "people"]);
  for (const { message } of state.fields) expect(message).not.toMatch(/\p{Script=Latin}/u);
  expect(state.detail).toMatch(/\p{Script=Arabic}/u);
});

test("a sentence with a number in it is found too, and one of nobody stays as it is", () => {
  expect(sentenceIn("ar", "Je antwoord is te lang. Maak het hoogstens 400 tekens lang.")).toContain("400");
  expect(sentenceIn("ar", "Je antwoord is te lang. Maak het hoogstens 400 tekens lang.")).not.toContain("tekens");
  for (const missing of ["Kies over wie je schrijft.", "Kies eerst een rol.", "Kies een antwoord."])
    expect(sentenceIn("ar", missing)).toMatch(/^\p{Script=Arabic}/u);
  expect(sentenceIn("ar", "Iets heel anders (met tekens) + meer.")).toBe("Iets heel anders (met tekens) + meer.");
});

test("a seat is called by its picture in every language, with the same number", () => {
  expect(seatLabelIn("nl", "fiets 2")).toBe("fiets 2");
  expect(seatLabelIn("nl-x-a2", "fiets")).toBe("fiets");
  expect(seatLabelIn("ar", "fiets 2")).toBe("دراجة 2");
  expect(seatLabelIn("ar", "zwaan 3")).toBe("zwaan 3");
});
