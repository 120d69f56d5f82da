import { expect, test } from "vitest";
import { rowWith, seatOf } from "../src/contributions/rows.fixture.ts";
import type { AgreementAtHand } from "../src/exercises/contract.ts";
import { person } from "../src/exercises/kit/people.fixture.ts";
import { audienceOf } from "../src/sessions/audience.ts";
import { circleNow } from "../src/sessions/circles/inStep.ts";
import type { SessionRoom, StepRow } from "../src/sessions/reads.ts";
import type { Moment } from "../src/zaal/snapshot/moment.ts";
import { composeSnapshot } from "../src/zaal/snapshot/snapshot.ts";

/* Two samenwerkingen show each other what is theirs, one after another: what comes later is nowhere yet. */

const amir = person("amir", "informal", { partnerId: "brug" });
const omar = person("omar", "informal", { partnerId: "moskee" });

const stepOf = (exercise: string, more: Partial<StepRow>): StepRow =>
  ({
    ...{ id: exercise, partId: "part", exercise, minutes: 30, enabled: true, setup: {}, state: "shown", round: 0 },
    ...{ page: 0, revealed: true, startedAt: null, endsAt: null, closedAt: null, circle: null, divisionId: null },
    ...{ chosen: {}, clock: { at: null, phases: {} }, ...more },
  }) as StepRow;

const agreement = (goal: string): AgreementAtHand =>
  ({
    ...{ title: goal, withoutAssentOf: [], takenOver: [], progress: { day: "2026-12-01", lines: [] } },
    sections: [{ groups: [{ kind: "goal", rows: [{ id: goal, cells: [goal], fields: { text: goal } }] }] }],
  }) as unknown as AgreementAtHand;

function momentOf(exercise: string, now: Partial<StepRow>): Moment {
  const step = stepOf(exercise, now);
  const before = stepOf("presentaties", { state: "closed", page: 9 });
  const said = (id: string, by: typeof amir, text: string) =>
    rowWith({ ...by, id, stepId: "presentaties", circle: "room", body: { question: "samen", text } });
  const room = {
    ...{ id: "session", title: "", area: "", state: "running", revision: 1, code: null, joinSecret: null, ready: [] },
    ...{ locked: true, blank: false, adjourned: false, currentStepId: step.id, wifiName: "", divisions: [] },
    ...{ parked: [], parkedPage: null, hands: [], beside: null },
    partnershipId: "noord",
    partners: ["brug", "moskee"].map((id) => ({ id, name: id, side: "informal" })),
    seats: [amir, omar].map((one) => seatOf(one)),
    parts: [{ id: "part", order: 0, date: "2026-12-01", startsAt: "09:30", closedAt: null, steps: [before, step] }],
    partnerships: [
      { id: "noord", title: "Noord", partnerIds: ["brug"] },
      { id: "zuid", title: "Zuid", partnerIds: ["moskee"] },
    ],
  } as unknown as SessionRoom;
  return {
    room,
    rows: [said("a", amir, "Elke vader doet mee"), said("b", omar, "Elk kind leest")],
    agreements: { noord: agreement("Elke vader doet mee"), zuid: agreement("Elk kind leest") },
    adopted: {},
  };
}

const told = (moment: Moment): string[] => [
  JSON.stringify(composeSnapshot(moment, "screen")),
  ...moment.room.seats.map((seat) =>
    JSON.stringify(
      composeSnapshot(moment, audienceOf({ kind: "seat", ...seat, circle: circleNow(moment.room)(seat) })),
    ),
  ),
];

test.each(["plenaire-terugkoppeling", "slotplenaire"])(
  "%s: Zuid's comes with the page of Zuid, and not before",
  (id) => {
    const [wall, ...phones] = told(momentOf(id, {}));
    for (const view of [wall, ...phones]) {
      expect(view).toContain("Elke vader doet mee");
      expect(view).not.toContain("Elk kind leest");
    }
    const [next, ...later] = told(momentOf(id, { page: 1 }));
    expect(next).toContain("Elk kind leest");
    expect(next).not.toContain("Elke vader doet mee");
    for (const phone of later) expect(phone).toContain("Elk kind leest");
  },
);

test("while they prepare, a phone has beside it what the own agreement says, and nothing of the other", () => {
  const [wall, amirs, omars] = told(momentOf("slotplenaire", { state: "open", revealed: false }));
  expect([wall, omars].map((view) => view?.includes("Elke vader doet mee"))).toEqual([false, false]);
  expect([wall, amirs].map((view) => view?.includes("Elk kind leest"))).toEqual([false, false]);
  expect(amirs).toContain("Elke vader doet mee");
  expect(omars).toContain("Elk kind leest");
});

test("two samenwerkingen that tell apart: nobody is called before the wall is at theirs, and who is past has told", () => {
  const saidAt = (page: number, state: StepRow["state"] = "shown") =>
    told(momentOf("presentaties", { id: "vertellen", circle: "partnership", page, state }))
      .slice(1)
      .map((phone) => {
        const { told, next, untold, turn } = JSON.parse(phone).view;
        return [turn ?? "now", told.length, next, untold.length];
      });
  // The overview, then Noord's page, then Zuid's.
  expect(saidAt(0)).toEqual([
    ["to come", 0, null, 0],
    ["to come", 0, null, 0],
  ]);
  expect(saidAt(1)).toEqual([
    ["now", 1, null, 0],
    ["to come", 0, null, 0],
  ]);
  expect(saidAt(2)).toEqual([
    ["past", 1, null, 0],
    ["now", 1, null, 0],
  ]);
  expect(saidAt(1, "closed")).toEqual([
    ["now", 1, null, 0],
    ["to come", 0, null, 1],
  ]);
});
