/** Runs what has the same key `most` at a time, the others in order of arrival. */
export function createTurns(most = 1) {
  const lines = new Map<string, { running: number; waiting: (() => void)[] }>();

  return async function inTurn<T>(key: string, run: () => Promise<T>): Promise<T> {
    const line = lines.get(key) ?? { running: 0, waiting: [] };
    lines.set(key, line);
    // Who waited takes over the place of who was done.
    if (line.running >= most) await new Promise<void>((free) => line.waiting.push(free));
    else line.running += 1;
    try {
      return await run();
    } finally {
      const next = line.waiting.shift();
      if (next) next();
      else line.running -= 1;
      if (line.running === 0) lines.delete(key);
    }
  };
}
