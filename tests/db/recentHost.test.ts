import { randomUUID } from "node:crypto";
import { beforeEach, expect, test, vi } from "vitest";
import { signOut } from "../../src/accounts/writes.ts";
import { db } from "../../src/lib/db.ts";
import type { Host } from "../../src/sessions/access.ts";
import { callNamed } from "../calls.ts";
import { emptyDatabase } from "../database.ts";
import { cookieFor, roomOf, signedIn, started } from "./people.ts";

let hanna: Host;
let cookie: string;

beforeEach(async () => {
  await emptyDatabase();
  hanna = await started(await signedIn("hanna"));
  cookie = await cookieFor(hanna.userId);
  expect((await press(cookie)).status).toBe(200);
});

/** Hanna's clicker, by the API: the second time this process knows her. */
const press = (cookie: string, call = "move", body: object = { to: "next" }) =>
  callNamed(call).respond(
    new Request("http://localhost/", { method: "POST", headers: { cookie }, body: JSON.stringify(body) }),
    { sessionId: hanna.sessionId },
  );

/** What the press did to the room, and what the log has of it. */
async function pressed(who = cookie) {
  const [before, acts] = [await roomOf(hanna), await db().act.count({ where: { verb: "room.move", outcome: "done" } })];
  const { status } = await press(who);
  const after = await roomOf(hanna);
  const noted = (await db().act.count({ where: { verb: "room.move", outcome: "done" } })) - acts;
  return { status, moved: after.revision - before.revision, noted };
}

const TAKEN = { status: 200, moved: 1, noted: 1 };
const NOT_FOUND = { status: 404, moved: 0, noted: 0 };

test("Hanna presses on, and each press is noted once", async () => {
  expect(await pressed()).toEqual(TAKEN);
  expect(await pressed()).toEqual(TAKEN);
});

test("a press is one statement, whoever leads: its leader, who leads beside her, or a coordinator where nobody does", async () => {
  const locking = vi.spyOn(db(), "$transaction");
  const { sessionId, userId } = hanna;
  const darken = async (blank: boolean) => (await press(cookie, "setScreen", { blank })).status;
  expect(await darken(true)).toBe(200);
  await db().session.update({ where: { id: sessionId }, data: { leaderId: null } });
  expect(await darken(false)).toBe(200);
  await db().sessionHost.create({ data: { sessionId, userId } });
  await db().membership.deleteMany({ where: { userId, role: "COORDINATOR" } });
  expect(await darken(true)).toBe(200);
  expect(locking).not.toHaveBeenCalled();
  locking.mockRestore();
});

test("once she signed out, also on another process, nothing is pressed with what her browser had", async () => {
  await db().authSession.deleteMany({ where: { userId: hanna.userId } });
  expect(await pressed()).toEqual(NOT_FOUND);
  // Her other sign-in is none of this one's business.
  expect(await pressed(await cookieFor(hanna.userId))).toEqual(TAKEN);
  expect(await pressed()).toEqual(NOT_FOUND);
});

test("her own way out ends it too", async () => {
  await signOut(new Headers({ cookie }));
  expect(await pressed()).toEqual(NOT_FOUND);
});

test("a sign-in that has run out presses nothing", async () => {
  const long = { userId: hanna.userId };
  await db().authSession.updateMany({ where: long, data: { expiresAt: new Date(Date.now() - 1_000) } });
  expect(await pressed()).toEqual(NOT_FOUND);
});

test("who leads the bijeenkomst no more, or is in the team no more, presses nothing", async () => {
  const dirk = await signedIn("dirk");
  await db().membership.deleteMany({ where: { userId: hanna.userId, role: "COORDINATOR" } });
  await db().session.update({ where: { id: hanna.sessionId }, data: { leaderId: dirk.userId } });
  expect(await pressed()).toEqual(NOT_FOUND);
  await db().session.update({ where: { id: hanna.sessionId }, data: { leaderId: hanna.userId } });
  expect(await pressed()).toEqual(TAKEN);
  await db().membership.deleteMany({ where: { userId: hanna.userId } });
  expect(await pressed()).toEqual(NOT_FOUND);
});

test("Carl, who is signed in elsewhere or writes a cookie himself, presses nothing", async () => {
  const carl = await signedIn("carl");
  expect(await pressed(await cookieFor(carl.userId))).toEqual(NOT_FOUND);
  expect(await pressed("")).toEqual(NOT_FOUND);
  expect(await pressed("better-auth.session_token=")).toEqual(NOT_FOUND);
  expect(await pressed(`better-auth.session_token=${randomUUID()}.${randomUUID()}`)).toEqual(NOT_FOUND);
  expect(await pressed(cookie.slice(0, -4))).toEqual(NOT_FOUND);
});
