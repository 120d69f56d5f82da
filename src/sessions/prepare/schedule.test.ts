import { expect, test } from "vitest";
import type { PartnerRef } from "../../exercises/contract.ts";
import type { StepRow } from "../reads.ts";
import { balanceOf, lacksBreak, scheduleOf } from "./schedule.ts";

const step = (id: string, minutes: number, enabled = true): StepRow => ({
  id,
  partId: "p",
  exercise: id,
  minutes,
  enabled,
  givenMinutes: null,
  setup: {},
  state: "planned",
  round: 0,
  page: 0,
  revealed: false,
  circle: null,
  divisionId: null,
  checks: false,
  chosen: {},
  startedAt: null,
  endsAt: null,
  closedAt: null,
  clock: { at: null, phases: {} },
});
const partner = (id: string, side: "formal" | "informal"): PartnerRef => ({ id, name: id, side });

test("a part from 09:30 with 15 and 35 minutes ends at 10:20, and a step that is off takes no time", () => {
  const schedule = scheduleOf({ startsAt: "09:30", steps: [step("a", 15), step("b", 40, false), step("c", 35)] });
  expect(schedule).toEqual({ begins: { a: "09:30", b: "09:45", c: "09:45" }, totalMinutes: 50, endsAt: "10:20" });
});

test("an evening may run past midnight", () => {
  expect(scheduleOf({ startsAt: "23:30", steps: [step("a", 60)] }).endsAt).toBe("00:30");
});

test("more than 75 minutes without a break deserves a warning", () => {
  const isBreak = (id: string) => id === "rest";
  expect(lacksBreak({ steps: [step("a", 75)] }, isBreak)).toBe(false);
  expect(lacksBreak({ steps: [step("a", 40), step("b", 36)] }, isBreak)).toBe(true);
  expect(lacksBreak({ steps: [step("a", 40), step("rest", 10), step("b", 36)] }, isBreak)).toBe(false);
});

test("a session starts with a partner on each side, and 1 to 4 is lopsided", () => {
  const one = partner("wijkteam", "formal");
  const informal = ["a", "b", "c", "d"].map((id) => partner(id, "informal"));
  expect(balanceOf([one])).toMatchObject({ mayStart: false, lopsided: false });
  expect(balanceOf([one, ...informal.slice(0, 3)])).toMatchObject({ mayStart: true, lopsided: false });
  expect(balanceOf([one, ...informal])).toMatchObject({ mayStart: true, lopsided: true });
});
