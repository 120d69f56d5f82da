import type { PerSide } from "../../exercises/contract.ts";
import { db, type Tx } from "../../lib/db.ts";
import { Prisma } from "../../lib/prisma/client.ts";
import { seatSide, sideOf } from "../../sessions/reads.ts";
import { supportOf } from "./count.ts";

export type LineRow = {
  id: string;
  formal: number;
  informal: number;
  counted: string[];
  supporters: { participantId: string; side: "FORMAL" | "INFORMAL"; people: number }[];
};

/** Of a statement about "AgreementLine" line: who stands behind it. */
export const lineColumns = Prisma.sql`
  line."id", line."supportFormal" as "formal", line."supportInformal" as "informal",
  array(select "participantId"::text from "LineCounted" where "lineId" = line."id") as "counted",
  (select coalesce(json_agg(json_build_object('participantId', seat."id", 'side', ${seatSide}, 'people', seat."people")), '[]')
    from "LineSupport" support join "Participant" seat on seat."id" = support."participantId"
    join "Partner" partner on partner."id" = seat."partnerId"
    where support."lineId" = line."id" and seat."removedAt" is null) as "supporters"`;

/** How many people of each side stand behind each of these lines. For callers that hold a proof of their session. */
export async function readSupport(lineIds: string[], client: Tx = db()): Promise<Map<string, PerSide<number>>> {
  if (lineIds.length === 0) return new Map();
  const rows = await client.$queryRaw<LineRow[]>`
    select ${lineColumns} from "AgreementLine" line
    where line."id" = any(${lineIds}::uuid[]) and not line."takenOut"`;
  return new Map(rows.map((row) => [row.id, supportIn(row)]));
}

/**
 * The same with the session's revision, both of one moment; null for the revision where a line is gone. For callers that
 * hold a proof of the session.
 */
export async function readSupportNow(
  sessionId: string,
  lineIds: string[],
): Promise<{ revision: number | null; support: Map<string, PerSide<number>> }> {
  const rows = await db().$queryRaw<(LineRow & { revision: number })[]>`
    select session."revision", ${lineColumns}
    from "Session" session cross join "AgreementLine" line
    where session."id" = ${sessionId}::uuid and line."id" = any(${lineIds}::uuid[]) and not line."takenOut"`;
  const support = new Map(rows.map((row) => [row.id, supportIn(row)]));
  return { support, revision: lineIds.every((id) => support.has(id)) ? (rows[0]?.revision ?? null) : null };
}

/** How many people of each side stand behind the line that was read. */
export const supportIn = ({ formal, informal, counted, supporters }: LineRow): PerSide<number> =>
  supportOf({
    takenOver: { formal, informal },
    counted,
    supporters: supporters.map((seat) => ({ ...seat, side: sideOf(seat.side) })),
  });
