import { expect, test } from "vitest";
import { finishOf, isOfPage, movedSince, takingAt } from "./movedSince.ts";

const at = (id: string, state: "planned" | "open" | "shown" | "closed" = "open", round = 0) => ({
  session: { state: "running" as const, until: null },
  step: { id, state, round },
});
const writing = at("kracht");
const over = { ...writing, session: { state: "closed" as const, until: null } };
const away = { session: { state: "running" as const, until: "dinsdag 1 december, 09:30" }, step: null };

test("while Hanna stays where she is, so does the form that Amir fills in", () => {
  expect(movedSince(writing, at("kracht"))).toBeNull();
});

test("Amir hears it when Hanna goes to another step, shows, opens a round, closes the step, or closes the session", () => {
  expect(movedSince(writing, at("boom"))).toBe("step");
  expect(movedSince(writing, { ...writing, step: null })).toBe("step");
  expect(movedSince(writing, at("kracht", "shown"))).toBe("stage");
  expect(movedSince(writing, at("kracht", "open", 1))).toBe("stage");
  expect(movedSince(writing, at("kracht", "closed"))).toBe("closed");
  expect(movedSince(writing, at("kracht", "planned"))).toBe("closed");
  expect(movedSince(writing, over)).toBe("over");
  expect(movedSince(writing, away)).toBe("away");
});

test("where there was no form there is nothing to keep", () => {
  expect(movedSince({ ...writing, step: null }, writing)).toBeNull();
  expect(movedSince(over, over)).toBeNull();
});

test("what Amir began can be sent as long as it takes, for some minutes, or not now", () => {
  const taking = [
    { stepId: "boom", until: null },
    { stepId: "kracht", until: 1_000 },
  ];
  expect(finishOf("boom", taking)).toBe("open");
  expect(finishOf("kracht", takingAt(taking, 999))).toBe(1_000);
  expect(finishOf("kracht", takingAt(taking, 1_000))).toBe("late");
  expect(finishOf("valkuilen", taking)).toBe("late");
});

test("a refusal is of the page after its form, and not of a later question", () => {
  const refused = { step: "kracht", round: 0, again: false };
  expect(isOfPage(refused, at("boom"))).toBe(true);
  expect(isOfPage({ ...refused, again: true }, writing)).toBe(true);
  expect(isOfPage({ ...refused, again: true }, at("boom"))).toBe(false);
  expect(isOfPage({ ...refused, again: true }, at("kracht", "open", 1))).toBe(false);
});
