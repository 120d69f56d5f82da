import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { z } from "zod";
import { say } from "../lib/say.ts";
import uiTexts from "../ui/texts.json" with { type: "json" };
import { tooLongIn } from "../ui/tooLong.ts";
import { defineExercise, type Entry, words } from "./contract.ts";
import { amir, inputOf, sent } from "./kit/people.fixture.ts";

const entryOf = (id: string): Entry<unknown> => sent(amir, { text: id }, { id });
const inputWith = (entries: Entry<unknown>[]) => inputOf<unknown, unknown>({}, entries, "open");

/** An exercise that shows what was sent, and how often it looked at a contribution. */
function counting() {
  const look = vi.fn((body: { text: string }) => body);
  const exercise = defineExercise({
    id: "een",
    title: "Een",
    notes: { goal: "", bring: [], source: "", own: true, rounds: [] },
    setup: z.object({}),
    body: z.object({ text: z.string() }).transform(look),
    rounds: [],
    summary: ({ text }, { entries }) => `${text} van ${entries.length}`,
    screen: ({ entries }) => entries.length,
    phone: ({ entries }) => entries.length,
    examples: [],
  });
  return { exercise, look };
}

test("a contribution is looked at once, however many screens and lists show it and however often the room changes", () => {
  const { exercise, look } = counting();
  const entries = ["a", "b", "c"].map(entryOf);
  const first = inputWith(entries);
  exercise.screen(first);
  exercise.phone(first, amir);
  const later = inputWith([...entries, entryOf("d")]);
  exercise.screen(later);
  expect(later.entries.map(({ body }) => exercise.summary(body, later))).toEqual(
    ["a", "b", "c", "d"].map((id) => `${id} van 4`),
  );
  expect(look).toHaveBeenCalledTimes(4);
});

test.each(["", "   ", "\u2800", "\u3164\u200b", "\u{e0041}"])("%j are no words", (nothing) => {
  expect(words(10).safeParse(nothing).success).toBe(false);
});

test("what no longer parses is left out, and has no summary", () => {
  const { exercise } = counting();
  const broken = [
    { ...entryOf("a"), body: { text: 1 } },
    { ...entryOf("b"), body: "los" },
    { ...entryOf("c"), body: null },
  ];
  const input = inputWith(broken);
  expect(exercise.screen(input)).toBe(0);
  expect(broken.map(({ body }) => exercise.summary(body, input))).toEqual(["", "", ""]);
});

const dutch = { language: "nl", texts: uiTexts, say };

test("a field that says nothing of its length sends words that are taken, and one that says they are too many does not, whatever the letters", {
  timeout: 20_000,
}, () => {
  const letters = fc.string({ unit: "binary", maxLength: 40 }).filter((typed) => words(1_000).safeParse(typed).success);
  fc.assert(
    fc.property(letters, fc.integer({ min: 5, max: 30 }), (typed, most) => {
      fc.pre([...typed].length <= most * 4);
      const fits = tooLongIn([{ value: typed, dataset: { most: String(most) } }], dutch) === null;
      expect(fits).toBe(words(most).safeParse(typed).success);
    }),
  );
});
