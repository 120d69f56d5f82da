import { expect, test } from "vitest";
import type { HostSnapshot } from "../../../../zaal/snapshot/snapshot.ts";
import { clockAgainstPlan, paceInWords, wallClock } from "./clockAgainstPlan.ts";

type Part = HostSnapshot["parts"][number];
type Step = Part["steps"][number];

/** A time on 24 November 2026 in Amsterdam, which is an hour ahead of UTC then. */
const at = (time: string): number => Date.parse(`2026-11-24T${time}:00+01:00`);

const step = (id: string, minutes: number, more: Partial<Step> = {}): Step => ({
  id,
  partId: "part",
  exercise: id,
  title: id,
  minutes,
  enabled: true,
  givenMinutes: null,
  least: minutes,
  mayGo: false,
  state: "planned",
  round: 0,
  page: 0,
  revealed: false,
  circle: null,
  divisionId: null,
  checks: false,
  startedAt: null,
  endsAt: null,
  closedAt: null,
  ...more,
});

const part = (...steps: Step[]): Part => ({ id: "part", date: "2026-11-24", startsAt: "13:00", closedAt: null, steps });
const begun = (time: string): Partial<Step> => ({ state: "open", startedAt: at(time) });
const afternoon = (...first: Step[]) => [part(...first, step("kracht", 40), step("pauze", 20))];

const nowhere = { stepId: null, minutesToCome: 0 };

const words = (parts: Part[], stepId: string | null, time: string, minutesToCome = 0) => {
  const pace = clockAgainstPlan(parts, { stepId, minutesToCome }, at(time));
  return pace && `${paceInWords(pace)}, ${pace.endsAt}`;
};

test("Hanna starts welkom on time and hears that she is on time until its minutes are over", () => {
  const parts = afternoon(step("welkom", 20, begun("13:00")));
  expect(words(parts, "welkom", "13:00")).toBe("op tijd, 14:20");
  expect(words(parts, "welkom", "13:19")).toBe("op tijd, 14:20");
  expect(words(parts, "welkom", "13:25")).toBe("5 minuten achter op het plan, 14:25");
});

test("a late start is a delay at once", () => {
  expect(words(afternoon(step("welkom", 20, begun("13:10"))), "welkom", "13:12")).toBe(
    "10 minuten achter op het plan, 14:30",
  );
});

test("time that Hanna adds counts", () => {
  const longer = step("welkom", 20, { ...begun("13:00"), endsAt: at("13:30") });
  expect(words(afternoon(longer), "welkom", "13:05")).toBe("10 minuten achter op het plan, 14:30");
});

test("moving on early, or past a step, brings her ahead", () => {
  const welkom = step("welkom", 20, begun("13:00"));
  expect(words([part(welkom, step("kracht", 40, begun("13:10")), step("pauze", 20))], "kracht", "13:10")).toBe(
    "10 minuten voor op het plan, 14:10",
  );
  expect(words([part(welkom, step("kracht", 40), step("pauze", 20, begun("13:20")))], "pauze", "13:20")).toBe(
    "40 minuten voor op het plan, 13:40",
  );
});

test("looking back at an earlier step is no delay: what was done stays done", () => {
  const parts = [part(step("welkom", 20, begun("13:00")), step("kracht", 40, begun("13:20")), step("pauze", 20))];
  expect(words(parts, "welkom", "14:00")).toBe("op tijd, 14:20");
});

test("before the first step she is on time until the hour has come", () => {
  expect(words(afternoon(step("welkom", 20)), null, "12:30")).toBe("op tijd, 14:20");
  expect(words(afternoon(step("welkom", 20)), null, "13:15")).toBe("15 minuten achter op het plan, 14:35");
});

test("a step that is switched off takes no time", () => {
  const off = step("kracht", 40, { enabled: false });
  expect(words([part(step("welkom", 20, begun("13:00")), off, step("pauze", 20))], "welkom", "13:05")).toBe(
    "op tijd, 13:40",
  );
});

test("a round that runs long is a delay, though the step has minutes left", () => {
  const kracht = (ends: string) => step("kracht", 45, { ...begun("13:00"), endsAt: at(ends) });
  expect(words([part(kracht("13:10"))], "kracht", "13:05", 35)).toBe("op tijd, 13:45");
  expect(words([part(kracht("13:10"))], "kracht", "13:20", 35)).toBe("10 minuten achter op het plan, 13:55");
  expect(words([part(kracht("13:15"))], "kracht", "13:05", 35)).toBe("5 minuten achter op het plan, 13:50");
});

test("a part that was ended is no longer the plan of today", () => {
  const ended = [{ ...part(step("welkom", 20)), closedAt: at("13:30") }];
  expect(clockAgainstPlan(ended, nowhere, at("13:40"))).toBeNull();
});

test("on another day there is nothing to say", () => {
  expect(clockAgainstPlan(afternoon(step("welkom", 20)), nowhere, Date.parse("2026-11-25T13:00:00+01:00"))).toBeNull();
});

test("of two parts, the one of today counts, though the last step was last week", () => {
  const lastWeek: Part = {
    ...part(step("rollenmarkt", 30, { state: "shown", startedAt: 0 })),
    id: "first",
    date: "2026-11-17",
  };
  expect(words([lastWeek, ...afternoon(step("welkom-terug", 20))], "rollenmarkt", "13:05")).toBe(
    "5 minuten achter op het plan, 14:25",
  );
});

test("the room's clock is that of Amsterdam, in summer too", () => {
  expect(wallClock(Date.parse("2026-11-23T23:30:00Z"))).toEqual({ date: "2026-11-24", time: "00:30", minutes: 30 });
  expect(wallClock(Date.parse("2026-07-01T12:00:00Z")).time).toBe("14:00");
});
