import { expect, test } from "vitest";
import { content } from "../../exercises/contract.ts";
import { findExercise } from "../../exercises/registry.ts";
import { lacksBreak } from "./schedule.ts";
import { isBreak, programmeOf, templates, withBreaks } from "./template.ts";

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
