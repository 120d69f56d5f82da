import { expect, test } from "vitest";
import { codeGroups, codeLength } from "./codeLength.ts";

test("the first sessions get six digits", () => {
  expect(codeLength(0)).toBe(6);
  expect(codeLength(8)).toBe(6);
});

test.each([9, 10, 99, 499, 25_000])("with %i other open sessions a guess hits less than once in 100,000", (others) => {
  expect((others + 1) / 10 ** codeLength(others)).toBeLessThan(1 / 100_000);
});

test("a code reads in groups", () => {
  expect(codeGroups("482917")).toEqual(["482", "917"]);
  expect(codeGroups("48291705")).toEqual(["4829", "1705"]);
  expect(codeGroups("4829170")).toEqual(["4829", "170"]);
});
