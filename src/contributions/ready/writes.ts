import { findExercise } from "../../exercises/registry.ts";
import type { Tx } from "../../lib/db.ts";
import { notFound, Problem } from "../../lib/errors.ts";
import { Prisma } from "../../lib/prisma/client.ts";
import { type Host, type RecentSeat, type Seat, seatFor } from "../../sessions/access.ts";
import { readRevision, type SessionRoom, stepsOf } from "../../sessions/reads.ts";
import { inSeatTurn } from "../../sessions/seatTurns.ts";
import { asItSits, type Wanted, writeJudged } from "../oneStatement/writes.ts";
import { type Asking, isSettled } from "../order/writes.ts";
import type { Recent } from "../recent.ts";
import type { ReadyRequest } from "../schema.ts";

/**
 * A seat is ready in the round that is going on, or busy again, whatever it sent; the host may say so for a seat without a
 * phone. Answers the session's revision. Who is so already changes nothing, nor does a late copy. NOT_FOUND for a step of
 * another session; STEP_CLOSED; NOT_NOW for another round or step than the present one, or one in which phones send
 * nothing; TOO_MANY, BUSY.
 */
export async function setReady(
  by: Seat | RecentSeat | Host,
  { stepId, round, value }: ReadyRequest,
  { participantId, askedAt = null }: Asking = {},
): Promise<number> {
  const seat = await seatFor(by, participantId);
  const key = { stepId, round, participantId: seat.participantId };
  const asked = { by: seat, about: stepId, at: askedAt };
  const judge = ({ room }: Recent): Wanted | null => {
    asItSits(room, seat);
    requirePresentRound(room, key);
    if (room.ready.includes(seat.participantId) === value) return null;
    const parts = value ? keeping(key) : removal(key);
    const only = { what: value ? "ready" : "busy", id: seat.participantId } as const;
    return { touched: null, only, asked, parts };
  };
  const isSo = async (client: Tx) =>
    ((await client.ready.findUnique({ where: { stepId_round_participantId: key } })) !== null) === value;
  return inSeatTurn(seat, async () => {
    const { revision } = await writeJudged({ ...seat, stepId }, judge, async (needless) =>
      (await isSettled(asked, needless, isSo)) ? { revision: (await readRevision(seat.sessionId)) ?? 0 } : null,
    );
    return revision;
  });
}

type Key = { stepId: string; round: number; participantId: string };

/** What is over needs nobody's word any more: no minutes to finish here. */
function requirePresentRound(room: SessionRoom, { stepId, round }: Key): void {
  const step = stepsOf(room).find(({ id }) => id === stepId);
  if (!step) throw notFound();
  const goesOn = room.state === "running" && !room.adjourned && (step.state === "open" || step.state === "shown");
  if (!goesOn) throw new Problem("STEP_CLOSED");
  const isPresent = room.currentStepId === stepId && step.round === round;
  if (!isPresent || !findExercise(step.exercise)?.roundsOf(step.setup)[round]?.collects) throw new Problem("NOT_NOW");
}

const keeping = ({ stepId, round, participantId }: Key) => Prisma.sql`kept as (
  insert into "Ready" ("stepId", "round", "participantId")
  select ${stepId}::uuid, ${round}::int, ${participantId}::uuid from heard on conflict do nothing
)`;

const removal = ({ stepId, round, participantId }: Key) => Prisma.sql`removed as (
  delete from "Ready" where "stepId" = ${stepId}::uuid and "round" = ${round}::int
  and "participantId" = ${participantId}::uuid and exists (select from heard)
)`;
