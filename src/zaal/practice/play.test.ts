import { expect, test } from "vitest";
import { type Clock, play } from "./play.ts";

/** A clock that goes when it is told to. */
function handClock() {
  let now = 0;
  let timers: { at: number; then: () => void }[] = [];
  const clock: Clock = {
    now: () => now,
    wait: (ms, then) => {
      const timer = { at: now + ms, then };
      timers.push(timer);
      return () => {
        timers = timers.filter((one) => one !== timer);
      };
    },
  };
  const goOn = async (ms: number): Promise<void> => {
    const until = now + ms;
    for (;;) {
      const [first] = timers.toSorted((one, other) => one.at - other.at);
      if (!first || first.at > until) break;
      timers = timers.filter((one) => one !== first);
      now = first.at;
      first.then();
      await new Promise((done) => setImmediate(done));
    }
    now = until;
  };
  return { clock, goOn, waiting: () => timers.length };
}

const deeds = [{ atMs: 1_000 }, { atMs: 2_000 }, { atMs: 10_000 }];

function begun() {
  const { clock, ...hand } = handClock();
  const done: string[] = [];
  const table = play(deeds, clock, async ({ atMs }) => void done.push(`${atMs} at ${clock.now()}`));
  return { ...hand, done, ...table };
}

test("what was planned is done one after another, in its time", async () => {
  const { setPace, goOn, done } = begun();
  setPace(1);
  await goOn(1_500);
  expect(done).toEqual(["1000 at 1000"]);
  await goOn(20_000);
  expect(done).toEqual(["1000 at 1000", "2000 at 2000", "10000 at 10000"]);
});

test("who is still does nothing however long it takes, and goes on where they were", async () => {
  const { setPace, goOn, done, waiting } = begun();
  await goOn(60_000);
  expect(done).toEqual([]);
  setPace(1);
  await goOn(1_500);
  setPace(0);
  expect(waiting()).toBe(0);
  await goOn(60_000);
  setPace(1);
  await goOn(500);
  expect(done).toEqual(["1000 at 61000", "2000 at 122000"]);
});

test("four times as fast is four times as fast, also from halfway", async () => {
  const { setPace, goOn, done } = begun();
  setPace(1);
  await goOn(2_000);
  setPace(4);
  setPace(4);
  await goOn(2_000);
  expect(done.at(-1)).toBe("10000 at 4000");
});

test("after it was stopped nothing more is done", async () => {
  const { setPace, goOn, done, stop, waiting } = begun();
  setPace(4);
  await goOn(300);
  stop();
  setPace(1);
  expect(waiting()).toBe(0);
  await goOn(60_000);
  expect(done).toHaveLength(1);
});
