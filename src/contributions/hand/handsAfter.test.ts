import { expect, test } from "vitest";
import type { Only } from "../../live/announce.ts";
import { handsAfter } from "./handsAfter.ts";

const up = (id: string): Only => ({ what: "hand", id });
const down = (id: string): Only => ({ what: "handDown", id });

test("hands stand in the order in which they went up; who puts it up anew comes last", () => {
  expect(handsAfter([], [up("bea"), up("amir"), down("bea"), null, up("bea")])).toEqual(["amir", "bea"]);
});

test("a hand that is up already keeps its place, and of what else changes the list stays the same", () => {
  const hands = ["bea", "amir"];
  expect(handsAfter(hands, [up("bea")])).toEqual(hands);
  expect(handsAfter(hands, [{ what: "ready", id: "bea" }, null])).toBe(hands);
});
