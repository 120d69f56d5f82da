import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { contribute } from "../../src/contributions/arrival/writes.ts";
import { forgetOldSessions } from "../../src/contributions/retention/writes.ts";
import { readContributions } from "../../src/contributions/stored/reads.ts";
import { takeOver } from "../../src/samenwerkingsafspraak/edit/takeOver/writes.ts";
import { readAgreement } from "../../src/samenwerkingsafspraak/reads.ts";
import { supportLine } from "../../src/samenwerkingsafspraak/support/writes.ts";
import { readDoor } from "../../src/sessions/door/reads.ts";
import { changePart, closeSession, startSession } from "../../src/sessions/prepare/writes.ts";
import { emptyDatabase, ownUrl, withClient } from "../database.ts";
import { openRoom, rowsOf, takeSeat, writeInBoom } from "./agreementRoom.ts";
import { joined, opened, roomOf, signedIn, started } from "./people.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

beforeEach(emptyDatabase);

test("what Amir wrote and his seat are forgotten 90 days after the session closed, and not before", async () => {
  const hanna = await started(await signedIn("hanna"));
  const amir = await joined(hanna, "informal");
  const stepId = await opened(hanna, "kracht");
  await contribute(amir, {
    id: randomUUID(),
    stepId,
    body: { about: "formal", dimension: "kennis", text: "Weten de weg" },
  });
  await closeSession(hanna);
  expect(await forgetOldSessions(Date.now() + 89 * DAY_MS)).toBe(0);
  expect(await readContributions([stepId])).toHaveLength(1);
  expect(await forgetOldSessions(Date.now() + 91 * DAY_MS)).toBe(1);
  expect(await readContributions([stepId])).toEqual([]);
  expect((await roomOf(hanna)).seats).toEqual([]);
  expect(await forgetOldSessions(Date.now() + 91 * DAY_MS)).toBe(0);
});

const daysFromNow = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

/** A session of Hanna's that she never closed, with its last sitting so many days from now, and Amir in it. */
async function leftOpen(lastDay: number) {
  const hanna = await started(await signedIn("hanna"));
  const [first, second] = (await roomOf(hanna)).parts;
  await changePart(hanna, first?.id ?? "", { date: daysFromNow(lastDay - 7), startsAt: "09:30" });
  await changePart(hanna, second?.id ?? "", { date: daysFromNow(lastDay), startsAt: "09:30" });
  return { hanna, amir: await joined(hanna, "informal") };
}

test("a session that Hanna forgot to close is closed and forgotten 90 days after its last day", async () => {
  const { hanna } = await leftOpen(30);
  expect(await forgetOldSessions(Date.now() + 119 * DAY_MS)).toBe(0);
  expect((await roomOf(hanna)).seats).toHaveLength(1);
  expect(await forgetOldSessions(Date.now() + 122 * DAY_MS)).toBe(1);
  expect(await roomOf(hanna)).toMatchObject({ seats: [], state: "closed", code: null, joinSecret: null });
  expect(await forgetOldSessions(Date.now() + 123 * DAY_MS)).toBe(0);
});

test("what Amir wrote after the last day that Hanna planned is kept as long as anything", async () => {
  const { hanna, amir } = await leftOpen(-30);
  const stepId = await opened(hanna, "kracht");
  await contribute(amir, { id: randomUUID(), stepId, body: { about: "formal", dimension: "kennis", text: "Later" } });
  expect(await forgetOldSessions(Date.now() + 89 * DAY_MS)).toBe(0);
  expect(await forgetOldSessions(Date.now() + 91 * DAY_MS)).toBe(1);
});

test("a session that Hanna opens again is not forgotten for the days that it was closed", async () => {
  const { hanna } = await leftOpen(-30);
  await closeSession(hanna);
  await withClient(ownUrl(), (client) =>
    client.query(
      `update "Session" set "openedAt" = now() - interval '100 days', "closedAt" = now() - interval '80 days'`,
    ),
  );
  await withClient(ownUrl(), (client) =>
    client.query(`update "Participant" set "createdAt" = now() - interval '100 days'`),
  );
  await startSession(hanna);
  expect(await forgetOldSessions(Date.now() + 80 * DAY_MS)).toBe(0);
  expect(await forgetOldSessions(Date.now() + 91 * DAY_MS)).toBe(1);
});

test("the code and the link of a session end a day after it closed; Amir keeps his seat", async () => {
  const { hanna } = await leftOpen(0);
  const code = (await roomOf(hanna)).code ?? "";
  await closeSession(hanna);
  await forgetOldSessions(Date.now() + 23 * 60 * 60 * 1000);
  await expect(readDoor(code, "buurthuis")).rejects.toMatchObject({ code: "CODE_CLOSED" });
  await forgetOldSessions(Date.now() + 25 * 60 * 60 * 1000);
  await expect(readDoor(code, "buurthuis")).rejects.toMatchObject({ code: "CODE_UNKNOWN" });
  expect(await roomOf(hanna)).toMatchObject({ code: null, joinSecret: null, seats: [{ removed: false }] });
});

test("how many people stood behind a line stays when their seats are forgotten, everybody once", async () => {
  const room = await openRoom();
  const id = await writeInBoom(room, room.amir, "vruchten", "Kinderen spelen buiten", 1);
  const [lineId = ""] = (await takeOver(room.host, id)).lineIds;
  const both = await takeSeat(room.sessionId, room.moeders, "BOTH", "ster");
  for (const seat of [room.amir, room.bea, both]) await supportLine(seat, lineId, true);
  await closeSession(room.host);
  const goals = async () => rowsOf(await readAgreement(room.host), "goal");
  const before = await goals();
  expect(before).toMatchObject([{ support: { formal: 1, informal: 2 }, sourceCount: 1 }]);
  expect(await forgetOldSessions(Date.now() + 91 * DAY_MS)).toBe(1);
  expect(await goals()).toEqual(before);
});
