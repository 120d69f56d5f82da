import { db, type Tx } from "../lib/db.ts";
import { notFound, Problem } from "../lib/errors.ts";
import { isUuid } from "../lib/ids.ts";
import { createLimit } from "../lib/limit.ts";
import type { Prisma } from "../lib/prisma/client.ts";
import { type Host, type Seat, seatFor } from "../sessions/access.ts";
import { readRoom } from "../sessions/reads.ts";
import { raiseRevision } from "../sessions/writes.ts";
import { type At, openStepIn, parseBody, refuse } from "./acceptance.ts";
import type { Kept } from "./arrival/writes.ts";
import { type Asking, isNewest } from "./order/writes.ts";
import { inputOf, materialBefore, readContributions, stepsNeeded, visible } from "./reads.ts";
import type { ModerationRequest, SupportRequest } from "./schema.ts";

// Far above what a hand can type: an outbox that catches up after an hour without network must not meet it.
const perSeat = createLimit({ most: 600, perMs: 60_000 });

async function inputAt(tx: Tx, { room, step }: At) {
  const rows = await readContributions(stepsNeeded(room, step), tx);
  return { rows, input: inputOf(room, step, rows, { material: materialBefore(room, step, rows) }) };
}

/**
 * Changes a seat's own contribution while its step takes input; the host may for a seat without a phone. A late copy
 * changes nothing and is answered as what came after it. NOT_FOUND when it is not that seat's.
 */
export async function changeContribution(
  by: Seat | Host,
  id: string,
  body: unknown,
  { participantId, askedAt = null }: Asking = {},
): Promise<Kept> {
  const seat = await seatFor(by, participantId);
  if (!isUuid(id)) throw notFound();
  return db().$transaction(async (tx) => {
    const revision = await raiseRevision(tx, seat.sessionId);
    const row = await tx.contribution.findFirst({ where: { id, participantId: seat.participantId } });
    if (!row) throw notFound();
    if (!(await isNewest(tx, { by: seat, about: id, at: askedAt }, revision)))
      return { id, revision: row.rewrittenAt || row.seq, repeated: true };
    const at = await openStepIn(await readRoom(seat.sessionId, tx), row.stepId);
    const parsed = parseBody(at.exercise, body);
    const { input } = await inputAt(tx, at);
    const others = input.entries.filter((entry) => entry.id !== id);
    refuse(at.exercise.accepts(parsed, seat, { ...input, round: row.round, entries: others }));
    // Whoever answered did so to the old words.
    await tx.support.deleteMany({ where: { contributionId: id } });
    await tx.contribution.update({ where: { id }, data: { body: asJson(parsed), rewrittenAt: revision } });
    return { id, revision, repeated: false };
  });
}

/**
 * Takes a seat's own contribution away, until the session closes (G-5); the host may for a seat without a phone. Twice
 * is fine.
 */
export async function withdraw(
  by: Seat | Host,
  id: string,
  { participantId, askedAt = null }: Asking = {},
): Promise<void> {
  const seat = await seatFor(by, participantId);
  if (!isUuid(id)) throw notFound();
  await db().$transaction(async (tx) => {
    const revision = await raiseRevision(tx, seat.sessionId);
    const room = await readRoom(seat.sessionId, tx);
    if (room?.state === "closed") throw new Problem("STEP_CLOSED");
    await isNewest(tx, { by: seat, about: id, at: askedAt }, revision);
    await tx.contribution.deleteMany({ where: { id, participantId: seat.participantId } });
  });
}

/**
 * A seat's answer to somebody's contribution; an empty value takes it back. The host may answer for a seat without a
 * phone. NOT_NOW where the exercise knows no such
 * answer, or its own refusal; NOT_FOUND for a contribution of another session or one that is hidden.
 */
export async function support(
  by: Seat | Host,
  contributionId: string,
  { value, note }: SupportRequest,
  { participantId, askedAt = null }: Asking = {},
): Promise<number> {
  const seat = await seatFor(by, participantId);
  if (!isUuid(contributionId)) throw notFound();
  if (!perSeat.allow(seat.participantId)) throw new Problem("TOO_MANY");
  return db().$transaction(async (tx) => {
    const revision = await raiseRevision(tx, seat.sessionId);
    const row = await tx.contribution.findFirst({
      where: { id: contributionId, step: { part: { sessionId: seat.sessionId } } },
    });
    if (!row) throw notFound();
    if (!(await isNewest(tx, { by: seat, about: contributionId, at: askedAt }, revision))) return revision;
    const key = { contributionId, participantId: seat.participantId };
    const at = await openStepIn(await readRoom(seat.sessionId, tx), row.stepId);
    if (value === "") {
      await tx.support.deleteMany({ where: key });
      return revision;
    }
    const { rows, input } = await inputAt(tx, at);
    const entry = visible(rows).find(({ id }) => id === contributionId);
    if (!entry) throw notFound();
    refuse(at.exercise.acceptsSupport(entry, seat, value, input));
    await tx.support.upsert({
      where: { contributionId_participantId: key },
      create: { ...key, value, note },
      update: { value, note },
    });
    return revision;
  });
}

/** The host hides, stars, or merges a contribution into another of the same step. NOT_FOUND for another session's. */
export async function moderate(host: Host, id: string, wanted: ModerationRequest): Promise<number> {
  return db().$transaction(async (tx) => {
    const revision = await raiseRevision(tx, host.sessionId);
    const mine = { step: { part: { sessionId: host.sessionId } } };
    const row = await tx.contribution.findFirst({ where: { id, ...mine } });
    if (!row) throw notFound();
    const { mergedInto, ...flags } = wanted;
    if (mergedInto) await mergeInto(tx, row, mergedInto);
    const mergedIntoId = mergedInto === null ? { mergedIntoId: null } : {};
    await tx.contribution.update({ where: { id }, data: { ...flags, ...mergedIntoId } });
    return revision;
  });
}

async function mergeInto(tx: Tx, row: { id: string; stepId: string }, targetId: string): Promise<void> {
  const target = await tx.contribution.findFirst({ where: { id: targetId, stepId: row.stepId, mergedIntoId: null } });
  if (!target || target.id === row.id) throw notFound();
  // Doubles of a double move along, so that merging stays one level deep.
  await tx.contribution.updateMany({
    where: { OR: [{ id: row.id }, { mergedIntoId: row.id }] },
    data: { mergedIntoId: target.id },
  });
}

const asJson = (value: unknown): Prisma.InputJsonValue => JSON.parse(JSON.stringify(value));
