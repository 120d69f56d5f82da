import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createBundle } from "./bundle.ts";

type Seen = { stage: string; nr: number };
let shown: number[];

beforeEach(() => {
  vi.useFakeTimers();
  shown = [];
});
afterEach(() => {
  vi.useRealTimers();
});

const phone = () =>
  createBundle(
    ({ nr }: Seen) => shown.push(nr),
    ({ stage }: Seen) => stage,
  );
const seen = (nr: number, stage = "kracht open"): Seen => ({ nr, stage });

test("of many reactions in a second a phone draws the first and the last", () => {
  const bundle = phone();
  for (let nr = 1; nr <= 50; nr++) {
    bundle.take(seen(nr));
    vi.advanceTimersByTime(10);
  }
  expect(shown).toEqual([1]);
  vi.advanceTimersByTime(1_000);
  expect(shown).toEqual([1, 50]);
  vi.advanceTimersByTime(5_000);
  expect(shown).toEqual([1, 50]);
  bundle.take(seen(51));
  expect(shown).toEqual([1, 50, 51]);
});

test("when Hanna moves on it draws at once, and nothing older after that", () => {
  const bundle = phone();
  bundle.take(seen(1));
  bundle.take(seen(2));
  bundle.take(seen(3, "kracht shown"));
  expect(shown).toEqual([1, 3]);
  vi.advanceTimersByTime(5_000);
  expect(shown).toEqual([1, 3]);
});

test("a page that is left draws nothing more, and a clock that was set back holds nothing up", () => {
  const bundle = phone();
  bundle.take(seen(1));
  vi.setSystemTime(Date.now() - 3_600_000);
  bundle.take(seen(2));
  expect(shown).toEqual([1, 2]);
  bundle.take(seen(3));
  bundle.close();
  vi.advanceTimersByTime(5_000);
  expect(shown).toEqual([1, 2]);
});
