import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { coordinationsOf, memberOf } from "../../src/accounts/access.ts";
import { isFirstAccountKey } from "../../src/accounts/reads.ts";
import { createFirstAccount, createTeam, signIn } from "../../src/accounts/writes.ts";
import { firstAccountKey } from "../../src/lib/launch/database.ts";
import { facilitationsOf } from "../../src/sessions/access.ts";
import { emptyDatabase, ownUrl, withClient } from "../database.ts";

const hanna = { team: "Gemeente", email: "hanna@example.org", password: "de soep is om zes uur klaar" };
const code = (problem: string) => expect.objectContaining({ code: problem });
const notFound = code("NOT_FOUND");

beforeEach(async () => {
  await emptyDatabase();
  // What was counted by the clock before is of no use to one that begins anew.
  Reflect.deleteProperty(globalThis, "vruchtbareBodemSignIn");
});
afterEach(() => void vi.useRealTimers());

test("the link of the first start makes one account, with both roles, and then no more", async () => {
  const key = (await firstAccountKey(ownUrl())) ?? "";
  expect(await isFirstAccountKey(key)).toBe(true);
  await createFirstAccount({ key, ...hanna });
  const cookie = (await signIn(hanna)).map((line) => line.split(";")[0]).join("; ");
  const member = await memberOf(new Headers({ cookie }));
  expect(member && [coordinationsOf(member).length, facilitationsOf(member).length]).toEqual([1, 1]);
  await expect(createFirstAccount({ key, ...hanna, email: "carl@example.org" })).rejects.toEqual(notFound);
  expect(await firstAccountKey(ownUrl())).toBeNull();
});

test("Carl's guess makes no account, and Hanna's link still works", async () => {
  const key = (await firstAccountKey(ownUrl())) ?? "";
  await expect(createFirstAccount({ key: "geraden", ...hanna, email: "carl@example.org" })).rejects.toEqual(notFound);
  await createFirstAccount({ key, ...hanna });
});

test("a new start gives a new link as long as nobody used one, also after a look at the demo", async () => {
  const first = (await firstAccountKey(ownUrl())) ?? "";
  await createTeam({ team: "Demo", email: "demo@example.org", password: "een zin voor de demo" });
  const second = await firstAccountKey(ownUrl());
  expect(second).not.toBeNull();
  expect(await isFirstAccountKey(first)).toBe(false);
});

test("when the database fails halfway the first account, nothing of it is there and Hanna's link still works", async () => {
  const key = (await firstAccountKey(ownUrl())) ?? "";
  const run = (sql: string) => withClient(ownUrl(), (client) => client.query(sql));
  await run(`alter table "Membership" add constraint "falls_over" check (false)`);
  await expect(createFirstAccount({ key, ...hanna })).rejects.toThrow();
  await run(`alter table "Membership" drop constraint "falls_over"`);
  await expect(signIn(hanna)).rejects.toEqual(code("SIGN_IN_WRONG"));
  await createFirstAccount({ key, ...hanna });
  expect(await signIn(hanna)).not.toEqual([]);
});

test("an e-mail address has one account, also written in capitals", async () => {
  await createTeam(hanna);
  await expect(createTeam({ ...hanna, email: "HANNA@example.org" })).rejects.toEqual(code("INVALID"));
});

test("Carl tries password after password and gets no answer any more; Hanna, somewhere else, signs in", async () => {
  vi.useFakeTimers({ toFake: ["Date", "performance"] });
  await createTeam(hanna);
  const guess = () => signIn({ email: "iemand@example.org", password: "een gok" }, "carl");
  const guesses = await Promise.allSettled(Array.from({ length: 100 }, guess));
  expect(guesses.at(0)).toMatchObject({ reason: { code: "SIGN_IN_WRONG" } });
  await expect(signIn(hanna, "carl")).rejects.toEqual(code("TOO_MANY"));
  expect(await signIn(hanna, "gemeentehuis")).not.toEqual([]);
});

test("a wrong password and an unknown address get the same answer", async () => {
  await createTeam(hanna);
  const wrong = code("SIGN_IN_WRONG");
  await expect(signIn({ ...hanna, password: "een andere lange zin" })).rejects.toEqual(wrong);
  await expect(signIn({ ...hanna, email: "niemand@example.org" })).rejects.toEqual(wrong);
  expect(await memberOf(new Headers({ cookie: "better-auth.session_token=geraden.onzin" }))).toBeNull();
});

const another = () => ({ ...hanna, email: `${randomUUID()}@example.org` });

test("a hundred wrong passwords at once, known addresses or not: a few are looked at, the rest refused, and Hanna signs in", async () => {
  const hers = another();
  await createTeam(hers);
  const guess = (at: number) =>
    signIn({ email: at % 20 ? `iemand-${at}@example.org` : hers.email, password: `een gok ${at}` }, "elsewhere");
  const guesses = Promise.allSettled(Array.from({ length: 100 }, (_, at) => guess(at)));
  expect(await signIn(hers, "stadhuis")).not.toEqual([]);
  const said = Map.groupBy(await guesses, (one) => (one.status === "rejected" ? one.reason.code : "in"));
  expect(said.get("SIGN_IN_WRONG")?.length).toBeLessThanOrEqual(9);
  expect([...said.keys()].sort()).toEqual(["SIGN_IN_WRONG", "TOO_MANY"]);
});

test("six facilitators of one office sign in together", async () => {
  const office = Array.from({ length: 6 }, another);
  for (const one of office) await createTeam(one);
  const cookies = await Promise.all(office.map((one) => signIn(one, "wijkgebouw")));
  expect(cookies.every((lines) => lines.length > 0)).toBe(true);
});

test("from where and with what Hanna signs in is kept nowhere", async () => {
  await createTeam(hanna);
  await signIn(hanna, "203.0.113.7");
  const rows = await withClient(ownUrl(), async (client) => (await client.query('SELECT * FROM "AuthSession"')).rows);
  expect(rows).toHaveLength(1);
  expect(Object.keys(rows[0]).sort()).toEqual(["createdAt", "expiresAt", "id", "token", "updatedAt", "userId"]);
});

test("Carl, who goes on trying Hanna's address, keeps her out nowhere but where he is", async () => {
  vi.useFakeTimers({ toFake: ["Date", "performance"] });
  const hers = another();
  await createTeam(hers);
  const guess = () => signIn({ email: hers.email, password: "een gok" }, "library");
  await Promise.allSettled(Array.from({ length: 40 }, guess));
  await expect(signIn(hers, "library")).rejects.toEqual(code("TOO_MANY"));
  expect(await signIn(hers, "home")).not.toEqual([]);
});

test("Carl, who tries Hanna's address from seven places, keeps her out of none where she signed in before", async () => {
  // Turns come back with time, and a slow machine takes its time.
  vi.useFakeTimers({ toFake: ["Date", "performance"] });
  const hers = another();
  await createTeam(hers);
  expect(await signIn(hers, "town-hall")).not.toEqual([]);
  const guessFrom = (place: string) => {
    const guess = () => signIn({ email: hers.email, password: "een gok" }, place);
    return Promise.allSettled(Array.from({ length: 10 }, guess));
  };
  await Promise.all(["a", "b", "c", "d", "e", "f", "g"].map(guessFrom));
  await expect(signIn(hers, "a-new-place")).rejects.toEqual(code("TOO_MANY"));
  expect(await signIn(hers, "town-hall")).not.toEqual([]);
});
