import { act } from "../../../accounts/act/writes.ts";
import type { Tx } from "../../../lib/db.ts";
import { notFound, Problem } from "../../../lib/errors.ts";
import { Prisma } from "../../../lib/prisma/client.ts";
import type { Host } from "../../../sessions/access.ts";
import { giveCode } from "../../../sessions/door/writes.ts";
import type { SessionRoom } from "../../../sessions/reads.ts";
import { isFollowed, partToOpen, presentPart } from "../../../sessions/run/programme.ts";
import { goTo, leave, type Paging, standAt } from "../writes.ts";

type Wish = { seen?: string | undefined };

/**
 * Ends a part (dagdeel) that another one follows: the door shuts, nothing is taken, and every screen says when it goes
 * on. Doing so twice changes nothing. NOT_FOUND for a part of another session; NOT_NOW for one that is not going on, and
 * for the last one, which ends with the session; MOVED_ALREADY.
 */
export async function closePart(host: Host, partId: string, { seen }: Wish): Promise<number> {
  return act(host, "room.closePart", { kind: "part", id: partId }, async (tx, { revision, nothing }) => {
    const room = await standAt(tx, host, seen);
    const part = partIn(room, partId);
    if (part.closedAt !== null) {
      nothing();
      return revision;
    }
    if (room.adjourned || part.id !== presentPart(room)?.id || !isFollowed(room, part)) throw new Problem("NOT_NOW");
    await leave(tx, room, null);
    // What came before it is over too.
    const ended = room.parts.filter(({ order, closedAt }) => order <= part.order && closedAt === null);
    await tx.part.updateMany({ where: { id: { in: ended.map(({ id }) => id) } }, data: { closedAt: new Date() } });
    await tx.session.update({
      where: { id: room.id },
      data: { adjourned: true, currentStepId: null, undo: Prisma.DbNull },
    });
    return revision;
  });
}

/**
 * Opens the part that follows one that was ended: a new code, and the door open. Who has a seat keeps it. Doing so twice
 * changes nothing. NOT_FOUND; NOT_NOW for a part that is not its turn; MOVED_ALREADY.
 */
export async function openPart(host: Host, partId: string, { seen }: Wish): Promise<number> {
  return act(host, "room.openPart", { kind: "part", id: partId }, async (tx, { revision, nothing }) => {
    const room = await standAt(tx, host, seen);
    const part = partIn(room, partId);
    if (!room.adjourned && part.id === presentPart(room)?.id && part.closedAt === null) {
      nothing();
      return revision;
    }
    if (!room.adjourned || part.id !== partToOpen(room)?.id) throw new Problem("NOT_NOW");
    const data = { adjourned: false, locked: false, blank: false, undo: Prisma.DbNull };
    await tx.session.update({ where: { id: room.id }, data });
    await giveCode(tx, room.id);
    return revision;
  });
}

/**
 * Goes back into a part that was ended: the room is again where it was left there, and the part can be ended once more.
 * Between two parts the door opens with a new code. Doing so twice changes nothing. NOT_FOUND; MOVED_ALREADY.
 */
export async function reopenPart(host: Host, partId: string, { seen }: Wish, paging: Paging): Promise<number> {
  return act(host, "room.reopenPart", { kind: "part", id: partId }, async (tx, { revision, nothing }) => {
    const room = await standAt(tx, host, seen);
    const part = partIn(room, partId);
    if (part.closedAt === null) {
      nothing();
      return revision;
    }
    await tx.part.update({ where: { id: part.id }, data: { closedAt: null } });
    const data = { adjourned: false, blank: false, undo: Prisma.DbNull };
    await tx.session.update({ where: { id: room.id }, data });
    if (room.adjourned) {
      await tx.session.update({ where: { id: room.id }, data: { locked: false } });
      await giveCode(tx, room.id);
    }
    const left = part.steps.filter(({ state }) => state !== "planned").at(-1);
    if (left) await goTo(tx, room, left, paging);
    else await toNoStep(tx, room);
    return revision;
  });
}

async function toNoStep(tx: Tx, room: SessionRoom): Promise<void> {
  await leave(tx, room, null);
  await tx.session.update({ where: { id: room.id }, data: { currentStepId: null } });
}

function partIn({ parts }: SessionRoom, partId: string) {
  const part = parts.find(({ id }) => id === partId);
  if (!part) throw notFound();
  return part;
}
