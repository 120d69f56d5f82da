import { act } from "../../../accounts/act/writes.ts";
import type { Tx } from "../../../lib/db.ts";
import { notFound, Problem } from "../../../lib/errors.ts";
import { uuidFor } from "../../../lib/ids.ts";
import { Prisma } from "../../../lib/prisma/client.ts";
import { type Host, type RecentSeat, type Seat, seatFor } from "../../../sessions/access.ts";
import { inSeatTurn } from "../../../sessions/seatTurns.ts";
import { asItSits, type Wanted, writeJudged } from "../../oneStatement/writes.ts";
import { type Asking, isSettled } from "../../order/writes.ts";
import type { Recent } from "../../recent.ts";
import { stepOfOwn } from "../../writes.ts";

/** Under which id it is kept what a seat asked last about the photo of a contribution: its words have an order of their own. */
export const aboutPhoto = (contributionId: string): string => uuidFor(`photo ${contributionId}`);

/**
 * Takes the photo of a seat's own contribution away, until the session closes (G-5); the words stay. The host may for a
 * seat without a phone. Twice is fine. NOT_FOUND when the contribution is not that seat's; STEP_CLOSED; TOO_MANY, BUSY.
 */
export async function takePhotoAway(
  by: Seat | RecentSeat | Host,
  contributionId: string,
  { participantId, askedAt = null }: Asking = {},
): Promise<void> {
  const seat = await seatFor(by, participantId);
  const stepId = await stepOfOwn(seat, contributionId);
  const asked = { by: seat, about: aboutPhoto(contributionId), at: askedAt };
  return inSeatTurn(seat, async () => {
    const judge = ({ room, rows }: Recent): Wanted | null => {
      asItSits(room, seat);
      const row = rows.find(({ id }) => id === contributionId);
      if (row?.participantId !== seat.participantId) throw notFound();
      if (room.state === "closed") throw new Problem("STEP_CLOSED");
      const { photo, ...without } = row;
      return photo ? removing(without, asked) : null;
    };
    const isSo = async (client: Tx) => (await client.photo.count({ where: { contributionId } })) === 0;
    await writeJudged({ ...seat, stepId }, judge, async (needless) =>
      (await isSettled(asked, needless, isSo)) ? { revision: 0 } : null,
    );
  });
}

const removing = (touched: Wanted["touched"] & object, asked: Wanted["asked"] & object): Wanted => ({
  touched,
  asked,
  parts: Prisma.sql`removed as (
    delete from "Photo" where "contributionId" = ${touched.id}::uuid and exists (select from heard)
  )`,
});

/** The host takes the photo of anybody's contribution away and lets the words be. Twice is fine. NOT_FOUND for another session's. */
export async function removePhoto(host: Host, id: string): Promise<void> {
  await act(host, "answers.removePhoto", { kind: "contribution", id }, async (tx, { nothing }) => {
    const mine = { id, step: { part: { sessionId: host.sessionId } } };
    if ((await tx.contribution.count({ where: mine })) === 0) throw notFound();
    const { count } = await tx.photo.deleteMany({ where: { contributionId: id, sessionId: host.sessionId } });
    if (count === 0) nothing();
  });
}
