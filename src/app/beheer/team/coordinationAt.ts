import { type Coordinator, coordinationsOf, type Member } from "../../../accounts/access.ts";
import { memberAt } from "../../memberAt.ts";

/**
 * Who asks for a page of a team at `path`: as coordinator of the team that is `asked` for, or of the first; with the other
 * teams that he or she coordinates. Null for who coordinates nothing there.
 */
export async function coordinationAt(
  path: string,
  asked: string | string[] | undefined,
): Promise<{ coordinator: Coordinator; member: Member; others: Member["teams"] } | null> {
  const member = await memberAt(`${path}${typeof asked === "string" ? `?team=${encodeURIComponent(asked)}` : ""}`);
  const coordinations = coordinationsOf(member);
  const coordinator = asked ? coordinations.find(({ teamId }) => teamId === asked) : coordinations[0];
  if (!coordinator) return null;
  const others = member.teams.filter(({ teamId, coordinates }) => coordinates && teamId !== coordinator.teamId);
  return { coordinator, member, others };
}
