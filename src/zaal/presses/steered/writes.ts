import type { VerbOf } from "../../../accounts/act/verbs.ts";
import { type About, act, pressed as pressedBy, type Turn } from "../../../accounts/act/writes.ts";
import { notKnown, readPressed } from "../../../contributions/reads.ts";
import { type Recent, recall, remember } from "../../../contributions/recent.ts";
import { ask, type Tx } from "../../../lib/db.ts";
import { isProblem, notFound, Problem } from "../../../lib/errors.ts";
import { Prisma } from "../../../lib/prisma/client.ts";
import { announceHere, announcement, type Change, type Only, onlyMoved } from "../../../live/announce.ts";
import { type Host, type RecentHost, sureHost } from "../../../sessions/access.ts";
import { currentStep, type SessionRoom, type StepRow, stepsOf } from "../../../sessions/reads.ts";
import { besideNow } from "../../../sessions/run/beside.ts";
import { seenOf } from "../../../sessions/run/seen.ts";
import { storedStepStates } from "../../../sessions/stored.ts";
import { keepAgreements } from "../../agreements/reads.ts";
import { isElsewhere, touchedIn, wordsBetween } from "../moved.ts";
import type { UndoState } from "../schema.ts";

/** What a press makes of the room. */
type Steered = {
  room: SessionRoom;
  /** The way back that is kept from now on; as it was where it is left out. */
  undo?: UndoState | null;
  /** What the press wrote itself, beside what every press may change: `room` has it, or it must be read. */
  more?: "known" | "unread";
};

/** A press of the facilitator: what it is called, what about, and where the session was seen to stand. */
export type Press = { host: Host | RecentHost; verb: VerbOf<"host">; about: About; seen?: string | undefined };

const MOVED = Prisma.sql`moved`;

type Decide<Client> = (tx: Client, room: SessionRoom) => Promise<Steered>;

/**
 * Runs one press: refuses when the session is not going on or no longer stands where the presser saw it, lets `decide`
 * make another room of it, writes what differs and tells every process. First by what this process knows of the session,
 * in one statement, on the condition that it still stands there; if it does not, or the answer was no, or `decide` throws
 * `notKnown`, it locks the session and decides anew. NOT_FOUND, NOT_NOW, MOVED_ALREADY.
 */
export async function steer(press: Press, decide: Decide<Tx | null>): Promise<number> {
  // A contribution may have come in between: then it is known by now.
  const steered = (await steerKnown(press, decide)) ?? (await steerKnown(press, decide));
  return steered ?? steerLocked(press, decide);
}

async function steerKnown(press: Press, decide: Decide<null>): Promise<number | null> {
  const known = recall(press.host.sessionId, () => []);
  if (!known) return null;
  const at = known.room.revision;
  const pressed = { ...known, room: { ...known.room, revision: at + 1 } };
  try {
    const steered = await decided(pressed.room, press.seen, (room) => decide(null, room));
    return tell(await keep(pressed, steered, { at, press }));
  } catch (error) {
    // What is known may be why it says no.
    if (isProblem(error) || error === notKnown) return null;
    throw error;
  }
}

/** The same with the session's row locked from the start, for a press that writes something itself. */
export async function steerLocked({ host, verb, about, seen }: Press, decide: Decide<Tx>): Promise<number> {
  const write = async (tx: Tx, { revision, nothing }: Turn) => {
    const pressed = await readPressed(tx, host.sessionId, revision);
    const steered = await decided(pressed.room, seen, (room) => decide(tx, room));
    if (steered.room === pressed.room) nothing();
    return keep(pressed, steered, { at: revision, tx });
  };
  return tell(await act(await sureHost(host), verb, about, write, "later")) ?? refuse();
}

async function decided(
  room: SessionRoom,
  seen: string | undefined,
  decide: (room: SessionRoom) => Promise<Steered>,
): Promise<Steered> {
  if (room.state !== "running") throw new Problem("NOT_NOW");
  if (seen !== undefined && seen !== seenOf(room)) throw new Problem("MOVED_ALREADY");
  const steered = await decide(room);
  // Where the room goes on, the wall goes along.
  const goesOn = seenOf(steered.room) !== seenOf(room) && steered.room.parkedPage !== null;
  return goesOn ? { ...steered, room: { ...steered.room, parkedPage: null } } : steered;
}

type Kept = { recent: Recent | null; change: Change };

/** Only what is committed may be told and remembered. Null where nothing was written. */
function tell(kept: Kept | null): number | null {
  if (!kept) return null;
  if (kept.recent) {
    remember(kept.recent);
    keepAgreements(kept.recent.room);
  }
  announceHere(kept.change);
  return kept.change.revision;
}

/** On which revision a press is written: within the transaction of `act`, or by itself, and then it notes itself. */
type Ground = { at: number } & ({ tx: Tx; press?: never } | { press: Press; tx?: never });

/**
 * Writes what the press changed, as one statement with its announcement, on the condition that the session stands `at`
 * this revision: null where it does not. Answers what is known of the session then.
 */
async function keep(pressed: Recent, steered: Steered, on: Ground): Promise<Kept | null> {
  const { room, undo, more } = steered;
  const before = pressed.room;
  const isMoved = isElsewhere(before, room);
  const after = {
    ...room,
    canUndo: undo === undefined ? room.canUndo : undo !== null,
    ready: isMoved ? [] : room.ready,
    beside: besideNow(room, currentStep(room)),
  };
  const { id: sessionId, revision } = before;
  const announced = (only: Only | null) => Prisma.sql`${announcement({ sessionId, revision, only })}::text`;
  const only = more ? null : onlyMoved(wordsBetween(before, after));
  const by =
    on.press && pressedBy(on.press.host, on.press.verb, on.press.about, { from: MOVED, changed: room !== before });
  const statement = Prisma.sql`
    with moved as (${sessionWritten(after, undo, { at: on.at, isLed: by?.isLed ?? Prisma.sql`true` })}),
      steps as (${stepsWritten(before, after)}), lowered as (${handsLowered(before, after)}),
      ${by ? Prisma.sql`noted as (${by.noted}),` : Prisma.empty}
      ready as (${readyIn(isMoved ? currentStep(after) : null)})
    select array(select "id" from ready) as "ready",
      case when exists (select from ready) then ${announced(null)} else ${announced(only)} end as "told"
    from moved`;
  const [row] = await ask<{ ready: string[] }>(statement, on.tx);
  if (!row) return null;
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
    from moved, jsonb_to_recordset(${JSON.stringify(steps)}::jsonb) as one("id" uuid, "state" text, "round" int, "page" int,
      "revealed" boolean, "clock" jsonb, "startedAt" float8, "endsAt" float8, "closedAt" float8)
    where step."id" = one."id"`;
}

const handsLowered = (before: SessionRoom, after: SessionRoom): Prisma.Sql => Prisma.sql`
  update "Participant" set "handAt" = null from moved
  where "Participant"."id" = any(${before.hands.filter((id) => !after.hands.includes(id))}::uuid[])`;

const timeOf = (column: string): Prisma.Sql => Prisma.raw(`(to_timestamp(one."${column}" / 1000) at time zone 'UTC')`);

const sessionWritten = (
  { id, revision, currentStepId, blank, darkWall, parkedPage, adjourned, locked, beside }: SessionRoom,
  undo: UndoState | null | undefined,
  { at, isLed }: { at: number; isLed: Prisma.Sql },
): Prisma.Sql => Prisma.sql`
  update "Session" set "revision" = ${revision}, "currentStepId" = ${currentStepId}::uuid, "blank" = ${blank}, "darkWall" = ${darkWall},
    "parkedPage" = ${parkedPage}::int,
    "adjourned" = ${adjourned}, "locked" = ${locked}, "beside" = ${beside ? JSON.stringify(beside) : null}::jsonb,
    "undo" = case when ${undo === undefined} then "undo" else ${undo ? JSON.stringify(undo) : null}::jsonb end
  where "id" = ${id}::uuid and "revision" = ${at} and ${isLed} returning "id", "teamId"`;

function refuse(): never {
  throw notFound();
}

/** What a press takes back: how these steps were before it. */
export const undoOf = (before: SessionRoom, after: SessionRoom): UndoState => {
  const touched = touchedIn(before, after).map(({ id }) => id);
  return {
    currentStepId: before.currentStepId,
    beside: before.beside,
    steps: stepsOf(before)
      .filter(({ id }) => touched.includes(id))
      .map(({ id, state, round, page, revealed, startedAt, closedAt }) => ({
        ...{ id, state, round, page, revealed, startedAt, closedAt },
      })),
  };
};
