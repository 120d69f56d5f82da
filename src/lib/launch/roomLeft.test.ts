import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { isDiskFull } from "../diskFull.ts";
import { watchRoom } from "./roomLeft.ts";

let lines: string[] = [];

beforeEach(() => {
  lines = [];
  vi.useFakeTimers();
  vi.spyOn(process.stdout, "write").mockImplementation((text) => lines.push(String(text)) > 0);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const states = () => lines.map((line) => JSON.parse(line)).map(({ event, state }) => `${event} ${state}`);

it("knows of a full disk before anybody writes, stays with it, and tells the log once", () => {
  let full = false;
  watchRoom("/data", () => full);
  vi.advanceTimersByTime(60_000);
  expect([isDiskFull(), states()]).toEqual([false, []]);

  full = true;
  vi.advanceTimersByTime(5_000);
  expect(isDiskFull()).toBe(true);
  for (let seconds = 0; seconds < 120; seconds++) {
    vi.advanceTimersByTime(1_000);
    expect(isDiskFull()).toBe(true);
  }
  expect(states()).toEqual(["disk full"]);

  full = false;
  vi.advanceTimersByTime(20_000);
  expect(isDiskFull()).toBe(false);
  expect(states()).toEqual(["disk full", "disk room"]);
});

it("knows at the start already", () => {
  watchRoom("/data", () => true);
  expect([isDiskFull(), states()]).toEqual([true, ["disk full"]]);
});

it("asks the disk itself, and takes a folder that is gone for no full one", () => {
  watchRoom(import.meta.dirname);
  vi.advanceTimersByTime(5_000);
  watchRoom("/this/folder/is/gone");
  expect(states()).toEqual([]);
});
