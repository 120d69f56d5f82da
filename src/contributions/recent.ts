import type { SessionRoom } from "../sessions/reads.ts";
import type { ContributionRow } from "./reads.ts";

/** A session at its revision: its room, and all contributions of these steps. */
export type Recent = { room: SessionRoom; rows: ContributionRow[]; stepIds: string[] };

declare global {
  // Next loads a module once per bundle; what was seen last is the process's.
  var vruchtbareBodemRecent: { sessions: Map<string, Recent>; arrivals: Map<string, ContributionRow> } | undefined;
}

const SESSIONS_MOST = 1_000;
const ARRIVALS_MOST = 5_000;

function seen() {
  globalThis.vruchtbareBodemRecent ??= { sessions: new Map(), arrivals: new Map() };
  return globalThis.vruchtbareBodemRecent;
}

/** Keeps what was last known of a session. It may be old by the time it is used: who builds on it must check the revision. */
export function remember(recent: Recent): void {
  const { id, revision } = recent.room;
  const { sessions } = seen();
  if ((sessions.get(id)?.room.revision ?? -1) > revision) return;
  sessions.delete(id);
  putLast(sessions, id, recent, SESSIONS_MOST);
}

/** What was last known of a session, with the contributions of at least these steps. */
export function recall(sessionId: string, stepIdsOf: (room: SessionRoom) => string[]): Recent | null {
  const recent = seen().sessions.get(sessionId);
  const covers = recent && stepIdsOf(recent.room).every((id) => recent.stepIds.includes(id));
  return covers ? recent : null;
}

/** Keeps a contribution as it came in here, for who hears of it next. */
export const rememberArrival = (row: ContributionRow): void => putLast(seen().arrivals, row.id, row, ARRIVALS_MOST);

export const recallArrival = (id: string): ContributionRow | undefined => seen().arrivals.get(id);

function putLast<T>(map: Map<string, T>, key: string, value: T, most: number): void {
  map.set(key, value);
  for (const oldest of map.keys()) {
    if (map.size <= most) return;
    map.delete(oldest);
  }
}
