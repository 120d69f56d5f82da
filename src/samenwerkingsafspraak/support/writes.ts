import { type Asking, askedInTurn } from "../../contributions/order/writes.ts";
import type { PerSide } from "../../exercises/contract.ts";
import { db } from "../../lib/db.ts";
import { notFound, Problem } from "../../lib/errors.ts";
import { isUuid } from "../../lib/ids.ts";
import { Prisma } from "../../lib/prisma/client.ts";
import { createTurns } from "../../lib/turns.ts";
import { announceHere, announcement } from "../../live/announce.ts";
import { type Host, type RecentSeat, type Seat, seatFor } from "../../sessions/access.ts";
import type { Written } from "../opened/writes.ts";
import { type LineRow, lineColumns, supportIn } from "./reads.ts";
import { rememberSupport } from "./recent.ts";

const TRIES_MOST = 40;
// The session's row lets in one at a time anyhow: whoever waits here holds no connection meanwhile.
const inTurn = createTurns();

/**
 * A participant stands behind a line, or no longer; the host may say so for a seat without a phone. NOT_FOUND; NOT_NOW
 * once adopted; BUSY.
 */
export async function supportLine(
  by: Seat | RecentSeat | Host,
  lineId: string,
  value: boolean,
  { participantId, askedAt = null }: Asking = {},
): Promise<Written> {
  const seat = await seatFor(by, participantId);
  if (!isUuid(lineId)) throw notFound();
  return inTurn(seat.sessionId, async () => {
    for (let tries = 0; tries < TRIES_MOST; tries++) {
      const revision = await write(seat, lineId, value, askedAt);
      if (revision !== null) return { revision };
    }
    throw new Problem("BUSY");
  });
}

/** A line and who stood behind it, whether it was open, and what became of the session. */
type Judged = LineRow & {
  open: boolean;
  standing: LineRow["supporters"][number]["standing"];
  revision: number | null;
  newest: boolean;
};

/**
 * One statement, so one transaction, and everything in it sees one moment. Answers the session's new revision; null,
 * with nothing written, where the session moved on while the statement waited for its row: what was judged may be old.
 */
async function write(
  seat: Seat | RecentSeat,
  lineId: string,
  value: boolean,
  askedAt: number | null,
): Promise<number | null> {
  const { sessionId, participantId, seatedAt, hasPhone } = seat;
  const heard = Prisma.sql`from raised where ${askedAt === null} or exists (select from newest)`;
  const kept = value
    ? Prisma.sql`insert into "LineSupport" ("lineId", "participantId")
        select ${lineId}::uuid, ${participantId}::uuid ${heard} on conflict do nothing`
    : Prisma.sql`delete from "LineSupport" where "lineId" = ${lineId}::uuid
        and "participantId" = ${participantId}::uuid and exists (select ${heard})`;
  const told = announcement({
    sessionId,
    revision: Prisma.sql`raised."revision"`,
    only: { what: "support", id: lineId },
  });
  const [row] = await db().$queryRaw<Judged[]>`
    with line as (
      select session."revision" as "at", agreement."state" in ('CONCEPT', 'PROPOSED') as "open", seat."standing",
        ${lineColumns}
      from "AgreementLine" line
      join "Samenwerkingsafspraak" agreement on agreement."id" = line."agreementId"
      join "Partner" partner on partner."partnershipId" = agreement."partnershipId"
      join "Participant" seat on seat."partnerId" = partner."id"
      join "Session" session on session."id" = seat."sessionId"
      where line."id" = ${lineId}::uuid and seat."id" = ${participantId}::uuid and seat."removedAt" is null
        and seat."seatedAt" = ${seatedAt} and (seat."secretHash" is not null) = ${hasPhone}
    ), raised as (
      update "Session" session set "revision" = session."revision" + 1 from line
      where session."id" = ${sessionId}::uuid and session."revision" = line."at" and line."open"
      returning session."revision"
    ), newest as (
      ${askedInTurn({ by: seat, about: lineId, at: askedAt }, Prisma.sql`raised`)}
    ), kept as (
      ${kept}
    )
    select line.*, raised."revision", ${askedAt === null} or exists (select from newest) as "newest",
      case when raised."revision" is not null then ${told}::text end
    from line left join raised on true`;
  if (!row) throw notFound();
  if (!row.open) throw new Problem("NOT_NOW");
  const { revision } = row;
  if (revision === null) return null;
  rememberSupport(sessionId, revision, { lineId, support: supportAfter(row) });
  announceHere({ sessionId, revision, only: { what: "support", id: lineId } });
  return revision;

  /** What was read is from before this statement. */
  function supportAfter({ newest, standing, supporters, ...line }: Judged): PerSide<number> {
    if (!newest) return supportIn({ ...line, supporters });
    const others = supporters.filter((other) => other.participantId !== participantId);
    return supportIn({ ...line, supporters: value ? [...others, { participantId, standing }] : others });
  }
}
