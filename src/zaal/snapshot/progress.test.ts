import { expect, test } from "vitest";
import { readyAfter } from "../../contributions/readyAfter.ts";
import { rowWith, seatOf } from "../../contributions/rows.fixture.ts";
import type { ContributionRow } from "../../contributions/stored/reads.ts";
import { person, says } from "../../exercises/kit/people.fixture.ts";
import type { SeatRow, SessionRoom, StepRow } from "../../sessions/reads.ts";
import { progressIn, progressOf, sentIn } from "./progress.ts";

const seat = (id: string, standing: SeatRow["standing"], more: Partial<SeatRow> = {}): SeatRow =>
  seatOf(person(id, standing), more);
const row = (id: string, more: Partial<ContributionRow> = {}) =>
  rowWith({ ...person(id, "formal"), id: `van ${id}`, stepId: "stap", seq: 1, ...more });
const moment = (seats: SeatRow[], ready: string[], rows: ContributionRow[] = [], round = 0, exercise = "") => {
  const step = { id: "stap", round, exercise, setup: {} } as StepRow;
  const room = { seats, ready, currentStepId: "stap", parts: [{ steps: [step] }] } as unknown as SessionRoom;
  return { room, rows };
};

test("a table counts for all who answer on it, on its own side", () => {
  const seats = [seat("amir", "informal"), seat("tafel", "informal", { people: 4 }), seat("bea", "both")];
  expect(progressIn(moment(seats, ["tafel"], [row("amir")]))).toEqual({
    formal: { ready: 0, sent: 0, of: 0 },
    informal: { ready: 4, sent: 1, of: 5 },
    both: { ready: 0, sent: 0, of: 1 },
  });
});

test("of one circle only its own people count", () => {
  const [amir, bea] = [seat("amir", "informal"), seat("bea", "formal")];
  const now = moment([amir, bea], ["amir", "bea"]);
  expect(progressOf(now, [amir])).toMatchObject({ formal: { ready: 0, of: 0 }, informal: { ready: 1, of: 1 } });
});

test("who was taken away counts nowhere, also when that seat was ready and sent something", () => {
  const seats = [seat("amir", "formal", { removed: true }), seat("bea", "formal")];
  expect(progressIn(moment(seats, ["amir"], [row("amir")])).formal).toEqual({ ready: 0, sent: 0, of: 1 });
});

test("thirty things of one person are one who sent something; those of another round or step are none", () => {
  const seats = [seat("amir", "formal"), seat("bea", "formal")];
  const many = Array.from({ length: 30 }, () => row("amir"));
  const others = [row("bea", { round: 1 }), row("bea", { stepId: "elders" })];
  expect(progressIn(moment(seats, [], [...many, ...others])).formal).toEqual({ ready: 0, sent: 1, of: 2 });
});

test("in an anonymous round nobody is told how many sent something, only how many are ready", () => {
  const anonymous = moment([seat("amir", "formal"), seat("bea", "formal")], ["bea"], [row("amir")], 0, "terugblik");
  expect(progressIn(anonymous).formal).toEqual({ ready: 1, sent: null, of: 2 });
  expect(sentIn(anonymous)).toBeNull();
});

test("in a later round an answer to somebody's words is something that was sent", () => {
  const supports = [says(person("bea", "formal"), "klopt")];
  expect([...(sentIn(moment([], [], [row("amir", { supports })], 1)) ?? [])]).toEqual(["bea"]);
  expect([...(sentIn(moment([], [], [row("amir", { supports })])) ?? [])]).toEqual(["amir"]);
});

test("who is ready follows from what was told, in order, and is the same list where nobody said a word of it", () => {
  const before = ["a", "c"];
  expect(readyAfter(before, [null, { what: "contribution", id: "b" }])).toBe(before);
  const told = [
    { what: "ready", id: "b" },
    { what: "busy", id: "c" },
    { what: "ready", id: "b" },
  ] as const;
  expect(readyAfter(before, [...told])).toEqual(["a", "b"]);
  expect(readyAfter(before, [...told, { what: "busy", id: "b" }])).toEqual(["a"]);
});
