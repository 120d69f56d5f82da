import type { Tx } from "../../lib/db.ts";
import { Problem } from "../../lib/errors.ts";
import { Prisma } from "../../lib/prisma/client.ts";
import { type Host, type RecentSeat, type Seat, seatFor } from "../../sessions/access.ts";
import { readRevision } from "../../sessions/reads.ts";
import { inSeatTurn } from "../../sessions/seatTurns.ts";
import { asItSits, type Wanted, writeJudged } from "../oneStatement/writes.ts";
import { type Asking, isSettled } from "../order/writes.ts";
import type { Recent } from "../recent.ts";

/**
 * A seat raises its hand, whatever the session is at, or lowers it; the host may do so for a seat without a phone. Answers
 * the session's revision. Who has it so already changes nothing, nor does a late copy. NOT_NOW where nobody sits together:
 * before the session, between two parts, and after it; TOO_MANY, BUSY.
 */
export async function setHand(
  by: Seat | RecentSeat | Host,
  value: boolean,
  { participantId, askedAt = null }: Asking = {},
): Promise<number> {
  const seat = await seatFor(by, participantId);
  const { participantId: id } = seat;
  const asked = { by: seat, about: id, at: askedAt };
  const judge = ({ room }: Recent, revision: number): Wanted | null => {
    asItSits(room, seat);
    if (room.state !== "running" || room.adjourned) throw new Problem("NOT_NOW");
    if (room.hands.includes(id) === value) return null;
    const only = { what: value ? "hand" : "handDown", id } as const;
    return { touched: null, only, asked, parts: keeping(id, value ? revision : null) };
  };
  const isSo = async (client: Tx) =>
    ((await client.participant.findUnique({ where: { id }, select: { handAt: true } }))?.handAt != null) === value;
  return inSeatTurn(seat, async () => {
    const { revision } = await writeJudged({ ...seat, stepId: "" }, judge, async (needless) =>
      (await isSettled(asked, needless, isSo)) ? { revision: (await readRevision(seat.sessionId)) ?? 0 } : null,
    );
    return revision;
  });
}

const keeping = (participantId: string, handAt: number | null) => Prisma.sql`kept as (
  update "Participant" set "handAt" = ${handAt}::int where "id" = ${participantId}::uuid and exists (select from heard)
)`;
