/** A wall that no process saw for so long hangs no more: twice as long as streams go without a heartbeat. */
const SEEN_MS = 30_000;
const SAY_EVERY_MS = 10_000;

/** Which sessions have a wall that hangs, by when any process last saw it. `now` only goes forward. */
export function createWalls(now: () => number) {
  const seenAt = new Map<string, number>();

  const isWithin = (sessionId: string, ms: number): boolean =>
    now() - (seenAt.get(sessionId) ?? Number.NEGATIVE_INFINITY) < ms;

  function forgetOld(): void {
    // The longest unseen stand first.
    for (const [sessionId, at] of seenAt) {
      if (now() - at < SEEN_MS) return;
      seenAt.delete(sessionId);
    }
  }

  return {
    hangs: (sessionId: string): boolean => isWithin(sessionId, SEEN_MS),
    /** Whether so much time has passed that the other processes should hear again that it hangs. */
    isDue: (sessionId: string): boolean => !isWithin(sessionId, SAY_EVERY_MS),
    /** Notes that a wall of this session is there; answers whether none was. */
    note(sessionId: string): boolean {
      const isNew = !isWithin(sessionId, SEEN_MS);
      seenAt.delete(sessionId);
      seenAt.set(sessionId, now());
      forgetOld();
      return isNew;
    },
  };
}
