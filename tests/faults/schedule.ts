import { type Random, randomFrom } from "./random.ts";

/** Something that goes wrong. Times in milliseconds, shares of the connections from 0 to 1. */
export type Fault =
  | { kind: "kill"; server: 0 | 1 }
  | { kind: "restart"; crash: boolean; awayMs: number }
  | { kind: "cut"; share: number; awayMs: number }
  | { kind: "slow"; delayMs: number; forMs: number }
  | { kind: "swallow"; share: number }
  | { kind: "reload"; phone: number };
export type Planned = Fault & { at: number };

/** A phone notices a silent stream after forty seconds: a short schedule has no time for that. */
const SWALLOWS_FROM_S = 30;
const QUIET_START_MS = 1_000;

/** How often something happens, in seconds between two. */
const EVERY_S = { kill: 12, restart: 20, cut: 8, slow: 15, swallow: 20, reload: 1 } as const;

/** What goes wrong in `seconds`, in order; the same seed gives the same plan. Of each kind at least one. */
export function planOf(seed: number, seconds: number, phones: number): Planned[] {
  const random = randomFrom(seed);
  const kinds = ["kill", "restart", "cut", "slow", "swallow", "reload"] as const;
  return kinds
    .filter((kind) => kind !== "swallow" || seconds >= SWALLOWS_FROM_S)
    .flatMap((kind, index) => {
      const own = random.branch(index);
      const count = Math.max(1, Math.round((seconds / EVERY_S[kind]) * own.between(0.8, 1.2)));
      return Array.from({ length: count }, () => ({
        at: own.between(QUIET_START_MS, seconds * 1_000),
        ...faultOf(kind, own, phones),
      }));
    })
    .toSorted((one, other) => one.at - other.at);
}

function faultOf(kind: Fault["kind"], random: Random, phones: number): Fault {
  switch (kind) {
    case "kill":
      return { kind, server: random.pick([0, 1]) };
    case "restart":
      return { kind, crash: random.next() < 0.5, awayMs: random.between(0, 1_500) };
    case "cut":
      return { kind, share: random.pick([0.2, 0.6, 1]), awayMs: random.pick([0, 0, 500, 2_000]) };
    case "slow":
      return { kind, delayMs: random.between(20, 400), forMs: random.between(1_000, 4_000) };
    case "swallow":
      return { kind, share: random.between(0.05, 0.3) };
    case "reload":
      return { kind, phone: Math.floor(random.between(0, phones)) };
  }
}
