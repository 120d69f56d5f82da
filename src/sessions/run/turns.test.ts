import { expect, test } from "vitest";
import { orderOfTurns, turnIn } from "./turns.ts";

type Standing = "formal" | "informal" | "both";
const seat = (id: string, standing: Standing, removed = false) => ({ id, standing, removed });
const sidesOf = (...standings: Standing[]) => {
  const seats = standings.map((standing, nr) => seat(`${nr}`, standing));
  return orderOfTurns(seats).map((id) => seats[Number(id)]?.standing);
};

test("an informal one begins, and the sides take turns as long as there are of both", () => {
  expect(sidesOf("formal", "formal", "informal", "formal", "informal")).toEqual([
    "informal",
    "formal",
    "informal",
    "formal",
    "formal",
  ]);
});

test("who stands on both sides stands in where a side has nobody left", () => {
  expect(sidesOf("informal", "informal", "both")).toEqual(["informal", "both", "informal"]);
  expect(sidesOf("formal", "both")).toEqual(["both", "formal"]);
  expect(sidesOf()).toEqual([]);
});

const round = (turn: string) => ({ kind: "turns" as const, stepId: "", order: ["a", "b", "c"], turn });
const three = [seat("a", "informal"), seat("b", "formal", true), seat("c", "informal")];

test("who was taken away has no turn, and who came later has one at the end", () => {
  const seats = [...three, seat("late", "formal")];
  expect(turnIn(round("a"), seats)).toMatchObject({ now: { id: "a" }, next: { id: "c" }, left: 2 });
  expect(turnIn(round("b"), seats)).toMatchObject({ now: { id: "c" }, next: { id: "late" }, left: 1 });
  expect(turnIn(round("late"), seats)).toMatchObject({ now: { id: "late" }, next: null, left: 0 });
});

test("a round of which everybody was taken away has nobody's turn", () => {
  expect(turnIn(round("a"), [])).toBeNull();
});
