import { act } from "../../../accounts/act/writes.ts";
import type { Tx } from "../../../lib/db.ts";
import { invalid, notFound } from "../../../lib/errors.ts";
import { idOfPress } from "../../../lib/ids.ts";
import { saying } from "../../../lib/saying.ts";
import { uuid7 } from "../../../lib/uuid7.ts";
import type { Host } from "../../access.ts";
import { type PartRow, readRoom, type SessionRoom } from "../../reads.ts";
import { isBegun, partToOpen } from "../../run/programme.ts";
import type texts from "../texts.json";

const says = saying<typeof texts>("sessions/prepare/texts");

/** More than anybody plans at once. */
const PARTS_MOST = 12;
const WEEK_MS = 7 * 24 * 60 * 60 * 1000;
// While they change places no two may have the same one.
const ASIDE = 1_000;

/** Adds a dagdeel at the end, a week after the last one and as early, with nothing in it; with the same `once` once. INVALID when there are many. */
export async function addPart(host: Host, once = ""): Promise<void> {
  const { sessionId } = host;
  const id = idOfPress(once, sessionId, "part") ?? uuid7();
  await act(host, "prepare.addPart", { kind: "part", id }, async (tx, { nothing }) => {
    const parts = await tx.part.findMany({ where: { sessionId }, orderBy: { order: "asc" } });
    const last = parts.at(-1);
    if (parts.some((part) => part.id === id)) return nothing();
    if (!last) throw notFound();
    if (parts.length >= PARTS_MOST) throw invalid("partId", says("errors.partsMany"));
    const date = new Date(last.date.getTime() + WEEK_MS);
    await tx.part.create({ data: { id, sessionId, order: last.order + 1, date, startsAt: last.startsAt } });
  });
}

/**
 * Moves a dagdeel to a place: before the dagdeel with this id, or to the end with that of the session. What is done on it
 * moves, the days stay where they are. The same press once more changes nothing. INVALID where it, or what it would come
 * before, was begun; NOT_FOUND for another session's.
 */
export async function movePart(host: Host, partId: string, place: string): Promise<void> {
  await act(host, "prepare.movePart", { kind: "part", id: partId }, async (tx, { nothing }) => {
    const room = await requireRoom(tx, host);
    const part = partIn(room, partId);
    if (place === partId) return nothing();
    const rest = room.parts.filter(({ id }) => id !== partId);
    const before = place === host.sessionId ? rest.length : rest.indexOf(partIn(room, place));
    const moved = rest.toSpliced(before, 0, part);
    // Nothing of what was begun comes to stand elsewhere.
    if (room.parts.some((one, at) => isBegun(room, one) && moved[at] !== one))
      throw invalid("partId", says("errors.partBegun"));
    await keepOrder(tx, moved);
    for (const [at, { date, startsAt }] of room.parts.entries())
      await tx.part.updateMany({
        where: { id: moved[at]?.id },
        data: { date: new Date(`${date}T00:00:00Z`), startsAt },
      });
  });
}

/**
 * Takes out a dagdeel that nobody began. What is in it goes to the dagdeel `to`, after what is there or, where that comes
 * later, before it; without one it goes too. One that is gone already stays so. INVALID once it was begun or something was
 * sent in it, for the only one, and between two parts for the only one to go on with; NOT_FOUND for another session's.
 */
export async function removePart(host: Host, partId: string, to: string | null): Promise<void> {
  await act(host, "prepare.removePart", { kind: "part", id: partId }, async (tx, { nothing }) => {
    if ((await tx.part.count({ where: { id: partId } })) === 0) return nothing();
    const room = await requireRoom(tx, host);
    const part = partIn(room, partId);
    const receiver = to === null ? null : partIn(room, to);
    if (room.parts.length === 1) throw invalid("partId", says("errors.partOnly"));
    const sent = await tx.contribution.count({ where: { step: { partId } } });
    if (sent > 0 || isBegun(room, part)) throw invalid("partId", says("errors.partInUse"));
    const rest = room.parts.filter((one) => one !== part);
    // Everybody was told that they go on with it.
    if (room.adjourned && !partToOpen({ ...room, parts: rest }) && part === partToOpen(room))
      throw invalid("partId", says("errors.partNext"));
    if (receiver) await receive(tx, room, part, receiver);
    await tx.part.delete({ where: { id: partId } });
    await keepOrder(tx, rest);
  });
}

/** Gives the steps of a part that goes to another one, on the side from which they come. */
async function receive(tx: Tx, room: SessionRoom, from: PartRow, to: PartRow): Promise<void> {
  if (to === from) throw notFound();
  if (to.closedAt !== null) throw invalid("partId", says("errors.partOver"));
  const isEarlier = room.parts.indexOf(to) < room.parts.indexOf(from);
  if (!isEarlier && isBegun(room, to)) throw invalid("partId", says("errors.partBegun"));
  const steps = isEarlier ? [...to.steps, ...from.steps] : [...from.steps, ...to.steps];
  for (const [order, { id }] of steps.entries())
    await tx.step.update({ where: { id }, data: { partId: to.id, order } });
}

async function keepOrder(tx: Tx, parts: PartRow[]): Promise<void> {
  const where = { id: { in: parts.map(({ id }) => id) } };
  await tx.part.updateMany({ where, data: { order: { increment: ASIDE } } });
  for (const [order, { id }] of parts.entries()) await tx.part.update({ where: { id }, data: { order } });
}

async function requireRoom(tx: Tx, { sessionId }: Host): Promise<SessionRoom> {
  const room = await readRoom(sessionId, tx);
  if (!room) throw notFound();
  return room;
}

function partIn({ parts }: SessionRoom, id: string): PartRow {
  const part = parts.find((one) => one.id === id);
  if (!part) throw notFound();
  return part;
}
