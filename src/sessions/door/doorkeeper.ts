import { setTimeout as pauseFor } from "node:timers/promises";
import { Problem } from "../../lib/errors.ts";
import { createLimit } from "../../lib/limit.ts";
import { createFailures, type Failures } from "../../lib/limits/writes.ts";
import { isDigits } from "./code.ts";

const MINUTE_MS = 60_000;
const EVERYBODY = "everybody";
/** How long digits wait for a turn before they are refused, and how often they look whether time brought one. */
const PATIENCE_MS = 10_000;
const LOOK_EVERY_MS = 200;
const WAITING_MOST = 2_000;

type Clock = { now: () => number; pause: (ms: number) => Promise<unknown> };

const WRONG_FROM = { most: 120, perMs: 5 * MINUTE_MS };
const WRONG_TOGETHER = { most: 1_200, perMs: 5 * MINUTE_MS };
const FIRSTS_TOGETHER = { most: 3_000, perMs: 5 * MINUTE_MS };

type Counted = { add: Failures["add"] };
/** What counts wrong codes beyond this process. */
type Everywhere = { from: Counted; together: Counted; firsts: Counted };

const NOWHERE: Counted = { add: async () => false };
const alone: Everywhere = { from: NOWHERE, together: NOWHERE, firsts: NOWHERE };

/** The same limits for all processes on this database: each failure is one more question to it, and a right code none. */
export const inAllProcesses = (): Everywhere => ({
  from: createFailures({ name: "code", ...WRONG_FROM }),
  together: createFailures({ name: "codeTogether", ...WRONG_TOGETHER }),
  firsts: createFailures({ name: "codeFirsts", ...FIRSTS_TOGETHER }),
});

/** A turn that was taken: how to give it back, and how to say that the code was wrong. */
type Taken = { giveBack: () => void; fail: () => Promise<boolean> };

/**
 * Slows down who guesses codes. Digits can be guessed, so each look at them takes a turn, which only a wrong code keeps:
 * of the asker's address, so wide that a room of 60 phones behind one never meets it, and of all addresses together.
 * Where there is none they wait a little for the next, so a right code comes in slowly rather than not at all. The
 * link's secret cannot be guessed: it never waits, and what is no code at all costs digits nothing.
 *
 * Guesses from many addresses must not shut out the rooms. So an address where somebody came in takes no turn of all
 * together, and one that never mistyped takes it from a budget of its own. What is promised: all who guess are heard
 * 1,200 times in five minutes, and besides that once a day for each address, 3,000 times in five minutes at most, and
 * 120 times in five minutes from each address that holds a seat. Each guess hits less than once in 100,000 times.
 * What is wrong in other processes counts here from the next wrong code on: then only time brings turns.
 */
export function createDoorkeeper(
  { now, pause }: Clock = { now: () => performance.now(), pause: pauseFor },
  everywhere: Everywhere = alone,
) {
  const wrongFrom = createLimit(WRONG_FROM);
  const wrongTogether = createLimit(WRONG_TOGETHER);
  const firstsTogether = createLimit(FIRSTS_TOGETHER);
  const firstFrom = createLimit({ most: 1, perMs: 24 * 60 * MINUTE_MS });
  const wordsFrom = createLimit({ most: 600, perMs: 5 * MINUTE_MS });
  const seatsIn = createLimit({ most: 2_000, perMs: 10 * MINUTE_MS });
  const seatsFrom = createLimit({ most: 1_000, perMs: 10 * MINUTE_MS });
  const cameIn = createLimit({ most: 1, perMs: 12 * 60 * MINUTE_MS });
  const sleepers = new Map<string, Set<() => void>>();
  let waiting = 0;

  const isKnown = (address: string) => !cameIn.hasTurn(address, now());
  const together = (address: string) => (firstFrom.hasTurn(address, now()) ? firstsTogether : wrongTogether);

  /** Takes a turn for digits as soon as there is one, and says whether it had to wait. TOO_MANY. */
  async function takeTurn(address: string): Promise<Taken & { waited: boolean }> {
    const giveUpAt = now() + PATIENCE_MS;
    let waited = false;
    for (let taken = tryTurn(address); ; taken = tryTurn(address)) {
      if (taken) return { ...taken, waited };
      waited = true;
      if (waiting >= WAITING_MOST || now() >= giveUpAt) throw new Problem("TOO_MANY");
      waiting += 1;
      await sleep(address);
      waiting -= 1;
    }
  }

  /** For a moment, or until this address got a turn back. */
  async function sleep(address: string): Promise<void> {
    const here = sleepers.get(address) ?? new Set();
    sleepers.set(address, here);
    await new Promise<void>((wake) => {
      here.add(wake);
      void pause(LOOK_EVERY_MS).then(() => {
        here.delete(wake);
        wake();
      });
    });
    if (here.size === 0 && sleepers.get(address) === here) sleepers.delete(address);
  }

  function wakeNext(address: string): void {
    const here = sleepers.get(address);
    const [wake] = here ?? [];
    if (!here || !wake) return;
    here.delete(wake);
    wake();
  }

  function tryTurn(address: string): Taken | null {
    const shared = isKnown(address) ? null : together(address);
    if (!wrongFrom.hasTurn(address, now()) || shared?.hasTurn(EVERYBODY, now()) === false) return null;
    wrongFrom.spend(address, now());
    shared?.spend(EVERYBODY, now());
    const giveBack = () => {
      wrongFrom.giveBack(address, now());
      shared?.giveBack(EVERYBODY, now());
      wakeNext(address);
    };
    return { giveBack, fail: () => failed(address, shared) };
  }

  /** Counts a wrong code in all processes. Whether that is one more than may be: then this one waits for time as well. */
  async function failed(address: string, shared: typeof wrongFrom | null): Promise<boolean> {
    const together = shared === firstsTogether ? everywhere.firsts : everywhere.together;
    const [isOver, areOver] = await Promise.all([
      everywhere.from.add(address),
      shared ? together.add(EVERYBODY) : false,
    ]);
    if (isOver) wrongFrom.drain(address, now());
    if (areOver) shared?.drain(EVERYBODY, now());
    return isOver || areOver;
  }

  return {
    /** What `look` finds behind a code when it is its turn. CODE_UNKNOWN where that is nothing, TOO_MANY. */
    async open<Found>(code: string, address: string, look: () => Promise<Found | null>): Promise<Found> {
      if (!isDigits(code)) {
        const found = await look();
        if (found === null) throw new Problem(wordsFrom.allow(address, now()) ? "CODE_UNKNOWN" : "TOO_MANY");
        return found;
      }
      const { giveBack, fail, waited } = await takeTurn(address);
      let isWrong = false;
      try {
        const found = await look();
        isWrong = found === null;
        if (found !== null) return found;
      } finally {
        if (!isWrong) giveBack();
      }
      firstFrom.spend(address, now());
      // Who had no turn in all processes together is not heard; who waited for one is.
      throw new Problem((await fail()) && !waited ? "TOO_MANY" : "CODE_UNKNOWN");
    },
    /** Before somebody with a right code gets a seat. TOO_MANY. */
    requireTurn(sessionId: string, address: string): void {
      if (!seatsIn.hasTurn(sessionId, now()) || !seatsFrom.hasTurn(`${sessionId} ${address}`, now()))
        throw new Problem("TOO_MANY");
    },
    /** After somebody got a seat: only that counts. */
    seated(sessionId: string, address: string): void {
      seatsIn.spend(sessionId, now());
      seatsFrom.spend(`${sessionId} ${address}`, now());
      cameIn.spend(address, now());
    },
  };
}

// Next loads a module once per bundle; what is counted must be counted once per process.
const shared = globalThis as unknown as { vruchtbareBodemDoorkeeper?: ReturnType<typeof createDoorkeeper> };

/** The process's one doorkeeper. */
export function doorkeeper() {
  shared.vruchtbareBodemDoorkeeper ??= createDoorkeeper(undefined, inAllProcesses());
  return shared.vruchtbareBodemDoorkeeper;
}
