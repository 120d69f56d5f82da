import { db } from "../../lib/db.ts";
import { hashOf } from "../../lib/ids.ts";
import { lookBehind } from "../links/guesses.ts";
import { type LinkState, linkState } from "../links/linkState.ts";

type PasswordReset = { state: LinkState; email: string };

/** The link for a new password behind this secret, or null; for whoever asks from `address`. TOO_MANY for who guesses. */
export async function findReset(secret: string, address: string): Promise<PasswordReset | null> {
  const row = await lookBehind(address, () =>
    db().passwordReset.findUnique({
      where: { secretHash: hashOf(secret) },
      include: { user: { select: { email: true } } },
    }),
  );
  return row && { state: linkState(row), email: row.user.email };
}
