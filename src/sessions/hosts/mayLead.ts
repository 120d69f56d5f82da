import type { Roles } from "../../accounts/reads.ts";

/** Whose session it is: its team, its leader, and who leads it beside the leader. */
type Owner = { teamId: string; leaderId: string | null; hosts: { userId: string }[] };

/**
 * Whether somebody with these roles may open this session's pages: who facilitates in its team and leads it, alone or
 * beside the leader, or coordinates the team. What each may do there says the table of verbs.
 */
export function mayLead(owner: Owner, userId: string, teams: Roles[]): boolean {
  const roles = teams.find(({ teamId }) => teamId === owner.teamId);
  return Boolean(roles?.facilitates && (roles.coordinates || leads(owner, userId, teams)));
}

/**
 * Whether somebody leads this session: its leader, and who was added beside the leader; who facilitates no longer leads
 * nothing. One without a leader is led by whichever coordinator facilitates.
 */
export function leads(owner: Owner, userId: string, teams: Roles[]): boolean {
  const roles = teams.find(({ teamId }) => teamId === owner.teamId);
  if (!roles?.facilitates) return false;
  const isFree = owner.leaderId === null && roles.coordinates;
  return isFree || owner.leaderId === userId || owner.hosts.some((host) => host.userId === userId);
}

/** Whether somebody with these roles may take a session of this team over: a coordinator who facilitates. */
export const mayTakeOver = ({ teamId }: Pick<Owner, "teamId">, teams: Roles[]): boolean =>
  teams.some((team) => team.teamId === teamId && team.coordinates && team.facilitates);

/** Whether somebody who leads this session may say who else does: its leader and who coordinates the team. */
export const mayAppoint = (owner: Owner, userId: string, teams: Roles[]): boolean =>
  mayLead(owner, userId, teams) &&
  (owner.leaderId === userId || teams.some(({ teamId, coordinates }) => coordinates && teamId === owner.teamId));
