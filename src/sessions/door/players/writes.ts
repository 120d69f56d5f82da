import { isProblem } from "../../../lib/errors.ts";
import type { JoinRequest } from "../schema.ts";
import { letIn } from "../writes.ts";

/**
 * Lets players into a practice session, all together and by the door that everybody comes in by: seats without a phone,
 * and so without a cookie. The database refuses them in a real session. CODE_UNKNOWN, INVALID as for `join`.
 */
export async function seatPlayers(sessionId: string, wishes: JoinRequest[]): Promise<void> {
  const seats = await Promise.all(
    wishes.map((wish) => letIn(sessionId, { ...wish, secretHash: null, simulated: true })),
  );
  const refusal = seats.find(isProblem);
  if (refusal) throw refusal;
}
