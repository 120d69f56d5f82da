import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { circlesIn } from "../src/contributions/inputs.ts";
import { seatOf } from "../src/contributions/rows.fixture.ts";
import type { ContributionRow } from "../src/contributions/stored/reads.ts";
import { visitsOf } from "../src/contributions/visits.ts";
import { type CircleKind, WHOLE_ROOM } from "../src/exercises/contract.ts";
import { person } from "../src/exercises/kit/people.fixture.ts";
import { exercises, findExercise } from "../src/exercises/registry.ts";
import { audienceOf } from "../src/sessions/audience.ts";
import { circleIn, circleNow } from "../src/sessions/circles/inStep.ts";
import type { SeatRow, SessionRoom, StepRow } from "../src/sessions/reads.ts";
import type { Moment } from "../src/zaal/snapshot/moment.ts";
import { composeSnapshot } from "../src/zaal/snapshot/snapshot.ts";
import { partners, type Sender, secretsOf, sender, sentBy } from "./anyRoom.ts";

/* Rooms full of people in circles of every kind: what another circle wrote is on no phone, and on no page but its own. */

const KINDS = ["side", "partner", "partnership", "group"] as const satisfies CircleKind[];
const GROUPS = ["01900000-0000-7000-8000-0000000000e1", "01900000-0000-7000-8000-0000000000e2"];
const [north, south] = ["01900000-0000-7000-8000-0000000000f1", "01900000-0000-7000-8000-0000000000f2"];

type At = { state: "planned" | "open" | "shown" | "closed"; round: number; laidOpen: boolean };

const stepWith = (exercise: string, at: Partial<StepRow>): StepRow => ({
  ...{
    id: exercise,
    partId: "part",
    exercise,
    minutes: 20,
    enabled: true,
    givenMinutes: null,
    setup: {},
    state: "shown",
    round: 0,
    page: 0,
  },
  ...{ revealed: true, startedAt: null, endsAt: null, closedAt: null, clock: { at: null, phases: {} } },
  ...{ circle: null, divisionId: null, chosen: {}, checks: false },
  ...at,
});

/** A room in which everybody of `senders` sits and sent what is in every exercise. The third of four has no group. */
function momentOf(exercise: string, kind: CircleKind, senders: Sender[], { state, round, laidOpen }: At): Moment {
  const known = findExercise(exercise);
  if (!known) throw new Error(`No exercise ${exercise}.`);
  const seats = senders.map((one, at): SeatRow => {
    const { label } = secretsOf(at);
    const { id = "" } = partners[one.partner] ?? {};
    return seatOf(person(`seat${at}`, one.standing, { partnerId: id, people: one.people }), { label });
  });
  const [a, b, c, d] = partners.map(({ id }) => id);
  const now = stepWith(exercise, {
    ...{ state, round: Math.min(round, known.roundsOf({}).length - 1), circle: kind, divisionId: "division" },
    revealed: state === "shown" || (state !== "open" && laidOpen),
  });
  const earlier = ["presentaties", "rollenmarkt"]
    .filter((one) => one !== exercise)
    .map((one) => stepWith(one, { round: 1 }));
  const places = seats.flatMap(({ id }, at) => (at % 4 === 2 ? [] : [[id, GROUPS[at % 2]]]));
  const room = {
    ...{
      id: "session",
      title: "",
      area: "",
      state: "running",
      revision: 1,
      code: null,
      joinSecret: null,
      ready: [],
      parked: [],
      parkedPage: null,
      hands: [],
      beside: null,
    },
    ...{ locked: true, blank: false, adjourned: false, currentStepId: exercise, partners, seats, wifiName: "" },
    parts: [{ id: "part", order: 0, date: "2026-12-01", startsAt: "09:30", closedAt: null, steps: [...earlier, now] }],
    partnerships: [
      { id: north, title: "Noord", partnerIds: [a, b] },
      { id: south, title: "Zuid", partnerIds: [c, d] },
    ],
    divisions: [{ id: "division", kind: "group", groups: GROUPS, places: Object.fromEntries(places) }],
  } as unknown as SessionRoom;
  const rows = [...(kind === "partnership" ? earlier : []), now].flatMap((step) => {
    const made = findExercise(step.exercise);
    return (made ? sentBy(made, senders) : []).map((entry): ContributionRow => {
      const by = { ...entry, participantId: `seat${seatNumber(entry.label)}` };
      const stored = { stepId: step.id, seq: 0, hidden: false, waits: false, mergedIntoId: null };
      const own = circleIn(room, step, by);
      const circle = visitsOf(room, step, own, entry.round)?.to?.id ?? own;
      return { ...by, ...stored, id: `${step.id} ${entry.id}`, circle, supports: [] };
    });
  });
  return { room, rows, agreements: {}, adopted: {} };
}

const seatNumber = (label: string): number =>
  Array.from({ length: 8 }, (_, at) => at).find((at) => secretsOf(at).label === label) ?? 0;

const atPage = (moment: Moment, page: number): Moment => {
  const [part] = moment.room.parts;
  const steps = part?.steps.map((step) => ({ ...step, page })) ?? [];
  return { ...moment, room: { ...moment.room, parts: part ? [{ ...part, steps }] : [] } };
};

const stage = fc.record({
  state: fc.constantFrom("planned", "open", "shown", "closed"),
  round: fc.nat(2),
  laidOpen: fc.boolean(),
});
const inRoom = fc.array(sender, { minLength: 2, maxLength: 8 });

describe.each(exercises.filter(({ examples }) => examples.length > 0).map(({ id }) => id))("%s", (id) => {
  describe.each(KINDS)("by %s", (kind) => {
    test("shows nobody what another circle wrote, and says of no other who is in it", () => {
      fc.assert(
        fc.property(inRoom, stage, (senders, at) => {
          const moment = momentOf(id, kind, senders, at);
          const { room } = moment;
          const nowStep = room.parts[0]?.steps.at(-1);
          // What circles made is everybody's in a round in which they show it to each other.
          const rule = findExercise(id)?.roundsOf({})[nowStep?.round ?? 0]?.together;
          const isShown = at.state !== "planned" && nowStep?.revealed === true;
          const together = rule === true || (rule === "once shown" && isShown);
          const circleOf = room.seats.map((seat) => circleNow(room)(seat));
          // A tip is of whoever was visited; and who visits reads what lies there for visitors.
          const rounds = findExercise(id)?.roundsOf({}) ?? [];
          const rowOf = (nr: number) =>
            moment.rows.find((row) => row.stepId === id && row.participantId === `seat${nr}`);
          const isFor = (nr: number, circle: string | null, visited?: string) => {
            const row = rowOf(nr);
            if (!row) return circleOf[nr] === circle;
            return row.circle === circle || (row.circle === visited && rounds[row.round]?.forVisitors === true);
          };
          const secretsBeside = (circle: string | null, visited?: string) =>
            circleOf.flatMap((other, nr) => [
              ...(isFor(nr, circle, visited) ? [] : [secretsOf(nr).words]),
              ...(other === circle ? [] : [secretsOf(nr).label]),
            ]);
          for (const [nr, seat] of room.seats.entries()) {
            const circle = circleOf[nr] ?? WHOLE_ROOM;
            const phone = JSON.stringify(composeSnapshot(moment, audienceOf({ kind: "seat", ...seat, circle })));
            const isOut = at.state !== "planned" && (circle === WHOLE_ROOM || together);
            const visited = nowStep && visitsOf(room, nowStep, circle)?.to?.id;
            if (!isOut) for (const secret of secretsBeside(circle, visited)) expect(phone).not.toContain(secret);
          }
          const step = room.parts[0]?.steps.at(-1);
          const circles = step ? circlesIn(room, step, moment.rows) : [];
          const wall = composeSnapshot(moment, "screen");
          for (let page = 0; page < (wall.step?.pages ?? 0); page++) {
            const screen = composeSnapshot(atPage(moment, page), "screen");
            const words = JSON.stringify(screen);
            if (screen.audience !== "screen") throw new Error("No wall.");
            const whose = circles.find(({ title }) => title === screen.circle?.title);
            if (at.state !== "planned")
              expect([whose !== undefined, screen.among !== null].filter(Boolean)).toHaveLength(
                circles.length > 1 && !together ? 1 : 0,
              );
            if (whose && whose.id !== WHOLE_ROOM)
              for (const secret of secretsBeside(whose.id)) expect(words).not.toContain(secret);
            if (screen.among) for (const nr of senders.keys()) expect(words).not.toContain(secretsOf(nr).words);
          }
        }),
        { numRuns: 25 },
      );
    });
  });
});

test("one press leads the whole room: all circles beside each other first, then the pages of each by its name", () => {
  const four = [0, 1, 2, 3].map(
    (partner): Sender => ({
      ...{ partner, standing: partner % 2 ? "informal" : "formal", circle: "room", people: partner === 3 ? 4 : 1 },
      ...{ round: 0, long: 3, starred: false, answers: [], example: 0 },
    }),
  );
  const moment = momentOf("boom", "partnership", four, { state: "shown", round: 0, laidOpen: true });
  const host = composeSnapshot(moment, "host");
  if (host.audience !== "host") throw new Error("No host.");
  expect(host.pageTitles[0]).toBe("Alle samenwerkingen");
  expect([...new Set(host.pageTitles)]).toEqual(["Alle samenwerkingen", "Noord", "Zuid"]);
  expect(host.step?.pages).toBe(host.pageTitles.length);
  expect(host).toMatchObject({ next: "page", nextTitle: expect.stringMatching(/^Noord: /) });
  const wall = composeSnapshot(moment, "screen");
  expect(wall).toMatchObject({
    view: null,
    among: [
      { title: "Noord", people: 2, ready: 0, sent: 2 },
      { title: "Zuid", people: 5, ready: 0, sent: 5 },
    ],
  });
});

describe("what circles made apart and then show to the whole room", () => {
  const four = [0, 1, 2, 3].map(
    (partner): Sender => ({
      ...{ partner, standing: partner % 2 ? "informal" : "formal", circle: "room", people: 1 },
      ...{ round: 0, long: 3, starred: false, answers: [], example: 0 },
    }),
  );
  const at = (state: At["state"]) => momentOf("pitch", "partnership", four, { state, round: 0, laidOpen: false });
  const north = [0, 1].map((nr) => secretsOf(nr).words);
  const south = [2, 3].map((nr) => secretsOf(nr).words);
  const holds = (moment: Moment, audience: string, words: string[]) =>
    words.map((word) => JSON.stringify(composeSnapshot(moment, audience)).includes(word));
  const phonesIn = ({ room }: Moment) =>
    room.seats.map((seat) => audienceOf({ kind: "seat", ...seat, circle: circleNow(room)(seat) }));

  test("stands on the wall one after another, each by its name, and on every phone as far as it was told", () => {
    const moment = at("shown");
    const host = composeSnapshot(moment, "host");
    expect(host.audience === "host" && host.pageTitles).toEqual(["Noord", "Zuid"]);
    for (const audience of ["screen", ...phonesIn(moment)]) {
      expect(holds(moment, audience, [...north, ...south])).toEqual([true, true, false, false]);
      expect(holds(atPage(moment, 1), audience, south)).toEqual([true, true]);
    }
  });

  test("lies beside each other while they make it, and the others' is on nobody's phone", () => {
    const moment = at("open");
    const host = composeSnapshot(moment, "host");
    expect(host.audience === "host" && host.pageTitles).toEqual(["Alle samenwerkingen", "Noord", "Zuid"]);
    const [first = ""] = phonesIn(moment);
    expect(holds(moment, first, [...north, ...south])).toEqual([true, true, false, false]);
  });

  test("is told with the samenwerking of who sent it, also where it was sent before there were two", () => {
    const moment = at("shown");
    const before = { ...moment, rows: moment.rows.map((row) => ({ ...row, circle: WHOLE_ROOM })) };
    expect(holds(before, "screen", [...north, ...south])).toEqual([true, true, false, false]);
  });
});
