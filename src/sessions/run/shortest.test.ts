import { expect, test } from "vitest";
import { content } from "../../exercises/contract.ts";
import { givesWay } from "./shortest.ts";

const least = (exercise: string, minutes: number, givenMinutes: number | null = null) =>
  givesWay({ exercise, minutes, givenMinutes }).least;

test("a step keeps two thirds of its time, or what the toolkit itself does it in", () => {
  expect(least("boom", 40)).toBe(30);
  expect(least("rollenmarkt", 35)).toBe(25);
  expect(least("presentaties", 40)).toBe(25);
  // Made shorter once, it does not shrink further the next time.
  expect(least("boom", 30, 40)).toBe(30);
});

test("nothing gets shorter than ten minutes, and what is short already stays", () => {
  expect(least("verschillen", 5)).toBe(5);
  expect(least("wandeling", 12)).toBe(10);
});

test("the six of the core are never passed over, and a break gives nothing", () => {
  const may = (exercise: string) => givesWay({ exercise, minutes: 30, givenMinutes: null }).mayGo;
  expect(content.core.filter(may)).toEqual([]);
  expect(content.core).toHaveLength(6);
  expect(may("voorbeelden")).toBe(true);
  expect(givesWay({ exercise: "pauze", minutes: 20, givenMinutes: null })).toEqual({ least: 20, mayGo: false });
});
