import { Problem } from "../lib/errors.ts";
import { createLimit } from "../lib/limit.ts";
import { createTurns } from "../lib/turns.ts";

// Far above what a hand can type: an outbox that catches up after an hour without network must not meet it.
const WRITES_MOST = { most: 600, perMs: 60_000 };
// An outbox sends one thing at a time, and a phone has a few tabs at most.
const WAITING_MOST = 20;

const open = () => ({
  limit: createLimit(WRITES_MOST),
  // The session's row lets in one at a time anyhow: whoever waits here holds no connection meanwhile.
  inTurn: createTurns({ waitingMost: WAITING_MOST, full: "TOO_MANY" }),
});

// Next loads a module once per bundle; a seat has its turns once per process.
const shared = globalThis as unknown as { vruchtbareBodemSeatTurns?: ReturnType<typeof open> };

/**
 * Every write of a seat goes by here, whatever it writes: one at a time in its session, the seats in turn, so that who
 * writes as fast as it can holds up itself and nobody else. TOO_MANY.
 */
export async function inSeatTurn<T>(
  { sessionId, participantId }: { sessionId: string; participantId: string },
  write: () => Promise<T>,
): Promise<T> {
  shared.vruchtbareBodemSeatTurns ??= open();
  const { limit, inTurn } = shared.vruchtbareBodemSeatTurns;
  if (!limit.allow(participantId)) throw new Problem("TOO_MANY");
  return inTurn(sessionId, write, participantId);
}
