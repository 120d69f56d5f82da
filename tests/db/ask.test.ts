import { expect, test, vi } from "vitest";
import { Prisma } from "../../src/lib/prisma/client.ts";

test("what two copies of the app's code ask goes by names of its own", async () => {
  const first = await import("../../src/lib/db.ts");
  vi.resetModules();
  const second = await import("../../src/lib/db.ts");
  expect(second).not.toBe(first);
  const answers: object[] = [];
  for (const n of [1, 2, 1, 2]) {
    const { ask } = n === 1 ? first : second;
    answers.push(...(await ask(n === 1 ? Prisma.sql`select 1 as "n"` : Prisma.sql`select 2 as "n"`)));
  }
  expect(answers).toEqual([{ n: 1 }, { n: 2 }, { n: 1 }, { n: 2 }]);
});
