import { expect, test } from "vitest";
import { moved, toggled } from "./listChange.ts";

const options = [{ id: "kennis" }, { id: "netwerk" }, { id: "tijd" }];

test("Hanna lets an organisation tell earlier or later", () => {
  expect(moved(["a", "b", "c"], "b", -1)).toEqual(["b", "a", "c"]);
  expect(moved(["a", "b", "c"], "b", 1)).toEqual(["a", "c", "b"]);
});

test("who is first cannot go further up, nor the last further down", () => {
  const list = ["a", "b"];
  expect(moved(list, "a", -1)).toBe(list);
  expect(moved(list, "b", 1)).toBe(list);
  expect(moved(list, "stranger", 1)).toBe(list);
});

test("what Hanna picks stands in the order of the cards, whatever she pressed first", () => {
  expect(toggled(["tijd"], "kennis", options)).toEqual(["kennis", "tijd"]);
  expect(toggled(["kennis", "tijd"], "kennis", options)).toEqual(["tijd"]);
});
