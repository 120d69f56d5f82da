import { fork } from "node:child_process";
import { resolve } from "node:path";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { lookBehind } from "../../src/accounts/links/guesses.ts";
import { createTeam, signIn } from "../../src/accounts/writes.ts";
import { db, pool } from "../../src/lib/db.ts";
import { createFailures, forgetLimits } from "../../src/lib/limits/writes.ts";
import { createDoorkeeper, inAllProcesses } from "../../src/sessions/door/doorkeeper.ts";
import { emptyDatabase, ownUrl } from "../database.ts";

const code = (problem: string) => expect.objectContaining({ code: problem });
const HOME = "192.0.2.7";

beforeEach(emptyDatabase);

/** How often a process of its own, which tries twenty times, is heard. */
const heardIn = (name: string) =>
  new Promise<number>((done, fail) => {
    const env = { ...process.env, DATABASE_URL: ownUrl() };
    const other = fork(resolve(import.meta.dirname, "guesser.ts"), [name, "10", "20"], { env });
    other.once("message", (heard) => done(Number(heard)));
    other.once("error", fail);
    other.once("exit", (status) => status && fail(new Error(`The other process ended with ${status}.`)));
  });

describe("Carl, who guesses in two processes", () => {
  test("is heard ten times in all, not ten times in each; the table says so, and neither whom nor what", async () => {
    const heard = await Promise.all([heardIn("try"), heardIn("try")]);
    expect(heard[0] + heard[1]).toBe(10);
    const rows = await db().limit.findMany();
    expect(rows).toHaveLength(1);
    expect(rows[0]?.points).toBeGreaterThan(10);
    expect(rows[0]?.key).not.toContain(HOME);
  });

  test("finds the other door as used up as the one at which he guessed a code", async () => {
    const [first, second] = [
      createDoorkeeper(undefined, inAllProcesses()),
      createDoorkeeper(undefined, inAllProcesses()),
    ];
    const guess = (keeper: typeof first) =>
      keeper
        .open("000000", HOME, async () => null)
        .then(
          () => "",
          (error) => String(Object(error).code),
        );
    const there = await Promise.all(Array.from({ length: 120 }, () => guess(first)));
    expect(new Set(there)).toEqual(new Set(["CODE_UNKNOWN"]));
    const here = await Promise.all(Array.from({ length: 40 }, () => guess(second)));
    expect(new Set(here)).toEqual(new Set(["TOO_MANY"]));
    expect(await second.open("zR2k8fYb0n1Lw5sT7uVxQg", HOME, async () => "room")).toBe("room");
    // Beside him a right code waits for time, and comes in.
    expect(await second.open("482917", HOME, async () => "room")).toBe("room");
  });

  test("has no more passwords to try for Hanna's address in the second process than in the first", async () => {
    const hanna = { team: "Team", email: "hanna@example.org", password: "de soep is om zes uur klaar" };
    await createTeam(hanna);
    const other = createFailures({ name: "signIn", most: 10, perMs: 60_000 });
    for (let tried = 0; tried < 10; tried++) await other.add(`${hanna.email} ${HOME}`);
    const wrong = signIn({ email: hanna.email, password: "een andere zin" }, HOME);
    await expect(wrong).rejects.toEqual(code("TOO_MANY"));
    expect(await signIn({ email: hanna.email, password: hanna.password }, "198.51.100.9")).not.toEqual([]);
  });

  test("is heard thirty times by links in all processes together", async () => {
    const other = createFailures({ name: "link", most: 30, perMs: 60_000 });
    for (let tried = 0; tried < 30; tried++) await other.add("carl's place");
    await expect(lookBehind("carl's place", async () => null)).rejects.toEqual(code("TOO_MANY"));
    expect(await lookBehind("hanna's place", async () => "there")).toBe("there");
  });
});

describe("the room", () => {
  test("is asked nothing more for a right code or link: no row, and no question to the database", async () => {
    const keeper = createDoorkeeper(undefined, inAllProcesses());
    const asked = vi.spyOn(pool(), "query");
    for (const right of ["482917", "zR2k8fYb0n1Lw5sT7uVxQg"]) await keeper.open(right, HOME, async () => "room");
    expect(asked).not.toHaveBeenCalled();
    asked.mockRestore();
    expect(await db().limit.count()).toBe(0);
  });

  test("forgives Hanna her right password", async () => {
    const hanna = { team: "Team", email: "hanna2@example.org", password: "de soep is om zes uur klaar" };
    await createTeam(hanna);
    await signIn(hanna, HOME);
    expect((await db().limit.findMany()).map(({ points }) => points)).toEqual([0, 0, 0]);
  });

  test("goes on when the database is gone: each process counts for itself", async () => {
    const failures = createFailures({ name: "gone", most: 2, perMs: 60_000 });
    const asked = vi.spyOn(pool(), "query").mockImplementation(() => Promise.reject(new Error("gone")));
    expect([await failures.add("a"), await failures.add("a"), await failures.add("a")]).toEqual([false, false, true]);
    asked.mockRestore();
  });
});

test("what counts no more is forgotten at night", async () => {
  const failures = createFailures({ name: "old", most: 2, perMs: 60_000 });
  await failures.add("a");
  await forgetLimits(Date.now());
  expect(await db().limit.count()).toBe(1);
  await forgetLimits(Date.now() + 61_000);
  expect(await db().limit.count()).toBe(0);
});
