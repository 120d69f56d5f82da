type Bucket = { left: number; at: number };

/**
 * A limit per key: `allow(key)` is false once a key was used `most` times faster than `perMs` gives new turns.
 * Kept per process: it slows guessing down and holds no truth.
 */
export function createLimit({ most, perMs }: { most: number; perMs: number }) {
  const buckets = new Map<string, Bucket>();
  const rate = most / perMs;
  return {
    allow(key: string, now = Date.now()): boolean {
      if (buckets.size > 50_000) buckets.clear();
      const bucket = buckets.get(key) ?? { left: most, at: now };
      bucket.left = Math.min(most, bucket.left + (now - bucket.at) * rate);
      bucket.at = now;
      buckets.set(key, bucket);
      if (bucket.left < 1) return false;
      bucket.left -= 1;
      return true;
    },
  };
}
