import { db } from "../../lib/db.ts";
import { KEPT_DAYS } from "./days.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Forgets the loose contributions and the seats of sessions that closed more than 90 days before `now`. The agreement
 * stays: its lines keep the count of what they came from, its versions are frozen. Answers how many sessions it was.
 */
export async function forgetOldSessions(now = Date.now()): Promise<number> {
  const before = new Date(now - KEPT_DAYS * DAY_MS);
  const old = await db().session.findMany({
    where: { state: "CLOSED", closedAt: { lt: before }, participants: { some: {} } },
    select: { id: true },
  });
  for (const { id } of old) {
    await db().$transaction([
      db().contribution.deleteMany({ where: { step: { part: { sessionId: id } } } }),
      db().participant.deleteMany({ where: { sessionId: id } }),
      db().session.update({ where: { id }, data: { code: null, joinSecret: null } }),
    ]);
  }
  return old.length;
}
