import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { COLUMN, LINE, roomUnder, WIDTH } from "../../ui/wall/room.ts";
import { rowsOf } from "../../ui/wall/rows.ts";
import { type LinePage, linePages, type Sheet, type WallLine } from "./linePages.ts";
import { saidInRows } from "./saidInRows.ts";

const BETWEEN = 0.4;
const LONG = "Jullie weten wat er speelt achter de voordeur, lang voordat wij het horen. ";
const line = (id: string, text: string, more: Partial<WallLine> = {}): WallLine => ({ id, text, ...more });
const lines = (count: number, text = LONG): WallLine[] =>
  Array.from({ length: count }, (_, at) => line(`${at}`, `${at}. ${text}`.trim()));

const idsOn = ({ columns }: LinePage): string[] => columns.flat().map(({ id }) => id);
const listsOf = ({ lists }: Sheet): WallLine[][] => (Array.isArray(lists) ? lists : [lists.formal, lists.informal]);

const neededRows = (one: WallLine, width: number): number => {
  const mark = one.support && one.support.formal + one.support.informal > 1 ? "WWWWWWW" : one.side ? "WW" : "";
  const [words = "", ...below] = saidInRows(one);
  return [`${mark} ${one.lead ?? ""} ${words}`, ...below].reduce((sum, text) => sum + rowsOf(text, width), 0);
};

/** How high a column is with what stands above and below all columns of its page. */
const heightOf = (page: LinePage, column: LinePage["columns"][number]): number =>
  column.reduce((sum, { rows, foot }) => sum + LINE * (rows + (foot ? 1 : 0)) + BETWEEN, 0) +
  [page.heads, page.more > 0].filter(Boolean).length * (LINE + BETWEEN) +
  below(page);

/** The marks of the sides and the line below all share a line where they can. */
function below({ legend, foot }: LinePage): number {
  const words = [legend ? "WW\u00a0formeel WW\u00a0informeel" : "", foot ?? ""].filter(Boolean).join("WW");
  return words ? LINE * rowsOf(words, WIDTH) + BETWEEN : 0;
}

describe("whatever people wrote", () => {
  const words = fc.oneof(
    fc.constantFrom(
      "Koffie.",
      LONG,
      LONG.repeat(4),
      "samenwerkingsafspraak".repeat(13),
      "نشرب القهوة معًا كل يوم خميس ونتحدث عن الأطفال. ".repeat(3),
      "👩‍👩‍👧‍👦 ".repeat(40),
    ),
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 280 }),
  );
  const perSide = fc.record({ formal: fc.nat(40), informal: fc.nat(40) });
  const some = fc.array(
    fc.record({
      text: words,
      dutch: fc.constantFrom("", "", "Elke donderdag koffie met wie er is, ook in de vakantie."),
      side: fc.constantFrom(null, "formal" as const, "informal" as const),
      support: fc.option(perSide, { nil: undefined }),
      lead: fc.constantFrom("", "Vertalen (letterlijk en figuurlijk)."),
      foot: fc.constantFrom("", "herkend door hen"),
    }),
    { maxLength: 60 },
  );
  const numbered = (from: WallLine[] | Omit<WallLine, "id">[], name: string) =>
    from.map((one, at) => ({ ...one, id: `${name}${at}` }));
  const sheets: fc.Arbitrary<Sheet> = fc
    .record({
      title: fc.constantFrom("Kennis en begrip", "Stichting ".repeat(8).trim(), "Vereniging-".repeat(7)),
      foot: fc.constantFrom(undefined, "Zeggen minder dan vijf mensen het, dan staat er geen aantal."),
      isTwo: fc.boolean(),
      one: some,
      other: some,
    })
    .map(({ title, foot, isTwo, one, other }) => ({
      ...{ title, ...(foot && { foot }) },
      ...(isTwo
        ? {
            lists: { formal: numbered(one, "f"), informal: numbered(other, "i") },
            heads: { formal: "F", informal: "I" },
          }
        : { lists: [numbered(one, "l")] satisfies [WallLine[]] }),
    }));
  const room = fc.record({
    sheet: sheets,
    state: fc.constantFrom("open", "shown", "closed"),
    most: fc.integer({ min: 1, max: 6 }),
  });

  test("no page is higher than its room, and there are no more of them than there may be", () => {
    fc.assert(
      fc.property(room, ({ sheet, state, most }) => {
        const pages = linePages(sheet, state, most);
        expect(pages.length).toBeLessThanOrEqual(most);
        for (const page of pages) {
          expect(idsOn(page).length).toBeGreaterThan(0);
          for (const column of page.columns)
            expect(heightOf(page, column)).toBeLessThanOrEqual(roomUnder(sheet.title, state) + BETWEEN + 0.001);
        }
      }),
    );
  });

  test("nothing is lost but what the last page counts, and it is the last of each list that gives way", () => {
    fc.assert(
      fc.property(room, ({ sheet, state, most }) => {
        const pages = linePages(sheet, state, most);
        const shown = pages.flatMap(idsOn);
        const lists = listsOf(sheet).map((list) => list.map(({ id }) => id));
        const more = pages.reduce((sum, page) => sum + page.more, 0);
        expect(shown.length + more).toBe(lists.flat().length);
        expect(pages.slice(0, -1).every((page) => page.more === 0)).toBe(true);
        for (const list of lists) {
          const ofList = shown.filter((id) => list.includes(id));
          expect(ofList).toEqual(list.slice(0, ofList.length));
        }
      }),
    );
  });

  test("no words are cut while there is a line left for them, and each has one line at least", () => {
    fc.assert(
      fc.property(room, ({ sheet, state, most }) => {
        for (const page of linePages(sheet, state, most))
          for (const column of page.columns) {
            const needs = column.map((one) => neededRows(one, page.columns.length > 1 ? COLUMN : WIDTH));
            const left = roomUnder(sheet.title, state) - heightOf({ ...page, more: 1 }, column);
            for (const [at, { rows }] of column.entries()) {
              expect(rows).toBeGreaterThanOrEqual(1);
              expect(rows).toBeLessThanOrEqual(needs[at] ?? 0);
              if (rows < (needs[at] ?? 0)) expect(left).toBeLessThan(LINE);
            }
          }
      }),
    );
  });
});

test("nothing to show is no page", () => {
  expect(linePages({ title: "Doelen", lists: [[]] }, "shown", 3)).toEqual([]);
  expect(linePages({ title: "Doelen", lists: { formal: [], informal: [] } }, "shown", 3)).toEqual([]);
});

test("a few short lines take the whole width of one page, more of them both columns", () => {
  const [page, ...others] = linePages({ title: "Doelen", lists: [lines(3, "Koffie")] }, "shown", 3);
  expect(others).toEqual([]);
  expect(page?.columns.map((column) => column.length)).toEqual([3]);
  const full = linePages({ title: "Doelen", lists: [lines(10, "Koffie")] }, "shown", 3);
  expect(full.map(({ columns }) => columns.map((column) => column.length))).toEqual([[5, 5]]);
});

test("where there is very much, long words give way before anybody's line does, and then the last lines", () => {
  const fits = linePages({ title: "Doelen", lists: [lines(8, LONG.repeat(3))] }, "shown", 2);
  expect(fits.reduce((sum, { more }) => sum + more, 0)).toBe(0);
  expect(fits.flatMap(({ columns }) => columns.flat()).some(({ rows }) => rows < 9)).toBe(true);
  const [first, last] = linePages({ title: "Doelen", lists: [lines(60, LONG.repeat(3))] }, "shown", 2);
  expect([first?.more, (last?.more ?? 0) > 30]).toEqual([0, true]);
  expect(idsOn(first ?? { title: "", columns: [], more: 0, legend: false })[0]).toBe("0");
});

test("both sides keep their column, also where one of them said nothing", () => {
  const sheet: Sheet = {
    ...{ title: "Kennis", lists: { formal: [], informal: lines(2) } },
    heads: { formal: "Over formele werkers", informal: "Over informele werkers" },
  };
  expect(linePages(sheet, "shown", 2).map(({ columns }) => columns.map((column) => column.length))).toEqual([[0, 2]]);
});

test("the Dutch line below somebody's words is measured with them", () => {
  const arabic = line("a", "نشرب القهوة معًا", { lang: "ar" });
  const [bare] = linePages({ title: "Doelen", lists: [[arabic]] }, "shown", 1);
  const [dutch] = linePages({ title: "Doelen", lists: [[{ ...arabic, dutch: "Samen koffie drinken" }]] }, "shown", 1);
  expect([bare, dutch].map((page) => page?.columns[0]?.[0]?.rows)).toEqual([1, 2]);
});
