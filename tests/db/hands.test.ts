import { beforeEach, expect, test } from "vitest";
import { setHand } from "../../src/contributions/hand/writes.ts";
import { setReady } from "../../src/contributions/ready/writes.ts";
import { db } from "../../src/lib/db.ts";
import type { Host, Seat } from "../../src/sessions/access.ts";
import { seatFor, seatOf } from "../../src/sessions/access.ts";
import { audienceOf } from "../../src/sessions/audience.ts";
import { giveWayBack, removeSeat, seatWithoutPhone, takeSeatBack } from "../../src/sessions/door/writes.ts";
import { closeSession } from "../../src/sessions/prepare/writes.ts";
import { readSnapshot } from "../../src/zaal/moments.ts";
import { readPaging } from "../../src/zaal/presses/paging.ts";
import { lowerHand } from "../../src/zaal/presses/settings/writes.ts";
import { closePart, openPart, reopenPart } from "../../src/zaal/presses/sittings/writes.ts";
import { setStep } from "../../src/zaal/presses/writes.ts";
import { emptyDatabase } from "../database.ts";
import { joined, opened, roomOf, signedIn, started } from "./people.ts";

let hanna: Host;
let amir: Seat;
let bea: Seat;

beforeEach(async () => {
  await emptyDatabase();
  hanna = await started(await signedIn("hanna"));
  amir = await joined(hanna, "informal");
  bea = await joined(hanna, "formal");
});

const problem = (code: string) => expect.objectContaining({ code });
const handsSeen = async (host = hanna): Promise<string[]> => {
  const seen = await readSnapshot(host, "host");
  return seen.audience === "host" ? seen.hands : [];
};
/** What nobody but the host and who has a hand up is to hear of. */
const seenBy = async (viewer: Seat | "screen") => {
  const { revision: _, ...seen } = await readSnapshot(hanna, viewer);
  return seen;
};
const ids = (...seats: Seat[]) => seats.map(({ participantId }) => participantId);

test("Hanna sees who wants to say something in the order in which the hands went up, before a step and in any", async () => {
  await setHand(bea, true);
  await setHand(amir, true);
  expect(await handsSeen()).toEqual(ids(bea, amir));
  await setStep(hanna, await opened(hanna, "pauze"), "open", {}, readPaging);
  expect(await handsSeen()).toEqual(ids(bea, amir));
  await setHand(bea, false);
  await setHand(bea, true);
  expect(await handsSeen()).toEqual(ids(amir, bea));
  expect((await roomOf(hanna)).hands, "as the database has it").toEqual(ids(amir, bea));
});

test("nobody else hears of it: wall and other phones are shown what they were shown before", async () => {
  const [wall, phone, own] = [await seenBy("screen"), await seenBy(bea), await seenBy(amir)];
  await setHand(amir, true);
  expect(await seenBy("screen")).toEqual(wall);
  expect(await seenBy(bea)).toEqual(phone);
  expect(await seenBy(amir)).toEqual({ ...own, hand: true });
  expect(await readSnapshot(bea, audienceOf(amir))).toMatchObject({ hand: false });
});

test("Hanna lowers a hand by a press of her own, and the other one stays up", async () => {
  await setHand(amir, true);
  await setHand(bea, true);
  const revision = await lowerHand(hanna, amir.participantId);
  expect(await handsSeen()).toEqual(ids(bea));
  expect((await roomOf(hanna)).hands).toEqual(ids(bea));
  await lowerHand(hanna, amir.participantId);
  expect(await db().participant.count({ where: { handAt: { not: null } } })).toBe(1);
  expect((await roomOf(hanna)).revision - revision, "a press that changes nothing").toBeLessThanOrEqual(1);
  expect(await db().act.count({ where: { verb: "room.lowerHand" } })).toBe(2);
});

test("who has it so already raises nothing; ten presses at once are one, and everybody who presses at once counts", async () => {
  const { revision } = await roomOf(hanna);
  await Promise.all(Array.from({ length: 10 }, () => setHand(amir, true)));
  expect((await roomOf(hanna)).revision).toBe(revision + 1);
  await setHand(bea, false);
  expect((await roomOf(hanna)).revision).toBe(revision + 1);
  const others = await Promise.all(Array.from({ length: 8 }, () => joined(hanna, "formal")));
  await Promise.all([bea, ...others].map((seat) => setHand(seat, true)));
  expect((await roomOf(hanna)).hands).toEqual(await handsSeen());
  expect((await handsSeen()).toSorted()).toEqual(ids(amir, bea, ...others).toSorted());
});

test("a copy that comes after the hand went down does not raise it again", async () => {
  await setHand(amir, true, { askedAt: 1 });
  await setHand(amir, false, { askedAt: 2 });
  await setHand(amir, true, { askedAt: 1 });
  expect(await handsSeen()).toEqual([]);
});

test("being ready and a hand are two things", async () => {
  const stepId = await opened(hanna, "kracht");
  await setHand(amir, true);
  await setReady(amir, { stepId, round: 0, value: true });
  await lowerHand(hanna, amir.participantId);
  expect((await roomOf(hanna)).ready).toEqual(ids(amir));
  expect(await handsSeen()).toEqual([]);
});

test("a table without a phone is noted by Hanna, as any seat", async () => {
  const { partnerId } = bea;
  const { participantId } = await seatWithoutPhone(hanna, { standing: "formal", partnerId, people: 4 });
  await setHand(hanna, true, { participantId });
  expect(await handsSeen()).toEqual([participantId]);
  await expect(setHand(hanna, true, { participantId: amir.participantId })).rejects.toEqual(problem("SEAT_HAS_PHONE"));
  expect((await seatFor(hanna, participantId)).participantId).toBe(participantId);
});

test("a seat that is taken away has no hand up, also when it comes back; another phone keeps it", async () => {
  await setHand(amir, true);
  const { secret } = await giveWayBack(hanna, amir.participantId);
  const back = await seatOf(hanna.sessionId, (await takeSeatBack(secret)).secret);
  expect(await handsSeen()).toEqual(ids(amir));
  await expect(setHand(amir, false)).rejects.toEqual(problem("NOT_FOUND"));
  await removeSeat(hanna, amir.participantId);
  expect(await handsSeen()).toEqual([]);
  if (back) await expect(setHand(back, true)).rejects.toEqual(problem("NOT_FOUND"));
  await giveWayBack(hanna, amir.participantId);
  expect((await roomOf(hanna)).hands).toEqual([]);
});

test("a dagdeel that ends lowers all hands, one that is opened again too, and in between none is raised", async () => {
  await opened(hanna, "kracht");
  const [part] = (await roomOf(hanna)).parts;
  const next = (await roomOf(hanna)).parts.at(1);
  if (!part || !next) throw new Error("There are two parts.");
  await setHand(amir, true);
  await closePart(hanna, part.id, {});
  expect(await handsSeen()).toEqual([]);
  await expect(setHand(bea, true)).rejects.toEqual(problem("NOT_NOW"));
  await openPart(hanna, next.id, {});
  expect((await roomOf(hanna)).hands).toEqual([]);
  await setHand(bea, true);
  await reopenPart(hanna, part.id, {}, readPaging);
  expect((await roomOf(hanna)).hands).toEqual([]);
});

test("after the session no hand is up, and none is raised", async () => {
  await setHand(amir, true);
  await closeSession(hanna);
  expect((await roomOf(hanna)).hands).toEqual([]);
  await expect(setHand(amir, true)).rejects.toEqual(problem("NOT_NOW"));
});

test("Carl, who sits in another session, raises and lowers nothing here", async () => {
  const room = await started(await signedIn("cleo"));
  const carl = await joined(room, "formal");
  await setHand(amir, true);
  await setHand(carl, true);
  expect(await handsSeen()).toEqual(ids(amir));
  await expect(lowerHand(room, amir.participantId)).rejects.toEqual(problem("NOT_FOUND"));
  await expect(setHand(room, true, { participantId: amir.participantId })).rejects.toEqual(problem("NOT_FOUND"));
  await expect(setHand(carl, false, { participantId: amir.participantId })).rejects.toEqual(problem("NOT_FOUND"));
  expect(await handsSeen()).toEqual(ids(amir));
});
