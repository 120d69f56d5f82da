import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { createMemory } from "./memory.ts";

test("the newest are kept, what was kept again counts as new, and the oldest go", () => {
  const memory = createMemory<number>(randomUUID(), 2);
  memory.keep("a", 1);
  memory.keep("b", 2);
  memory.keep("a", 3);
  memory.keep("c", 4);
  expect(["a", "b", "c"].map(memory.recall)).toEqual([3, undefined, 4]);
});

test("one name is one memory, also for a module that is loaded twice", () => {
  const name = randomUUID();
  createMemory<string>(name, 2).keep("a", "gezien");
  expect(createMemory<string>(name, 2).recall("a")).toBe("gezien");
  expect(createMemory<string>(randomUUID(), 2).recall("a")).toBeUndefined();
});
