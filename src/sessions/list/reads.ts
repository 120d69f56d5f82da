import type { Member } from "../../accounts/access.ts";
import { db } from "../../lib/db.ts";
import { mayLead, mayTakeOver } from "../hosts/mayLead.ts";
import { sessionStates } from "../stored.ts";

/**
 * The sessions that this member may know of, the newest first: all of a team that he or she coordinates, and what he or
 * she leads. `leads` says which these are, `mayTakeOver` which others can become his or hers.
 */
export async function readSessionsOf({ userId, teams }: Member) {
  const coordinated = teams.filter(({ coordinates }) => coordinates).map(({ teamId }) => teamId);
  const facilitated = teams.filter(({ facilitates }) => facilitates).map(({ teamId }) => teamId);
  const rows = await db().session.findMany({
    where: {
      OR: [
        { teamId: { in: coordinated } },
        { teamId: { in: facilitated }, OR: [{ leaderId: userId }, { hosts: { some: { userId } } }] },
      ],
    },
    orderBy: { id: "desc" },
    include: {
      parts: { orderBy: { order: "asc" } },
      hosts: { select: { userId: true } },
      partnerships: { orderBy: [{ order: "asc" }, { id: "asc" }], select: { id: true, title: true } },
    },
  });
  return rows.map(({ parts, openedAt, ...row }) => ({
    id: row.id,
    title: row.title,
    area: row.area,
    teamId: row.teamId,
    practice: row.practice,
    leaderId: row.leaderId,
    adjourned: row.adjourned,
    partnerships: row.partnerships,
    state: sessionStates[row.state],
    /** When its door was opened last, in epoch milliseconds. */
    openedAt: openedAt?.getTime() ?? null,
    /** The days of its sittings, the earliest first. */
    dates: parts.map(({ date }) => date.toISOString().slice(0, 10)).toSorted(),
    leads: mayLead(row, userId, teams),
    mayTakeOver: row.leaderId !== userId && mayTakeOver(row, teams),
  }));
}
