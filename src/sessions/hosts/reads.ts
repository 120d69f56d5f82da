import { readRoles } from "../../accounts/reads.ts";
import { db } from "../../lib/db.ts";
import { notFound } from "../../lib/errors.ts";
import type { Host } from "../access.ts";
import { leads, mayAppoint } from "./mayLead.ts";

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

/** Where somebody stands who has the pages of a session before him or her. */
export type Standing = {
  leads: boolean;
  /** Who leads it, by name. */
  leader: string | null;
  /** Who took it over from the asker, by name. */
  takenOverBy: string | null;
};

/** Whether the asker leads this session or looks on as a coordinator, and who took it over. */
export async function readStanding({ sessionId, userId }: Host): Promise<Standing> {
  const [session, teams] = await Promise.all([
    db().session.findUnique({ where: { id: sessionId }, include: { leader: PERSON, hosts: true } }),
    readRoles(userId),
  ]);
  if (!session) throw notFound();
  const by = session.hosts.find((host) => host.userId === userId)?.takenOverById;
  const user = by ? await db().user.findUnique({ where: { id: by }, ...PERSON }) : null;
  return {
    leads: leads(session, userId, teams),
    leader: session.leader?.name ?? null,
    takenOverBy: user?.name ?? null,
  };
}

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
