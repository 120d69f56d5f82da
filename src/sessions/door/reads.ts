import { db, type Tx } from "../../lib/db.ts";
import { Problem } from "../../lib/errors.ts";
import type { PartnershipRow } from "../circles/circle.ts";
import { type SessionRoom, sideOf } from "../reads.ts";
import { shownTitle } from "../shownTitle.ts";
import { isDigits } from "./code.ts";
import { doorkeeper } from "./doorkeeper.ts";
import { hashOfWayBack } from "./wayBack.ts";

/** What somebody at the door may see: no more than is needed to choose a place. */
export type Door = Pick<SessionRoom, "id" | "title" | "area" | "partners"> & {
  team: { id: string; name: string };
  /** Where there are several: then the one is chosen before the partner. */
  partnerships: PartnershipRow[];
};

/**
 * The id of the session that this code, or the longer secret of the link, lets you into; `address` is the asker's.
 * Every way in comes by here. CODE_UNKNOWN; CODE_CLOSED where the session is over, between two parts, or its door is locked; TOO_MANY after
 * too many wrong codes.
 */
export const askDoor = (code: string, address: string): Promise<string> =>
  doorkeeper().open(code, address, () => findOpenDoor(code, db()));

/** What to choose from behind the door that this code opens. As `askDoor`. */
export async function readDoor(code: string, address: string): Promise<Door> {
  const id = await askDoor(code, address);
  const { title, practice, area, team, partnerships } = await readSession(id);
  const partners = partnerships.flatMap((partnership) => partnership.partners);
  const several = partnerships.length > 1 ? partnerships : [];
  return {
    id,
    title: shownTitle({ title, practice }),
    area,
    team,
    partners: partners.map((partner) => ({ ...partner, side: sideOf(partner.side) })),
    partnerships: several.map(({ id, title, partners }) => ({
      id,
      title,
      partnerIds: partners.map((partner) => partner.id),
    })),
  };
}

function readSession(id: string) {
  const partners = { select: { id: true, name: true, side: true }, orderBy: [{ order: sort }, { id: sort }] };
  const team = { select: { id: true, name: true } };
  const partnerships = { select: { id: true, title: true, partners }, orderBy: [{ order: sort }, { id: sort }] };
  return db().session.findUniqueOrThrow({
    where: { id },
    select: { title: true, practice: true, area: true, team, partnerships },
  });
}

const sort = "asc" as const;

/** The id of the session whose door this opens now, or null when there is none. CODE_CLOSED. */
export async function findOpenDoor(code: string, client: Tx): Promise<string | null> {
  const found = await findByCode(code, client);
  if (found && (found.state !== "RUNNING" || found.locked || found.adjourned)) throw new Problem("CODE_CLOSED");
  return found?.id ?? null;
}

/** The id of the session with this code or link secret, whether its door is open or not; null when there is none. */
export const findSessionId = async (code: string): Promise<string | null> => (await findByCode(code, db()))?.id ?? null;

async function findByCode(code: string, client: Tx) {
  if (code === "") return null;
  const where = isDigits(code) ? { code } : { joinSecret: code };
  return client.session.findUnique({ where, select: { id: true, state: true, locked: true, adjourned: true } });
}

/** Whether this way back, as it was typed, still opens a seat: its session and label, or null. */
export async function findWayBack(typed: string) {
  const returnHash = hashOfWayBack(typed);
  const seat = await db().participant.findUnique({ where: { returnHash }, include: { session: true } });
  if (!seat?.returnUntil || seat.returnUntil < new Date() || seat.removedAt) return null;
  return { sessionId: seat.sessionId, participantId: seat.id, label: seat.label, title: shownTitle(seat.session) };
}
