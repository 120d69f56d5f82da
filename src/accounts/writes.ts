import { betterAuth } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { db } from "../lib/db.ts";
import { notFound, Problem } from "../lib/errors.ts";
import { hashOf, newSecret } from "../lib/ids.ts";
import { createLimit } from "../lib/limit.ts";
import { PASSWORD_MIN } from "./password.ts";

const FIRST_ACCOUNT = "firstAccountHash";
const AUTH_SECRET = "authSecret";

function build(secret: string) {
  return betterAuth({
    secret,
    // Nobody reaches better-auth over HTTP: our own pages call it, so its own address plays no part.
    baseURL: "http://localhost",
    database: prismaAdapter(db(), { provider: "postgresql" }),
    session: { modelName: "authSession", expiresIn: 60 * 60 * 24 * 14 },
    emailAndPassword: { enabled: true, minPasswordLength: PASSWORD_MIN, maxPasswordLength: 200, autoSignIn: false },
    advanced: { useSecureCookies: false },
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

/**
 * Makes the first account with the one-time key of the first start: a team, and a member who coordinates and
 * facilitates. A wrong or used key is "not found".
 */
export async function createFirstAccount(wanted: {
  key: string;
  team: string;
  email: string;
  password: string;
}): Promise<void> {
  const mine = { name: FIRST_ACCOUNT, value: hashOf(wanted.key) };
  // Deleting the key claims it: of two people with the same link, one gets the account.
  const claimed = await db().setting.deleteMany({ where: mine });
  if (claimed.count === 0) throw notFound();
  try {
    await createTeam(wanted);
  } catch (error) {
    await db().setting.create({ data: mine });
    throw error;
  }
}

/** Makes a team with one member who has both roles. Answers the ids. */
export async function createTeam({ team, email, password }: { team: string; email: string; password: string }) {
  const { api } = await auth();
  const { user } = await api.signUpEmail({ body: { name: email, email, password } });
  const { id } = await db().team.create({
    data: {
      name: team,
      memberships: {
        create: [
          { userId: user.id, role: "COORDINATOR" },
          { userId: user.id, role: "FACILITATOR" },
        ],
      },
    },
  });
  return { teamId: id, userId: user.id };
}

const attempts = createLimit({ most: 10, perMs: 60_000 });

/** Signs in. Answers the cookie header lines; SIGN_IN_WRONG, TOO_MANY after ten tries a minute for one address. */
export async function signIn({ email, password }: { email: string; password: string }): Promise<string[]> {
  if (!attempts.allow(email)) throw new Problem("TOO_MANY");
  const { api } = await auth();
  try {
    const { headers } = await api.signInEmail({ body: { email, password }, returnHeaders: true });
    return headers.getSetCookie();
  } catch (error) {
    if (error instanceof Error && error.name === "APIError") throw new Problem("SIGN_IN_WRONG");
    throw error;
  }
}

/** Ends the sign-in that these request headers carry. */
export async function signOut(headers: Headers): Promise<void> {
  const { api } = await auth();
  await api.signOut({ headers });
}
