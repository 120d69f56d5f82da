import { isDeepStrictEqual } from "node:util";
import { act } from "../accounts/act/writes.ts";
import type { Author } from "../exercises/contract.ts";
import { findExercise } from "../exercises/registry.ts";
import { ask, type Tx } from "../lib/db.ts";
import { notFound, Problem } from "../lib/errors.ts";
import { isUuid } from "../lib/ids.ts";
import { type Contribution, Prisma } from "../lib/prisma/client.ts";
import { type Host, type RecentSeat, type Seat, seatFor } from "../sessions/access.ts";
import { passOne } from "../sessions/checking/writes.ts";
import { readRevision } from "../sessions/reads.ts";
import { inSeatTurn } from "../sessions/seatTurns.ts";
import { judgedIn, openStepIn, parseBody, refuse } from "./acceptance.ts";
import type { Kept } from "./arrival/writes.ts";
import { isChecked, isNoteChecked } from "./checking/isChecked.ts";
import { isVisible } from "./inputs.ts";
import { asItSits, type Wanted, writeJudged } from "./oneStatement/writes.ts";
import { type Asked, type Asking, findAsked, isSettled } from "./order/writes.ts";
import { type Recent, recall } from "./recent.ts";
import type { ModerationRequest, SupportRequest } from "./schema.ts";
import type { ContributionRow } from "./stored/reads.ts";

/**
 * Changes a seat's own contribution while its step takes input; the host may for a seat without a phone. A late copy
 * changes nothing and is answered as what came after it; nor do the words that stand there already. NOT_FOUND when it is
 * not that seat's; TOO_MANY, BUSY.
 */
export async function changeContribution(
  by: Seat | RecentSeat | Host,
  id: string,
  typed: unknown,
  { participantId, askedAt = null }: Asking = {},
): Promise<Kept> {
  const seat = await seatFor(by, participantId);
  return inSeatTurn(seat, async () => {
    const row = await placeOf(seat.sessionId, id);
    if (row.participantId !== seat.participantId) throw notFound();
    const asked = { by: seat, about: id, at: askedAt };
    let body: unknown;
    const judge = (recent: Recent) => {
      const author = asItSits(recent.room, seat);
      const { step, exercise } = openStepIn(recent.room, row.stepId);
      const parsed = parseBody(exercise, typed);
      body = asJson(parsed);
      const known = rowIn(recent, id);
      if (isDeepStrictEqual(known.body, body)) return null;
      const { input, by } = judgedIn(recent, { step, author, round: known.round, circle: known.circle });
      const entries = input.entries.filter((entry) => entry.id !== id);
      refuse(exercise.accepts(parsed, by, { ...input, entries }));
      const waits = known.waits || isChecked(step, known.round);
      return rewriting({ ...known, body, waits, dutch: "", supports: [] }, asked);
    };
    const isSo = async (client: Tx) =>
      isDeepStrictEqual((await client.contribution.findUnique({ where: { id } }))?.body, body);
    const stands = async () => {
      const { rewrittenAt, seq } = await readPlace(seat.sessionId, id);
      return { revision: rewrittenAt || seq, repeated: true };
    };
    const written = await writeJudged({ ...seat, stepId: row.stepId }, judge, async (needless) =>
      (await isSettled(asked, needless, isSo)) ? stands() : null,
    );
    return { id, repeated: false, ...written };
  });
}

const rewriting = (row: ContributionRow, asked: Asked): Wanted => ({
  touched: row,
  asked,
  // Whoever answered did so to the old words, and what was said of them in Dutch.
  parts: Prisma.sql`unanswered as (
    delete from "Support" where "contributionId" = ${row.id}::uuid and exists (select from heard)
  ), kept as (
    update "Contribution" set "body" = ${JSON.stringify(row.body)}::jsonb, "dutch" = '', "rewrittenAt" = "revision",
      "passedAt" = ${row.waits ? Prisma.sql`null` : Prisma.sql`"passedAt"`}
    from heard where "id" = ${row.id}::uuid
  )`,
});

/**
 * Takes a seat's own contribution away, until the session closes (G-5); the host may for a seat without a phone. Twice
 * is fine. NOT_FOUND when it is not that seat's; TOO_MANY, BUSY.
 */
export async function withdraw(
  by: Seat | RecentSeat | Host,
  id: string,
  { participantId, askedAt = null }: Asking = {},
): Promise<void> {
  const seat = await seatFor(by, participantId);
  return inSeatTurn(seat, async () => {
    const gone = async () => ((await findAsked(seat.participantId, id)) === null ? null : { revision: 0 });
    const row = await findPlace(seat.sessionId, id);
    if (!row && isUuid(id) && (await gone())) return;
    if (row?.participantId !== seat.participantId) throw notFound();
    const judge = ({ room }: Recent): Wanted => {
      asItSits(room, seat);
      if (room.state === "closed") throw new Problem("STEP_CLOSED");
      return removal(id, { by: seat, about: id, at: askedAt, evenLate: true });
    };
    await writeJudged({ ...seat, stepId: row.stepId }, judge, async () =>
      (await findPlace(seat.sessionId, id)) ? null : gone(),
    );
  });
}

const removal = (id: string, asked: Wanted["asked"] & object): Wanted => ({
  touched: null,
  asked,
  parts: Prisma.sql`removed as (
    delete from "Contribution" where "id" = ${id}::uuid and exists (select from heard)
  )`,
});

/**
 * A seat's answer to somebody's contribution; an empty value takes it back. The host may answer for a seat without a
 * phone. Answers the session's revision. NOT_NOW where the exercise knows no such answer, or its own refusal; NOT_FOUND
 * for a contribution of another session or one that is hidden; TOO_MANY, BUSY.
 */
export async function support(
  by: Seat | RecentSeat | Host,
  contributionId: string,
  { value, note }: SupportRequest,
  { participantId, askedAt = null }: Asking = {},
): Promise<number> {
  const seat = await seatFor(by, participantId);
  const given = { value, note };
  return inSeatTurn(seat, async () => {
    const { stepId } = await placeOf(seat.sessionId, contributionId);
    const asked = { by: seat, about: contributionId, at: askedAt };
    const judge = (recent: Recent) => {
      const author = asItSits(recent.room, seat);
      const { step, exercise } = openStepIn(recent.room, stepId);
      const row = rowIn(recent, contributionId);
      const own = row.supports.find((one) => one.participantId === seat.participantId);
      const others = row.supports.filter((one) => one !== own);
      if (value === "") return own ? answering({ ...row, supports: others }, null, asked) : null;
      const { input, by } = judgedIn(recent, { step, author, round: step.round });
      // What another circle made is not theirs to answer.
      if (!isVisible(row) || !input.entries.some((entry) => entry.id === row.id)) throw notFound();
      refuse(exercise.acceptsSupport(row, by, value, input));
      if (own?.value === value && own.note === note) return null;
      const { participantId: _, partnerId, standing, people } = author;
      const waits = isNoteChecked(step, given);
      const mine = {
        ...{ participantId: seat.participantId, partnerId, standing, people, value, note },
        ...(waits && { waits }),
      };
      return answering({ ...row, supports: [...others, mine].sort(byParticipant) }, { ...given, waits }, asked);
    };
    const isSo = async (client: Tx) => {
      const key = { contributionId, participantId: seat.participantId };
      const own = await client.support.findUnique({ where: { contributionId_participantId: key } });
      return value === "" ? !own : own?.value === value && own.note === note;
    };
    const { revision } = await writeJudged({ ...seat, stepId }, judge, async (needless) =>
      (await isSettled(asked, needless, isSo)) ? { revision: (await readRevision(seat.sessionId)) ?? 0 } : null,
    );
    return revision;
  });
}

const byParticipant = (one: Author, other: Author): number =>
  (one.participantId ?? "") < (other.participantId ?? "") ? -1 : 1;

type Given = SupportRequest & { waits: boolean };

function answering(row: ContributionRow, given: Given | null, asked: Asked): Wanted {
  const key = Prisma.sql`${row.id}::uuid, ${asked.by.participantId}::uuid`;
  const parts = given
    ? Prisma.sql`kept as (
        insert into "Support" ("contributionId", "participantId", "value", "note", "passedAt")
        select ${key}, ${given.value}, ${given.note}, ${given.waits ? null : 0}::int from heard
        on conflict ("contributionId", "participantId") do update
        set "value" = excluded."value", "note" = excluded."note", "passedAt" = excluded."passedAt"
      )`
    : Prisma.sql`removed as (
        delete from "Support" where ("contributionId", "participantId") = (${key}) and exists (select from heard)
      )`;
  return { touched: row, asked, parts };
}

/** Whose contribution this is and in which step of this session; null when there is none. */
async function findPlace(sessionId: string, id: string) {
  if (!isUuid(id)) return null;
  const [row] = await ask<Pick<Contribution, "participantId" | "stepId" | "seq" | "rewrittenAt">>(Prisma.sql`
    select "participantId"::text, "stepId"::text, "seq", "rewrittenAt" from "Contribution" contribution
    where "id" = ${id}::uuid and exists (
      select from "Step" step join "Part" part on part."id" = step."partId"
      where step."id" = contribution."stepId" and part."sessionId" = ${sessionId}::uuid)`);
  return row ?? null;
}

/** Whose it is and where it stands never changes: what this process knows of it holds, and the judging finds what is gone. */
async function placeOf(sessionId: string, id: string): Promise<Pick<Contribution, "participantId" | "stepId">> {
  const known = recall(sessionId, () => [])?.rows.find((row) => row.id === id);
  return known ?? readPlace(sessionId, id);
}

/** To which step a seat's own contribution was sent. NOT_FOUND when it is not that seat's. */
export async function stepOfOwn({ sessionId, participantId }: Seat | RecentSeat, id: string): Promise<string> {
  const place = await placeOf(sessionId, id);
  if (place.participantId !== participantId) throw notFound();
  return place.stepId;
}

async function readPlace(sessionId: string, id: string) {
  const row = await findPlace(sessionId, id);
  if (!row) throw notFound();
  return row;
}

function rowIn({ rows }: Recent, id: string): ContributionRow {
  const row = rows.find((one) => one.id === id);
  if (!row) throw notFound();
  return row;
}

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/**
 * The host hides, stars, lets through, or merges a contribution into another of the same step. NOT_FOUND for another
 * session's, NOT_NOW for letting through one by one what is anonymous.
 */
export async function moderate(host: Host, id: string, wanted: ModerationRequest): Promise<number> {
  return act(host, "answers.moderate", { kind: "contribution", id }, async (tx, { revision }) => {
    const mine = { step: { part: { sessionId: host.sessionId } } };
    const row = await tx.contribution.findFirst({ where: { id, ...mine } });
    if (!row) throw notFound();
    const { mergedInto, letThrough, ...flags } = wanted;
    if (letThrough) await passOne(tx, row, revision);
    if (mergedInto) await mergeInto(tx, row, mergedInto);
    const mergedIntoId = mergedInto === null ? { mergedIntoId: null } : {};
    await tx.contribution.update({ where: { id }, data: { ...flags, ...mergedIntoId } });
    return revision;
  });
}

type Placed = Pick<Contribution, "id" | "stepId" | "circle" | "round">;

async function mergeInto(tx: Tx, row: Placed, targetId: string): Promise<void> {
  const { stepId, circle, round } = row;
  const { exercise, setup } = await tx.step.findUniqueOrThrow({ where: { id: stepId } });
  // The words of one circle never stand in for those of another, unless they said them together.
  const where = findExercise(exercise)?.roundsOf(setup)[round]?.together === true ? {} : { circle };
  const target = await tx.contribution.findFirst({ where: { id: targetId, stepId, mergedIntoId: null, ...where } });
  if (!target || target.id === row.id) throw notFound();
  // Doubles of a double move along, so that merging stays one level deep.
  await tx.contribution.updateMany({
    where: { OR: [{ id: row.id }, { mergedIntoId: row.id }] },
    data: { mergedIntoId: target.id },
  });
}
