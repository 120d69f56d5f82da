import { db, type Tx } from "../../lib/db.ts";
import type { Seat } from "../../sessions/access.ts";

/** What the seat `by` asked of a contribution: `at` rises with everything its phone asks; null where nobody counts. */
export type Asked = { by: Seat; contributionId: string; at: number | null };

/**
 * Whether this is the newest that the seat asked of this contribution, and keeps that it was done at `revision`. A
 * request may come twice, or after a newer one that the phone sent when it had given this one up: such a copy must
 * change nothing. A phone that took over the seat counts anew.
 */
export async function isNewest(tx: Tx, { by, contributionId, at }: Asked, revision: number): Promise<boolean> {
  const kept = await tx.$queryRaw<unknown[]>`
    insert into "Asked" ("participantId", "contributionId", "seatedAt", "at", "revision")
    values (${by.participantId}::uuid, ${contributionId}::uuid, ${by.seatedAt}, ${at ?? 0}, ${revision})
    on conflict ("participantId", "contributionId") do update
    set "seatedAt" = excluded."seatedAt", "at" = excluded."at", "revision" = excluded."revision"
    where ("Asked"."seatedAt", "Asked"."at") < (excluded."seatedAt", excluded."at")
    returning "at"`;
  return kept.length > 0 || at === null;
}

/** The session's revision at which the newest of what a seat asked of a contribution was done; null if it asked nothing. */
export async function findAsked(participantId: string, contributionId: string): Promise<number | null> {
  const row = await db().asked.findUnique({
    where: { participantId_contributionId: { participantId, contributionId } },
    select: { revision: true },
  });
  return row?.revision ?? null;
}
