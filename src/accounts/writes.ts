import { randomUUID } from "node:crypto";
import { betterAuth } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { hashPassword, verifyPassword } from "better-auth/crypto";
import { db, type Tx } from "../lib/db.ts";
import { invalid, notFound, Problem } from "../lib/errors.ts";
import { hashOf, newSecret } from "../lib/ids.ts";
import { createLimit } from "../lib/limit.ts";
import { createFailures, unlessFailing } from "../lib/limits/writes.ts";
import { createMemory } from "../lib/memory.ts";
import type { Prisma } from "../lib/prisma/client.ts";
import { saying } from "../lib/saying.ts";
import { signOutHearers } from "../lib/signOuts.ts";
import { createTurns } from "../lib/turns.ts";
import { PASSWORD_MIN } from "./password.ts";
import type texts from "./texts.json";

const says = saying<typeof texts>("accounts/texts");

const FIRST_ACCOUNT = "firstAccountHash";
const AUTH_SECRET = "authSecret";
/** What better-auth calls an account with a password. */
const CREDENTIAL = "credential";
const MINUTE_MS = 60_000;
// The table has no place for from where and with what somebody signs in.
const NOT_KEPT = { ipAddress: undefined, userAgent: undefined };

function build(secret: string) {
  return betterAuth({
    secret,
    // Nobody reaches better-auth over HTTP: our own pages call it, so its own address plays no part.
    baseURL: "http://localhost",
    database: prismaAdapter(db(), { provider: "postgresql" }),
    session: { modelName: "authSession", expiresIn: 60 * 60 * 24 * 14 },
    databaseHooks: { session: { create: { before: async () => ({ data: NOT_KEPT }) } } },
    emailAndPassword: { enabled: true, minPasswordLength: PASSWORD_MIN, maxPasswordLength: 200, autoSignIn: false },
    // It would miss the two columns that our table does not have.
    advanced: { useSecureCookies: false, database: { validateSchema: false } },
    logger: { disabled: true },
    telemetry: { enabled: false },
  });
}

const shared = globalThis as unknown as { vruchtbareBodemAuth?: Promise<ReturnType<typeof build>> };

/** The sign-in machinery, with the secret that all processes on this database share. */
export function auth() {
  shared.vruchtbareBodemAuth ??= sharedSecret().then(build);
  shared.vruchtbareBodemAuth.catch(() => delete shared.vruchtbareBodemAuth);
  return shared.vruchtbareBodemAuth;
}

async function sharedSecret(): Promise<string> {
  await db().setting.createMany({
    data: [{ name: AUTH_SECRET, value: newSecret() + newSecret() }],
    skipDuplicates: true,
  });
  const { value } = await db().setting.findUniqueOrThrow({ where: { name: AUTH_SECRET } });
  return value;
}

type NewTeam = { team: string; name?: string | undefined; email: string; password: string };

/**
 * Makes the first account with the one-time key of the first start: a team, and a member who coordinates and
 * facilitates. All of it or nothing: after a failure the key still works. A wrong or used key is "not found"; INVALID
 * for an e-mail address that has an account.
 */
export async function createFirstAccount({ key, ...wanted }: NewTeam & { key: string }): Promise<void> {
  const mine = { name: FIRST_ACCOUNT, value: hashOf(key) };
  if ((await db().setting.count({ where: mine })) === 0) throw notFound();
  const passwordHash = await hashInTurn(wanted.password);
  await db().$transaction(async (tx) => {
    // Deleting the key claims it: of two people with the same link, one gets the account.
    const claimed = await tx.setting.deleteMany({ where: mine });
    if (claimed.count === 0) throw notFound();
    await addTeam(tx, wanted, passwordHash);
  });
}

/** Makes a team with one member who has both roles. Answers the ids. INVALID for an e-mail address that has an account. */
export async function createTeam(wanted: NewTeam) {
  const passwordHash = await hashInTurn(wanted.password);
  return db().$transaction((tx) => addTeam(tx, wanted, passwordHash));
}

async function addTeam(tx: Tx, { team, ...user }: Omit<NewTeam, "password">, passwordHash: string) {
  const userId = await addUser(tx, user, passwordHash);
  const roles = [
    { userId, role: "COORDINATOR" },
    { userId, role: "FACILITATOR" },
  ] as const;
  const { id: teamId } = await tx.team.create({ data: { name: team, memberships: { create: [...roles] } } });
  return { teamId, userId };
}

/**
 * Makes an account within this transaction, and answers its id. INVALID for an e-mail address that has one. better-auth
 * makes accounts on a connection of its own, outside any transaction; so these are its rows, made by us.
 */
export async function addUser(
  tx: Tx,
  { name, email: typed }: { name?: string | undefined; email: string },
  passwordHash: string,
): Promise<string> {
  const email = typed.toLowerCase();
  if (await tx.user.findUnique({ where: { email }, select: { id: true } }))
    throw invalid("email", says("errors.emailTaken"));
  const userId = randomUUID();
  const account = { id: randomUUID(), accountId: userId, providerId: CREDENTIAL, password: passwordHash };
  await tx.user.create({ data: { id: userId, name: name || email, email, accounts: { create: account } } });
  return userId;
}

const ATTEMPTS = { most: 10, perMs: MINUTE_MS };
const ATTEMPTS_ON = { most: 60, perMs: MINUTE_MS };
const ATTEMPTS_FROM = { most: 100, perMs: 5 * MINUTE_MS };

const openGate = () => ({
  // Of one e-mail address from one place; and from all places together, so wide that one of them cannot use it up.
  attempts: createLimit(ATTEMPTS),
  attemptsOn: createLimit(ATTEMPTS_ON),
  // Many of them could: where somebody signed in before, that somebody is not kept out by what goes on elsewhere.
  cameFrom: createMemory<true>("signedInFrom", 10_000),
  // An office shares one address: more than its facilitators need, less than a list of passwords takes.
  attemptsFrom: createLimit(ATTEMPTS_FROM),
  // What failed of these in all processes together.
  failed: createFailures({ name: "signIn", ...ATTEMPTS }),
  failedOn: createFailures({ name: "signInOn", ...ATTEMPTS_ON }),
  failedFrom: createFailures({ name: "signInFrom", ...ATTEMPTS_FROM }),
  /**
   * A password costs a third of a second of a thread that files and compression need too. So one at a time, the
   * addresses in turn, and no more waiting than an office that signs in together.
   */
  inTurn: createTurns({ waitingMost: 8, allWaitingMost: 40, full: "TOO_MANY" }),
});

// Next loads a module once per bundle; what is counted must be counted once per process.
const atGate = globalThis as unknown as { vruchtbareBodemSignIn?: ReturnType<typeof openGate> };

function gate() {
  atGate.vruchtbareBodemSignIn ??= openGate();
  return atGate.vruchtbareBodemSignIn;
}

/** What of a password may be stored, when it is its turn. TOO_MANY. */
export const hashInTurn = (password: string): Promise<string> => gate().inTurn("", () => hashPassword(password));

/**
 * Signs in; `address` is the asker's, absent for a script of our own. Answers the cookie header lines; SIGN_IN_WRONG,
 * TOO_MANY after ten tries a minute for one e-mail address from one place, sixty from all places where it never signed
 * in, a hundred in five minutes from one place, or where too many wait for theirs. An address that nobody has waits as
 * long as one with a wrong password.
 */
export async function signIn({ email, password }: { email: string; password: string }, address?: string) {
  const { attempts, attemptsFrom, attemptsOn, cameFrom, failed, failedOn, failedFrom, inTurn } = gate();
  const here = `${email} ${address}`;
  const isKnown = cameFrom.recall(here) === true;
  if (address !== undefined && !attemptsFrom.allow(address)) throw new Problem("TOO_MANY");
  if (!attempts.allow(here) || !(isKnown || attemptsOn.allow(email))) throw new Problem("TOO_MANY");
  const counted = [
    { failures: failed, key: here },
    ...(isKnown ? [] : [{ failures: failedOn, key: email }]),
    ...(address === undefined ? [] : [{ failures: failedFrom, key: address }]),
  ];
  const { api } = await auth();
  const signingIn = () =>
    api.signInEmail({ body: { email, password }, returnHeaders: true }).catch((error: unknown) => {
      throw isRefusal(error) ? new Problem("SIGN_IN_WRONG") : error;
    });
  const limits = { code: "SIGN_IN_WRONG", refused: new Problem("TOO_MANY") };
  const { headers } = await unlessFailing(counted, limits, () => inTurn("", signingIn, address));
  cameFrom.keep(here, true);
  return headers.getSetCookie();
}

// Of what goes wrong with us it makes the same kind of error.
const isRefusal = (error: unknown): boolean =>
  error instanceof Error && error.name === "APIError" && "statusCode" in error && Number(error.statusCode) < 500;

/** Ends the sign-in that these request headers carry, and what is still open by it: here at once. */
export async function signOut(headers: Headers): Promise<void> {
  const { api } = await auth();
  await api.signOut({ headers });
  tellSignOuts();
}

/** What stands open by a sign-in, or by a right, that is no more is asked again: here at once, elsewhere within a heartbeat. */
export function tellSignOuts(): void {
  for (const hear of signOutHearers()) hear();
}

/** Whether this is the user's password. TOO_MANY after ten tries a minute, or where too many wait for theirs. */
export async function isPasswordOf(userId: string, password: string): Promise<boolean> {
  const { attempts, failed, inTurn } = gate();
  if (!attempts.allow(userId) || (await failed.add(userId))) throw new Problem("TOO_MANY");
  const account = await db().account.findFirst({ where: { userId, providerId: CREDENTIAL } });
  const hash = account?.password;
  const isRight = hash ? await inTurn("", () => verifyPassword({ hash, password })) : false;
  if (isRight) await failed.forgive(userId);
  return isRight;
}

/** Keeps a new password within this transaction, and ends the user's sign-ins but this one. */
export async function replacePassword(tx: Tx, userId: string, passwordHash: string, but?: string): Promise<void> {
  await tx.account.updateMany({ where: { userId, providerId: CREDENTIAL }, data: { password: passwordHash } });
  await tx.authSession.deleteMany({ where: { userId, ...(but ? { id: { not: but } } : {}) } });
}

/** Makes links for a new password worth nothing. */
export async function withdrawResets(tx: Tx, which: Prisma.PasswordResetWhereInput): Promise<void> {
  const where = { ...which, usedAt: null, withdrawnAt: null };
  await tx.passwordReset.updateMany({ where, data: { withdrawnAt: new Date() } });
}

/** Waits until nobody else changes the rights of these users, or what hangs on them. After the lock of a team, if any. */
export async function lockUsers(tx: Tx, ...userIds: string[]): Promise<void> {
  await tx.$queryRaw`select from "User" where "id" = any(${userIds}) order by "id" for no key update`;
}
