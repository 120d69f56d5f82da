type Bucket = { left: number; at: number };

const KEYS_MOST = 50_000;

/**
 * A limit per key: `most` turns, and new ones at the rate of `most` in `perMs`. Kept per process: it slows guessing
 * down and holds no truth.
 */
export function createLimit({ most, perMs }: { most: number; perMs: number }) {
  const buckets = new Map<string, Bucket>();
  const rate = most / perMs;

  const leftOf = ({ left, at }: Bucket, now: number): number => Math.min(most, left + (now - at) * rate);

  function take(key: string, now: number): number {
    const left = leftOf(buckets.get(key) ?? { left: most, at: now }, now) - 1;
    buckets.delete(key);
    buckets.set(key, { left, at: now });
    const [longestUnused] = buckets.size > KEYS_MOST ? buckets.keys() : [];
    if (longestUnused !== undefined) buckets.delete(longestUnused);
    return left;
  }

  /** Whether `key` has a turn left; takes none. */
  function hasTurn(key: string, now = Date.now()): boolean {
    const bucket = buckets.get(key);
    return !bucket || leftOf(bucket, now) >= 1;
  }

  return {
    hasTurn,
    /** Takes a turn if there is one; false when there was none. */
    allow(key: string, now = Date.now()): boolean {
      const may = hasTurn(key, now);
      if (may) take(key, now);
      return may;
    },
    /** Takes a turn, also one that is not there: whoever comes with many at once waits longer afterwards. */
    spend(key: string, now = Date.now()): void {
      take(key, now);
    },
  };
}
