import { beforeEach, expect, test } from "vitest";
import { coordinationsOf, memberOf } from "../../src/accounts/access.ts";
import { isFirstAccountKey } from "../../src/accounts/reads.ts";
import { createFirstAccount, createTeam, signIn } from "../../src/accounts/writes.ts";
import { firstAccountKey } from "../../src/lib/launch/database.ts";
import { facilitationsOf } from "../../src/sessions/access.ts";
import { emptyDatabase, ownUrl } from "../database.ts";

const hanna = { team: "Gemeente", email: "hanna@example.org", password: "de soep is om zes uur klaar" };
const notFound = expect.objectContaining({ code: "NOT_FOUND" });

beforeEach(emptyDatabase);

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

test("a wrong password and an unknown address get the same answer", async () => {
  await createTeam(hanna);
  const wrong = expect.objectContaining({ code: "SIGN_IN_WRONG" });
  await expect(signIn({ ...hanna, password: "een andere lange zin" })).rejects.toEqual(wrong);
  await expect(signIn({ ...hanna, email: "niemand@example.org" })).rejects.toEqual(wrong);
  expect(await memberOf(new Headers({ cookie: "better-auth.session_token=geraden.onzin" }))).toBeNull();
});
