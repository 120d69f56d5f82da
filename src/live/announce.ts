import type { Tx } from "../lib/db.ts";

/** The one channel of this app. `listen.ts` is the only other file that knows how changes travel. */
export const CHANNEL = "vruchtbare_bodem_session";

/** That a session changed: it stands at `revision`, and if nothing but a contribution came in, which. Never content. */
export type Change = { sessionId: string; revision: number; contributionId: string | null };

/** Tells every process of a change once `tx` commits. */
export async function announce(tx: Tx, { sessionId, revision, contributionId }: Change): Promise<void> {
  const words = [sessionId, revision, ...(contributionId ? [contributionId] : [])].join(":");
  await tx.$executeRaw`select pg_notify(${CHANNEL}, ${words})`;
}

/** What was announced; null for words that are not ours. */
export function readChange(words: string | undefined): Change | null {
  const [sessionId, revision, contributionId] = words?.split(":") ?? [];
  return sessionId && revision
    ? { sessionId, revision: Number(revision), contributionId: contributionId ?? null }
    : null;
}
