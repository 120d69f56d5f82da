import { db, type Tx } from "../../lib/db.ts";
import { notFound, Problem } from "../../lib/errors.ts";
import { hashOf, newSecret } from "../../lib/ids.ts";
import type { Coordinator } from "../access.ts";
import { act } from "../act/writes.ts";
import { hashInTurn, lockUsers, replacePassword, tellSignOuts, withdrawResets } from "../writes.ts";

const HOUR_MS = 60 * 60 * 1000;
/** A colleague gets it when they meet; who runs the server gives it at once. */
const HOURS = { coordinator: 24, server: 1 };
/** So long a link can still say what became of it. */
const REMEMBERED_MS = 60 * 24 * HOUR_MS;

/**
 * Makes a link with which a member of the coordinator's team chooses a new password; an earlier one works no more.
 * Answers its secret, which is kept nowhere. NOT_FOUND for who is no member; OTHER_TEAM_TOO for who is also in a team that
 * this coordinator has no say in: with the account one would get in there.
 */
export async function makeReset(coordinator: Coordinator, userId: string): Promise<string> {
  const { teamId, userId: madeById } = coordinator;
  return act(coordinator, "team.resetPassword", { kind: "member", id: userId }, async (tx) => {
    await lockUsers(tx, userId, madeById);
    const teams = await tx.membership.findMany({ where: { userId }, distinct: ["teamId"], select: { teamId: true } });
    if (!teams.some((team) => team.teamId === teamId)) throw notFound();
    const own = { userId: madeById, role: "COORDINATOR", teamId: { in: teams.map((team) => team.teamId) } } as const;
    if ((await tx.membership.count({ where: own })) < teams.length) throw new Problem("OTHER_TEAM_TOO");
    return addReset(tx, { userId, teamId, madeById }, HOURS.coordinator);
  });
}

/** The same for who runs the server, for any account. NOT_FOUND for an e-mail address that has none. */
export async function makeResetOnServer(email: string): Promise<string> {
  const user = await db().user.findUnique({
    where: { email: email.trim().toLowerCase() },
    select: { id: true, memberships: { distinct: ["teamId"], select: { teamId: true } } },
  });
  if (!user) throw notFound();
  const about = { kind: "member", id: user.id, teamIds: user.memberships.map(({ teamId }) => teamId) };
  const server = { kind: "server" } as const;
  return act(server, "team.resetOnServer", about, (tx) => addReset(tx, { userId: user.id }, HOURS.server));
}

type NewReset = { userId: string; teamId?: string; madeById?: string };

async function addReset(tx: Tx, reset: NewReset, hours: number): Promise<string> {
  const secret = newSecret();
  await withdrawResets(tx, { userId: reset.userId });
  await tx.passwordReset.deleteMany({ where: { expiresAt: { lt: new Date(Date.now() - REMEMBERED_MS) } } });
  const expiresAt = new Date(Date.now() + hours * HOUR_MS);
  await tx.passwordReset.create({ data: { ...reset, secretHash: hashOf(secret), expiresAt } });
  return secret;
}

/**
 * Keeps the new password of who holds this link, and ends every sign-in of that account. LINK_USED_UP for a link that is
 * none or works no more, TOO_MANY.
 */
export async function resetPassword(secret: string, password: string): Promise<void> {
  const secretHash = hashOf(secret);
  const open = { secretHash, usedAt: null, withdrawnAt: null, expiresAt: { gt: new Date() } };
  if ((await db().passwordReset.count({ where: open })) === 0) throw new Problem("LINK_USED_UP");
  const passwordHash = await hashInTurn(password);
  await db().$transaction(async (tx) => {
    const { count } = await tx.passwordReset.updateMany({ where: open, data: { usedAt: new Date() } });
    if (count === 0) throw new Problem("LINK_USED_UP");
    const { userId } = await tx.passwordReset.findUniqueOrThrow({ where: { secretHash } });
    await replacePassword(tx, userId, passwordHash);
  });
  tellSignOuts();
}
