import { expect, test } from "vitest";
import { createBatches } from "./batches.ts";

test("what is asked while a batch runs is done together in the next, each with its own answer", async () => {
  const batches: number[][] = [];
  const ask = createBatches<number, number>(3, async (_, items) => {
    batches.push(items);
    await Promise.resolve();
    return items.map((item) => item * 10);
  });
  expect(await Promise.all([1, 2, 3, 4, 5].map((item) => ask("zaal", item)))).toEqual([10, 20, 30, 40, 50]);
  expect(batches).toEqual([[1], [2, 3, 4], [5]]);
  expect(await ask("zaal", 6)).toBe(60);
});

test("a batch that fails fails for all in it and for nobody else", async () => {
  const ask = createBatches<string, string>(10, async (key, items) => {
    await Promise.resolve();
    if (key === "kapot") throw new Error("kapot");
    return items;
  });
  const done = await Promise.allSettled([ask("kapot", "a"), ask("heel", "b"), ask("kapot", "c")]);
  expect(done.map(({ status }) => status)).toEqual(["rejected", "fulfilled", "rejected"]);
});
