import type { Roles } from "../../accounts/reads.ts";

/** Whose session it is: its team, its leader, and who leads it beside the leader. */
export type Owner = { teamId: string; leaderId: string | null; hosts: { userId: string }[] };

/**
 * Whether somebody with these roles leads this session: who facilitates in its team and is its leader, leads it beside
 * the leader, or coordinates the team.
 */
export function mayLead(owner: Owner, userId: string, teams: Roles[]): boolean {
  const roles = teams.find(({ teamId }) => teamId === owner.teamId);
  if (!roles?.facilitates) return false;
  return roles.coordinates || owner.leaderId === userId || owner.hosts.some((host) => host.userId === userId);
}

/** Whether somebody who leads this session may say who else does: its leader and who coordinates the team. */
export const mayAppoint = (owner: Owner, userId: string, teams: Roles[]): boolean =>
  mayLead(owner, userId, teams) &&
  (owner.leaderId === userId || teams.some(({ teamId, coordinates }) => coordinates && teamId === owner.teamId));
