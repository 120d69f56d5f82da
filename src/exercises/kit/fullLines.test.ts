import { expect, test } from "vitest";
import { type LinePage, linePages, type WallLine } from "./linePages.ts";

const said = (count: number, more: Partial<WallLine> = {}): WallLine[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `${at}`,
    text: "We bellen elkaar elke maand om te horen hoe het gaat met de ouders in de wijk.",
    ...more,
  }));
const idsOn = (pages: LinePage[]): string[] => pages.flatMap(({ columns }) => columns.flat().map(({ id }) => id));

test("what does not go on the pages that there may be is counted, and none of them is half empty for it", () => {
  const all = said(40);
  const [whole] = linePages({ title: "Vruchten", lists: [said(6)] }, "shown", 1);
  const pages = linePages({ title: "Vruchten", lists: [all] }, "shown", 1);
  expect(pages).toHaveLength(1);
  expect(idsOn(pages).length).toBeGreaterThanOrEqual(whole?.columns.flat().length ?? 0);
  expect(idsOn(pages)).toEqual(all.slice(0, idsOn(pages).length).map(({ id }) => id));
  expect(pages[0]?.more).toBe(40 - idsOn(pages).length);
});

test("in two columns of equal weight as many of each side stand there, and all others are counted", () => {
  const lists = { formal: said(30), informal: said(3) };
  const pages = linePages({ title: "Vruchten", lists, heads: { formal: "a", informal: "b" } }, "shown", 1);
  const [formal = [], informal = []] = pages[0]?.columns ?? [];
  expect(informal).toHaveLength(3);
  expect(formal.length).toBeGreaterThanOrEqual(3);
  expect(pages[0]?.more).toBe(30 - formal.length);
});

test("the marks of the sides are explained where they stand before the words, and only there", () => {
  const legendOf = (lists: Parameters<typeof linePages>[0]["lists"]) =>
    linePages({ title: "Vruchten", lists }, "shown", 1).map(({ legend }) => legend);
  expect(legendOf([said(2, { side: "both" })])).toEqual([true]);
  expect(legendOf([said(2)])).toEqual([false]);
  expect(legendOf({ formal: said(1, { side: "formal" }), informal: [] })).toEqual([false]);
});
