import { afterEach, expect, test, vi } from "vitest";
import { createLimit } from "./limit.ts";

const perMinute = () => createLimit({ most: 3, perMs: 60_000 });

test("Amir has his turns, waits, and has a turn again", () => {
  const limit = perMinute();
  expect([0, 0, 0, 0].map((now) => limit.allow("amir", now))).toEqual([true, true, true, false]);
  expect(limit.allow("amir", 19_999)).toBe(false);
  expect(limit.allow("amir", 20_000)).toBe(true);
});

test("Bea's turns are not Amir's", () => {
  const limit = perMinute();
  for (let turn = 0; turn < 3; turn++) limit.allow("amir", 0);
  expect([limit.hasTurn("amir", 0), limit.hasTurn("bea", 0)]).toEqual([false, true]);
});

test("looking whether there is a turn takes none", () => {
  const limit = perMinute();
  for (let look = 0; look < 10; look++) expect(limit.hasTurn("amir", 0)).toBe(true);
  expect(limit.allow("amir", 0)).toBe(true);
});

test("Carl, who takes thirty turns at once, waits no longer than for the next one", () => {
  const limit = perMinute();
  for (let turn = 0; turn < 30; turn++) limit.spend("carl", 0);
  expect(limit.hasTurn("carl", 19_999)).toBe(false);
  expect(limit.hasTurn("carl", 20_000)).toBe(true);
});

test("a turn that was given back is there again, and never more than there were", () => {
  const limit = perMinute();
  for (let turn = 0; turn < 3; turn++) limit.spend("amir", 0);
  limit.giveBack("amir", 0);
  expect(limit.allow("amir", 0)).toBe(true);
  for (let turn = 0; turn < 9; turn++) limit.giveBack("amir", 0);
  expect([0, 0, 0, 0].map((now) => limit.allow("amir", now))).toEqual([true, true, true, false]);
});

test("a crowd of other keys does not give Carl his turns back while he goes on", () => {
  const limit = perMinute();
  for (let turn = 0; turn < 9; turn++) limit.spend("carl", 0);
  for (let other = 0; other < 60_000; other++) {
    limit.spend(String(other), 0);
    if (other % 10_000 === 0) limit.spend("carl", 0);
  }
  expect(limit.hasTurn("carl", 0)).toBe(false);
});

afterEach(() => {
  vi.useRealTimers();
});

test("a laptop that sets its clock back ten minutes takes nobody's turns away", () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  const limit = perMinute();
  expect(limit.allow("amir")).toBe(true);
  vi.setSystemTime(Date.now() - 10 * 60_000);
  expect(limit.allow("amir")).toBe(true);
});
