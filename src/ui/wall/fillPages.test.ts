import fc from "fast-check";
import { expect, test } from "vitest";
import { fillPages } from "./fillPages.ts";

const itself = (height: number) => height;
const heightsOf = (pages: number[][]) => pages.map((page) => page.reduce((sum, one) => sum + one, 0));

test("a page is worth its turn: what fits on one is on one, and the last of more has its share", () => {
  expect(fillPages([3, 3, 3], itself, 10)).toEqual([[3, 3, 3]]);
  expect(fillPages([3, 3, 3, 2], itself, 10)).toEqual([
    [3, 3],
    [3, 2],
  ]);
  expect(fillPages([1, 1, 1, 1, 1, 1, 1], itself, 6)).toEqual([
    [1, 1, 1, 1],
    [1, 1, 1],
  ]);
});

test("nothing at all is one empty page, and what is too high for any page has one of its own", () => {
  expect(fillPages([], itself, 10)).toEqual([[]]);
  expect(fillPages([2, 14, 2], itself, 10)).toEqual([[2], [14], [2]]);
});

test("a column beside a longer one is spread over as many pages", () => {
  expect(fillPages([1, 1, 1], itself, 10, 3)).toEqual([[1], [1], [1]]);
  expect(fillPages([1, 1, 1, 1], itself, 10, 2)).toEqual([
    [1, 1],
    [1, 1],
  ]);
  expect(fillPages([1], itself, 10, 3)).toEqual([[1]]);
});

test("a heading over the first of a kind counts where it stands, on a new page again", () => {
  const lines = ["a1", "a2", "a3", "b1"];
  const height = (line: string, above: string | undefined) => (above?.[0] === line[0] ? 1 : 2);
  expect(fillPages(lines, height, 3)).toEqual([["a1", "a2"], ["a3"], ["b1"]]);
});

test("whatever comes, every item is there once in its order, no page overflows, and no fewer pages would do", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 40 }),
      fc.integer({ min: 9, max: 20 }),
      fc.integer({ min: 1, max: 5 }),
      (items, room, atLeast) => {
        const pages = fillPages(items, itself, room, atLeast);
        expect(pages.flat()).toEqual(items);
        expect(Math.max(...heightsOf(pages))).toBeLessThanOrEqual(room);
        if (items.length > 0) for (const page of pages) expect(page.length).toBeGreaterThan(0);
        let fewest = 1;
        let used = 0;
        for (const item of items) {
          if (used + item > room) {
            fewest++;
            used = 0;
          }
          used += item;
        }
        expect(pages.length).toBe(Math.max(fewest, Math.min(atLeast, Math.max(1, items.length))));
      },
    ),
  );
});
