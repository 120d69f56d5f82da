import { Problem } from "../../lib/errors.ts";
import { Prisma } from "../../lib/prisma/client.ts";
import { type Host, type RecentSeat, type Seat, seatFor } from "../../sessions/access.ts";
import { currentStep, readRevision } from "../../sessions/reads.ts";
import { besideNow } from "../../sessions/run/beside.ts";
import { turnIn } from "../../sessions/run/turns.ts";
import { inSeatTurn } from "../../sessions/seatTurns.ts";
import { asItSits, type Wanted, writeJudged } from "../oneStatement/writes.ts";
import type { Recent } from "../recent.ts";

/**
 * A seat whose turn it is in a round passes: it goes on to the next one; the host may say so for a seat without a phone.
 * Answers the session's revision. Whose turn it is not (any more) changes nothing. NOT_NOW where no round goes on;
 * TOO_MANY, BUSY.
 */
export async function passTurn(by: Seat | RecentSeat | Host, participantId?: string): Promise<number> {
  const seat = await seatFor(by, participantId);
  const judge = ({ room }: Recent): Wanted | null => {
    asItSits(room, seat);
    const beside = besideNow(room, currentStep(room));
    if (beside?.kind !== "turns") throw new Problem("NOT_NOW");
    const turn = turnIn(beside, room.seats);
    if (turn?.now.id !== seat.participantId) return null;
    const after = turn.next && { ...beside, turn: turn.next.id };
    return { touched: null, beside: after, parts: Prisma.sql`kept as (select from heard)` };
  };
  return inSeatTurn(seat, async () => {
    const { revision } = await writeJudged({ ...seat, stepId: "" }, judge, async (needless) =>
      needless ? { revision: (await readRevision(seat.sessionId)) ?? 0 } : null,
    );
    return revision;
  });
}
