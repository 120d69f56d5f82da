import { readRoles } from "../../accounts/reads.ts";
import { db } from "../../lib/db.ts";
import { notFound } from "../../lib/errors.ts";
import type { Host } from "../access.ts";
import { mayAppoint } from "./mayLead.ts";

export type Person = { id: string; name: string; email: string };

/** Who leads a session. */
export type Hosts = {
  leader: Person | null;
  /** Who leads it beside the leader. */
  hosts: Person[];
  /** The facilitators of the team who do not lead it yet. */
  others: Person[];
  /** Whether the asker may say who leads. */
  mayAppoint: boolean;
};

const PERSON = { select: { id: true, name: true, email: true } } as const;

/** Who leads this session, and who else of the team could. Who is no facilitator of the team any more leads nothing. */
export async function readHosts({ sessionId, userId }: Host): Promise<Hosts> {
  const session = await db().session.findUnique({
    where: { id: sessionId },
    include: { leader: PERSON, hosts: { include: { user: PERSON } } },
  });
  if (!session) throw notFound();
  const [members, teams] = await Promise.all([
    db().membership.findMany({
      where: { teamId: session.teamId, role: "FACILITATOR" },
      include: { user: PERSON },
      orderBy: [{ user: { name: "asc" } }, { userId: "asc" }],
    }),
    readRoles(userId),
  ]);
  const facilitators = members.map(({ user }) => user);
  const isHost = ({ id }: Person) => session.hosts.some((host) => host.userId === id);
  return {
    leader: session.leader,
    hosts: facilitators.filter(isHost),
    others: facilitators.filter((one) => !isHost(one) && one.id !== session.leaderId),
    mayAppoint: mayAppoint(session, userId, teams),
  };
}
