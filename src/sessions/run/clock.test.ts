import fc from "fast-check";
import { expect, test } from "vitest";
import { addMinutes, type Clock, clockIn, minutesAfter, phaseOf, plannedFor, planOf, switchClock } from "./clock.ts";

const MINUTE = 60_000;
const fresh: Clock = { at: null, phases: {} };
const own = true;

/** De kracht van de ander, in three rounds of which the last is only looked at. */
const rounds = [
  { collects: true, minutes: { open: 10, shown: 12, own } },
  { collects: true, minutes: { open: 6, shown: 9, own } },
  { collects: false, minutes: { open: 0, shown: 8, own } },
];

test("a step's minutes go over its rounds as the exercise divides them, also when Hanna made it shorter", () => {
  expect(planOf(rounds, 45).map(({ minutes }) => minutes)).toEqual([10, 12, 6, 9, 8]);
  expect(plannedFor(rounds, 45, { state: "open", round: 0, page: 0 })).toBe(10);
  expect(plannedFor(rounds, 45, { state: "shown", round: 2, page: 0 })).toBe(8);
  expect(minutesAfter(rounds, 45, { state: "open", round: 1, page: 0 })).toBe(17);
  expect(minutesAfter(rounds, 45, { state: "shown", round: 2, page: 3 })).toBe(0);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 240 }), (minutes) => {
      expect(planOf(rounds, minutes).reduce((sum, phase) => sum + phase.minutes, 0)).toBe(minutes);
      expect(plannedFor(rounds, minutes, { state: "open", round: 1, page: 0 })).toBeGreaterThanOrEqual(1);
    }),
  );
});

test("each round has its own time; who comes back finds what was left of it", () => {
  const write = switchClock({ clock: fresh, endsAt: null }, "0:open", 10, 0);
  expect(write.endsAt).toBe(10 * MINUTE);
  const talk = switchClock(write, "0:shown", 12, 4 * MINUTE);
  expect(talk.endsAt).toBe(16 * MINUTE);
  const again = switchClock(talk, "0:open", 10, 5 * MINUTE);
  expect(again.endsAt).toBe(11 * MINUTE);
  expect(switchClock(again, "0:shown", 12, 6 * MINUTE).endsAt).toBe(17 * MINUTE);
  expect(switchClock(again, "0:open", 10, 9 * MINUTE)).toEqual(again);
});

test("the time of a step that the room left stands still", () => {
  const write = switchClock({ clock: fresh, endsAt: null }, "0:open", 10, 0);
  const left = switchClock(write, null, 0, 4 * MINUTE);
  expect(left.clock.at).toBeNull();
  expect(switchClock(left, "0:open", 10, 60 * MINUTE).endsAt).toBe(66 * MINUTE);
});

test("who speaks first has as long as who speaks second, and what one got more is not the next one's", () => {
  const first = switchClock({ clock: fresh, endsAt: null }, phaseOf({ state: "shown", round: 0, page: 0 }, true), 4, 0);
  expect(first.endsAt).toBe(4 * MINUTE);
  const longer = addMinutes(first, 5, MINUTE);
  expect(longer.endsAt).toBe(9 * MINUTE);
  const second = switchClock(longer, phaseOf({ state: "shown", round: 0, page: 1 }, true), 4, 2 * MINUTE);
  expect(second.endsAt).toBe(6 * MINUTE);
  expect(switchClock(second, "0:shown:0", 4, 3 * MINUTE).endsAt).toBe(10 * MINUTE);
});

test("what has run out begins again from now, and never runs below nothing", () => {
  const write = switchClock({ clock: fresh, endsAt: null }, "0:open", 10, 0);
  expect(addMinutes(write, 5, 30 * MINUTE).endsAt).toBe(35 * MINUTE);
  expect(addMinutes(write, -60, 2 * MINUTE).endsAt).toBe(2 * MINUTE);
  expect(addMinutes({ clock: fresh, endsAt: null }, 5, 0).endsAt).toBe(5 * MINUTE);
});

test("a step of before, or with nonsense kept, begins with a fresh clock", () => {
  for (const kept of [{}, null, "x", { at: 3 }, { at: "0:open", phases: { a: 1 } }])
    expect(clockIn(kept)).toEqual(fresh);
});
