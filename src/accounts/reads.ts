import { ask, db, type Tx } from "../lib/db.ts";
import { hashOf } from "../lib/ids.ts";
import { Prisma } from "../lib/prisma/client.ts";
import { auth } from "./writes.ts";

export type SignedInUser = { id: string; email: string; signInId: string };

/** Whose request this is, by its cookies, and by which sign-in; null when nobody is signed in. */
export async function readUser(headers: Headers): Promise<SignedInUser | null> {
  const { api } = await auth();
  const found = await api.getSession({ headers });
  return found ? { id: found.user.id, email: found.user.email, signInId: found.session.id } : null;
}

/** Whether this sign-in still holds: nobody signed out, and it did not expire. */
export async function isSignedIn(signInId: string): Promise<boolean> {
  return (await db().authSession.count({ where: { id: signInId, expiresAt: { gt: new Date() } } })) > 0;
}

export type Roles = { teamId: string; teamName: string; coordinates: boolean; facilitates: boolean };

/** The teams of a user with what he or she may do there. */
export const readRoles = (userId: string, client?: Tx): Promise<Roles[]> =>
  ask<Roles>(
    Prisma.sql`
      select team."id"::text as "teamId", team."name" as "teamName", bool_or(own."role" = 'COORDINATOR') as "coordinates",
        bool_or(own."role" = 'FACILITATOR') as "facilitates"
      from "Membership" own join "Team" team on team."id" = own."teamId"
      where own."userId" = ${userId} group by team."id" order by team."id"`,
    client,
  );

/** Whether this key opens the page of the first account. */
export async function isFirstAccountKey(key: string): Promise<boolean> {
  const setting = await db().setting.findUnique({ where: { name: "firstAccountHash" } });
  return setting?.value === hashOf(key);
}
