declare global {
  // Next loads a module once per bundle; what was seen last is the process's.
  var vruchtbareBodemMemories: Map<string, Map<string, unknown>> | undefined;
}

/** What this process saw last under a name of its own: the newest `most`. It may be old by the time it is used. */
export function createMemory<Value>(name: string, most: number) {
  globalThis.vruchtbareBodemMemories ??= new Map();
  const memories = globalThis.vruchtbareBodemMemories;
  const kept = (memories.get(name) ?? new Map()) as Map<string, Value>;
  memories.set(name, kept);
  return {
    keep(key: string, value: Value): void {
      kept.delete(key);
      kept.set(key, value);
      for (const oldest of kept.keys()) {
        if (kept.size <= most) return;
        kept.delete(oldest);
      }
    },
    recall: (key: string): Value | undefined => kept.get(key),
  };
}
