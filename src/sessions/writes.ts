import { db, type Tx } from "../lib/db.ts";
import { notFound, Problem } from "../lib/errors.ts";
import { Prisma } from "../lib/prisma/client.ts";
import { announcement, type Only } from "../live/announce.ts";

/** After so many lost races a writer waits for the session's row: who writes faster must not keep it out for ever. */
const RACES_MOST = 3;

/**
 * Raises the session's revision and announces it with this transaction. The row lock makes whoever comes second wait,
 * so a write that begins with this sees everything before it: it is the first thing in each write of a participant; those
 * of staff begin with `act`, which does the same. `only` as in `Change`.
 */
export async function raiseRevision(tx: Tx, sessionId: string, only: Only | null = null): Promise<number> {
  const revision = Prisma.sql`"revision"`;
  const [row] = await tx.$queryRaw<{ revision: number }[]>`
    with raised as (
      update "Session" set "revision" = "revision" + 1 where "id" = ${sessionId}::uuid returning "revision"
    )
    select "revision", ${announcement({ sessionId, revision, only })}::text as "told" from raised`;
  if (!row) throw notFound();
  return row.revision;
}

/**
 * Runs a write that does nothing where the session moved on meanwhile, until `answerTo` has an answer to what came of it:
 * without a lock first, and at last holding the session's row, so that what it reads stays so. A lock goes by `locked`.
 * `answerTo` is asked after what was written is committed. BUSY.
 */
export async function race<Outcome, Answer>(
  sessionId: string,
  write: (locked?: Tx) => Promise<Outcome>,
  answerTo: (outcome: Outcome) => Promise<Answer | null>,
): Promise<Answer> {
  for (let lost = 0; lost <= RACES_MOST; lost++) {
    const answer = await answerTo(lost < RACES_MOST ? await write() : await writeLocked(sessionId, write));
    if (answer !== null) return answer;
  }
  throw new Problem("BUSY");
}

function writeLocked<Outcome>(sessionId: string, write: (locked: Tx) => Promise<Outcome>): Promise<Outcome> {
  return db().$transaction(async (tx) => {
    await tx.$queryRaw`select from "Session" where "id" = ${sessionId}::uuid for no key update`;
    return write(tx);
  });
}

/** Before a press that steers the room, with the session's row locked. NOT_NOW where the session is not going on. */
export async function requireRunning(tx: Tx, sessionId: string): Promise<void> {
  const { state } = await tx.session.findUniqueOrThrow({ where: { id: sessionId }, select: { state: true } });
  if (state !== "RUNNING") throw new Problem("NOT_NOW");
}
