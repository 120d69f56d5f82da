import { expect, test } from "vitest";
import { content } from "../../exercises/contract.ts";
import { findExercise } from "../../exercises/registry.ts";
import { programmeOf, sizeOf, templates } from "./template.ts";

test("Hanna chooses between a short, a standard and a long programme", () => {
  expect(templates.map(({ id }) => id)).toEqual(["kort", "standaard", "lang"]);
});

test.each(["kort", "standaard", "lang"])(
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

test("the long programme is three dagdelen on one day and two on the next, each after the one before it", () => {
  const blocks = content.programmes.find(({ id }) => id === "lang")?.blocks ?? [];
  expect(blocks.map(({ day }) => day)).toEqual([0, 0, 0, 1, 1]);
  expect(blocks.map(({ totalMinutes }) => totalMinutes)).toEqual([180, 195, 60, 210, 225]);
  for (const [at, block] of blocks.entries()) {
    const before = blocks[at - 1];
    if (before?.day === block.day) expect(block.after).toBeGreaterThan(before.after + before.totalMinutes);
  }
});

test("how big a programme is, without what is switched off", () => {
  const parts = [
    { day: 0, after: 0, steps: [{ exercise: "kader", minutes: 15 }] },
    { day: 0, after: 240, steps: [{ exercise: "boom", minutes: 40, enabled: false }] },
    { day: 1, after: 0, steps: [{ exercise: "boom", minutes: 40 }] },
  ];
  expect(sizeOf(parts)).toEqual({ minutes: 55, parts: 3, days: 2 });
});

test("no part begins or ends with a break", () => {
  for (const { steps } of programmeOf("standaard")) {
    expect(findExercise(steps[0]?.exercise ?? "")?.title).not.toBe("Pauze");
    expect(findExercise(steps.at(-1)?.exercise ?? "")?.title).not.toBe("Pauze");
  }
});

test("an unknown template is empty", () => {
  expect(programmeOf("onbekend")).toEqual([]);
});

test.each(["kort", "standaard", "lang"])("the programme %s is exactly the toolkit's", (id) => {
  const planned = content.programmes.find((programme) => programme.id === id)?.blocks ?? [];
  expect(programmeOf(id).map(({ title, steps }) => [title, steps])).toEqual(
    planned.map(({ title, items }) => [title, items]),
  );
  expect(sizeOf(programmeOf(id)).minutes).toBe({ kort: 210, standaard: 420, lang: 870 }[id]);
});
