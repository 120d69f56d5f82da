import { expect, test } from "vitest";
import { content } from "../../exercises/contract.ts";
import { findExercise } from "../../exercises/registry.ts";
import { lacksBreak } from "./schedule.ts";
import { isBreak, programmeOf, sizeOf, templates, withBreaks } from "./template.ts";

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

test.each(["kort", "standaard", "lang"])(
  "a part of %s of which every exercise exists is exactly the toolkit's",
  (id) => {
    const planned = content.programmes.find((programme) => programme.id === id)?.blocks ?? [];
    const made = new Map(programmeOf(id).map(({ title, steps }) => [title, steps]));
    const whole = planned.filter(({ items }) => items.every(({ exercise }) => findExercise(exercise)));
    for (const { title, items } of whole) expect(made.get(title), title).toEqual(items);
  },
);

test("where something is missing the breaks are put so that nobody works for too long", () => {
  for (const id of ["kort", "standaard", "lang"]) {
    const planned = content.programmes.find((programme) => programme.id === id)?.blocks ?? [];
    const gaps = planned.filter(({ items }) => items.some(({ exercise }) => !findExercise(exercise)));
    for (const { title, steps } of programmeOf(id)) {
      const on = { steps: steps.map((step) => ({ ...step, enabled: true })) };
      if (gaps.some((part) => part.title === title)) expect(lacksBreak(on, isBreak), title).toBe(false);
    }
  }
});

const ordered = (words: string) => words.split(" ").map((word) => ({ exercise: word, minutes: 30 }));
const named = (items: { exercise: string }[]) => items.map(({ exercise }) => exercise).join(" ");

test("a break that stands well stays where it was planned", () => {
  expect(named(withBreaks(ordered("a b pauze c d")))).toBe("a b pauze c d");
});

test("a break that leaves a stretch too long moves to where both are bearable", () => {
  expect(named(withBreaks(ordered("a pauze b c d")))).toBe("a b pauze c d");
});

test("where one break is not enough there come more, and none before the first or after the last piece of work", () => {
  expect(named(withBreaks(ordered("pauze a b c d e pauze")))).toBe("a pauze b c pauze d e");
  const [, first, , , extra] = withBreaks(ordered("a b pauze c d e"));
  expect([first?.minutes, extra?.minutes]).toEqual([30, 10]);
});

test("work that nothing can cut stays as it was planned", () => {
  const long = [{ exercise: "a", minutes: 90 }];
  expect(withBreaks(long)).toEqual(long);
});
