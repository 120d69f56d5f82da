import { type ChildProcess, fork } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { afterEach, beforeEach, expect, test } from "vitest";
import { forgetOldSessions } from "../../src/contributions/retention/writes.ts";
import { withdraw } from "../../src/contributions/writes.ts";
import { type Host, seatOf } from "../../src/sessions/access.ts";
import { join } from "../../src/sessions/door/writes.ts";
import { closeSession } from "../../src/sessions/prepare/writes.ts";
import { removeSession } from "../../src/sessions/remove/writes.ts";
import { emptyDatabase, ownUrl } from "../database.ts";
import { eventually } from "../patience.ts";
import { opened, roomOf, signedIn, started } from "./people.ts";

const DAYS_91_MS = 91 * 24 * 60 * 60 * 1000;
const WORDS = "Zij weten de weg in de wijk";

let other: ChildProcess;

beforeEach(async () => {
  await emptyDatabase();
  other = fork("tests/db/looker.ts", { env: { ...process.env, DATABASE_URL: ownUrl() } });
  await once(other, "message");
});
afterEach(() => {
  other.kill();
});

/** What the other process knows of a session, after it did what it was told. */
async function knownThere(told: object): Promise<{ session: object | null; seats: number }> {
  const answer = once(other, "message");
  other.send(told);
  const [known] = await answer;
  return known;
}

/** Amir writes by the other server, which knows the session from then on. */
async function amirWritesThere(host: Host) {
  const stepId = await opened(host, "kracht");
  const { code, partners } = await roomOf(host);
  const partner = { id: partners.find(({ side }) => side === "informal")?.id ?? "" };
  const { sessionId, secret } = await join({ code: code ?? "", side: "informal", partner, people: 1 });
  const body = { about: "formal", dimension: "kennis", text: WORDS };
  const id = randomUUID();
  const known = await knownThere({ sessionId, secret, request: { id, stepId, body } });
  expect(JSON.stringify(known.session)).toContain(WORDS);
  expect(known.seats).toBe(1);
  return { id, secret };
}

test("what is forgotten by one server is known by no other any more", async () => {
  const host = await started(await signedIn("hanna"));
  await amirWritesThere(host);
  await closeSession(host);
  expect(await forgetOldSessions(Date.now() + DAYS_91_MS)).toBe(1);
  await eventually(async () => expect(await knownThere(host)).toEqual({ session: null, seats: 0 }));
});

test("a session that Hanna takes away is known by no server any more", async () => {
  const hanna = await signedIn("hanna");
  const host = await started(hanna);
  await amirWritesThere(host);
  await removeSession(hanna, host.sessionId, true);
  await eventually(async () => expect(await knownThere(host)).toEqual({ session: null, seats: 0 }));
});

test("words that Amir takes back elsewhere are known by no server any more", async () => {
  const host = await started(await signedIn("hanna"));
  const { id, secret } = await amirWritesThere(host);
  const amir = await seatOf(host.sessionId, secret);
  if (!amir) throw new Error("Amir has no seat.");
  await withdraw(amir, id);
  await eventually(async () => expect((await knownThere(host)).session).toBeNull());
});
