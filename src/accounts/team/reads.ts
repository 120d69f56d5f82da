import { db } from "../../lib/db.ts";
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

/** The id and the name of the coordinator's team. */
export async function readTeam({ teamId }: Coordinator) {
  return db().team.findUniqueOrThrow({ where: { id: teamId } });
}
