import { db } from "../../lib/db.ts";
import { Problem } from "../../lib/errors.ts";
import { isUuid } from "../../lib/ids.ts";
import { readRoom, type SessionRoom } from "../reads.ts";

/** What somebody at the door may see: no more than is needed to choose a place. */
export type Door = Pick<SessionRoom, "id" | "title" | "area" | "partners">;

/**
 * The session that this code, or the longer secret of the link, lets you into. CODE_UNKNOWN; CODE_CLOSED where the
 * session is over or its door is locked.
 */
export async function readDoor(code: string): Promise<Door> {
  const found = await findByCode(code);
  if (!found) throw new Problem("CODE_UNKNOWN");
  if (found.state !== "RUNNING" || found.locked) throw new Problem("CODE_CLOSED");
  const room = await readRoom(found.id);
  if (!room) throw new Problem("CODE_UNKNOWN");
  const { id, title, area, partners } = room;
  return { id, title, area, partners };
}

/** The id of the session with this code, link secret or id, whether its door is open or not; null when there is none. */
export async function findSessionId(codeOrId: string): Promise<string | null> {
  if (isUuid(codeOrId)) return codeOrId;
  return (await findByCode(codeOrId))?.id ?? null;
}

async function findByCode(code: string) {
  if (code === "") return null;
  const where = /^\d+$/.test(code) ? { code } : { joinSecret: code };
  return db().session.findUnique({ where, select: { id: true, state: true, locked: true } });
}

/** Whether this way back still opens a seat: its session and label, or null. */
export async function findWayBack(returnHash: string) {
  const seat = await db().participant.findUnique({ where: { returnHash }, include: { session: true } });
  if (!seat?.returnUntil || seat.returnUntil < new Date() || seat.removedAt) return null;
  return { sessionId: seat.sessionId, participantId: seat.id, label: seat.label, title: seat.session.title };
}
