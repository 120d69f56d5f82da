type Bucket = { left: number; at: number };

const KEYS_MOST = 50_000;

/**
 * A limit per key: `most` turns, and new ones at the rate of `most` in `perMs`, by a clock that only goes forward: the
 * computer's own may be set back. Kept per process: it slows guessing down and holds no truth.
 */
export function createLimit({ most, perMs }: { most: number; perMs: number }) {
  const buckets = new Map<string, Bucket>();
  const rate = most / perMs;

  const leftOf = (key: string, now: number): number => {
    const bucket = buckets.get(key);
    return bucket ? Math.min(most, bucket.left + (now - bucket.at) * rate) : most;
  };

  function keep(key: string, left: number, now: number): void {
    buckets.delete(key);
    buckets.set(key, { left, at: now });
    const [longestUnused] = buckets.size > KEYS_MOST ? buckets.keys() : [];
    if (longestUnused !== undefined) buckets.delete(longestUnused);
  }

  /** Whether `key` has a turn left; takes none. */
  const hasTurn = (key: string, now = performance.now()): boolean => leftOf(key, now) >= 1;

  return {
    hasTurn,
    /** Takes a turn if there is one; false when there was none. */
    allow(key: string, now = performance.now()): boolean {
      const may = hasTurn(key, now);
      if (may) keep(key, leftOf(key, now) - 1, now);
      return may;
    },
    /** Takes a turn if there is one; nobody owes any, so nobody waits longer than for the next one. */
    spend(key: string, now = performance.now()): void {
      keep(key, Math.max(0, leftOf(key, now) - 1), now);
    },
    /** Takes all turns: the next one comes with time. */
    drain(key: string, now = performance.now()): void {
      keep(key, 0, now);
    },
    /** Gives a turn back that was not needed after all. */
    giveBack(key: string, now = performance.now()): void {
      keep(key, Math.min(most, leftOf(key, now) + 1), now);
    },
  };
}
