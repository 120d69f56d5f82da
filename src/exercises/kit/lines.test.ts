import { describe, expect, it } from "vitest";
import type { Entry, SeenInput } from "../contract.ts";
import { linePages } from "./linePages.ts";
import { lineOf, linesByPart } from "./lines.ts";
import { amir, bea, inputOf, sent } from "./people.fixture.ts";
import { wallOfLines } from "./wallOfLines.ts";

type Body = { part: string; text: string };
type Input = SeenInput<object, Body>;

const wrote = (part: string, text: string, more: Partial<Entry<Body>> = {}) => sent<Body>(amir, { part, text }, more);

describe("a line", () => {
  it("is the words, their language and the facilitator's Dutch, and nothing of who wrote them", () => {
    const entry = wrote("wie", "قهوة", { lang: "ar", dutch: "Koffie" });
    expect(lineOf(entry)).toEqual({ id: entry.id, text: "قهوة", lang: "ar", dutch: "Koffie" });
    expect(Object.keys(lineOf(wrote("wie", "Koffie")))).toEqual(["id", "text"]);
  });

  it("stands with its question, of which there may be more than phones carry, or none", () => {
    const entries = [wrote("wat", "een"), wrote("wat", "twee"), wrote("wat", "drie"), wrote("elders", "vier")];
    const parts = linesByPart(["wie", "wat"], entries, ({ part }) => part, 2);
    expect(parts.map(({ id, lines, more }) => [id, lines.map(({ text }) => text), more])).toEqual([
      ["wie", [], 0],
      ["wat", ["een", "twee"], 1],
    ]);
  });
});

describe("the wall of lines", () => {
  const wall = wallOfLines(({ state, entries }: Input) =>
    state === "open" ? [] : ["wie", "wat"].flatMap((title) => linePages(sheetOf(title, entries), state, 1)),
  );
  const sheetOf = (title: string, entries: Entry<Body>[]) => ({
    title,
    lists: [entries.filter(({ body }) => body.part === title).map(lineOf)] as [ReturnType<typeof lineOf>[]],
  });
  const at = (state: "open" | "shown", entries: Entry<Body>[], page = 0): Input => ({
    ...inputOf<object, Body>({}, entries, state, { page }),
    heads: { people: { formal: 0, informal: 0 } },
    waiting: { sent: 3, people: 2, sides: null, buckets: {}, answers: {} },
    isOut: () => state === "shown",
    results: () => null,
  });
  const both = [wrote("wie", "Bea"), sent<Body>(bea, { part: "wat", text: "Koffie" })];

  it("grows while people write, also by what nobody may read yet", () => {
    expect(wall.screen(at("open", both))).toEqual({ show: "growing", count: 5 });
    expect(wall.pageTitles(at("open", both))).toEqual([]);
  });

  it("is then a page at a time, and past the last one the last", () => {
    expect(wall.pageTitles(at("shown", both))).toEqual(["wie", "wat"]);
    for (const [page, title] of ["wie", "wat", "wat"].entries())
      expect(wall.screen(at("shown", both, page))).toMatchObject({ show: "page", page: { title } });
    expect(wall.pageNow(at("shown", both))?.title).toBe("wie");
  });

  it("says so where nobody wrote anything", () => {
    expect(wall.screen(at("shown", []))).toEqual({ show: "nothing" });
    expect(wall.pageNow(at("shown", []))).toBeNull();
  });
});
