import type { Tx } from "../lib/db.ts";

/** The one channel of this app. `listen.ts` is the only other file that knows how changes travel. */
export const CHANNEL = "vruchtbare_bodem_session";

/** Tells every process, once `tx` commits, that session `sessionId` stands at `revision`. Never content. */
export async function announce(tx: Tx, sessionId: string, revision: number): Promise<void> {
  await tx.$executeRaw`select pg_notify(${CHANNEL}, ${`${sessionId}:${revision}`})`;
}
