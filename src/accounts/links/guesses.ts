import { Problem } from "../../lib/errors.ts";
import { createLimit } from "../../lib/limit.ts";
import { createFailures } from "../../lib/limits/writes.ts";

const GUESSES_MOST = { most: 30, perMs: 60_000 };

const open = () => ({
  limit: createLimit(GUESSES_MOST),
  everywhere: createFailures({ name: "link", ...GUESSES_MOST }),
});

// Next loads a module once per bundle; what is counted must be counted once per process.
const shared = globalThis as unknown as { vruchtbareBodemLinkGuesses?: ReturnType<typeof open> };

/**
 * What `look` finds behind the secret of a link, or null, for whoever asks from `address`. A secret is too long to be
 * guessed; who asks thirty times a minute for what is not there is not heard for a while, in no process: TOO_MANY. What
 * is there costs no turn.
 */
export async function lookBehind<Found>(address: string, look: () => Promise<Found | null>): Promise<Found | null> {
  shared.vruchtbareBodemLinkGuesses ??= open();
  const { limit, everywhere } = shared.vruchtbareBodemLinkGuesses;
  if (!limit.hasTurn(address)) throw new Problem("TOO_MANY");
  const found = await look();
  if (found !== null) return found;
  limit.spend(address);
  if (!(await everywhere.add(address))) return null;
  limit.drain(address);
  throw new Problem("TOO_MANY");
}
