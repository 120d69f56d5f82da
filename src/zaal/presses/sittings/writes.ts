import { notFound, Problem } from "../../../lib/errors.ts";
import type { Host } from "../../../sessions/access.ts";
import { giveCode } from "../../../sessions/door/writes.ts";
import type { PartRow, SessionRoom } from "../../../sessions/reads.ts";
import { isFollowed, partToOpen, presentPart } from "../../../sessions/run/programme.ts";
import { steerLocked } from "../steered/writes.ts";
import { goTo, type Paging, toNoStep } from "../writes.ts";

type Wish = { seen?: string | undefined };

/**
 * Ends a part (dagdeel) that another one follows: the door shuts, nothing is taken, and every screen says when it goes
 * on. Doing so twice changes nothing. NOT_FOUND for a part of another session; NOT_NOW for one that is not going on, and
 * for the last one, which ends with the session; MOVED_ALREADY.
 */
export async function closePart(host: Host, partId: string, { seen }: Wish): Promise<number> {
  return steerLocked({ host, verb: "room.closePart", about: { kind: "part", id: partId }, seen }, async (tx, room) => {
    const part = partIn(room, partId);
    if (part.closedAt !== null) return { room };
    if (room.adjourned || part.id !== presentPart(room)?.id || !isFollowed(room, part)) throw new Problem("NOT_NOW");
    // What came before it is over too.
    const isEnded = ({ order, closedAt }: PartRow) => order <= part.order && closedAt === null;
    const now = Date.now();
    const ids = room.parts.filter(isEnded).map(({ id }) => id);
    await tx.part.updateMany({ where: { id: { in: ids } }, data: { closedAt: new Date(now) } });
    const left = toNoStep(room);
    const parts = left.parts.map((one) => (isEnded(one) ? { ...one, closedAt: now } : one));
    return { room: { ...left, parts, adjourned: true, hands: [] }, undo: null, more: "known" };
  });
}

/**
 * Opens the part that follows one that was ended: a new code, and the door open. Who has a seat keeps it. Doing so twice
 * changes nothing. NOT_FOUND; NOT_NOW for a part that is not its turn; MOVED_ALREADY.
 */
export async function openPart(host: Host, partId: string, { seen }: Wish): Promise<number> {
  return steerLocked({ host, verb: "room.openPart", about: { kind: "part", id: partId }, seen }, async (tx, room) => {
    const part = partIn(room, partId);
    if (!room.adjourned && part.id === presentPart(room)?.id && part.closedAt === null) return { room };
    if (!room.adjourned || part.id !== partToOpen(room)?.id) throw new Problem("NOT_NOW");
    await giveCode(tx, room.id);
    return { room: { ...room, adjourned: false, locked: false, blank: false }, undo: null, more: "unread" };
  });
}

/**
 * Goes back into a part that was ended: the room is again where it was left there, and the part can be ended once more.
 * Between two parts the door opens with a new code. Doing so twice changes nothing. NOT_FOUND; MOVED_ALREADY.
 */
export async function reopenPart(host: Host, partId: string, { seen }: Wish, paging: Paging): Promise<number> {
  return steerLocked({ host, verb: "room.reopenPart", about: { kind: "part", id: partId }, seen }, async (tx, room) => {
    const part = partIn(room, partId);
    if (part.closedAt === null) return { room };
    await tx.part.update({ where: { id: part.id }, data: { closedAt: null } });
    if (room.adjourned) await giveCode(tx, room.id);
    const left = part.steps.filter(({ state }) => state !== "planned").at(-1);
    const there = left ? await goTo(room, left, (at, step) => paging(tx, at, step)) : toNoStep(room);
    const locked = !room.adjourned && room.locked;
    return { room: { ...there, adjourned: false, blank: false, locked, hands: [] }, undo: null, more: "unread" };
  });
}

function partIn({ parts }: SessionRoom, partId: string) {
  const part = parts.find(({ id }) => id === partId);
  if (!part) throw notFound();
  return part;
}
