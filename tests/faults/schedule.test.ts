import { expect, it } from "vitest";
import { planOf } from "./schedule.ts";

it("the same seed gives the same plan, another seed another", () => {
  expect(planOf(7, 60, 40)).toEqual(planOf(7, 60, 40));
  expect(planOf(7, 60, 40)).not.toEqual(planOf(8, 60, 40));
});

it("everything that can go wrong goes wrong in each minute, in order and in time", () => {
  for (let seed = 1; seed <= 50; seed++) {
    const plan = planOf(seed, 60, 40);
    expect(new Set(plan.map(({ kind }) => kind)).size).toBe(6);
    expect(plan).toEqual(plan.toSorted((one, other) => one.at - other.at));
    expect(plan.every(({ at }) => at > 0 && at <= 60_000)).toBe(true);
  }
});

it("a short schedule has no time for connections that die without a word", () => {
  expect(planOf(1, 8, 40).some(({ kind }) => kind === "swallow")).toBe(false);
});
