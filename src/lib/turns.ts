import { Problem, type ProblemCode } from "./errors.ts";

type Line = { running: number; waiting: Map<string, (() => void)[]>; allWaiting: number };

/**
 * Runs what has the same key `most` at a time. Those who wait get their turn one after the other, however often each of
 * them asks: who comes with many waits behind itself, not before the others. Of one key and one `who`, `waitingMost` may
 * wait, and of one key `allWaitingMost`; more are refused at once with `full`.
 */
export function createTurns({
  most = 1,
  waitingMost = Number.POSITIVE_INFINITY,
  allWaitingMost = Number.POSITIVE_INFINITY,
  full = "BUSY",
}: {
  most?: number;
  waitingMost?: number;
  allWaitingMost?: number;
  full?: ProblemCode;
} = {}) {
  const lines = new Map<string, Line>();

  return async function inTurn<T>(key: string, run: () => Promise<T>, who = ""): Promise<T> {
    const line = lines.get(key) ?? { running: 0, waiting: new Map(), allWaiting: 0 };
    lines.set(key, line);
    // Who waited takes over the place of who was done.
    if (line.running >= most) await waitIn(line, who);
    else line.running += 1;
    try {
      return await run();
    } finally {
      const next = nextIn(line);
      if (next) next();
      else line.running -= 1;
      if (line.running === 0) lines.delete(key);
    }
  };

  function waitIn(line: Line, who: string): Promise<void> {
    const own = line.waiting.get(who) ?? [];
    if (own.length >= waitingMost || line.allWaiting >= allWaitingMost) throw new Problem(full);
    line.waiting.set(who, own);
    line.allWaiting += 1;
    return new Promise((free) => own.push(free));
  }
}

/** Who waits longest for a turn; whatever else the same one waits for goes to the end of the line. */
function nextIn(line: Line): (() => void) | undefined {
  const { waiting } = line;
  for (const [who, own] of waiting) {
    const next = own.shift();
    line.allWaiting -= 1;
    waiting.delete(who);
    if (own.length > 0) waiting.set(who, own);
    return next;
  }
  return undefined;
}
