import { db } from "../../lib/db.ts";
import { isUuid } from "../../lib/ids.ts";
import type { Coordinator } from "../access.ts";

export type TeamMember = {
  id: string;
  name: string;
  email: string;
  coordinates: boolean;
  facilitates: boolean;
  /** How many bijeenkomsten of the team he or she leads. */
  leads: number;
};

/** The members of the coordinator's team by name. */
export async function readMembers({ teamId }: Coordinator): Promise<TeamMember[]> {
  const [users, led] = await Promise.all([
    db().user.findMany({
      where: { memberships: { some: { teamId } } },
      select: { id: true, name: true, email: true, memberships: { where: { teamId }, select: { role: true } } },
      orderBy: [{ name: "asc" }, { id: "asc" }],
    }),
    db().session.groupBy({ by: ["leaderId"], where: { teamId }, _count: true }),
  ]);
  return users.map(({ id, name, email, memberships }) => ({
    id,
    name,
    email,
    coordinates: memberships.some(({ role }) => role === "COORDINATOR"),
    facilitates: memberships.some(({ role }) => role === "FACILITATOR"),
    leads: led.find(({ leaderId }) => leaderId === id)?._count ?? 0,
  }));
}

export type OpenInvitation = {
  id: string;
  label: string;
  coordinates: boolean;
  facilitates: boolean;
  /** ISO date and time. */
  expiresAt: string;
  by: string;
};

/** The invitations into the coordinator's team that can still be used, the newest first. */
export async function readOpenInvitations({ teamId }: Coordinator): Promise<OpenInvitation[]> {
  const rows = await db().invitation.findMany({
    where: { teamId, usedAt: null, withdrawnAt: null, expiresAt: { gt: new Date() } },
    include: { invitedBy: { select: { name: true } } },
    orderBy: { id: "desc" },
  });
  return rows.map(({ id, label, roles, expiresAt, invitedBy }) => ({
    id,
    label,
    coordinates: roles.includes("COORDINATOR"),
    facilitates: roles.includes("FACILITATOR"),
    expiresAt: expiresAt.toISOString(),
    by: invitedBy.name,
  }));
}

/** What anybody may know of a team: its name, and whom to ask. */
export type PublicTeam = { id: string; name: string; contact: string; contactEmail: string; contactPhone: string };

const PUBLIC = { id: true, name: true, contact: true, contactEmail: true, contactPhone: true } as const;

/** What anybody may know of this team; null where there is none. */
export const readPublicTeam = (id: string): Promise<PublicTeam | null> =>
  isUuid(id) ? db().team.findUnique({ where: { id }, select: PUBLIC }) : Promise.resolve(null);

/**
 * The team that speaks for the whole installation: the first that says whom to ask, or the only one there is. Null where
 * that is nobody: of several teams none must seem to speak for the others.
 */
export async function readFirstTeam(): Promise<PublicTeam | null> {
  const reachable = { OR: [{ contact: { not: "" } }, { contactEmail: { not: "" } }, { contactPhone: { not: "" } }] };
  const orderBy = { createdAt: "asc" } as const;
  const first = await db().team.findFirst({ where: reachable, orderBy, select: PUBLIC });
  if (first) return first;
  const [only, another] = await db().team.findMany({ orderBy, take: 2, select: PUBLIC });
  return only && !another ? only : null;
}

/** What the coordinator's team is called, and whom to ask. */
export const readTeam = ({ teamId }: Coordinator): Promise<PublicTeam> =>
  db().team.findUniqueOrThrow({ where: { id: teamId }, select: PUBLIC });
