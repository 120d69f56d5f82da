import { Problem } from "../../lib/errors.ts";
import { createLimit } from "../../lib/limit.ts";

const MINUTE_MS = 60_000;
const EVERYBODY = "everybody";

/**
 * Slows down who guesses codes: per address so wide that a room of 60 phones behind one never meets it, and all
 * addresses together. Only a wrong code takes a turn. Digits can be guessed and wait for a turn; the link's secret
 * cannot, so whoever scans the QR code comes in while somebody else guesses. Who is let in is counted per session: a
 * thousand at once are welcome, an endless stream of them is not.
 */
export function createDoorkeeper() {
  const wrongFrom = createLimit({ most: 120, perMs: 5 * MINUTE_MS });
  const wrongTogether = createLimit({ most: 1_200, perMs: 5 * MINUTE_MS });
  const letInTo = createLimit({ most: 2_000, perMs: 10 * MINUTE_MS });
  const mayMiss = (address: string, now: number) =>
    wrongFrom.hasTurn(address, now) && wrongTogether.hasTurn(EVERYBODY, now);

  return {
    /** Before a code is looked up. TOO_MANY. */
    ask(code: string, address: string, now = Date.now()): void {
      if (isDigits(code) && !mayMiss(address, now)) throw new Problem("TOO_MANY");
    },
    /** After a code that no session has: what to answer. */
    miss(code: string, address: string, now = Date.now()): Problem {
      const may = mayMiss(address, now);
      wrongFrom.spend(address, now);
      if (isDigits(code)) wrongTogether.spend(EVERYBODY, now);
      return new Problem(may ? "CODE_UNKNOWN" : "TOO_MANY");
    },
    /** Before somebody with a right code gets a seat. TOO_MANY. */
    letIn(sessionId: string, now = Date.now()): void {
      if (!letInTo.allow(sessionId, now)) throw new Problem("TOO_MANY");
    },
  };
}

// Next loads a module once per bundle; what is counted must be counted once per process.
const shared = globalThis as unknown as { vruchtbareBodemDoorkeeper?: ReturnType<typeof createDoorkeeper> };

/** The process's one doorkeeper. */
export function doorkeeper() {
  shared.vruchtbareBodemDoorkeeper ??= createDoorkeeper();
  return shared.vruchtbareBodemDoorkeeper;
}

/** Whether this is a code to type, and not the secret of a link. */
export const isDigits = (code: string): boolean => /^\d+$/.test(code);
