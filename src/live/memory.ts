import type { Change } from "./announce.ts";
import { listen } from "./listen.ts";

type Bounds = { sessionsMost: number; weightMost: number; idleMs: number; staleMs: number };

const BOUNDS: Bounds = { sessionsMost: 1_000, weightMost: 150_000, idleMs: 30 * 60_000, staleMs: 15_000 };
const SWEEP_MS = 15_000;
const OUTCOMES_MOST = 200;

type Kept = { revision: number; value: unknown; weight: number; keptAt: number };
type Known = {
  /** What is known of the session, each as it stood at a revision, by name. */
  kept: Map<string, Kept>;
  /** How a change that this process made left what it changed, by revision. */
  outcomes: Map<number, { value: unknown; keptAt: number }>;
  /** The newest revision that was heard of. */
  revision: number;
  usedAt: number;
};

/**
 * What one process knows of running sessions, by session: bounded by how many sessions, how much of them (in weights that
 * who keeps it gives) and for how long nobody asked. What was kept may be old by the time it is used: who builds on it
 * checks the revision.
 */
export function createMemory({ sessionsMost, weightMost, idleMs, staleMs }: Bounds, now = Date.now) {
  const sessions = new Map<string, Known>();
  const forgotten = new Map<string, number>();
  let weight = 0;

  function drop(id: string): void {
    for (const { weight: own } of sessions.get(id)?.kept.values() ?? []) weight -= own;
    sessions.delete(id);
  }

  /** The session as the one that was used last. */
  function used(id: string): Known | undefined {
    const known = sessions.get(id);
    if (!known) return undefined;
    sessions.delete(id);
    sessions.set(id, known);
    known.usedAt = now();
    return known;
  }

  function opened(id: string): Known {
    const known = used(id) ?? { kept: new Map(), outcomes: new Map(), revision: -1, usedAt: now() };
    sessions.set(id, known);
    return known;
  }

  /** What began before a session was wiped may end after it. */
  const isWiped = (id: string, revision: number): boolean => revision < (forgotten.get(id) ?? -1);

  /** Lets go of what was used longest ago, down to the bounds; of this session never. */
  function letGo(id: string): void {
    for (const oldest of sessions.keys()) {
      if (oldest === id || (sessions.size <= sessionsMost && weight <= weightMost)) return;
      drop(oldest);
    }
  }

  function put(known: Known, name: string, { revision, value, weight: own }: Omit<Kept, "keptAt">): void {
    weight += own - (known.kept.get(name)?.weight ?? 0);
    known.kept.set(name, { revision, value, weight: own, keptAt: now() });
  }

  return {
    /** What is known of a session under this name; at this revision only, where one is given. */
    at(id: string, name: string, revision?: number): unknown {
      const found = used(id)?.kept.get(name);
      return found && (revision === undefined || found.revision === revision) ? found.value : undefined;
    },
    /** Keeps what is known of a session as it stood at this revision; what is newer stays. */
    keep(id: string, name: string, found: { revision: number; value: unknown; weight: number }): void {
      if (isWiped(id, found.revision)) return;
      const known = opened(id);
      if ((known.kept.get(name)?.revision ?? -1) > found.revision) return;
      put(known, name, found);
      letGo(id);
    },
    /** Keeps how a change that this process made left what it changed, for who hears of it next. */
    after(id: string, revision: number, value: unknown): void {
      if (isWiped(id, revision)) return;
      const { outcomes } = opened(id);
      outcomes.set(revision, { value, keptAt: now() });
      letGo(id);
      for (const oldest of outcomes.keys()) {
        if (outcomes.size <= OUTCOMES_MOST) return;
        outcomes.delete(oldest);
      }
    },
    outcomeOf: (id: string, revision: number): unknown => sessions.get(id)?.outcomes.get(revision)?.value,
    /** A session went on: what may have been taken away with that goes at once, anything else that is old within a while. */
    heard({ sessionId, revision, only }: Pick<Change, "sessionId" | "revision" | "only">): void {
      const known = sessions.get(sessionId);
      if (!known) return;
      known.revision = Math.max(known.revision, revision);
      if (only !== null) return;
      for (const at of known.outcomes.keys()) if (at < revision) known.outcomes.delete(at);
      for (const [name, { revision: at, weight: own }] of known.kept) {
        if (at >= revision) continue;
        weight -= own;
        known.kept.delete(name);
      }
    },
    /** A session was wiped, or is gone: nothing of before this revision is known any more, nor will be. */
    forget(id: string, revision: number): void {
      drop(id);
      forgotten.set(id, revision);
      for (const oldest of forgotten.keys()) {
        if (forgotten.size <= sessionsMost) return;
        forgotten.delete(oldest);
      }
    },
    /** Anything may have been wiped while nothing was heard. */
    forgetAll(): void {
      sessions.clear();
      weight = 0;
    },
    /** Lets go of what nobody asked for, and of what is of an older revision. */
    sweep(): void {
      for (const [id, known] of sessions) {
        if (now() - known.usedAt > idleMs) {
          drop(id);
          continue;
        }
        const isStale = (at: number, keptAt: number) => at < known.revision && now() - keptAt > staleMs;
        for (const [at, { keptAt }] of known.outcomes) if (isStale(at - 1, keptAt)) known.outcomes.delete(at);
        for (const [name, { revision, keptAt, weight: own }] of known.kept) {
          if (!isStale(revision, keptAt)) continue;
          weight -= own;
          known.kept.delete(name);
        }
      }
    },
    sizes: () => ({ sessions: sessions.size, weight }),
  };
}

declare global {
  // Next loads a module once per bundle; what is known of sessions is the process's.
  var vruchtbareBodemMemory: ReturnType<typeof createMemory> | undefined;
}

/** The process's one memory of running sessions. */
export function memory(): ReturnType<typeof createMemory> {
  globalThis.vruchtbareBodemMemory ??= createMemory(BOUNDS);
  return globalThis.vruchtbareBodemMemory;
}

/** Lets the memory hear what changes and what is wiped, for as long as the process lives. */
export function keepMemoryTrue(): void {
  const { heard, forget, forgetAll, sweep } = memory();
  listen((change) => (change ? heard(change) : forgetAll()), heard, undefined, forget);
  setInterval(sweep, SWEEP_MS).unref();
}

/** One kind of thing that is known of a session. `weigh` says how much of it there is. */
export function known<Value>(name: string, weigh: (value: Value) => number) {
  return {
    at: (sessionId: string, revision?: number) => memory().at(sessionId, name, revision) as Value | undefined,
    keep: (sessionId: string, revision: number, value: Value): void =>
      memory().keep(sessionId, name, { revision, value, weight: weigh(value) }),
  };
}
