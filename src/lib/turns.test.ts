import { expect, test } from "vitest";
import { createTurns } from "./turns.ts";

test("what has the same key runs one after the other, in order of arrival, and what fails holds up nobody", async () => {
  const inTurn = createTurns();
  const log: string[] = [];
  const job =
    (name: string, fails = false) =>
    async () => {
      log.push(`${name} begins`);
      await Promise.resolve();
      log.push(`${name} ends`);
      if (fails) throw new Error(name);
    };
  const done = await Promise.allSettled([
    inTurn("zaal", job("a", true)),
    inTurn("zaal", job("b")),
    inTurn("elders", job("c")),
    inTurn("zaal", job("d")),
  ]);
  expect(done.map(({ status }) => status)).toEqual(["rejected", "fulfilled", "fulfilled", "fulfilled"]);
  expect(log.filter((line) => !line.startsWith("c"))).toEqual(
    ["a", "b", "d"].flatMap((name) => [`${name} begins`, `${name} ends`]),
  );
  expect(log.indexOf("c begins")).toBeLessThan(log.indexOf("b begins"));
});

test("at most so many run at once", async () => {
  const inTurn = createTurns({ most: 2 });
  let running = 0;
  let most = 0;
  const job = async () => {
    running += 1;
    most = Math.max(most, running);
    await Promise.resolve();
    running -= 1;
  };
  await Promise.all(Array.from({ length: 7 }, () => inTurn("", job)));
  expect(most).toBe(2);
});

test("Carl, who asks twenty times at once, waits behind himself: Amir and Bea come after one of his", async () => {
  const inTurn = createTurns();
  const log: string[] = [];
  const ask = (who: string) => inTurn("zaal", async () => void log.push(who), who);
  const all = [...Array.from({ length: 20 }, () => ask("carl")), ask("amir"), ask("bea"), ask("amir")];
  await Promise.all(all);
  expect(log.slice(0, 7)).toEqual(["carl", "carl", "amir", "bea", "carl", "amir", "carl"]);
  expect(log).toHaveLength(23);
});

test("Carl may not have more than so many waiting, and that refuses nobody else", async () => {
  const inTurn = createTurns({ waitingMost: 2, full: "TOO_MANY" });
  const ask = (who: string) => inTurn("zaal", () => Promise.resolve(who), who);
  const done = await Promise.allSettled([ask("carl"), ask("carl"), ask("carl"), ask("carl"), ask("amir")]);
  expect(done.map((one) => (one.status === "fulfilled" ? one.value : one.reason.code))).toEqual([
    ...["carl", "carl", "carl", "TOO_MANY", "amir"],
  ]);
});

test("however many come from everywhere, no more wait than there is room for, and afterwards there is room again", async () => {
  const inTurn = createTurns({ allWaitingMost: 2 });
  const ask = (who: string) => inTurn("zaal", () => Promise.resolve(who), who);
  for (let round = 0; round < 3; round++) {
    const done = await Promise.allSettled(["a", "b", "c", "d"].map(ask));
    expect(done.map((one) => (one.status === "fulfilled" ? one.value : one.reason.code))).toEqual([
      "a",
      "b",
      "c",
      "BUSY",
    ]);
  }
});
