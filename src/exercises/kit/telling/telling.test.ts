import { describe, expect, it } from "vitest";
import type { StepState } from "../../contract.ts";
import { onWall } from "./told.ts";
import { inOrder, orderChoice, turnsOf } from "./turns.ts";

const [a, b, c] = ["a", "b", "c"].map((id) => ({ id }));
if (!a || !b || !c) throw new Error("Nobody tells.");
const at = (state: StepState, page = 0, revealed = state === "shown" || state === "closed") =>
  turnsOf([a, b, c], { state, page, revealed });

describe("telling in turn", () => {
  it("nobody told before it is shown, and then it goes by the page of the wall", () => {
    expect(at("open")).toEqual({ told: [], next: null, untold: [] });
    expect(at("shown", 0)).toEqual({ told: [a], next: b, untold: [] });
    expect(at("shown", 2)).toEqual({ told: [a, b, c], next: null, untold: [] });
    // A page of before, when there were more.
    expect(at("shown", 9).told).toEqual([a, b, c]);
  });

  it("closed early, it says who did not tell: everybody where it was never shown", () => {
    expect(at("closed", 1)).toEqual({ told: [a, b], next: null, untold: [c] });
    expect(at("closed", 1, false)).toEqual({ told: [], next: null, untold: [a, b, c] });
  });

  it("where the wall is at another circle nobody tells: all of them did, or none yet", () => {
    const all = [a, b, c];
    const now = { page: 0, revealed: true } as const;
    expect(turnsOf(all, { ...now, state: "shown", turn: "past" })).toMatchObject({ told: all, next: null });
    expect(turnsOf(all, { ...now, state: "closed", turn: "past" })).toMatchObject({ told: all, untold: [] });
    expect(turnsOf(all, { ...now, state: "shown", turn: "to come" })).toMatchObject({ told: [], next: null });
    expect(turnsOf(all, { ...now, state: "closed", turn: "to come" })).toMatchObject({ told: [], untold: all });
  });

  it("goes as it was chosen, each once; who came later tells after that in the usual order, who left is forgotten", () => {
    expect(inOrder([a, b, c], ["c", "gone", "c"])).toEqual([c, a, b]);
    expect(inOrder([a, b, c], ["b"], (rest) => rest.toReversed())).toEqual([b, c, a]);
    expect(orderChoice("Wie?", [{ id: "b", label: "Bea" }])).toMatchObject({ kind: "order", value: ["b"] });
  });
});

describe("what was written on the page of who tells", () => {
  const part = (id: string, text: string) => ({ id, more: 0, lines: [{ id: `line ${id}`, text }] });
  const rowsOf = (texts: string[], above = 0) =>
    onWall(
      texts.map((text, at) => part(`${at}`, text)),
      { title: "Molenwijk", labelOf: () => "Wie we zijn", above },
    ).map(({ rows }) => rows);

  it("gets the lines that it needs, and where there is too much the long ones give way first", () => {
    expect(rowsOf(["Koffie.", "Thee."])).toEqual([1, 1]);
    const [short = 0, long = 0, longer = 0] = rowsOf(["Koffie.", "Wij koken samen. ".repeat(20), "W".repeat(900)]);
    expect(short).toBe(1);
    expect(Math.abs(long - longer)).toBeLessThanOrEqual(1);
    expect(short + long + longer).toBeLessThanOrEqual(10);
  });

  it("leaves room for what stands above it", () => {
    const long = ["Wij koken samen. ".repeat(30), "Wij koken samen. ".repeat(30)];
    const sum = (rows: number[]) => rows.reduce((all, one) => all + one, 0);
    expect(sum(rowsOf(long)) - sum(rowsOf(long, 1))).toBeGreaterThanOrEqual(1);
  });
});
