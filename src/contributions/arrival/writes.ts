import type { Author } from "../../exercises/contract.ts";
import { db } from "../../lib/db.ts";
import { isProblem, notFound, Problem } from "../../lib/errors.ts";
import { createLimit } from "../../lib/limit.ts";
import { counter } from "../../lib/metrics.ts";
import { createTurns } from "../../lib/turns.ts";
import { announceHere, announcement } from "../../live/announce.ts";
import { type Host, type RecentSeat, type Seat, seatFor } from "../../sessions/access.ts";
import type { SessionRoom } from "../../sessions/reads.ts";
import { storedStandings } from "../../sessions/stored.ts";
import { openStepIn, parseBody, refuse } from "../acceptance.ts";
import { findAsked } from "../order/writes.ts";
import { type ContributionRow, inputOf, materialBefore, readRecent, stepsAround } from "../reads.ts";
import { type Recent, recall, remember, rememberArrival } from "../recent.ts";
import type { ContributionRequest } from "../schema.ts";

const TRIES_MOST = 40;
// Far above what a hand can type: an outbox that catches up after an hour without network must not meet it.
const perSeat = createLimit({ most: 600, perMs: 60_000 });
const accepted = counter("contributions_accepted_total", "Contributions that were kept; a repeat counts once.");
// The session's row lets in one at a time anyhow: whoever waits here holds no connection meanwhile.
const inTurn = createTurns();

export type Kept = { id: string; revision: number; repeated: boolean };

/**
 * Keeps a contribution of a seat, or one that the host types for a seat without a phone. The client's id is the key: a
 * repeat answers as the first did, and does not bring back what was taken away since. INVALID with the fields, STEP_CLOSED, ID_TAKEN, TOO_MANY, BUSY, or a refusal of the
 * exercise; NOT_FOUND for a step of another session; SEAT_HAS_PHONE.
 */
export async function contribute(by: Seat | RecentSeat | Host, request: ContributionRequest): Promise<Kept> {
  const seat = await seatFor(by, request.participantId);
  if (!perSeat.allow(seat.participantId)) throw new Problem("TOO_MANY");
  try {
    return await inTurn(by.sessionId, () => keep(seat, request));
  } catch (error) {
    const first = await findRepeat(seat, request);
    if (!first) throw error;
    return first;
  }
}

type Sitting = Seat | RecentSeat;

async function findRepeat(author: Sitting, { id, stepId }: ContributionRequest): Promise<Kept | null> {
  const row = await db().contribution.findUnique({ where: { id } });
  const takenBackAt = row ? null : await findAsked(author.participantId, id);
  if (takenBackAt !== null) return { id, revision: takenBackAt, repeated: true };
  if (!row) return null;
  if (row.participantId !== author.participantId || row.stepId !== stepId) throw new Problem("ID_TAKEN");
  return { id, revision: row.seq, repeated: true };
}

/**
 * Judges by what this process last knew of the session, and writes on the condition that it still stands there;
 * otherwise, or when that says no, reads it anew. So the usual contribution costs one statement, and each is judged at
 * its own revision.
 */
async function keep(seat: Sitting, request: ContributionRequest): Promise<Kept> {
  const known = recall(seat.sessionId, (room) => stepsAround(room, request.stepId));
  const atOnce = known && (await keepAfter(known, seat, request).catch(nullIfRefused));
  if (atOnce) return atOnce;
  for (let tries = 0; tries < TRIES_MOST; tries++) {
    const kept = await keepAfter(await readRecent(seat.sessionId, request.stepId), seat, request);
    if (kept) return kept;
    const first = await findRepeat(seat, request);
    if (first) return first;
  }
  throw new Problem("BUSY");
}

function nullIfRefused(error: unknown): null {
  if (isProblem(error)) return null;
  throw error;
}

/** Keeps it as the next thing that happens after `recent`; null when something else happened first, or it was taken back. */
async function keepAfter(recent: Recent, seat: Sitting, request: ContributionRequest): Promise<Kept | null> {
  const row = judge(recent, seat, request);
  if (!(await insert(seat.sessionId, row))) return null;
  accepted.add();
  rememberArrival(row);
  remember({ ...recent, room: { ...recent.room, revision: row.seq }, rows: [...recent.rows, row] });
  announceHere({ sessionId: seat.sessionId, revision: row.seq, only: { what: "contribution", id: row.id } });
  return { id: row.id, revision: row.seq, repeated: false };
}

function judge({ room, rows }: Recent, seat: Sitting, request: ContributionRequest): ContributionRow {
  const author = asItSits(room, seat);
  const { step, exercise } = openStepIn(room, request.stepId);
  const body = parseBody(exercise, request.body);
  const round = Math.min(request.round ?? step.round, step.round);
  const input = inputOf(room, step, rows, { material: materialBefore(room, step, rows) });
  refuse(exercise.accepts(body, author, { ...input, round }));
  const { participantId, partnerId, standing, label } = author;
  return {
    ...{ id: request.id, stepId: step.id, participantId, partnerId, standing, label, round },
    body: JSON.parse(JSON.stringify(body)),
    seq: room.revision + 1,
    ...{ hidden: false, starred: false, mergedIntoId: null, supports: [], doubles: [] },
  };
}

/**
 * Since somebody asked who sits there, the seat may have gone over to another partner or side. NOT_FOUND where it was
 * removed, or another phone sits there.
 */
function asItSits({ seats }: SessionRoom, seat: Sitting): Author & { label: string } {
  const now = seats.find(({ id }) => id === seat.participantId);
  if (!now || now.removed || now.seatedAt !== seat.seatedAt || now.hasPhone !== seat.hasPhone) throw notFound();
  return { ...now, participantId: now.id };
}

/** One statement, so one transaction: the session goes from the revision before to this row's, or nothing happens. */
async function insert(sessionId: string, row: ContributionRow): Promise<boolean> {
  const raised = await db().$queryRaw<unknown[]>`
    with raised as (
      update "Session" set "revision" = "revision" + 1
      where "id" = ${sessionId}::uuid and "revision" = ${row.seq - 1} and not exists (
        select from "Asked" where "participantId" = ${row.participantId}::uuid and "about" = ${row.id}::uuid)
      returning "revision"
    ), kept as (
      insert into "Contribution" ("id", "stepId", "participantId", "partnerId", "standing", "round", "body", "seq")
      select ${row.id}::uuid, ${row.stepId}::uuid, ${row.participantId}::uuid, ${row.partnerId}::uuid,
        ${storedStandings[row.standing]}::"Standing", ${row.round}, ${JSON.stringify(row.body)}::jsonb, "revision"
      from raised
    )
    select ${announcement({ sessionId, revision: row.seq, only: { what: "contribution", id: row.id } })}::text from raised`;
  return raised.length > 0;
}
