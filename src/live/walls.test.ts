import { expect, test } from "vitest";
import { createWalls } from "./walls.ts";

test("a wall hangs for half a minute after it was last seen, and that it hangs is said again every ten seconds", () => {
  let now = 0;
  const walls = createWalls(() => now);
  expect(walls.hangs("molenwijk")).toBe(false);
  expect(walls.isDue("molenwijk")).toBe(true);
  expect(walls.note("molenwijk")).toBe(true);
  expect(walls.hangs("molenwijk")).toBe(true);
  expect(walls.isDue("molenwijk")).toBe(false);
  expect(walls.hangs("centrum")).toBe(false);
  now = 11_000;
  expect(walls.isDue("molenwijk")).toBe(true);
  expect(walls.note("molenwijk")).toBe(false);
  now = 40_000;
  expect(walls.hangs("molenwijk")).toBe(true);
  now = 41_000;
  expect(walls.hangs("molenwijk")).toBe(false);
  expect(walls.note("molenwijk")).toBe(true);
});
