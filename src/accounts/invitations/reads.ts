import { db } from "../../lib/db.ts";
import { hashOf } from "../../lib/ids.ts";
import { lookBehind } from "../links/guesses.ts";
import { type LinkState, linkState } from "../links/linkState.ts";

export type Invitation = {
  state: LinkState;
  teamId: string;
  teamName: string;
  coordinates: boolean;
  facilitates: boolean;
  /** ISO date and time. */
  expiresAt: string;
};

/** The invitation behind this secret, or null; for whoever asks from `address`. TOO_MANY for who guesses. */
export async function findInvitation(secret: string, address: string): Promise<Invitation | null> {
  const row = await lookBehind(address, () =>
    db().invitation.findUnique({ where: { secretHash: hashOf(secret) }, include: { team: true } }),
  );
  if (!row) return null;
  return {
    state: linkState(row),
    teamId: row.teamId,
    teamName: row.team.name,
    coordinates: row.roles.includes("COORDINATOR"),
    facilitates: row.roles.includes("FACILITATOR"),
    expiresAt: row.expiresAt.toISOString(),
  };
}
