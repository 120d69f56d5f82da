import { expect, test } from "vitest";
import { scheduleOf } from "../../../../sessions/prepare/schedule.ts";
import { type PlannedStep, partPlace, placeEarlier, placeLater, withChange } from "./programmeChange.ts";

const step = (id: string, minutes: number): PlannedStep => ({
  id,
  exercise: id,
  title: id,
  minutes,
  enabled: true,
  state: "planned",
  isBreak: false,
  isNow: false,
  circle: "room",
  suit: ["room"],
  checks: false,
  usual: "room",
});
const NOT_BEGUN = { isOver: false, isBegun: false };
const morning = [
  {
    id: "part",
    date: "2026-11-23",
    startsAt: "09:30",
    ...NOT_BEGUN,
    steps: [step("first", 20), step("second", 40), step("third", 10)],
  },
];

test("when Hanna gives a step more time, everything after it begins later", () => {
  const [part] = withChange(morning, { stepId: "first", minutes: 35 });
  expect(part && scheduleOf(part)).toMatchObject({ begins: { second: "10:05", third: "10:45" }, endsAt: "10:55" });
});

test("a step that Hanna switches off takes no time, and comes back with its own minutes", () => {
  const [off] = withChange(morning, { stepId: "second", enabled: false });
  expect(off && scheduleOf(off)).toMatchObject({ begins: { third: "09:50" }, totalMinutes: 30 });
  expect(withChange(off ? [off] : [], { stepId: "second", enabled: true })).toEqual(morning);
});

const days = [
  { id: "one", date: "2026-11-23", startsAt: "09:30", ...NOT_BEGUN, steps: [step("a", 10), step("b", 10)] },
  { id: "two", date: "2026-11-30", startsAt: "09:30", ...NOT_BEGUN, steps: [step("c", 10), step("d", 10)] },
];
const order = (parts: typeof days) => parts.map(({ steps }) => steps.map(({ id }) => id).join("")).join("|");

test("pressed later again and again a step walks to the end of the last day, and earlier brings it back", () => {
  let parts = days;
  const walked = (place: typeof placeLater) =>
    Array.from({ length: 5 }, () => {
      parts = withChange(parts, { stepId: "a", place: place(parts, "a") });
      return order(parts);
    });
  expect(walked(placeLater)).toEqual(["ba|cd", "b|acd", "b|cad", "b|cda", "b|cda"]);
  expect(walked(placeEarlier)).toEqual(["b|cad", "b|acd", "ba|cd", "ab|cd", "ab|cd"]);
});

test("a step goes to any place at once; to one that is gone it does not", () => {
  expect(order(withChange(days, { stepId: "d", place: "a" }))).toBe("dab|c");
  expect(order(withChange(days, { stepId: "a", place: "two" }))).toBe("b|cda");
  expect(order(withChange(days, { stepId: "a", place: "gone" }))).toBe("ab|cd");
});

const OVER = { isOver: true, isBegun: true };

test("into a dagdeel that was ended no step walks back", () => {
  const [one, two] = days;
  const parts = one && two ? [{ ...one, ...OVER }, two] : [];
  expect(placeEarlier(parts, "c")).toBe("c");
  expect(placeEarlier(parts, "d")).toBe("c");
});

test("a dagdeel goes one place earlier or later, and never before what was begun", () => {
  const [one, two] = days;
  const three = two && { ...two, id: "three" };
  const parts = one && two && three ? [{ ...one, ...OVER }, two, three] : [];
  expect(partPlace(parts, "two", "earlier", "END")).toBeNull();
  expect(partPlace(parts, "two", "later", "END")).toBe("END");
  expect(partPlace(parts, "three", "earlier", "END")).toBe("two");
  expect(partPlace(parts, "three", "later", "END")).toBeNull();
  expect(partPlace(parts, "one", "later", "END")).toBeNull();
});
