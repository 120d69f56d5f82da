import type { Member } from "../../accounts/access.ts";
import { act } from "../../accounts/act/writes.ts";
import type { Tx } from "../../lib/db.ts";
import { notFound, Problem } from "../../lib/errors.ts";
import { isUuid } from "../../lib/ids.ts";
import { announceForgotten } from "../../live/announce.ts";

/**
 * Takes a session away with everything of it, for its leader and for who coordinates the team; whoever looks at it then
 * hears that it is gone. REMOVE_ASKED where its agreement was adopted, unless `sure`; NOT_FOUND for anybody else, and where
 * it is gone already.
 */
export async function removeSession(member: Member, sessionId: string, sure: boolean): Promise<void> {
  if (!isUuid(sessionId)) throw notFound();
  await act(member, "session.remove", { kind: "session", id: sessionId, sessionId }, async (tx, { revision }) => {
    const { practice } = await tx.session.findUniqueOrThrow({ where: { id: sessionId } });
    if (!sure && !practice) await askAboutAdopted(tx, sessionId);
    await tx.session.delete({ where: { id: sessionId } });
    await announceForgotten(tx, sessionId, revision);
  });
}

/** Whether this member may take away a session of this team with this leader. */
export function mayRemove(session: { teamId: string; leaderId: string | null }, { userId, teams }: Member): boolean {
  const roles = teams.find(({ teamId }) => teamId === session.teamId);
  return Boolean(roles?.coordinates || (roles?.facilitates && session.leaderId === userId));
}

async function askAboutAdopted(tx: Tx, sessionId: string): Promise<void> {
  const version = await tx.agreementVersion.findFirst({
    where: { agreement: { partnership: { sessionId } } },
    orderBy: { number: "desc" },
  });
  if (version) throw new Problem("REMOVE_ASKED", { values: { nummer: version.number } });
}
