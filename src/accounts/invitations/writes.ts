import { db, type Tx } from "../../lib/db.ts";
import { notFound, Problem } from "../../lib/errors.ts";
import { hashOf, newSecret } from "../../lib/ids.ts";
import { uuid7 } from "../../lib/uuid7.ts";
import type { Coordinator, Member } from "../access.ts";
import { act } from "../act/writes.ts";
import { lookBehind } from "../links/guesses.ts";
import { addUser, hashInTurn, lockUsers, withdrawResets } from "../writes.ts";
import type { NewInvitation, NewMember } from "./schema.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
const DAYS = 7;
/** So long a link can still say what became of it. */
const REMEMBERED_DAYS = 60;

/** Invites somebody into the coordinator's team. Answers the secret of the link, which is kept nowhere. */
export async function invite(coordinator: Coordinator, { label, roles }: NewInvitation): Promise<string> {
  const secret = newSecret();
  const { teamId, userId: invitedById } = coordinator;
  const id = uuid7();
  await act(coordinator, "team.invite", { kind: "invitation", id }, async (tx) => {
    const forgotten = new Date(Date.now() - REMEMBERED_DAYS * DAY_MS);
    await tx.invitation.deleteMany({ where: { teamId, expiresAt: { lt: forgotten } } });
    const expiresAt = new Date(Date.now() + DAYS * DAY_MS);
    await tx.invitation.create({
      data: { id, teamId, invitedById, label, roles, secretHash: hashOf(secret), expiresAt },
    });
  });
  return secret;
}

/** Makes an invitation of the coordinator's team worth nothing. NOT_FOUND for one that is not open, or another team's. */
export async function withdraw(coordinator: Coordinator, id: string): Promise<void> {
  await act(coordinator, "team.withdrawInvitation", { kind: "invitation", id }, async (tx) => {
    const { count } = await tx.invitation.updateMany({
      where: { id, teamId: coordinator.teamId, usedAt: null, withdrawnAt: null },
      data: { withdrawnAt: new Date() },
    });
    if (count === 0) throw notFound();
  });
}

/**
 * Joins with a new account. All of it or nothing: after a failure the link still works. NOT_FOUND for a secret that is
 * none, LINK_USED_UP for one that opens nothing any more, INVALID for an e-mail address that has an account, TOO_MANY.
 */
export async function joinAsNew(secret: string, wanted: NewMember, address: string): Promise<void> {
  await requireOpen(secret, address);
  const passwordHash = await hashInTurn(wanted.password);
  await db().$transaction(async (tx) => {
    const { teamId, roles } = await claim(tx, secret);
    const userId = await addUser(tx, wanted, passwordHash);
    await tx.membership.createMany({ data: roles.map((role) => ({ teamId, userId, role })) });
  });
}

/** Joins with the account that somebody has. Who is in the team already uses nothing up. Errors as with joinAsNew. */
export async function joinAsMember(member: Member, secret: string, address: string): Promise<void> {
  const { userId } = member;
  const { teamId: team } = await requireOpen(secret, address);
  const about = { kind: "team", id: team, teamIds: [team] };
  await act(member, "team.join", about, async (tx, { nothing }) => {
    await lockUsers(tx, userId);
    if ((await tx.membership.count({ where: { teamId: team, userId } })) > 0) return nothing();
    const { teamId, roles } = await claim(tx, secret);
    // Who coordinates the one team has no say over what somebody does in the other.
    await withdrawResets(tx, { userId, teamId: { not: null } });
    await tx.membership.createMany({ data: roles.map((role) => ({ teamId, userId, role })), skipDuplicates: true });
  });
}

async function requireOpen(secret: string, address: string) {
  const where = { secretHash: hashOf(secret) };
  const found = await lookBehind(address, () => db().invitation.findUnique({ where }));
  if (!found) throw notFound();
  return found;
}

/** Of two people with the same link, one gets in. */
async function claim(tx: Tx, secret: string) {
  const secretHash = hashOf(secret);
  const open = { secretHash, usedAt: null, withdrawnAt: null, expiresAt: { gt: new Date() } };
  const { count } = await tx.invitation.updateMany({ where: open, data: { usedAt: new Date(), label: "" } });
  if (count === 0) throw new Problem("LINK_USED_UP");
  return tx.invitation.findUniqueOrThrow({ where: { secretHash } });
}
