import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { PARKED_PER_SEAT } from "../../src/contributions/parked/limits.ts";
import { parkRequest } from "../../src/contributions/parked/schema.ts";
import { park, settle, unpark } from "../../src/contributions/parked/writes.ts";
import { readOwn } from "../../src/contributions/reads.ts";
import { forgetOldSessions } from "../../src/contributions/retention/writes.ts";
import { db } from "../../src/lib/db.ts";
import type { Host, Seat } from "../../src/sessions/access.ts";
import { audienceOf } from "../../src/sessions/audience.ts";
import { closeSession } from "../../src/sessions/prepare/writes.ts";
import { readSnapshot } from "../../src/zaal/moments.ts";
import { showParked } from "../../src/zaal/presses/settings/writes.ts";
import { emptyDatabase } from "../database.ts";
import { allFour, opened, shown } from "./people.ts";

const LATER = "Wie heeft de sleutel van de zaal?";
const DAY_MS = 24 * 60 * 60 * 1000;

let hanna: Host;
let amir: Seat;
let bea: Seat;
let carl: Host;

beforeAll(emptyDatabase);
beforeEach(async () => {
  ({ hanna, amir, bea, carl } = await allFour());
});

const parks = async (by: Seat | Host, text = LATER) => (await park(by, { id: randomUUID(), text })).id;
const toHanna = async () => {
  const snapshot = await readSnapshot(hanna, "host");
  if (snapshot.audience !== "host") throw new Error("Not the host's.");
  return snapshot;
};
const seen = async () => ({
  wall: JSON.stringify(await readSnapshot(hanna, "screen")),
  phone: JSON.stringify(await readSnapshot(bea, audienceOf(bea))),
});

test("what Amir parks from any step only Hanna reads, without whose it is, until she shows it", async () => {
  await parks(amir);
  await opened(hanna, "kracht");
  const id = await parks(amir, "De zomervakantie");
  const { wall, phone } = await seen();
  for (const view of [wall, phone]) expect(view).not.toContain("zomervakantie");
  const { parked } = await toHanna();
  expect(parked.items.at(-1)).toEqual({ id, text: "De zomervakantie", done: false });
  expect(JSON.stringify(parked)).not.toContain(amir.participantId);
  expect((await readOwn(amir)).parked.map(({ text }) => text)).toEqual([LATER, "De zomervakantie"]);
  expect((await readOwn(bea)).parked).toEqual([]);

  await showParked(hanna, 0);
  const now = await seen();
  for (const view of [now.wall, now.phone]) {
    expect(view).toContain("zomervakantie");
    expect(view).not.toContain(id);
  }
});

test("where the room goes on, the list leaves the wall by itself; what was dealt with is not on it", async () => {
  await opened(hanna, "kracht");
  const id = await parks(amir);
  await showParked(hanna, 0);
  await settle(hanna, id, true);
  expect((await seen()).wall).not.toContain(LATER);
  await settle(hanna, id, false);
  expect((await seen()).wall).toContain(LATER);
  await shown(hanna, "kracht");
  expect((await seen()).wall).not.toContain(LATER);
  expect((await toHanna()).parked.page).toBeNull();
});

test("the same sent twice is one, a late copy brings back nothing, and each takes away only what is theirs", async () => {
  const id = randomUUID();
  expect(await park(amir, { id, text: LATER })).toEqual({ id, repeated: false });
  expect(await park(amir, { id, text: LATER })).toEqual({ id, repeated: true });
  await expect(park(bea, { id, text: LATER })).rejects.toMatchObject({ code: "ID_TAKEN" });
  await expect(unpark(bea, id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await unpark(amir, id);
  await unpark(amir, id);
  expect(await park(amir, { id, text: LATER })).toEqual({ id, repeated: true });
  expect((await toHanna()).parked.items).toEqual([]);
  const hannas = await parks(hanna);
  await expect(unpark(amir, hannas)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await unpark(hanna, hannas);
  await expect(unpark(hanna, hannas)).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect((await toHanna()).parked.items).toEqual([]);
});

test("a seat parks so many and no more, in one short line; once all is over nobody does", async () => {
  for (let nr = 0; nr < PARKED_PER_SEAT; nr++) await parks(amir, `Voor later ${nr}`);
  await expect(parks(amir)).rejects.toMatchObject({ code: "TOO_MANY_POINTS" });
  await parks(bea);
  for (const text of ["", " \u200b ", "a".repeat(201)])
    expect(parkRequest.safeParse({ id: randomUUID(), text }).success).toBe(false);
  await closeSession(hanna);
  await expect(parks(bea)).rejects.toMatchObject({ code: "NOT_NOW" });
  await expect(parks(hanna)).rejects.toMatchObject({ code: "NOT_NOW" });
});

test("Carl gets not found, and the list goes with the loose contributions", async () => {
  const id = await parks(amir);
  await expect(settle(carl, id, true)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(unpark(carl, id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await closeSession(hanna);
  await forgetOldSessions(Date.now() + 91 * DAY_MS);
  expect(await db().parked.count({ where: { sessionId: hanna.sessionId } })).toBe(0);
});
