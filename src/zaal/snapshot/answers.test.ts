import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rowWith } from "../../contributions/rows.fixture.ts";
import type { ContributionRow } from "../../contributions/stored/reads.ts";
import { amir, says, table } from "../../exercises/kit/people.fixture.ts";
import { listAnswers } from "./answers.ts";

const row = (id: string, more: Partial<ContributionRow> = {}) => rowWith({ id, ...more });
const list = (rows: ContributionRow[], most: number, onWall: string[] = [], taken: Set<string> | null = null) =>
  listAnswers(rows, most, {
    taken,
    say: (body) => JSON.stringify(body),
    keyOf: () => "",
    isNow: ({ id }) => onWall.includes(id),
  });
const idsIn = (rows: ContributionRow[], most: number) => list(rows, most).contributions.map(({ id }) => id);

describe("the answers that Hanna's regie holds", () => {
  test("are the newest, in order of arrival, with how many there are of all", () => {
    const rows = ["a", "b", "c", "d"].map((id) => row(id));
    expect(idsIn(rows, 2)).toEqual(["c", "d"]);
    expect(list(rows, 2).answers).toMatchObject({ all: 4, heaps: 4 });
  });

  test("say of each how many people answered to it: a table of four is four", () => {
    const supports = [says(table), says(amir)];
    expect(list([row("a", { supports })], 2).contributions.map((one) => one.supports)).toEqual([5]);
  });

  test("tell of each whether it stands in the agreement, and by the mark that one which is not listed came in", () => {
    const rows = ["a", "b"].map((id) => row(id));
    const taken = (...ids: string[]) => list(rows, 1, [], new Set(ids));
    expect(taken("b").contributions.map(({ inAgreement }) => inAgreement)).toEqual([true]);
    expect(taken().contributions.map(({ inAgreement }) => inAgreement)).toEqual([false]);
    expect(list(rows, 1).contributions.map(({ inAgreement }) => inAgreement)).toEqual([null]);
    expect(taken("a").answers.unlisted).not.toBe(taken().answers.unlisted);
  });

  test("come with what was drawn of each, and many of them weigh no more together than a few", () => {
    const strokes = Array.from({ length: 40 }, () => `ink.thin.${"0a1k2z0p".repeat(20)}`).join(";");
    const drawingsOf = (count: number) =>
      listAnswers(
        Array.from({ length: count }, (_, at) => row(`${at}`)),
        count,
        {
          ...{ taken: null, say: () => "Een brug", keyOf: () => "", isNow: () => false },
          drawnIn: () => ({ strokes, stamps: {} }),
        },
      ).contributions.map(({ drawn }) => drawn?.strokes ?? "");
    expect(drawingsOf(2)).toEqual([strokes, strokes]);
    expect(drawingsOf(50).every((drawn) => drawn !== "" && drawn.length <= 400)).toBe(true);
    expect(list([row("a")], 1).contributions[0]).not.toHaveProperty("drawn");
  });

  test("come with their doubles, however old or new those are", () => {
    const rows = [row("a", { mergedIntoId: "c" }), row("b"), row("c"), row("d", { mergedIntoId: "b" })];
    expect(idsIn(rows, 1)).toEqual(["a", "c"]);
    expect(idsIn(rows, 2)).toEqual(["a", "b", "c", "d"]);
    expect(list(rows, 1).answers.heaps).toBe(2);
  });

  test("are first those that the wall shows, however old, in order of arrival all the same", () => {
    const rows = ["a", "b", "c", "d"].map((id) => row(id));
    expect(list(rows, 2, ["a"]).contributions.map(({ id }) => id)).toEqual(["a", "d"]);
    expect(list(rows, 4, ["a"]).contributions.map(({ id }) => id)).toEqual(["a", "b", "c", "d"]);
  });

  test("tell by another mark that one which is not listed changed, and by the same mark that none did", () => {
    const rows = ["a", "b", "c"].map((id) => row(id));
    const mark = (some: ContributionRow[]) => list(some, 1).answers.unlisted;
    const with_ = (more: Partial<ContributionRow>) => mark([row("a", more), ...rows.slice(1)]);
    expect(mark(rows.map((each) => ({ ...each })))).toBe(mark(rows));
    const changes = [{ starred: true }, { hidden: true }, { body: { text: "anders" } }, { mergedIntoId: "b" }];
    for (const change of changes) expect(with_(change), JSON.stringify(change)).not.toBe(mark(rows));
    expect(mark([...rows.slice(0, 2), row("c", { starred: true })])).toBe(mark(rows));
  });

  test("lose none and repeat none, whatever was merged into what and however many are asked for", () => {
    const merged = fc.array(fc.option(fc.nat(30), { nil: null }), { maxLength: 30 });
    fc.assert(
      fc.property(merged, fc.integer({ min: 1, max: 40 }), (into, most) => {
        // The server merges into one that is no double itself.
        const rows = into.map((to, at) =>
          row(`${at}`, { mergedIntoId: to !== null && into[to] === null && to !== at ? `${to}` : null }),
        );
        const ids = idsIn(rows, most);
        expect(new Set(ids).size).toBe(ids.length);
        if (most >= list(rows, most).answers.heaps) expect(ids).toHaveLength(rows.length);
      }),
    );
  });
});
