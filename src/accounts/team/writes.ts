import type { Tx } from "../../lib/db.ts";
import { invalid, notFound, Problem } from "../../lib/errors.ts";
import type { Role } from "../../lib/prisma/client.ts";
import { saying } from "../../lib/saying.ts";
import type { Coordinator } from "../access.ts";
import { act } from "../act/writes.ts";
import { lockUsers, tellSignOuts, withdrawResets } from "../writes.ts";
import type { TeamDetails } from "./schema.ts";
import type texts from "./texts.json";

const says = saying<typeof texts>("accounts/team/texts");

/** Gives the team another name, and other words for whom to ask. */
export async function changeDetails(coordinator: Coordinator, data: TeamDetails): Promise<void> {
  await act(coordinator, "team.details", { kind: "team", id: coordinator.teamId }, async (tx) => {
    await tx.team.update({ where: { id: coordinator.teamId }, data });
  });
}

/** Gives a member of the team these roles. NOT_FOUND for anybody else; LAST_COORDINATOR. */
export async function setRoles(coordinator: Coordinator, userId: string, roles: Role[]): Promise<void> {
  const { teamId } = coordinator;
  await act(coordinator, "team.roles", { kind: "member", id: userId }, async (tx) => {
    const before = await rolesOf(tx, teamId, userId);
    if (!roles.includes("COORDINATOR")) await stopCoordinating(tx, teamId, userId, before);
    await tx.membership.deleteMany({ where: { teamId, userId, role: { notIn: roles } } });
    await tx.membership.createMany({ data: roles.map((role) => ({ teamId, userId, role })), skipDuplicates: true });
  });
  tellSignOuts();
}

/**
 * Takes a member out of the team. The account stays, and so do the bijeenkomsten: they go to `heirId`, who facilitates
 * here, or with null to the team's coordinators. NOT_FOUND for who is no member; LAST_COORDINATOR; INVALID for an heir
 * who leads nothing here.
 */
export async function removeMember(coordinator: Coordinator, userId: string, heirId: string | null): Promise<void> {
  const { teamId } = coordinator;
  await act(coordinator, "team.removeMember", { kind: "member", id: userId }, async (tx) => {
    await stopCoordinating(tx, teamId, userId, await rolesOf(tx, teamId, userId));
    if (heirId !== null && (heirId === userId || !(await facilitates(tx, teamId, heirId))))
      throw invalid("heir", says("errors.heir"));
    const led = { teamId, leaderId: userId };
    if (heirId) await tx.sessionHost.deleteMany({ where: { userId: heirId, session: led } });
    await tx.session.updateMany({ where: led, data: { leaderId: heirId } });
    await tx.sessionHost.deleteMany({ where: { userId, session: { teamId } } });
    // A coordinator has no say any more over the account of who left.
    await withdrawResets(tx, { userId, teamId });
    await tx.membership.deleteMany({ where: { teamId, userId } });
  });
  tellSignOuts();
}

async function rolesOf(tx: Tx, teamId: string, userId: string): Promise<Role[]> {
  const rows = await tx.membership.findMany({ where: { teamId, userId }, select: { role: true } });
  if (rows.length === 0) throw notFound();
  return rows.map(({ role }) => role);
}

const facilitates = async (tx: Tx, teamId: string, userId: string): Promise<boolean> =>
  (await tx.membership.count({ where: { teamId, userId, role: "FACILITATOR" } })) > 0;

/** Before somebody coordinates no longer: somebody else must, and links that he or she made open nothing any more. */
async function stopCoordinating(tx: Tx, teamId: string, userId: string, roles: Role[]): Promise<void> {
  if (!roles.includes("COORDINATOR")) return;
  const others = { teamId, role: "COORDINATOR", userId: { not: userId } } as const;
  if ((await tx.membership.count({ where: others })) === 0) throw new Problem("LAST_COORDINATOR");
  await tx.invitation.updateMany({
    where: { teamId, invitedById: userId, usedAt: null, withdrawnAt: null },
    data: { withdrawnAt: new Date() },
  });
  await lockUsers(tx, userId);
  // Of whichever team: whom one may give a new password hangs on all teams of both.
  await withdrawResets(tx, { madeById: userId });
}
