import { db } from "../../lib/db.ts";
import type { Member } from "../access.ts";

/** The name and the address of the member's own account. */
export async function readAccount({ userId }: Member): Promise<{ name: string; email: string }> {
  return db().user.findUniqueOrThrow({ where: { id: userId }, select: { name: true, email: true } });
}

type SignIn = {
  id: string;
  /** ISO date and time. */
  since: string;
  /** Whether it is the one that asks. */
  isThis: boolean;
};

/** The sign-ins of the member that still hold: this one, and then the newest first. From where they are is kept nowhere. */
export async function readSignIns({ userId, signInId }: Member): Promise<SignIn[]> {
  const rows = await db().authSession.findMany({
    where: { userId, expiresAt: { gt: new Date() } },
    orderBy: { createdAt: "desc" },
    select: { id: true, createdAt: true },
  });
  return rows
    .map(({ id, createdAt }) => ({ id, since: createdAt.toISOString(), isThis: id === signInId }))
    .toSorted((a, b) => Number(b.isThis) - Number(a.isThis));
}
