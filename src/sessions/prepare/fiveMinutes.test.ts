import { expect, test } from "vitest";
import { fiveLess, fiveMore, minutesAfter } from "./fiveMinutes.ts";

test("Hanna steps by five minutes, and comes on the fives from an odd number", () => {
  expect([fiveMore(20), fiveMore(12), fiveLess(20), fiveLess(12)]).toEqual([25, 15, 15, 10]);
});

test("a step never gets less than five minutes nor more than four hours", () => {
  expect([fiveLess(5), fiveLess(3), fiveMore(240), fiveMore(238)]).toEqual([5, 5, 240, 240]);
});

test("only more and less change what Hanna typed, whatever else Carl makes the form say", () => {
  const words = ["more", "less", "minutes", "", "constructor", "__proto__", "toString"];
  expect(words.map((what) => minutesAfter(what, 12))).toEqual([15, 10, 12, 12, 12, 12, 12]);
});
