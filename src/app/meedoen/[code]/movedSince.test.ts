import { expect, test } from "vitest";
import { movedSince } from "./movedSince.ts";

const at = (id: string, state: "planned" | "open" | "shown" | "closed" = "open", round = 0) => ({
  session: { state: "running" as const },
  step: { id, state, round },
});
const writing = at("kracht");
const over = { ...writing, session: { state: "closed" as const } };

test("while Hanna stays where she is, so does the form that Amir fills in", () => {
  expect(movedSince(writing, at("kracht"))).toBeNull();
});

test("Amir hears it when Hanna goes to another step, shows, opens a round, closes the step, or closes the session", () => {
  expect(movedSince(writing, at("boom"))).toBe("step");
  expect(movedSince(writing, { ...writing, step: null })).toBe("step");
  expect(movedSince(writing, at("kracht", "shown"))).toBe("stage");
  expect(movedSince(writing, at("kracht", "open", 1))).toBe("stage");
  expect(movedSince(writing, at("kracht", "closed"))).toBe("closed");
  expect(movedSince(writing, over)).toBe("over");
});

test("where there was no form there is nothing to keep", () => {
  expect(movedSince({ ...writing, step: null }, writing)).toBeNull();
  expect(movedSince(over, over)).toBeNull();
});
