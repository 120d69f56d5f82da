import type { Author } from "../../exercises/contract.ts";
import { ask, type Tx } from "../../lib/db.ts";
import { isProblem, notFound } from "../../lib/errors.ts";
import { Prisma } from "../../lib/prisma/client.ts";
import { announceHere, announcement, type Change, type Only } from "../../live/announce.ts";
import type { RecentSeat, Seat } from "../../sessions/access.ts";
import { readRevision, type SessionRoom } from "../../sessions/reads.ts";
import type { Beside } from "../../sessions/run/beside.ts";
import { race } from "../../sessions/writes.ts";
import { handsAfter } from "../hand/handsAfter.ts";
import { type Asked, askedInTurn, isLate } from "../order/writes.ts";
import { readRecent, rowsAfter, stepsAround } from "../reads.ts";
import { readyAfter } from "../readyAfter.ts";
import { type Recent, recall, remember, rememberTouched } from "../recent.ts";
import type { ContributionRow } from "../stored/reads.ts";

/** What a write wants to happen to a session as it was judged. */
export type Wanted = {
  /** The parts of the statement that write, from "heard": the session's new revision, if it came to that. */
  parts: Prisma.Sql;
  /** The one contribution that becomes another, as it is afterwards; null where it is something else that changes. */
  touched: ContributionRow | null;
  /** Where it is nothing but something of one seat, such as whether it is ready in the present round. */
  only?: Only;
  /** What goes on beside the step afterwards, where that becomes another. */
  beside?: Beside | null;
  /** What else must hold before the session's row is taken. */
  provided?: Prisma.Sql;
  /** By which request of the seat: a late copy is not heard, unless it may be `evenLate`. */
  asked?: Asked & { evenLate?: boolean };
};

/** What to write at `revision`, the next one; null when nothing need be written, as far as is known. Throws its "no". */
type Judge = (recent: Recent, revision: number) => Wanted | null;
type Written = Pick<Wanted, "touched" | "only"> & { revision: number };
/** What came of a judgement of the session as it was. */
type Outcome = { recent: Recent; written: Written | "moved" | "needless" };

/**
 * Judges by what this process last knew of the session, and writes on the condition that it still stands there;
 * otherwise, or when that says no, reads it anew. So the usual write costs one statement, each is judged at its own
 * revision, and who may not or changes nothing never takes the session's row. `settled` answers where nothing need be
 * written (any more), and null where it must be after all. BUSY.
 */
export async function writeJudged<Settled>(
  { sessionId, stepId }: { sessionId: string; stepId: string },
  judge: Judge,
  settled: (needless: boolean) => Promise<Settled | null>,
): Promise<Settled | { revision: number }> {
  const write = async (locked?: Tx) => judged(await readRecent(sessionId, stepId, locked), judge, locked);
  const answerTo = async ({ recent, written }: Outcome) => {
    if (typeof written === "string") return settled(written === "needless");
    tell(recent, written);
    return { revision: written.revision };
  };
  try {
    const known = await tryKnown(sessionId, stepId, judge);
    return (known && (await answerTo(known))) ?? (await race(sessionId, write, answerTo));
  } catch (error) {
    // What was done when it came first may be refused by now: whoever repeats it hears that it was done.
    const answer = await settled(false);
    if (answer) return answer;
    throw error;
  }
}

/** Null where nothing is known of the session, or what is known may be why it says no. */
async function tryKnown(sessionId: string, stepId: string, judge: Judge): Promise<Outcome | null> {
  const known = recall(sessionId, (room) => stepsAround(room, stepId));
  if (!known) return null;
  try {
    return await judged(known, judge);
  } catch (error) {
    if (!isProblem(error)) throw error;
    // A "no" stands if the session does: who is refused often costs no more than this.
    if ((await readRevision(sessionId)) === known.room.revision) throw error;
    return null;
  }
}

async function judged(recent: Recent, judge: Judge, locked?: Tx): Promise<Outcome> {
  return { recent, written: await insert(recent, judge, locked) };
}

/** One statement, so one transaction: the session goes on by one revision, or nothing happens. */
async function insert(recent: Recent, judge: Judge, locked?: Tx): Promise<Written | "moved" | "needless"> {
  const { id: sessionId } = recent.room;
  const revision = recent.room.revision + 1;
  const wanted = judge(recent, revision);
  if (!wanted) return "needless";
  const { asked, parts, beside, provided = Prisma.sql`true` } = wanted;
  const change: Change = { sessionId, revision, only: onlyOf(wanted) };
  const late = asked && !asked.evenLate ? isLate(asked) : Prisma.sql`false`;
  // That nothing newer came at the same moment without the session's row is sure only once it is kept.
  const heard =
    asked && asked.at !== null && !asked.evenLate ? Prisma.sql`exists (select from newest)` : Prisma.sql`true`;
  const newest = asked ? askedInTurn(asked, Prisma.sql`raised`) : Prisma.sql`select`;
  const statement = Prisma.sql`
    with raised as (
      update "Session" set "revision" = "revision" + 1 ${besideWritten(beside)}
      where "id" = ${sessionId}::uuid and "revision" = ${revision - 1} and ${provided} and not ${late}
      returning "revision"
    ), newest as (
      ${newest}
    ), heard as (
      select "revision" from raised where ${heard}
    ), ${parts}
    select exists (select from heard) as "heard", ${announcement(change)}::text from raised`;
  const rows = await ask<{ heard: boolean }>(statement, locked);
  return rows[0]?.heard ? { ...wanted, revision } : "moved";
}

// The usual write leaves it out of the statement.
const besideWritten = (beside: Wanted["beside"]): Prisma.Sql =>
  beside === undefined ? Prisma.empty : Prisma.sql`, "beside" = ${beside && JSON.stringify(beside)}::jsonb`;

/** Only what is committed may be told and remembered. */
function tell(recent: Recent, { revision, ...written }: Written): void {
  const { id: sessionId } = recent.room;
  const { touched } = written;
  const only = onlyOf(written);
  if (touched) rememberTouched(sessionId, revision, touched);
  if (only) {
    const { ready, hands } = recent.room;
    const room = { ...recent.room, revision, ready: readyAfter(ready, [only]), hands: handsAfter(hands, [only]) };
    remember({ ...recent, room, rows: rowsAfter(recent.rows, touched ? [touched] : []) });
  }
  announceHere({ sessionId, revision, only });
}

const onlyOf = ({ touched, only }: Pick<Wanted, "touched" | "only">): Only | null =>
  touched ? { what: "contribution", id: touched.id } : (only ?? null);

/**
 * Since somebody asked who sits there, the seat may have gone over to another partner or side. NOT_FOUND where it was
 * removed, or another phone sits there.
 */
export function asItSits({ seats }: SessionRoom, seat: Seat | RecentSeat): Author & { label: string } {
  const now = seats.find(({ id }) => id === seat.participantId);
  if (!now || now.removed || now.seatedAt !== seat.seatedAt || now.hasPhone !== seat.hasPhone) throw notFound();
  return { ...now, participantId: now.id };
}
