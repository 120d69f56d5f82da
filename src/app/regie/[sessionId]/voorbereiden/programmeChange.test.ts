import { expect, test } from "vitest";
import { scheduleOf } from "../../../../sessions/prepare/schedule.ts";
import { type PlannedStep, withChange } from "./programmeChange.ts";

const step = (id: string, minutes: number): PlannedStep => ({
  id,
  exercise: id,
  title: id,
  minutes,
  enabled: true,
  state: "planned",
  isBreak: false,
  isNow: false,
});
const morning = [
  {
    id: "part",
    date: "2026-11-23",
    startsAt: "09:30",
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
