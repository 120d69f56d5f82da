import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rowsOf, shareRows } from "./rows.ts";

const letters = fc.string({ unit: "grapheme", maxLength: 200 });
const words = fc
  .array(fc.string({ unit: fc.constantFrom(..."abcdefghijklmnopqrstuvwxyzÀéŞ"), minLength: 1, maxLength: 60 }), {
    maxLength: 30,
  })
  .map((list) => list.join(" "));

describe("how many lines words take", () => {
  test("a word that does not fit goes to the next line, and a longer one is broken", () => {
    expect(rowsOf("Bel ons.", 10)).toBe(1);
    expect(rowsOf("Bel ons. Bel ons. Bel ons.", 8)).toBe(2);
    expect(rowsOf("W".repeat(60), 10)).toBeGreaterThan(5);
    expect(rowsOf("kort W".padEnd(60, "W"), 10)).toBe(rowsOf("W".repeat(55), 10) + 1);
  });

  test("bold letters are wider, and letters of another script have room", () => {
    const text = "Wat kan de ander goed? ".repeat(9);
    expect(rowsOf(text, 20, { bold: true })).toBeGreaterThanOrEqual(rowsOf(text, 20));
    for (const strange of ["نحن نعرف الأمهات في الحي ", "ኣብዚ ንራኸብ ", "我们认识社区里的妈妈们", "🌳🌳🌳🌳🌳🌳"])
      expect(rowsOf(strange.repeat(6), 10), strange).toBeGreaterThan(3);
  });

  test("whatever is typed takes one line at least and never more than asked for", () => {
    fc.assert(
      fc.property(letters, fc.integer({ min: 2, max: 40 }), fc.integer({ min: 1, max: 6 }), (text, width, most) => {
        const rows = rowsOf(text, width, { most });
        expect(rows).toBeGreaterThanOrEqual(1);
        expect(rows).toBe(Math.min(most, rowsOf(text, width)));
      }),
    );
  });

  test("in a wider column words never take more lines, and more words never fewer", () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 3, max: 30 }), fc.integer({ min: 0, max: 10 }), (text, width, more) => {
        expect(rowsOf(text, width + more)).toBeLessThanOrEqual(rowsOf(text, width));
        expect(rowsOf(`${text} meer`, width)).toBeGreaterThanOrEqual(rowsOf(text, width));
      }),
    );
  });
});

test("texts share their lines: each gets what it needs or as much as the others, one at least, and no line is left over", () => {
  expect(shareRows([1, 9, 2], 7)).toEqual([1, 4, 2]);
  expect(shareRows([5, 5, 5], 2)).toEqual([1, 1, 1]);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 12 })), fc.integer({ min: 0, max: 40 }), (needs, room) => {
      const given = shareRows(needs, room);
      const sum = (rows: number[]) => rows.reduce((all, one) => all + one, 0);
      for (const [at, rows] of given.entries()) {
        expect(rows).toBeGreaterThanOrEqual(1);
        expect(rows).toBeLessThanOrEqual(needs[at] ?? 0);
      }
      expect(sum(given)).toBe(Math.max(needs.length, Math.min(sum(needs), room)));
    }),
  );
});
