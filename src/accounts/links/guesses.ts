import { Problem } from "../../lib/errors.ts";
import { createLimit } from "../../lib/limit.ts";

const open = () => createLimit({ most: 30, perMs: 60_000 });

// Next loads a module once per bundle; what is counted must be counted once per process.
const shared = globalThis as unknown as { vruchtbareBodemLinkGuesses?: ReturnType<typeof open> };

/**
 * What `look` finds behind the secret of a link, or null, for whoever asks from `address`. A secret is too long to be
 * guessed; who asks thirty times a minute for what is not there is not heard for a while: TOO_MANY. What is there costs
 * no turn.
 */
export async function lookBehind<Found>(address: string, look: () => Promise<Found | null>): Promise<Found | null> {
  shared.vruchtbareBodemLinkGuesses ??= open();
  const guesses = shared.vruchtbareBodemLinkGuesses;
  if (!guesses.hasTurn(address)) throw new Problem("TOO_MANY");
  const found = await look();
  if (found === null) guesses.spend(address);
  return found;
}
