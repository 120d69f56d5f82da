import { findExercise } from "../exercises/registry.ts";
import { ask, db, type Tx } from "../lib/db.ts";
import { notFound } from "../lib/errors.ts";
import { isUuid } from "../lib/ids.ts";
import { perObject } from "../lib/perObject.ts";
import { Prisma } from "../lib/prisma/client.ts";
import type { Host, Seat } from "../sessions/access.ts";
import { inOneMoment, readRevision, readRoom, type SessionRoom, type StepRow, stepsOf } from "../sessions/reads.ts";
import { circlesIn, type Input, inputOf, materialBefore } from "./inputs.ts";
import { roundKey } from "./own.ts";
import type { OwnParked } from "./parked/own.ts";
import { type Recent, recall, recallTouched, remember } from "./recent.ts";
import { authorOf, type ContributionRow, readContributions } from "./stored/reads.ts";
import { within } from "./within.ts";

/**
 * Contributions as each of these changes left it: null where one came out of another process and was changed, answered,
 * moderated or merged since, got a photo, or is gone. For callers that hold a proof.
 */
export async function readTouched(
  room: SessionRoom,
  changes: { revision: number; id: string }[],
): Promise<ContributionRow[] | null> {
  const here = changes.flatMap(({ revision }) => recallTouched(room.id, revision) ?? []);
  if (here.length === changes.length) return here;
  const ids = [...new Set(changes.map(({ id }) => id))];
  const rows = await db().contribution.findMany({
    where: { id: { in: ids } },
    orderBy: { seq: "asc" },
    include: { photo: { select: { id: true } }, _count: { select: { supports: true, merged: true } } },
  });
  const untouched = rows.every(
    ({ rewrittenAt, passedAt, hidden, starred, dutch, mergedIntoId, photo, _count: { supports, merged } }) =>
      rewrittenAt + (passedAt ?? 0) + supports + merged === 0 && !(hidden || starred || dutch || mergedIntoId || photo),
  );
  if (!untouched || rows.length < ids.length) return null;
  return rows.map((row) => ({
    ...authorOf({ ...row, people: room.seats.find(({ id }) => id === row.participantId)?.people ?? 1 }),
    id: row.id,
    stepId: row.stepId,
    body: row.body,
    round: row.round,
    seq: row.seq,
    circle: row.circle,
    lang: row.lang,
    waits: row.passedAt === null,
    label: room.seats.find(({ id }) => id === row.participantId)?.label ?? "",
    ...{ dutch: "", starred: false, hidden: false, mergedIntoId: null, supports: [], doubles: [] },
  }));
}

/** Contributions in order of arrival after these became as they are here, or came in. */
export function rowsAfter(rows: ContributionRow[], touched: ContributionRow[]): ContributionRow[] {
  if (touched.length === 0) return rows;
  const news = new Map(touched.map((row) => [row.id, row]));
  const now = rows.map((row) => {
    const changed = news.get(row.id);
    news.delete(row.id);
    return changed ?? row;
  });
  return [...now, ...news.values()];
}

/** The ids of the steps whose contributions this step's exercise needs: its own, and the earlier ones if it asks. */
export function stepsNeeded(room: SessionRoom, step: StepRow): string[] {
  const steps = stepsOf(room);
  if (!findExercise(step.exercise)?.uses.includes("material")) return [step.id];
  return steps.slice(0, steps.findIndex(({ id }) => id === step.id) + 1).map(({ id }) => id);
}

/** The same by the step's id; none where it is not one of this session. */
export const stepsAround = (room: SessionRoom, stepId: string): string[] =>
  stepsOf(room)
    .filter(({ id }) => id === stepId)
    .flatMap((step) => stepsNeeded(room, step));

/** A session and what its step's exercise needs, as they stand now, for a caller with a proof. NOT_FOUND. */
export async function readRecent(sessionId: string, stepId: string, locked?: Tx): Promise<Recent> {
  const read = async (tx: Tx) => {
    const room = await readRoom(sessionId, tx);
    if (!room) throw notFound();
    const stepIds = stepsAround(room, stepId);
    return { room, stepIds, rows: await readContributions(stepIds, tx) };
  };
  return locked ? read(locked) : inOneMoment(read);
}

/**
 * A session as it stands now, with all contributions of these of its steps. Of what this process knows as it stands it
 * reads no more than the revision. `moment` is a transaction that sees one moment and has written nothing. For callers
 * with a proof. NOT_FOUND.
 */
export async function readStanding(
  sessionId: string,
  stepIdsOf: (room: SessionRoom) => string[],
  moment?: Tx,
): Promise<Recent> {
  if (!moment) return inOneMoment((tx) => readStanding(sessionId, stepIdsOf, tx));
  const known = recall(sessionId, () => []);
  const stands = known && (await readRevision(sessionId, moment)) === known.room.revision ? known : null;
  const room = stands?.room ?? (await readRoom(sessionId, moment));
  if (!room) throw notFound();
  const there = stands?.stepIds ?? [];
  const missing = stepIdsOf(room).filter((id) => !there.includes(id));
  if (stands && missing.length === 0) return stands;
  const rows = (stands?.rows ?? []).filter(({ stepId }) => there.includes(stepId));
  const more = await readContributions(missing, moment);
  const read = { room, rows: [...rows, ...more], stepIds: [...there, ...missing] };
  remember(read);
  return read;
}

/**
 * A session while a press holds its row at the press's own, next revision: what this process knows of the one before
 * stands, and what is read is remembered of that one. For callers that hold a proof of the session. NOT_FOUND.
 */
export async function readPressed(tx: Tx, sessionId: string, revision: number): Promise<Recent> {
  const known = recall(sessionId, () => []);
  if (known?.room.revision === revision - 1) return { ...known, room: { ...known.room, revision } };
  const room = await readRoom(sessionId, tx);
  if (!room) throw notFound();
  const read = { room, rows: [], stepIds: [] };
  rememberBefore(read);
  return read;
}

/** What this process does not know, and may not read outside of a lock. */
export const notKnown = new Error("This process does not know it.");

/**
 * The same with the contributions that one step's exercise needs, as the press left the room until now. Without `tx` only
 * what is known; throws `notKnown` otherwise.
 */
export async function readPressedRows(tx: Tx | null, room: SessionRoom, step: StepRow): Promise<ContributionRow[]> {
  if (!tx) {
    const known = recall(room.id, () => stepsNeeded(room, step));
    if (known?.room.revision !== room.revision - 1) throw notKnown;
    return known.rows;
  }
  const pressed = await readPressed(tx, room.id, room.revision);
  const missing = stepsNeeded(room, step).filter((id) => !pressed.stepIds.includes(id));
  if (missing.length === 0) return pressed.rows;
  const rows = [...pressed.rows, ...(await readContributions(missing, tx))];
  rememberBefore({ ...pressed, rows, stepIds: [...pressed.stepIds, ...missing] });
  return rows;
}

const rememberBefore = ({ room, ...rest }: Recent): void =>
  remember({ ...rest, room: { ...room, revision: room.revision - 1 } });

type StepInput = { step: StepRow; circle: string | null; input: Input };

/**
 * Every step of the session with its exercise's input for each of its circles (null where that is everybody), the same as
 * long as nothing changes: for the harvest of the agreement. With what one samenwerking may know of it (`within`): this
 * one, or else the first.
 */
export async function readStepInputs(host: Host, partnershipId?: string): Promise<StepInput[]> {
  const standing = await readStanding(host.sessionId, (room) => stepsOf(room).map(({ id }) => id));
  return inputsIn(within(standing, partnershipId ?? standing.room.partnershipId));
}

const inputsIn = perObject(({ room, rows }: Recent): StepInput[] =>
  stepsOf(room).flatMap((step) => {
    const circles = circlesIn(room, step, rows);
    return (circles.length > 1 ? circles.map(({ id }) => id) : [null]).map((circle) => {
      const material = materialBefore(room, step, rows, circle);
      return { step, circle, input: inputOf(room, step, rows, { material }, circle) };
    });
  }),
);

type OwnContribution = Pick<ContributionRow, "id" | "stepId" | "body" | "round" | "hidden" | "photo">;

/**
 * All that this seat sent in its session, and what it answered: the id of a contribution or of the agreement's line, or the
 * `roundKey` in which it is ready, to the value.
 */
export async function readOwn({
  participantId,
}: Seat): Promise<{ mine: OwnContribution[]; answered: Record<string, string>; parked: OwnParked[] }> {
  const [mine, supports, lines, ready, parked] = await Promise.all([
    db().contribution.findMany({
      where: { participantId },
      orderBy: [{ seq: "asc" }, { id: "asc" }],
      include: { photo: { select: { id: true, width: true, height: true } } },
    }),
    db().support.findMany({ where: { participantId } }),
    db().lineSupport.findMany({ where: { participantId } }),
    db().ready.findMany({ where: { participantId } }),
    db().parked.findMany({ where: { participantId }, orderBy: [{ createdAt: "asc" }, { id: "asc" }] }),
  ]);
  const answers = [
    ...supports.map(({ contributionId, value }) => [contributionId, value]),
    ...lines.map(({ lineId }) => [lineId, "ja"]),
    ...ready.map(({ stepId, round }) => [roundKey(stepId, round), "ja"]),
  ];
  return {
    mine: mine.map(({ id, stepId, body, round, hidden, photo }) => ({
      ...{ id, stepId, body, round, hidden },
      ...(photo && { photo }),
    })),
    answered: Object.fromEntries(answers),
    parked: parked.map(({ id, text }) => ({ id, text })),
  };
}

/** In which session a contribution stands, so that its door can be asked; null when there is none. */
export async function findSessionOfContribution(id: string): Promise<string | null> {
  if (!isUuid(id)) return null;
  const [row] = await ask<{ sessionId: string }>(Prisma.sql`
    select part."sessionId"::text from "Contribution" contribution
    join "Step" step on step."id" = contribution."stepId" join "Part" part on part."id" = step."partId"
    where contribution."id" = ${id}::uuid`);
  return row?.sessionId ?? null;
}

/** The same; NOT_FOUND when there is none. */
export async function readSessionOfContribution(id: string): Promise<string> {
  const sessionId = await findSessionOfContribution(id);
  if (!sessionId) throw notFound();
  return sessionId;
}
