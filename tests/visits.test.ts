import { describe, expect, test } from "vitest";
import { judgedIn } from "../src/contributions/acceptance.ts";
import { rowWith, seatOf } from "../src/contributions/rows.fixture.ts";
import type { ContributionRow } from "../src/contributions/stored/reads.ts";
import { within } from "../src/contributions/within.ts";
import type { Author } from "../src/exercises/contract.ts";
import { person, says } from "../src/exercises/kit/people.fixture.ts";
import { findExercise } from "../src/exercises/registry.ts";
import { audienceOf } from "../src/sessions/audience.ts";
import { circleNow } from "../src/sessions/circles/inStep.ts";
import type { SessionRoom, StepRow } from "../src/sessions/reads.ts";
import { composeSnapshot } from "../src/zaal/snapshot/snapshot.ts";

/* Four samenwerkingen visit each other: a question goes to who comes, a tip to who was visited, and neither anywhere else. */

const CIRCLES = ["noord", "oost", "zuid", "west"];
const people = CIRCLES.map((id) => person(`seat-${id}`, "formal", { partnerId: `partner-${id}` }));
const [noord, oost, zuid, west] = people as [Author, Author, Author, Author];

const stepAt = (round: number, more: Partial<StepRow> = {}): StepRow =>
  ({
    ...{ id: "consult", partId: "part", exercise: "consult", minutes: 60, enabled: true, setup: {}, state: "open" },
    ...{ round, page: 0, revealed: false, startedAt: null, endsAt: null, closedAt: null, chosen: {} },
    ...{ clock: { at: null, phases: {} }, circle: null, divisionId: null },
    ...more,
  }) as StepRow;

const roomAt = (step: StepRow, circles = CIRCLES): SessionRoom =>
  ({
    ...{ id: "session", title: "", area: "", state: "running", revision: 1, code: null, joinSecret: null, ready: [] },
    ...{ locked: true, blank: false, adjourned: false, currentStepId: "consult", wifiName: "", divisions: [] },
    ...{ parked: [], parkedPage: null, hands: [], beside: null },
    ...{
      partnershipId: circles[0],
      partners: people.map(({ partnerId }) => ({ id: partnerId, name: partnerId, side: "formal" })),
    },
    seats: people
      .filter(({ partnerId }) => circles.some((id) => partnerId === `partner-${id}`))
      .map((one) => seatOf(one)),
    parts: [{ id: "part", order: 0, date: "2026-12-01", startsAt: "09:30", closedAt: null, steps: [step] }],
    partnerships: circles.map((id) => ({ id, title: id, partnerIds: [`partner-${id}`] })),
  }) as unknown as SessionRoom;

let nr = 0;
const sent = (by: Author, circle: string, round: number, part: string, text: string): ContributionRow =>
  rowWith({ ...by, id: `row ${++nr}`, stepId: "consult", seq: nr, round, circle, body: { part, text } });

const phone = (room: SessionRoom, rows: ContributionRow[], seat: Author): string => {
  const found = room.seats.find(({ id }) => id === seat.participantId);
  if (!found) throw new Error("Nobody sits there.");
  const audience = audienceOf({ kind: "seat", ...found, circle: circleNow(room)(found) });
  return JSON.stringify(composeSnapshot({ room, rows, agreements: {}, adopted: {} }, audience));
};

const asked = sent(oost, "oost", 0, "vraag", "Hoe krijgen we vaders mee?");

describe("four samenwerkingen on a visit", () => {
  test("the question of Oost is read by Noord, who visits it, and by nobody else, without whose it is", () => {
    const room = roomAt(stepAt(1));
    expect(phone(room, [asked], noord)).toContain("vaders mee");
    expect(phone(room, [asked], noord)).not.toContain("partner-oost");
    for (const other of [zuid, west]) expect(phone(room, [asked], other)).not.toContain("vaders mee");
  });

  test("nobody reads it before they are there, nor once they are home", () => {
    for (const round of [0, 3]) expect(phone(roomAt(stepAt(round)), [asked], noord)).not.toContain("vaders mee");
    // The second visit of Noord is to Zuid; who comes to Oost then is West.
    expect(phone(roomAt(stepAt(2)), [asked], noord)).not.toContain("vaders mee");
    expect(phone(roomAt(stepAt(2)), [asked], west)).toContain("vaders mee");
  });

  test("a tip is kept for who was visited, also one that comes late", () => {
    const at = (round: number, now: number) =>
      judgedIn(
        { room: roomAt(stepAt(now)), rows: [], stepIds: ["consult"] },
        { step: stepAt(now), author: noord, round },
      );
    expect(at(1, 1)).toMatchObject({ madeFor: "oost", by: { circle: "noord" } });
    expect(at(1, 2).madeFor).toBe("oost");
    expect(at(2, 2).madeFor).toBe("zuid");
    expect(at(0, 2).madeFor).toBe("noord");
  });

  test("a tip that is put in other words is judged as one of who went", () => {
    const room = roomAt(stepAt(1), ["noord", "oost"]);
    const step = stepAt(1);
    const judged = judgedIn(
      { room, rows: [], stepIds: ["consult"] },
      { step, author: noord, round: 1, circle: "oost" },
    );
    const tip = { part: "tip", text: "Kook samen" };
    expect(findExercise("consult")?.accepts(tip, judged.by, judged.input)).toBeNull();
    const home = judgedIn({ room, rows: [], stepIds: ["consult"] }, { step, author: oost, round: 1 });
    expect(findExercise("consult")?.accepts(tip, home.by, home.input)).toEqual({ code: "NOT_NOW" });
  });

  const tip = sent(noord, "oost", 1, "tip", "Begin met samen koken");

  test("and only they read it, when everybody is home", () => {
    const room = roomAt(stepAt(3));
    expect(phone(room, [asked, tip], oost)).toContain("samen koken");
    for (const other of [noord, zuid, west]) expect(phone(room, [asked, tip], other)).not.toContain("samen koken");
    expect(phone(roomAt(stepAt(1)), [asked, tip], oost)).not.toContain("samen koken");
  });

  test("the agreement of Oost is offered what Oost takes along, with Oost behind it; that of Noord knows nothing of it", () => {
    const taken = { ...tip, supports: [says(oost), says(zuid)] };
    const recent = { room: roomAt(stepAt(3)), rows: [asked, taken], stepIds: ["consult"] };
    expect(within(recent, "oost").rows.map(({ id }) => id)).toEqual([asked.id, tip.id]);
    expect(within(recent, "noord").rows).toEqual([]);
    const here = within(recent, "oost");
    const { input } = judgedIn(here, { step: stepAt(3), author: oost, round: 3 });
    expect(findExercise("consult")?.harvest(input)).toMatchObject([
      { kind: "condition", of: tip.id, backers: [{ participantId: "seat-oost" }] },
    ]);
  });

  test("the wall says who is at whom, and shows nobody's page", () => {
    const wall = composeSnapshot({ room: roomAt(stepAt(1)), rows: [asked], agreements: {}, adopted: {} }, "screen");
    expect(wall).toMatchObject({ step: { pages: 1 }, view: null });
    if (wall.audience !== "screen") throw new Error("No wall.");
    expect(wall.among?.map(({ title, visits }) => [title, visits?.title])).toEqual([
      ["noord", "oost"],
      ["oost", "zuid"],
      ["zuid", "west"],
      ["west", "noord"],
    ]);
  });

  test("nobody is sent to a samenwerking that did not come", () => {
    const room = roomAt(stepAt(1));
    const without = { ...room, seats: room.seats.filter(({ id }) => id !== "seat-oost") };
    expect(phone(without, [asked], noord)).toContain('"to":{"title":"zuid"');
  });
});
