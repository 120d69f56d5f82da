import { readPressed } from "../../../contributions/reads.ts";
import { type Recent, recall, remember } from "../../../contributions/recent.ts";
import { db, type Tx } from "../../../lib/db.ts";
import { notFound, Problem } from "../../../lib/errors.ts";
import { Prisma } from "../../../lib/prisma/client.ts";
import { announceHere, announcement, type Change, type Only, onlyMoved } from "../../../live/announce.ts";
import type { Host } from "../../../sessions/access.ts";
import { currentStep, type SessionRoom, type StepRow, stepsOf } from "../../../sessions/reads.ts";
import { seenOf } from "../../../sessions/run/seen.ts";
import { storedStepStates } from "../../../sessions/stored.ts";
import { raiseQuietly } from "../../../sessions/writes.ts";
import { keepAgreements } from "../../agreements/reads.ts";
import { isElsewhere, touchedIn, wordsBetween } from "../moved.ts";
import type { UndoState } from "../schema.ts";

/** What a press makes of the room. */
export type Steered = {
  room: SessionRoom;
  /** The way back that is kept from now on; as it was where it is left out. */
  undo?: UndoState | null;
  /** What the press wrote itself, beside what every press may change: `room` has it, or it must be read. */
  more?: "known" | "unread";
};

/**
 * Runs one press: locks the session, refuses when it is not going on or no longer stands where the presser saw it, lets
 * `decide` make another room of it, writes what differs and tells every process. Of what this process knows nothing is
 * read. NOT_FOUND, NOT_NOW, MOVED_ALREADY.
 */
export async function steer(
  { sessionId }: Host,
  seen: string | undefined,
  decide: (tx: Tx, room: SessionRoom) => Promise<Steered>,
): Promise<number> {
  const { recent, change } = await db().$transaction(async (tx) => {
    const revision = await raiseQuietly(tx, sessionId);
    const pressed = await readPressed(tx, sessionId, revision);
    const { room } = pressed;
    if (room.state !== "running") throw new Problem("NOT_NOW");
    if (seen !== undefined && seen !== seenOf(room)) throw new Problem("MOVED_ALREADY");
    const steered = await decide(tx, room);
    return keep(tx, pressed, steered);
  });
  // Only what is committed may be told and remembered.
  if (recent) {
    remember(recent);
    keepAgreements(recent.room);
  }
  announceHere(change);
  return change.revision;
}

/** Writes what the press changed, as one statement with its announcement. Answers what is known of the session then. */
async function keep(
  tx: Tx,
  pressed: Recent,
  { room, undo, more }: Steered,
): Promise<{ recent: Recent | null; change: Change }> {
  const before = pressed.room;
  const isMoved = isElsewhere(before, room);
  const after = {
    ...room,
    canUndo: undo === undefined ? room.canUndo : undo !== null,
    ready: isMoved ? [] : room.ready,
  };
  const { id: sessionId, revision } = before;
  const tell = (only: Only | null) => Prisma.sql`${announcement({ sessionId, revision, only })}::text`;
  const only = more ? null : onlyMoved(wordsBetween(before, after));
  const [row] = await tx.$queryRaw<{ ready: string[] }[]>`
    with steps as (${stepsWritten(before, after)}), session as (${sessionWritten(after, undo)}),
      ready as (${readyIn(isMoved ? currentStep(after) : null)})
    select array(select "id" from ready) as "ready",
      case when exists (select from ready) then ${tell(null)} else ${tell(only)} end as "told"`;
  if (!row) throw notFound();
  if (more === "unread") return { recent: null, change: { sessionId, revision, only: null } };
  const now = isMoved ? { ...after, ready: row.ready } : after;
  // The press may have read more contributions since.
  const known = recall(sessionId, () => []);
  const { rows, stepIds } = known?.room.revision === revision - 1 ? known : pressed;
  return {
    recent: { room: now, rows, stepIds },
    change: { sessionId, revision, only: only && onlyMoved(wordsBetween(before, now)) },
  };
}

/** Who is ready already in the round that the room came to: in one that it comes back to, somebody may be. */
const readyIn = (step: StepRow | null): Prisma.Sql => Prisma.sql`
  select "participantId"::text as "id" from "Ready"
  where "stepId" = ${step?.id ?? null}::uuid and "round" = ${step?.round ?? 0} order by "participantId"`;

function stepsWritten(before: SessionRoom, after: SessionRoom): Prisma.Sql {
  const steps = touchedIn(before, after).map(
    ({ id, state, round, page, revealed, startedAt, endsAt, closedAt, clock }) => ({
      ...{ id, round, page, revealed, startedAt, endsAt, closedAt, clock },
      state: storedStepStates[state],
    }),
  );
  return Prisma.sql`
    update "Step" step set "state" = one."state"::"StepState", "round" = one."round", "page" = one."page",
      "revealed" = one."revealed", "clock" = one."clock", "startedAt" = ${timeOf("startedAt")},
      "endsAt" = ${timeOf("endsAt")}, "closedAt" = ${timeOf("closedAt")}
    from jsonb_to_recordset(${JSON.stringify(steps)}::jsonb) as one("id" uuid, "state" text, "round" int, "page" int,
      "revealed" boolean, "clock" jsonb, "startedAt" float8, "endsAt" float8, "closedAt" float8)
    where step."id" = one."id"`;
}

const timeOf = (column: string): Prisma.Sql => Prisma.raw(`(to_timestamp(one."${column}" / 1000) at time zone 'UTC')`);

const sessionWritten = (
  { id, currentStepId, blank, darkWall, adjourned, locked }: SessionRoom,
  undo: UndoState | null | undefined,
): Prisma.Sql => Prisma.sql`
  update "Session" set "currentStepId" = ${currentStepId}::uuid, "blank" = ${blank}, "darkWall" = ${darkWall},
    "adjourned" = ${adjourned}, "locked" = ${locked},
    "undo" = case when ${undo === undefined} then "undo" else ${undo ? JSON.stringify(undo) : null}::jsonb end
  where "id" = ${id}::uuid`;

/** What a press takes back: how these steps were before it. */
export const undoOf = (before: SessionRoom, after: SessionRoom): UndoState => {
  const touched = touchedIn(before, after).map(({ id }) => id);
  return {
    currentStepId: before.currentStepId,
    steps: stepsOf(before)
      .filter(({ id }) => touched.includes(id))
      .map(({ id, state, round, page, revealed, startedAt, closedAt }) => ({
        ...{ id, state, round, page, revealed, startedAt, closedAt },
      })),
  };
};
