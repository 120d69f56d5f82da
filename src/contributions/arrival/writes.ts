import { db } from "../../lib/db.ts";
import { Problem } from "../../lib/errors.ts";
import { counter } from "../../lib/metrics.ts";
import { Prisma } from "../../lib/prisma/client.ts";
import { type Host, type RecentSeat, type Seat, seatFor } from "../../sessions/access.ts";
import { inSeatTurn } from "../../sessions/seatTurns.ts";
import { storedStandings } from "../../sessions/stored.ts";
import { judgedIn, openStepIn, parseBody, refuse } from "../acceptance.ts";
import { isChecked } from "../checking/isChecked.ts";
import { asItSits, type Wanted, writeJudged } from "../oneStatement/writes.ts";
import { findAsked } from "../order/writes.ts";
import type { Recent } from "../recent.ts";
import type { ContributionRequest } from "../schema.ts";
import type { ContributionRow } from "../stored/reads.ts";

const accepted = counter("contributions_accepted_total", "Contributions that were kept; a repeat counts once.");

export type Kept = { id: string; revision: number; repeated: boolean };

/**
 * Keeps a contribution of a seat, or one that the host types for a seat without a phone. The client's id is the key: a
 * repeat answers as the first did, and does not bring back what was taken away since. INVALID with the fields, STEP_CLOSED, ID_TAKEN, TOO_MANY, BUSY, or a refusal of the
 * exercise; NOT_FOUND for a step of another session; SEAT_HAS_PHONE.
 */
export async function contribute(by: Seat | RecentSeat | Host, request: ContributionRequest): Promise<Kept> {
  const seat = await seatFor(by, request.participantId);
  return inSeatTurn(seat, async () => {
    const kept = await writeJudged(
      { ...seat, stepId: request.stepId },
      (recent, revision) => judge(recent, revision, seat, request),
      () => findRepeat(seat, request),
    );
    if ("id" in kept) return kept;
    accepted.add();
    return { id: request.id, revision: kept.revision, repeated: false };
  });
}

type Sitting = Seat | RecentSeat;

async function findRepeat(author: Sitting, { id, stepId }: ContributionRequest): Promise<Kept | null> {
  const row = await db().contribution.findUnique({ where: { id } });
  const takenBackAt = row ? null : await findAsked(author.participantId, id);
  if (takenBackAt !== null) return { id, revision: takenBackAt, repeated: true };
  if (!row) return null;
  if (row.participantId !== author.participantId || row.stepId !== stepId) throw new Problem("ID_TAKEN");
  return { id, revision: row.seq, repeated: true };
}

function judge(recent: Recent, revision: number, seat: Sitting, request: ContributionRequest): Wanted | null {
  const { room, rows } = recent;
  const author = asItSits(room, seat);
  if (rows.some(({ id }) => id === request.id)) return null;
  const { step, exercise } = openStepIn(room, request.stepId);
  const body = parseBody(exercise, request.body);
  const round = Math.min(request.round ?? step.round, step.round);
  const { input, by, madeFor } = judgedIn(recent, { step, author, round });
  refuse(exercise.accepts(body, by, input));
  const { participantId, partnerId, standing, people, label } = author;
  return insertion({
    ...{ id: request.id, stepId: step.id, participantId, partnerId, standing, people, label, round },
    body: JSON.parse(JSON.stringify(body)),
    seq: revision,
    circle: madeFor,
    lang: request.lang ?? null,
    waits: isChecked(step, round),
    ...{ dutch: "", hidden: false, starred: false, mergedIntoId: null, supports: [], doubles: [] },
  });
}

const insertion = (row: ContributionRow): Wanted => ({
  touched: row,
  // Neither there nor taken back.
  provided: Prisma.sql`
    not exists (select from "Contribution" where "id" = ${row.id}::uuid)
    and not exists (
      select from "Asked" where "participantId" = ${row.participantId}::uuid and "about" = ${row.id}::uuid)`,
  parts: Prisma.sql`kept as (
    insert into "Contribution" ("id", "stepId", "participantId", "partnerId", "standing", "round", "circle", "lang", "body", "passedAt", "seq")
    select ${row.id}::uuid, ${row.stepId}::uuid, ${row.participantId}::uuid, ${row.partnerId}::uuid,
      ${storedStandings[row.standing]}::"Standing", ${row.round}, ${row.circle}, ${row.lang ?? null}, ${JSON.stringify(row.body)}::jsonb,
      ${row.waits ? null : 0}::int, "revision"
    from heard
  )`,
});
