import type { Coordinator } from "../../accounts/access.ts";
import { db, type Tx } from "../../lib/db.ts";
import type { Prisma } from "../../lib/prisma/client.ts";
import type { Host } from "../../sessions/access.ts";
import type { Told } from "./beside.ts";
import { progressStates } from "./states.ts";

/** What was told of the lines of these agreements, for callers that hold a proof of them. */
export async function readTold(agreement: Prisma.SamenwerkingsafspraakWhereInput, client: Tx): Promise<Told> {
  const rows = await client.lineProgress.findMany({ where: { line: { agreement } } });
  return new Map(rows.map(({ lineId, state, at }) => [lineId, { state: progressStates[state], at: at.toISOString() }]));
}

/** Who said last how far each line of this session is, by the line's id: for who leads it, or coordinates its team. */
export async function readTellers(by: Host | Coordinator, sessionId: string): Promise<Record<string, string>> {
  const session = by.kind === "host" ? { id: by.sessionId } : { id: sessionId, teamId: by.teamId };
  const rows = await db().lineProgress.findMany({
    where: { line: { agreement: { partnership: { session } } } },
    select: { lineId: true, byName: true },
  });
  return Object.fromEntries(rows.map(({ lineId, byName }) => [lineId, byName]));
}

/** How many actions of an agreement there are to do, how many of them are done, and how many are late. */
export type ActionCount = { total: number; done: number; late: number };

/**
 * The actions of every agreement of the coordinator's team, by the id of its samenwerking: those of what was adopted last,
 * or of the concept where nothing was; of practice sessions none. What is not to be done any more does not count. `today` as YYYY-MM-DD.
 */
export async function readActionCounts({ teamId }: Coordinator, today: string): Promise<Map<string, ActionCount>> {
  const rows = await db().$queryRaw<(ActionCount & { partnershipId: string })[]>`
    with agreement as (
      select a."id", p."id" as "partnershipId", v."content"
      from "Samenwerkingsafspraak" a
      join "Partnership" p on p."id" = a."partnershipId"
      join "Session" s on s."id" = p."sessionId"
      left join lateral (
        select "content" from "AgreementVersion" where "agreementId" = a."id" order by "number" desc limit 1
      ) v on true
      where s."teamId" = ${teamId}::uuid and not s."practice"
    ), action as (
      select "partnershipId", r ->> 'id' as "lineId", r #>> '{fields,when}' as "when"
      from agreement, jsonb_path_query("content", '$.sections[*].groups[*] ? (@.kind == "action").rows[*]') r
      union all
      select g."partnershipId", l."id"::text, l."fields" ->> 'when'
      from agreement g join "AgreementLine" l on l."agreementId" = g."id"
      where g."content" is null and l."kind" = 'action' and not l."takenOut"
    )
    select "partnershipId",
      count(*)::int as "total",
      count(*) filter (where "state" = 'DONE')::int as "done",
      count(*) filter (where "when" <> '' and "when" < ${today} and "state" is distinct from 'DONE')::int as "late"
    from action left join "LineProgress" on "LineProgress"."lineId" = action."lineId"::uuid
    where "state" is distinct from 'DROPPED'
    group by "partnershipId"`;
  return new Map(rows.map(({ partnershipId, ...count }) => [partnershipId, count]));
}
