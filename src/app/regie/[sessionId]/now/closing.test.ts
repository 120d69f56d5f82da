import { expect, test } from "vitest";
import type { HostSnapshot } from "../../../../zaal/snapshot/snapshot.ts";
import { leftInWords } from "./clockAgainstPlan.ts";
import { dangerTo, leftForClosing, paceOf } from "./closing.ts";

type Step = HostSnapshot["parts"][number]["steps"][number];
type Running = Parameters<typeof paceOf>[0];

const at = (time: string): number => Date.parse(`2026-11-24T${time}:00+01:00`);
const step = (id: string, minutes: number, more: object = {}) => ({
  ...{ id, title: id, exercise: id, minutes, enabled: true, givenMinutes: null, state: "planned" },
  ...{ startedAt: null, endsAt: null, least: minutes, mayGo: false },
  ...more,
});

/** A dagdeel from 13:00 to 14:00 that is at this step, begun at this time and with its time until `endsAt`. */
function room(
  currentId: string,
  begun: string,
  endsAt: string,
  steps = [step("boom", 30), step("extra", 15), step("evalueren", 10), step("brief", 5)],
) {
  const current = { state: "open", startedAt: at(begun), endsAt: at(endsAt) };
  const all = steps.map((one) => (one.id === currentId ? { ...one, ...current } : one)) as Step[];
  return {
    session: { state: "running", until: null },
    parts: [{ id: "part", date: "2026-11-24", startsAt: "13:00", closedAt: null, steps: all }],
    step: { id: currentId, ...current },
    minutesToCome: 0,
  } as unknown as Running;
}

const dangerAt = (running: Running, time: string) => {
  const pace = paceOf(running, at(time));
  const danger = pace && dangerTo(pace, running.step?.id ?? null);
  return danger && [danger.titles.join(" + "), danger.inMinutes];
};

test("Hanna hears ten minutes before the closing that what goes on will take from it, and not as long as it fits", () => {
  expect(dangerAt(room("extra", "13:30", "13:45"), "13:40")).toBeNull();
  const late = room("extra", "13:36", "13:51");
  expect(dangerAt(late, "13:34")).toBeNull();
  expect(dangerAt(late, "13:36")).toEqual(["evalueren + brief", 9]);
  expect(dangerAt(late, "13:50")).toEqual(["evalueren + brief", -5]);
});

test("in the closing itself there is nothing to warn of; the end of a long last step is warned of", () => {
  expect(dangerAt(room("evalueren", "13:55", "14:05"), "13:56")).toBeNull();
  const long = room("boom", "13:10", "14:10", [step("kader", 10), step("boom", 50)]);
  expect(dangerAt(long, "13:40")).toEqual(["", 5]);
});

test("five minutes more say what they leave of the closing, once nothing else can give way", () => {
  const running = room("extra", "13:30", "13:45");
  expect(leftForClosing(running, 5, at("13:40"))).toBe(10);
  expect(leftForClosing(running, 1, at("13:40"))).toBe(14);
  expect(leftForClosing(running, -1, at("13:40"))).toBeNull();
  expect(leftForClosing(room("extra", "13:30", "14:10"), 5, at("13:40"))).toBeNull();
});

test("as long as what is to come can be shorter they cost the closing nothing", () => {
  const steps = [step("boom", 30), step("extra", 15, { mayGo: true }), step("evalueren", 10), step("brief", 5)];
  const running = room("boom", "13:00", "13:30", steps);
  expect(leftForClosing(running, 5, at("13:20"))).toBeNull();
  expect(leftForClosing(running, 20, at("13:20"))).toBe(10);
  expect(leftForClosing(room("evalueren", "13:45", "13:55"), 5, at("13:50"))).toBeNull();
});

test("what is left of a dagdeel in words", () => {
  const left = (leftMinutes: number) => leftInWords({ leftMinutes });
  expect([left(85), left(20), left(0), left(-4)]).toEqual([
    "nog 1 uur en 25 min",
    "nog 20 min",
    "de tijd van dit dagdeel is om",
    "de tijd van dit dagdeel is om",
  ]);
});

test("what was made shorter brings the end nearer to the plan, and does not move the plan", () => {
  const steps = [step("boom", 30), step("extra", 5, { givenMinutes: 15 }), step("evalueren", 10), step("brief", 5)];
  const pace = paceOf(room("boom", "13:10", "13:40", steps), at("13:15"));
  expect(pace).toMatchObject({ behindMinutes: 0, endsAt: "14:00", plannedEnd: "14:00", leftMinutes: 45 });
});
