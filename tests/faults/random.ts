export type Random = ReturnType<typeof randomFrom>;

/** Chance that can be had again: the same seed gives the same throws (mulberry32). */
export function randomFrom(seed: number) {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (least: number, most: number): number => least + next() * (most - least);
  return {
    next,
    between,
    pick: <T>(things: readonly T[]): T => {
      const thing = things[Math.floor(next() * things.length)];
      if (thing === undefined) throw new Error("There is nothing to choose from.");
      return thing;
    },
    /** Another sequence, that does not change with how often this one is asked. */
    branch: (name: number) => randomFrom(Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(name + 1, 0x85ebca6b)),
  };
}
