import { db, type Tx } from "../../lib/db.ts";
import { isUuid } from "../../lib/ids.ts";
import { Prisma } from "../../lib/prisma/client.ts";
import type { RecentSeat, Seat } from "../../sessions/access.ts";

/**
 * What the seat `by` asked about a contribution, a line or an agreement: `at` rises with everything its phone asks; null
 * where nobody counts.
 */
export type Asked = { by: Seat | RecentSeat; about: string; at: number | null };

/** For which seat a host asks, and `askedAt`: in which order a phone did, if it says so. */
export type Asking = { participantId?: string | undefined; askedAt?: number | null };

/**
 * Whether this is the newest that the seat asked about this, and keeps that it was done at `revision`. A request may
 * come twice, or after a newer one that the phone sent when it had given this one up: such a copy must change nothing. A
 * phone that took over the seat counts anew.
 */
export async function isNewest(tx: Tx, asked: Asked, revision: number): Promise<boolean> {
  const raised = Prisma.sql`(select ${revision}::int as "revision") raised`;
  const kept = await tx.$queryRaw<unknown[]>`${askedInTurn(asked, raised)}`;
  return kept.length > 0 || asked.at === null;
}

/** The same as a part of a statement: a row where it is the newest. `raised` names what holds the revision, if any. */
export const askedInTurn = ({ by, about, at }: Asked, raised: Prisma.Sql): Prisma.Sql => Prisma.sql`
  insert into "Asked" ("participantId", "about", "seatedAt", "at", "revision")
  select ${by.participantId}::uuid, ${about}::uuid, ${by.seatedAt}::int, ${at ?? 0}::bigint, "revision" from ${raised}
  on conflict ("participantId", "about") do update
  set "seatedAt" = excluded."seatedAt", "at" = excluded."at", "revision" = excluded."revision"
  where ("Asked"."seatedAt", "Asked"."at") < (excluded."seatedAt", excluded."at")
  returning "at"`;

/** Of a statement: whether the seat asked something newer about this, or this very thing, before. */
export const isLate = ({ by, about, at }: Asked): Prisma.Sql => Prisma.sql`
  (${at !== null} and exists (
    select from "Asked" where "participantId" = ${by.participantId}::uuid and "about" = ${about}::uuid
    and ("seatedAt", "at") >= (${by.seatedAt}::int, ${at ?? 0}::bigint)))`;

/** The same, asked by itself. */
export async function findLate(asked: Asked): Promise<boolean> {
  const [row] = await db().$queryRaw<{ late: boolean }[]>`select ${isLate(asked)} as "late"`;
  return row?.late === true;
}

/**
 * Keeps that a seat asked for what is so already, so that an older request that comes late does not undo it, without a
 * turn at the session's row: nothing changes. False, with nothing kept, where `look` finds that it is not so. An older
 * request that is at work right now is waited for, or finds this one.
 */
export async function isSoAlready(asked: Asked, look: (client: Tx) => Promise<boolean>): Promise<boolean> {
  if (asked.at === null) return look(db());
  const notSo = new Error("It is not so.");
  const standing = Prisma.sql`"Session" where "id" = ${asked.by.sessionId}::uuid`;
  try {
    await db().$transaction(async (tx) => {
      await tx.$queryRaw`${askedInTurn(asked, standing)}`;
      if (!(await look(tx))) throw notSo;
    });
    return true;
  } catch (error) {
    if (error === notSo) return false;
    throw error;
  }
}

/** Whether nothing need be written: this is a copy that came late, or what it asks for is so already. */
export const isSettled = async (
  asked: Asked,
  needless: boolean,
  isSo: (client: Tx) => Promise<boolean>,
): Promise<boolean> => (await findLate(asked)) || (needless && (await isSoAlready(asked, isSo)));

/**
 * In which of these sessions a seat asked about this, or in that of this participant: so that somebody who asks again
 * about what is gone by now can be asked who they are. Null where nobody did.
 */
export async function findSessionAsked(
  about: string,
  { sessionIds, participantId }: { sessionIds: string[]; participantId: string | null },
): Promise<string | null> {
  const byOne = participantId && isUuid(participantId) ? [{ id: participantId }] : [];
  const row = isUuid(about)
    ? await db().participant.findFirst({
        where: { OR: [{ sessionId: { in: sessionIds } }, ...byOne], asked: { some: { about } } },
        select: { sessionId: true },
      })
    : null;
  return row?.sessionId ?? null;
}

/** The session's revision at which the newest of what a seat asked about this was done; null if it asked nothing. */
export async function findAsked(participantId: string, about: string): Promise<number | null> {
  const row = await db().asked.findUnique({
    where: { participantId_about: { participantId, about } },
    select: { revision: true },
  });
  return row?.revision ?? null;
}
