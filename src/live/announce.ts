import type { Tx } from "../lib/db.ts";
import { Prisma } from "../lib/prisma/client.ts";

/** The one channel of this app. `listen.ts` is the only other file that knows how changes travel. */
export const CHANNEL = "vruchtbare_bodem_session";

/**
 * That a session changed: it stands at `revision`. `only` says when nothing else changed than one contribution that came
 * in (its id), or the agreement. Never content.
 */
export type Change = { sessionId: string; revision: number; only: string | null };

/** What `only` says when nothing but the agreement changed. */
export const AGREEMENT = "agreement";

/** Of a statement that changes a session: the part that tells every process, once it is committed. */
export function announcement({ sessionId, revision, only }: Change): Prisma.Sql {
  const words = [sessionId, revision, ...(only ? [only] : [])].join(":");
  return Prisma.sql`pg_notify(${CHANNEL}, ${words})`;
}

/** Tells every process of a change once `tx` commits. */
export async function announce(tx: Tx, change: Change): Promise<void> {
  await tx.$executeRaw`select ${announcement(change)}`;
}

/** What was announced; null for words that are not ours. */
export function readChange(words: string | undefined): Change | null {
  const [sessionId, revision, only] = words?.split(":") ?? [];
  return sessionId && revision ? { sessionId, revision: Number(revision), only: only ?? null } : null;
}
