import { expect, test, vi } from "vitest";
import { perObject } from "./perObject.ts";

test("the same object is worked out once, an equal one anew", () => {
  const make = vi.fn(({ words }: { words: string }) => words.length);
  const lengthOf = perObject(make);
  const one = { words: "samen" };
  expect([lengthOf(one), lengthOf(one), lengthOf({ ...one })]).toEqual([5, 5, 5]);
  expect(make).toHaveBeenCalledTimes(2);
});

test("also where it comes to nothing", () => {
  const make = vi.fn(() => null);
  const nothing = perObject(make);
  const one = {};
  expect([nothing(one), nothing(one)]).toEqual([null, null]);
  expect(make).toHaveBeenCalledTimes(1);
});
