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
  const inTurn = createTurns(2);
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
