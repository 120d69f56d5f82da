/** Time, and waiting for it: the process's own, or a quick one for a test. */
export type Clock = { now: () => number; wait: (ms: number, then: () => void) => () => void };

export const processClock: Clock = {
  now: Date.now,
  wait: (ms, then) => {
    const timer = setTimeout(then, ms).unref();
    return () => clearTimeout(timer);
  },
};

/**
 * Does what was planned, one after another, from now on in the time of the play: that goes by `pace`, and stands still
 * at 0. `act` never rejects.
 */
export function play<Deed extends { atMs: number }>(planned: Deed[], clock: Clock, act: (deed: Deed) => Promise<void>) {
  let [played, since, pace, at] = [0, clock.now(), 0, 0];
  let isBusy = false;
  let unwait = (): void => undefined;

  const time = () => played + (clock.now() - since) * pace;

  function waitForNext(): void {
    unwait();
    const deed = planned[at];
    if (!deed || isBusy || pace === 0) return;
    unwait = clock.wait(Math.max(0, (deed.atMs - time()) / pace), () => void doIt(deed));
  }

  async function doIt(deed: Deed): Promise<void> {
    at += 1;
    isBusy = true;
    await act(deed);
    isBusy = false;
    waitForNext();
  }

  return {
    setPace(wanted: number): void {
      [played, since, pace] = [time(), clock.now(), wanted];
      waitForNext();
    },
    stop(): void {
      at = planned.length;
      unwait();
    },
  };
}
