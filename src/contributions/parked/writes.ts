import { act } from "../../accounts/act/writes.ts";
import { db, type Tx } from "../../lib/db.ts";
import { notFound, Problem } from "../../lib/errors.ts";
import { isUuid } from "../../lib/ids.ts";
import type { Host, Seat } from "../../sessions/access.ts";
import { inSeatTurn } from "../../sessions/seatTurns.ts";
import { raiseRevision } from "../../sessions/writes.ts";
import { findAsked, isNewest } from "../order/writes.ts";
import { PARKED_MOST, PARKED_PER_SEAT } from "./limits.ts";
import type { ParkRequest } from "./schema.ts";

type Put = { id: string; repeated: boolean };

/**
 * Puts something on the list for later: a seat as long as the session goes on, or the host, before that too. The client's
 * id is the key: a repeat answers as the first, and does not bring back what was taken away since. NOT_NOW, ID_TAKEN,
 * TOO_MANY_POINTS where the seat or the session has very many, TOO_MANY.
 */
export async function park(by: Seat | Host, { id, text }: ParkRequest): Promise<Put> {
  if (by.kind === "host") {
    return act(by, "parked.add", { kind: "parked", id }, async (tx, { nothing }) => {
      const kept = await keep(tx, by, { id, text });
      if (kept.repeated) nothing();
      return kept;
    });
  }
  return inSeatTurn(by, async () => {
    // A copy that comes late needs no turn at the session's row.
    const isKnown = (await findPut(db(), by, id)) || (await findAsked(by.participantId, id)) !== null;
    if (isKnown) return { id, repeated: true };
    return db().$transaction(async (tx) => {
      await raiseRevision(tx, by.sessionId);
      return keep(tx, by, { id, text });
    });
  });
}

/** With the session's row locked. */
async function keep(tx: Tx, by: Seat | Host, { id, text }: ParkRequest): Promise<Put> {
  if (await findPut(tx, by, id)) return { id, repeated: true };
  const { sessionId } = by;
  const { state, adjourned } = await tx.session.findUniqueOrThrow({ where: { id: sessionId } });
  const goesOn = by.kind === "host" ? state !== "CLOSED" : state === "RUNNING" && !adjourned;
  if (!goesOn) throw new Problem("NOT_NOW");
  const participantId = by.kind === "host" ? null : by.participantId;
  const [all, own] = [
    await tx.parked.count({ where: { sessionId } }),
    participantId ? await tx.parked.count({ where: { participantId } }) : 0,
  ];
  if (own >= PARKED_PER_SEAT) throw new Problem("TOO_MANY_POINTS", { values: { max: PARKED_PER_SEAT } });
  if (all >= PARKED_MOST) throw new Problem("TOO_MANY_POINTS", { values: { max: PARKED_MOST } });
  await tx.parked.create({ data: { id, sessionId, participantId, text } });
  return { id, repeated: false };
}

/** Whether this very one put it there. ID_TAKEN where it was somebody else. */
async function findPut(client: Tx, by: Seat | Host, id: string): Promise<boolean> {
  const row = await client.parked.findUnique({ where: { id } });
  if (!row) return false;
  const participantId = by.kind === "host" ? null : by.participantId;
  if (row.sessionId !== by.sessionId || row.participantId !== participantId) throw new Problem("ID_TAKEN");
  return true;
}

/**
 * Takes something off the list: a seat its own, until the session closes, and twice is fine; the host anything that is
 * there. NOT_FOUND for what is not that seat's or session's, STEP_CLOSED, TOO_MANY.
 */
export async function unpark(by: Seat | Host, id: string, askedAt: number | null = null): Promise<void> {
  if (by.kind === "host") return remove(by, id);
  return inSeatTurn(by, async () => {
    const row = isUuid(id) ? await db().parked.findUnique({ where: { id } }) : null;
    if (!row && isUuid(id) && (await findAsked(by.participantId, id)) !== null) return;
    if (row?.participantId !== by.participantId) throw notFound();
    await db().$transaction(async (tx) => {
      const revision = await raiseRevision(tx, by.sessionId);
      const { state } = await tx.session.findUniqueOrThrow({ where: { id: by.sessionId } });
      if (state === "CLOSED") throw new Problem("STEP_CLOSED");
      await isNewest(tx, { by, about: id, at: askedAt }, revision);
      await tx.parked.deleteMany({ where: { id, participantId: by.participantId } });
    });
  });
}

const remove = (host: Host, id: string): Promise<void> =>
  act(host, "parked.remove", { kind: "parked", id }, async (tx) => {
    const { count } = await tx.parked.deleteMany({ where: { id, sessionId: host.sessionId } });
    if (count === 0) throw notFound();
  });

/** The host says that something was dealt with, or not yet. Answers the session's revision. NOT_FOUND for another session's. */
export async function settle(host: Host, id: string, done: boolean): Promise<number> {
  return act(host, "parked.settle", { kind: "parked", id }, async (tx, { revision }) => {
    const { count } = await tx.parked.updateMany({ where: { id, sessionId: host.sessionId }, data: { done } });
    if (count === 0) throw notFound();
    return revision;
  });
}
