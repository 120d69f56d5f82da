import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { contribute } from "../../src/contributions/arrival/writes.ts";
import { readContributions } from "../../src/contributions/stored/reads.ts";
import { addLine } from "../../src/samenwerkingsafspraak/edit/writes.ts";
import { supportLine } from "../../src/samenwerkingsafspraak/support/writes.ts";
import type { Host } from "../../src/sessions/access.ts";
import { recentSeatOf, seatOf } from "../../src/sessions/access.ts";
import { giveWayBack, join, removeSeat, takeSeatBack } from "../../src/sessions/door/writes.ts";
import { emptyDatabase } from "../database.ts";
import { opened, roomOf, signedIn, started } from "./people.ts";

let hanna: Host;
/** What Amir's phone holds, and his place. */
let amir: { secret: string; participantId: string };
let stepId: string;
let lineId: string;

beforeEach(async () => {
  await emptyDatabase();
  hanna = await started(await signedIn("hanna"));
  const { code, partners } = await roomOf(hanna);
  const partner = { id: partners.find(({ side }) => side === "informal")?.id ?? "" };
  amir = await join({ code: code ?? "", side: "informal", partner, people: 1 });
  stepId = await opened(hanna, "kracht");
  ({ lineId } = await addLine(hanna, "goal", { text: "Ouders vinden de weg naar hulp" }));
  await seatOf(hanna.sessionId, amir.secret);
});

const problem = (code: string) => expect.objectContaining({ code });

/** What this phone can still do, for the server saw it a moment ago. */
async function writesWith(secret: string) {
  const seat = await recentSeatOf(hanna.sessionId, secret);
  if (!seat) throw new Error("Nobody sat there.");
  const body = { about: "formal", dimension: "kennis", text: "Weten de weg" };
  return {
    contribution: () => contribute(seat, { id: randomUUID(), stepId, body }),
    line: () => supportLine(seat, lineId, true),
  };
}

test("Amir, who was here a moment ago, writes and stands behind a line", async () => {
  const write = await writesWith(amir.secret);
  await write.contribution();
  await write.line();
  expect(await readContributions([stepId])).toMatchObject([{ participantId: amir.participantId }]);
});

test("once Hanna removed his seat, his phone writes nothing any more, also when she offers a way back", async () => {
  const write = await writesWith(amir.secret);
  await write.contribution();
  await removeSeat(hanna, amir.participantId);
  await expect(write.contribution()).rejects.toEqual(problem("NOT_FOUND"));
  await expect(write.line()).rejects.toEqual(problem("NOT_FOUND"));
  await giveWayBack(hanna, amir.participantId);
  await expect(write.contribution()).rejects.toEqual(problem("NOT_FOUND"));
  await expect(write.line()).rejects.toEqual(problem("NOT_FOUND"));
  expect(await readContributions([stepId])).toHaveLength(1);
});

test("once another phone sits on his seat, the old one writes nothing and the new one does", async () => {
  const old = await writesWith(amir.secret);
  await old.contribution();
  const wayBack = await giveWayBack(hanna, amir.participantId);
  const { secret } = await takeSeatBack(wayBack.secret);
  await expect(old.contribution()).rejects.toEqual(problem("NOT_FOUND"));
  await expect(old.line()).rejects.toEqual(problem("NOT_FOUND"));
  const write = await writesWith(secret);
  await write.contribution();
  await write.line();
  expect(await readContributions([stepId])).toHaveLength(2);
});

test("Amir's cookie opens no seat in Carl's session", async () => {
  const elsewhere = await started(await signedIn("carl"));
  expect(await recentSeatOf(elsewhere.sessionId, amir.secret)).toBeNull();
  expect(await recentSeatOf(hanna.sessionId, "niets")).toBeNull();
  expect(await recentSeatOf(hanna.sessionId, undefined)).toBeNull();
});
