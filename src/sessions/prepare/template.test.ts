import { expect, test } from "vitest";
import { findExercise } from "../../exercises/registry.ts";
import { programmeOf, templates } from "./template.ts";

test("Hanna chooses between a short and a standard programme", () => {
  expect(templates.map(({ id }) => id)).toEqual(["kort", "standaard"]);
});

test.each(["kort", "standaard"])(
  "the programme %s holds only exercises that exist, and ends in the agreement's step",
  (id) => {
    const steps = programmeOf(id).flatMap((part) => part.steps);
    expect(steps.length).toBeGreaterThan(4);
    for (const { exercise, minutes } of steps) {
      expect(findExercise(exercise)).not.toBeNull();
      expect(minutes).toBeGreaterThan(0);
    }
  },
);

test("no part begins or ends with a break", () => {
  for (const { steps } of programmeOf("standaard")) {
    expect(findExercise(steps[0]?.exercise ?? "")?.title).not.toBe("Pauze");
    expect(findExercise(steps.at(-1)?.exercise ?? "")?.title).not.toBe("Pauze");
  }
});

test("an unknown template is empty", () => {
  expect(programmeOf("onbekend")).toEqual([]);
});
