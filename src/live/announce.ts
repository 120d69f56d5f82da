import { db, type Tx } from "../lib/db.ts";
import { Prisma } from "../lib/prisma/client.ts";

/** The one channel of this app. `listen.ts` is the only other file that knows how changes travel. */
export const CHANNEL = "vruchtbare_bodem_session";

const WITH_ID = ["contribution", "support", "ready", "busy", "hand", "handDown", "moved"] as const;

/**
 * What alone changed: a contribution came in, others stand behind a line of the agreement, or something else of it; or a
 * seat is ready in the present round, or busy again, or put its hand up or down; or a press of the host moved the room, as
 * `id` says in its own words.
 */
export type Only = { what: (typeof WITH_ID)[number]; id: string } | { what: "agreement"; id: "" };

// PostgreSQL carries no more than 8,000 bytes.
const WORDS_MOST = 7_000;

/** What moved the room, where so much can be announced. */
export const onlyMoved = (words: string): Only | null =>
  Buffer.byteLength(words) <= WORDS_MOST ? { what: "moved", id: words } : null;

/** That a session changed: it stands at `revision`. `only` is null when more may have changed. Never content. */
export type Change = { sessionId: string; revision: number; only: Only | null };

/**
 * Of a statement that changes a session: the part that tells every process, once it is committed. The revision may be
 * one that the statement itself finds.
 */
export function announcement({
  sessionId,
  revision,
  only,
}: Omit<Change, "revision"> & { revision: number | Prisma.Sql }): Prisma.Sql {
  return Prisma.sql`pg_notify(${CHANNEL},
    concat_ws(':', ${sessionId}::text, ${revision}::int, ${only?.what ?? null}::text, ${only?.id ?? null}::text))`;
}

/** Tells every process of a change once `tx` commits. */
export async function announce(tx: Tx, change: Change): Promise<void> {
  await tx.$executeRaw`select ${announcement(change)}`;
}

const WALL = "wall";
const FORGOTTEN = "forgotten";

/** Tells every process, once `tx` commits, that a session was wiped at this revision, or is gone. */
export async function announceForgotten(tx: Tx, sessionId: string, revision: number): Promise<void> {
  await tx.$executeRaw`select pg_notify(${CHANNEL}, ${`${FORGOTTEN}:${sessionId}:${revision}`})`;
}

/** Which session was announced as wiped, and at which revision; null for other words. */
export function readForgotten(words: string | undefined): { sessionId: string; revision: number } | null {
  const [what, sessionId, revision] = words?.split(":") ?? [];
  return what === FORGOTTEN && sessionId ? { sessionId, revision: Number(revision) } : null;
}

/** Tells every process that a wall of this session hangs. Nothing of the session changed. */
export async function announceWall(sessionId: string): Promise<void> {
  await db().$executeRaw`select pg_notify(${CHANNEL}, ${`${WALL}:${sessionId}`})`;
}

/** Of which session a wall was announced; null for other words. */
export function readWall(words: string | undefined): string | null {
  const [what, sessionId] = words?.split(":") ?? [];
  return what === WALL && sessionId ? sessionId : null;
}

declare global {
  // Next loads a module once per bundle; who listens is the process's.
  var vruchtbareBodemHearers: Set<(change: Change) => void> | undefined;
}

/** Who hears at once of changes that this process kept itself. */
export function hearers(): Set<(change: Change) => void> {
  globalThis.vruchtbareBodemHearers ??= new Set();
  return globalThis.vruchtbareBodemHearers;
}

/** Tells this process of a change that is committed, ahead of the announcement that goes through the database to all. */
export function announceHere(change: Change): void {
  for (const hear of hearers()) hear(change);
}

/** What was announced; null for words that are not ours. */
export function readChange(words: string | undefined): Change | null {
  const [sessionId, revision, what, ...id] = words?.split(":") ?? [];
  if (!sessionId || !revision || sessionId === WALL || sessionId === FORGOTTEN) return null;
  return { sessionId, revision: Number(revision), only: readOnly(what, id.join(":")) };
}

function readOnly(what: string | undefined, id: string): Only | null {
  const known = WITH_ID.find((one) => one === what);
  if (known) return { what: known, id };
  return what === "agreement" ? { what, id: "" } : null;
}
