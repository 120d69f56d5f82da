import type { Member } from "../../accounts/access.ts";
import { act } from "../../accounts/act/writes.ts";
import { readRoles } from "../../accounts/reads.ts";
import { tellSignOuts } from "../../accounts/writes.ts";
import type { Tx } from "../../lib/db.ts";
import { notFound } from "../../lib/errors.ts";
import { isUuid } from "../../lib/ids.ts";
import type { Host } from "../access.ts";
import { mayAppoint } from "./mayLead.ts";

/** A facilitator of the team leads this session too. NOT_FOUND for who may not say so, and for anybody else. */
export async function addHost(host: Host, userId: string): Promise<void> {
  const { sessionId } = host;
  await act(host, "session.addHost", { kind: "member", id: userId }, async (tx, { nothing }) => {
    const { teamId, leaderId } = await requireAppoints(tx, host);
    await requireFacilitator(tx, teamId, userId);
    if (userId === leaderId) return nothing();
    const { count } = await tx.sessionHost.createMany({ data: { sessionId, userId }, skipDuplicates: true });
    if (count === 0) nothing();
  });
}

/**
 * Somebody leads this session beside the leader no longer, and the regie that stands open ends. Who does may stop by
 * themselves; NOT_FOUND for anybody else who may not say so.
 */
export async function removeHost(host: Host, userId: string): Promise<void> {
  const isOwn = host.userId === userId;
  const verb = isOwn ? "session.stopHosting" : "session.removeHost";
  await act(host, verb, { kind: "member", id: userId }, async (tx) => {
    if (!isOwn) await requireAppoints(tx, host);
    const { count } = await tx.sessionHost.deleteMany({ where: { sessionId: host.sessionId, userId } });
    if (count === 0) throw notFound();
  });
  tellSignOuts();
}

/** Hands the session over: who led it goes on beside the new leader. NOT_FOUND as with addHost. */
export async function makeLeader(host: Host, userId: string): Promise<void> {
  await act(host, "session.handOver", { kind: "member", id: userId }, async (tx) => {
    const { teamId, leaderId } = await requireAppoints(tx, host);
    await requireFacilitator(tx, teamId, userId);
    await lead(tx, host.sessionId, userId, { leaderId });
  });
}

/**
 * A coordinator of its team who facilitates takes a session over; who led it goes on beside the new leader, and reads in
 * the regie who did. Doing so twice changes nothing. NOT_FOUND for anybody else.
 */
export async function takeOver(member: Member, sessionId: string): Promise<void> {
  if (!isUuid(sessionId)) throw notFound();
  const { userId } = member;
  await act(member, "session.takeOver", { kind: "session", id: sessionId, sessionId }, async (tx, { nothing }) => {
    const { teamId, leaderId } = await tx.session.findUniqueOrThrow({ where: { id: sessionId } });
    await requireFacilitator(tx, teamId, userId);
    if (leaderId === userId) return nothing();
    await lead(tx, sessionId, userId, { leaderId, takenOverById: userId });
  });
}

type Before = { leaderId: string | null; takenOverById?: string };

async function lead(tx: Tx, sessionId: string, userId: string, { leaderId, takenOverById }: Before): Promise<void> {
  await tx.session.update({ where: { id: sessionId }, data: { leaderId: userId } });
  await tx.sessionHost.deleteMany({ where: { sessionId, userId } });
  if (leaderId && leaderId !== userId)
    await tx.sessionHost.createMany({ data: { sessionId, userId: leaderId, takenOverById }, skipDuplicates: true });
}

/** Whose session it is, for who may say who leads it when its row is locked. */
async function requireAppoints(tx: Tx, { sessionId, userId }: Host) {
  const session = await tx.session.findUniqueOrThrow({
    where: { id: sessionId },
    select: { teamId: true, leaderId: true, hosts: { select: { userId: true } } },
  });
  if (!mayAppoint(session, userId, await readRoles(userId, tx))) throw notFound();
  return session;
}

async function requireFacilitator(tx: Tx, teamId: string, userId: string): Promise<void> {
  if ((await tx.membership.count({ where: { teamId, userId, role: "FACILITATOR" } })) === 0) throw notFound();
}
