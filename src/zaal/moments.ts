import { handsAfter } from "../contributions/hand/handsAfter.ts";
import { readStanding, readTouched, rowsAfter, stepsNeeded } from "../contributions/reads.ts";
import { readyAfter } from "../contributions/readyAfter.ts";
import { type Recent, remember } from "../contributions/recent.ts";
import { findExercise } from "../exercises/registry.ts";
import { histogram } from "../lib/metrics.ts";
import { perObject } from "../lib/perObject.ts";
import { signOutHearers } from "../lib/signOuts.ts";
import { announceWall, type Change } from "../live/announce.ts";
import { createHub } from "../live/hub.ts";
import { listen } from "../live/listen.ts";
import { withSupport } from "../samenwerkingsafspraak/document/document.ts";
import { readAdoptedOf } from "../samenwerkingsafspraak/reads.ts";
import { readSupportNow } from "../samenwerkingsafspraak/support/reads.ts";
import { recallSupport } from "../samenwerkingsafspraak/support/recent.ts";
import { type Host, stillHosts, type Viewer } from "../sessions/access.ts";
import { audienceOf } from "../sessions/audience.ts";
import { circleNow } from "../sessions/circles/inStep.ts";
import { currentStep, inOneMoment, type SessionRoom } from "../sessions/reads.ts";
import { knownAgreements, readAgreementsKnown } from "./agreements/reads.ts";
import { movedRoom } from "./presses/moved.ts";
import type { Agreements } from "./snapshot/agreements.ts";
import { isPast } from "./snapshot/besideView.ts";
import type { Moment } from "./snapshot/moment.ts";
import { answersIn, composeSnapshot } from "./snapshot/snapshot.ts";

const readSeconds = histogram(
  "snapshot_read_seconds",
  "How long it took to read what a snapshot needs.",
  [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
);

/** A moment, with the steps of which it has the contributions. */
type Standing = Moment & Recent;

/** Reads what a snapshot of this session needs and this process does not know as it stands, all of one moment. */
const readMoment = (sessionId: string): Promise<Standing> =>
  inOneMoment(async (tx) => {
    const standing = await readStanding(sessionId, neededNow, tx);
    const isOver = standing.room.state === "closed";
    if (!asksAgreement(standing.room) && !isOver) return momentOf(standing);
    const agreements = asksAgreement(standing.room) ? await readAgreementsKnown(standing.room, tx) : {};
    return { ...standing, agreements, adopted: isOver ? await readAdoptedOf(sessionId, tx) : {} };
  });

function asksAgreement(room: SessionRoom): boolean {
  const step = currentStep(room);
  return step ? (findExercise(step.exercise)?.uses.includes("agreement") ?? false) : false;
}

const neededNow = (room: SessionRoom): string[] => {
  const step = currentStep(room);
  return step ? stepsNeeded(room, step) : [];
};

// The same as long as nothing changes, with all that was worked out from it.
const momentOf = perObject((standing: Recent): Standing => ({ ...standing, agreements: {}, adopted: {} }));

/** The moment after these changes, reading no more than what they say that changed and this process does not know. */
async function followMoment(sessionId: string, moment: Standing, changes: Change[]): Promise<Standing> {
  const { room, stepIds } = moment;
  const later = changes.filter(({ revision }) => revision > room.revision);
  const isTold = later.every(({ revision, only }, at) => only !== null && revision === room.revision + at + 1);
  const contributions = later.flatMap(({ revision, only }) =>
    only?.what === "contribution" ? [{ revision, id: only.id }] : [],
  );
  const touched = isTold ? await readTouched(room, contributions) : null;
  // After the meeting hardly anything changes.
  if (room.state === "closed" && later.some(({ only }) => only?.what === "agreement")) return readMoment(sessionId);
  if (!touched) return readMoment(sessionId);
  const rows = rowsAfter(
    moment.rows,
    touched.filter(({ stepId }) => stepIds.includes(stepId)),
  );
  const now = { room: later.reduce(roomAfter, room), rows, stepIds };
  // What the next write may judge by.
  remember(now);
  if (neededNow(now.room).some((id) => !stepIds.includes(id))) return readMoment(sessionId);
  if (!asksAgreement(now.room)) return { ...momentOf(now), adopted: moment.adopted };
  const known = asksAgreement(room)
    ? await agreementsAfter(moment.agreements, sessionId, later)
    : knownAgreements.at(sessionId, now.room.revision);
  if (!known) return readMoment(sessionId);
  knownAgreements.keep(sessionId, now.room.revision, known);
  return { ...now, agreements: known, adopted: moment.adopted };
}

/** The room after a change that says what it changed. */
function roomAfter(room: SessionRoom, { revision, only }: Change): SessionRoom {
  const moved = only?.what === "moved" ? movedRoom(room, only.id) : room;
  return { ...moved, revision, ready: readyAfter(moved.ready, [only]), hands: handsAfter(moved.hands, [only]) };
}

/** The agreements as these changes left them, if they changed no more than who stands behind their lines; otherwise null. */
async function agreementsAfter(
  agreements: Agreements,
  sessionId: string,
  changes: Change[],
): Promise<Agreements | null> {
  if (Object.keys(agreements).length === 0) return agreements;
  if (changes.some(({ only }) => only?.what === "agreement")) return null;
  const lineIds = changes.flatMap(({ only }) => (only?.what === "support" ? [only.id] : []));
  const here = changes.flatMap(({ revision }) => recallSupport(sessionId, revision) ?? []);
  if (here.length === lineIds.length)
    return supported(agreements, new Map(here.map(({ lineId, support }) => [lineId, support])));
  const { revision, support } = await readSupportNow(sessionId, lineIds);
  // What came after these changes would be shown under their revision, and not again under its own.
  return revision === changes.at(-1)?.revision ? supported(agreements, support) : null;
}

const supported = (agreements: Agreements, support: Parameters<typeof withSupport>[1]): Agreements =>
  Object.fromEntries(Object.entries(agreements).map(([id, agreement]) => [id, withSupport(agreement, support)]));

/** What this viewer may see of the session now; a host may ask what the phone of a seat, or any audience, would show. */
export async function readSnapshot(viewer: Viewer, as: Viewer | string = viewer) {
  const moment = await readSeconds.time(() => readMoment(viewer.sessionId));
  const snapshot = composeSnapshot(moment, typeof as === "string" ? as : audienceIn(moment.room, as));
  // Who follows the room sees for itself when a silence is over; a page that comes later never hears of it.
  return isPast(snapshot.beside, Date.now()) ? { ...snapshot, beside: null } : snapshot;
}

/** A viewer's audience; a seat's is that of the circle it is in now, and of who has a hand up. */
function audienceIn(room: SessionRoom, viewer: Viewer): string {
  if (viewer.kind !== "seat") return audienceOf(viewer);
  const { participantId: id } = viewer;
  return audienceOf({ ...viewer, circle: circleNow(room)({ ...viewer, id }), hand: room.hands.includes(id) });
}

/** The newest `most` answers to the present step, with the revision and the step that they are of. */
export async function readAnswers({ sessionId }: Host, most: number) {
  const moment = await readSeconds.time(() => readMoment(sessionId));
  const { revision, currentStepId: stepId } = moment.room;
  return { revision, stepId, ...answersIn(moment, most) };
}

/**
 * To which audience a viewer belongs now. A seat may have been removed, moved, or taken back by another phone; the
 * projector may have got another token.
 */
function audiencesIn(room: SessionRoom): (viewer: Viewer) => string | null {
  const { seats, screenToken } = room;
  const circleOf = circleNow(room);
  const hands = new Set(room.hands);
  const byId = new Map(seats.map((seat) => [seat.id, seat]));
  return (viewer) => {
    if (viewer.kind === "screen") return viewer.token === screenToken ? audienceOf(viewer) : null;
    if (viewer.kind === "host") return audienceOf(viewer);
    const seat = byId.get(viewer.participantId);
    return seat && !seat.removed && seat.seatedAt === viewer.seatedAt
      ? audienceOf({ kind: "seat", ...seat, circle: circleOf(seat), hand: hands.has(seat.id) })
      : null;
  };
}

/** What there is to see, whatever the revision. */
const seenIn = perObject(({ revision: _, ...seen }: ReturnType<typeof composeSnapshot>) => seen);

function open() {
  const opened = createHub<Standing, Viewer>(
    {
      load: (...asked) => readSeconds.time(() => readMoment(...asked)),
      follow: (...asked) => readSeconds.time(() => followMoment(...asked)),
      revisionOf: ({ room }) => room.revision,
      audiences: ({ room }) => audiencesIn(room),
      mayStay: (viewer) => (viewer.kind === "host" ? stillHosts(viewer) : null),
      atWall: (viewer) =>
        viewer.kind === "host" ? "watches" : viewer.kind === "screen" && viewer.hangs ? "hangs" : null,
      announceWall,
      isSame: (one, other) => one.kind === "seat" && other.kind === "seat" && one.participantId === other.participantId,
      compose: (moment, audience) => seenIn(composeSnapshot(moment, audience)),
    },
    listen,
  );
  signOutHearers().add(opened.askAll);
  return opened;
}

const shared = globalThis as unknown as { vruchtbareBodemHub?: ReturnType<typeof open> };

/** The process's one hub of open streams. */
export function hub() {
  shared.vruchtbareBodemHub ??= open();
  return shared.vruchtbareBodemHub;
}
