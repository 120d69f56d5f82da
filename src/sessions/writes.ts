import { db, type Tx } from "../lib/db.ts";
import { notFound, Problem } from "../lib/errors.ts";
import { announce, type Only } from "../live/announce.ts";
import type { Host } from "./access.ts";

/**
 * Raises the session's revision and announces it with this transaction. The row lock makes whoever comes second wait,
 * so a write that begins with this sees everything before it: it is the first thing in each write. `only` as in `Change`.
 */
export async function raiseRevision(tx: Tx, sessionId: string, only: Only | null = null): Promise<number> {
  const [row] = await tx.$queryRaw<{ revision: number }[]>`
    update "Session" set "revision" = "revision" + 1 where "id" = ${sessionId}::uuid returning "revision"`;
  if (!row) throw notFound();
  await announce(tx, { sessionId, revision: row.revision, only });
  return row.revision;
}

/** Waits for the session's row and holds it until `tx` ends, changing nothing yet: what is read from now on stays so. */
export async function lockSession(tx: Tx, sessionId: string): Promise<void> {
  await tx.$queryRaw`select from "Session" where "id" = ${sessionId}::uuid for no key update`;
}

/** Raises the revision for a press that steers the room. NOT_NOW where the session is not going on. */
export async function raiseWhileRunning(tx: Tx, sessionId: string): Promise<number> {
  const revision = await raiseRevision(tx, sessionId);
  const { state } = await tx.session.findUniqueOrThrow({ where: { id: sessionId }, select: { state: true } });
  if (state !== "RUNNING") throw new Problem("NOT_NOW");
  return revision;
}

/** Runs a change to what was prepared as one transaction that every screen then hears of. */
export async function change({ sessionId }: Host, write: (tx: Tx) => Promise<void>): Promise<void> {
  await db().$transaction(async (tx) => {
    await raiseRevision(tx, sessionId);
    await write(tx);
  });
}
