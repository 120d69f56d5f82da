import { known as kindOf, memory } from "../live/memory.ts";
import type { SessionRoom } from "../sessions/reads.ts";
import type { ContributionRow } from "./stored/reads.ts";

/** A session at its revision: its room, and all contributions of these steps. */
export type Recent = { room: SessionRoom; rows: ContributionRow[]; stepIds: string[] };

const sessions = kindOf<Recent>("session", ({ room, rows }) => rows.length + room.seats.length + 20);

/** Keeps what was last known of a session. It may be old by the time it is used: who builds on it must check the revision. */
export function remember(recent: Recent): void {
  const { id, revision } = recent.room;
  const known = sessions.at(id);
  const knowsMore = known?.room.revision === revision && recent.stepIds.every((step) => known.stepIds.includes(step));
  if (!knowsMore && (known?.room.revision ?? -1) <= revision) sessions.keep(id, revision, recent);
}

/** What was last known of a session, with the contributions of at least these steps. */
export function recall(sessionId: string, stepIdsOf: (room: SessionRoom) => string[]): Recent | null {
  const recent = sessions.at(sessionId);
  const covers = recent && stepIdsOf(recent.room).every((id) => recent.stepIds.includes(id));
  return covers ? recent : null;
}

/** Keeps how the one contribution that changed came out of this process at this revision, for who hears of it next. */
export const rememberTouched = (sessionId: string, revision: number, row: ContributionRow): void =>
  memory().after(sessionId, revision, row);

export const recallTouched = (sessionId: string, revision: number): ContributionRow | undefined =>
  memory().outcomeOf(sessionId, revision) as ContributionRow | undefined;
