import { readRoles } from "../../accounts/reads.ts";
import { tellSignOuts } from "../../accounts/writes.ts";
import type { Tx } from "../../lib/db.ts";
import { notFound } from "../../lib/errors.ts";
import type { Host } from "../access.ts";
import { change } from "../writes.ts";
import { mayAppoint } from "./mayLead.ts";

/** A facilitator of the team leads this session too. NOT_FOUND for who may not say so, and for anybody else. */
export async function addHost(host: Host, userId: string): Promise<void> {
  await appoint(host, async (tx, { teamId, leaderId }) => {
    await requireFacilitator(tx, teamId, userId);
    if (userId === leaderId) return;
    await tx.sessionHost.createMany({ data: { sessionId: host.sessionId, userId }, skipDuplicates: true });
  });
}

/**
 * Somebody leads this session beside the leader no longer, and the regie that stands open ends. Who does may stop by
 * themselves; NOT_FOUND for anybody else who may not say so.
 */
export async function removeHost(host: Host, userId: string): Promise<void> {
  const remove = async (tx: Tx) => {
    const { count } = await tx.sessionHost.deleteMany({ where: { sessionId: host.sessionId, userId } });
    if (count === 0) throw notFound();
  };
  await (host.userId === userId ? change(host, remove) : appoint(host, remove));
  tellSignOuts();
}

/** Hands the session over: who led it goes on beside the new leader. NOT_FOUND as with addHost. */
export async function makeLeader(host: Host, userId: string): Promise<void> {
  await appoint(host, async (tx, { teamId, leaderId }) => {
    await requireFacilitator(tx, teamId, userId);
    await tx.session.update({ where: { id: host.sessionId }, data: { leaderId: userId } });
    await tx.sessionHost.deleteMany({ where: { sessionId: host.sessionId, userId } });
    if (leaderId && leaderId !== userId)
      await tx.sessionHost.createMany({ data: { sessionId: host.sessionId, userId: leaderId }, skipDuplicates: true });
  });
}

type Session = { teamId: string; leaderId: string | null };

/** Runs a change of who leads, for who may say so when the session's row is locked. */
async function appoint(host: Host, write: (tx: Tx, session: Session) => Promise<void>): Promise<void> {
  await change(host, async (tx) => {
    const session = await tx.session.findUniqueOrThrow({
      where: { id: host.sessionId },
      select: { teamId: true, leaderId: true, hosts: { select: { userId: true } } },
    });
    if (!mayAppoint(session, host.userId, await readRoles(host.userId, tx))) throw notFound();
    await write(tx, session);
  });
}

async function requireFacilitator(tx: Tx, teamId: string, userId: string): Promise<void> {
  if ((await tx.membership.count({ where: { teamId, userId, role: "FACILITATOR" } })) === 0) throw notFound();
}
