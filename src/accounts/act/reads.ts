import { db } from "../../lib/db.ts";
import { isUuid } from "../../lib/ids.ts";
import type { Coordinator } from "../access.ts";

const ACTS_ON_A_PAGE = 50;

/** One line of the log of a team. */
export type ActLine = {
  id: string;
  /** ISO date and time. */
  at: string;
  verb: string;
  /** "done", "nothing", or the code of a refusal. */
  outcome: string;
  /** Null for who runs the server, "" for an account that is no more. */
  by: string | null;
  /** Null where it is about none; its title is null once it was taken away. */
  session: { id: string; title: string | null } | null;
};

/** What somebody looks for in the log; "" where it does not matter. `before` is the last line of the page before. */
export type ActsWanted = { userId: string; sessionId: string; before: string };

/** A page of what was done in the coordinator's team, the newest first, and after which line the next one begins. */
export async function readActs(
  { teamId }: Coordinator,
  { userId, sessionId, before }: ActsWanted,
): Promise<{ lines: ActLine[]; next: string | null }> {
  if ([sessionId, before].some((id) => id !== "" && !isUuid(id))) return { lines: [], next: null };
  const last = before ? await db().act.findFirst({ where: { id: before, teamId }, select: { at: true } }) : null;
  const rows = await db().act.findMany({
    where: {
      teamId,
      ...(userId && { userId }),
      ...(sessionId && { sessionId }),
      ...(last && { OR: [{ at: { lt: last.at } }, { at: last.at, id: { lt: before } }] }),
    },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: ACTS_ON_A_PAGE + 1,
  });
  const shown = rows.slice(0, ACTS_ON_A_PAGE);
  const [users, sessions] = await Promise.all([
    db().user.findMany({ where: { id: { in: shown.flatMap((row) => row.userId ?? []) } } }),
    db().session.findMany({ where: { id: { in: shown.flatMap((row) => row.sessionId ?? []) } } }),
  ]);
  const names = new Map(users.map(({ id, name }) => [id, name]));
  const titles = new Map(sessions.map(({ id, title }) => [id, title]));
  const lines = shown.map((row) => ({
    id: row.id,
    at: row.at.toISOString(),
    verb: row.verb,
    outcome: row.outcome,
    by: row.userId === null ? null : (names.get(row.userId) ?? ""),
    session: row.sessionId === null ? null : { id: row.sessionId, title: titles.get(row.sessionId) ?? null },
  }));
  return { lines, next: rows.length > shown.length ? (shown.at(-1)?.id ?? null) : null };
}

export type ActChoice = { id: string; name: string };

/** Of whom and of which bijeenkomsten there are lines in the coordinator's team that can be looked for. */
export async function readActChoices({ teamId }: Coordinator): Promise<{ people: ActChoice[]; sessions: ActChoice[] }> {
  const [acting, sessions] = await Promise.all([
    db().act.groupBy({ by: ["userId"], where: { teamId, userId: { not: null } } }),
    db().session.findMany({
      where: { teamId, practice: false },
      select: { id: true, title: true },
      orderBy: { id: "desc" },
    }),
  ]);
  const people = await db().user.findMany({
    where: { id: { in: acting.flatMap(({ userId }) => userId ?? []) } },
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  return { people, sessions: sessions.map(({ id, title }) => ({ id, name: title })) };
}
