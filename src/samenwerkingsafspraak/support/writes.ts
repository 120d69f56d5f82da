import { type Asked, type Asking, askedInTurn, isLate, isSoAlready } from "../../contributions/order/writes.ts";
import { ask, type Tx } from "../../lib/db.ts";
import { notFound, Problem } from "../../lib/errors.ts";
import { isUuid } from "../../lib/ids.ts";
import { Prisma } from "../../lib/prisma/client.ts";
import { announceHere, announcement } from "../../live/announce.ts";
import { type Host, type RecentSeat, type Seat, seatFor } from "../../sessions/access.ts";
import { seatSide } from "../../sessions/reads.ts";
import { inSeatTurn } from "../../sessions/seatTurns.ts";
import { race } from "../../sessions/writes.ts";
import type { Written } from "../edit/opened/writes.ts";
import { type LineRow, lineColumns, supportIn } from "./reads.ts";
import { rememberSupport } from "./recent.ts";

/**
 * A participant stands behind a line, or no longer; the host may say so for a seat without a phone. Who stands there
 * already changes nothing. NOT_FOUND; NOT_NOW once adopted; TOO_MANY, BUSY.
 */
export async function supportLine(
  by: Seat | RecentSeat | Host,
  lineId: string,
  value: boolean,
  { participantId, askedAt = null }: Asking = {},
): Promise<Written> {
  const seat = await seatFor(by, participantId);
  if (!isUuid(lineId)) throw notFound();
  const wanted: Wanted = { seat, lineId, value, asked: { by: seat, about: lineId, at: askedAt } };
  const answerTo = async ({ revision, ...judged }: Judged): Promise<Written | null> => {
    if (revision !== null) return tell(wanted, { ...judged, revision });
    const isSo = judged.late || (judged.same && (await isSoAlready(wanted.asked, (client) => stands(client, wanted))));
    return isSo ? { revision: judged.at } : null;
  };
  return inSeatTurn(seat, () => race(seat.sessionId, (locked) => write(wanted, locked), answerTo));
}

type Wanted = { seat: Seat | RecentSeat; lineId: string; value: boolean; asked: Asked };

/**
 * A line and who stood behind it at the session's revision `at`, whether it was open, what there was to do, and the
 * revision that the session went to.
 */
type Judged = LineRow & {
  at: number;
  open: boolean;
  same: boolean;
  late: boolean;
  side: LineRow["supporters"][number]["side"];
  people: number;
  revision: number | null;
  newest: boolean;
};

async function stands(client: Tx, { seat: { participantId }, lineId, value }: Wanted): Promise<boolean> {
  const own = await client.lineSupport.findUnique({ where: { lineId_participantId: { lineId, participantId } } });
  return (own !== null) === value;
}

/**
 * One statement, so one transaction, and everything in it sees one moment. No revision, and nothing written or locked,
 * where there was nothing to do; nor where the session moved on while the statement waited for its row: what was judged
 * may be old.
 */
async function write({ seat, lineId, value, asked }: Wanted, locked?: Tx): Promise<Judged> {
  const { sessionId, participantId, seatedAt, hasPhone } = seat;
  const heard = Prisma.sql`from raised where ${asked.at === null} or exists (select from newest)`;
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
  const own = Prisma.sql`select from "LineSupport" own
    where own."lineId" = line."id" and own."participantId" = ${participantId}::uuid`;
  const statement = Prisma.sql`
    with line as (
      select session."revision" as "at", agreement."state" in ('CONCEPT', 'PROPOSED') as "open", ${seatSide} as "side",
        seat."people",
        exists (${own}) = ${value} as "same", ${isLate(asked)} as "late", ${lineColumns}
      from "AgreementLine" line
      join "Samenwerkingsafspraak" agreement on agreement."id" = line."agreementId"
      join "Partner" partner on partner."partnershipId" = agreement."partnershipId"
      join "Participant" seat on seat."partnerId" = partner."id"
      join "Session" session on session."id" = seat."sessionId"
      where line."id" = ${lineId}::uuid and not line."takenOut" and seat."id" = ${participantId}::uuid and seat."removedAt" is null
        and seat."seatedAt" = ${seatedAt} and (seat."secretHash" is not null) = ${hasPhone}
    ), raised as (
      update "Session" session set "revision" = session."revision" + 1 from line
      where session."id" = ${sessionId}::uuid and session."revision" = line."at"
        and line."open" and not line."same" and not line."late"
      returning session."revision"
    ), newest as (
      ${askedInTurn(asked, Prisma.sql`raised`)}
    ), kept as (
      ${kept}
    )
    select line.*, raised."revision", ${asked.at === null} or exists (select from newest) as "newest",
      case when raised."revision" is not null then ${told}::text end
    from line left join raised on true`;
  const [row] = await ask<Judged>(statement, locked);
  if (!row) throw notFound();
  if (!row.open && !row.late) throw new Problem("NOT_NOW");
  return row;
}

/** Only what is committed may be told and remembered. What was read of the line is from before the statement. */
function tell({ seat, lineId, value }: Wanted, judged: Judged & Written): Written {
  const { revision, newest, side, people, supporters, ...line } = judged;
  const { sessionId, participantId } = seat;
  const others = supporters.filter((other) => other.participantId !== participantId);
  const now = value ? [...others, { participantId, side, people }] : others;
  rememberSupport(sessionId, revision, {
    lineId,
    support: supportIn({ ...line, supporters: newest ? now : supporters }),
  });
  announceHere({ sessionId, revision, only: { what: "support", id: lineId } });
  return { revision };
}
