import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import type { z } from "zod";
import { contribute } from "../../src/contributions/arrival/writes.ts";
import { readOwn } from "../../src/contributions/reads.ts";
import { setReady } from "../../src/contributions/ready/writes.ts";
import { forgetOldSessions } from "../../src/contributions/retention/writes.ts";
import type { readyRequest } from "../../src/contributions/schema.ts";
import { db } from "../../src/lib/db.ts";
import type { Host, Seat } from "../../src/sessions/access.ts";
import { seatFor, seatOf } from "../../src/sessions/access.ts";
import { audienceOf } from "../../src/sessions/audience.ts";
import { giveWayBack, removeSeat, seatWithoutPhone, takeSeatBack } from "../../src/sessions/door/writes.ts";
import { closeSession } from "../../src/sessions/prepare/writes.ts";
import { readSnapshot } from "../../src/zaal/moments.ts";
import { readPaging } from "../../src/zaal/presses/paging.ts";
import { setStep } from "../../src/zaal/presses/writes.ts";
import { emptyDatabase } from "../database.ts";
import { joined, opened, roomOf, signedIn, started } from "./people.ts";

let hanna: Host;
let amir: Seat;
let bea: Seat;
let stepId: string;
let round: z.output<typeof readyRequest>;

/** Amir and Bea look at the first round of a step that has more. */
beforeEach(async () => {
  await emptyDatabase();
  hanna = await started(await signedIn("hanna"));
  amir = await joined(hanna, "informal");
  bea = await joined(hanna, "formal");
  stepId = await opened(hanna, "kracht");
  round = { stepId, round: 0, value: true };
});

const problem = (code: string) => expect.objectContaining({ code });
const told = async () => {
  const seen = await readSnapshot(hanna, "host");
  if (seen.audience !== "host") throw new Error("Hanna leads.");
  return seen;
};
const progress = async () => (await told()).step?.progress;
const seatSeen = async ({ participantId }: Seat) => (await told()).seats.find(({ id }) => id === participantId);
const notReady = () => ({ ...round, value: false });
const sendsSomething = (seat: Seat) =>
  contribute(seat, {
    id: randomUUID(),
    stepId,
    body: { about: seat.standing === "formal" ? "informal" : "formal", dimension: "kennis", text: "Weten de weg" },
  });
const readyOnPhone = async (seat: Seat) => (await readOwn(seat)).answered[`${stepId}:0`];

test("what Amir sent is not that he is ready, and that Bea is ready is not that she sent something", async () => {
  await sendsSomething(amir);
  await setReady(bea, round);
  expect(await progress()).toEqual({
    formal: { ready: 1, sent: 0, of: 1 },
    informal: { ready: 0, sent: 1, of: 1 },
    both: { ready: 0, sent: 0, of: 0 },
  });
  expect(await seatSeen(amir)).toMatchObject({ ready: false, sent: true });
  expect(await seatSeen(bea)).toMatchObject({ ready: true, sent: false });
  expect((await readSnapshot(hanna, "screen")).step).toMatchObject({ progress: { formal: { ready: 1 } } });
});

test("Amir sends one thing more and is ready still, until he says that he is not", async () => {
  await setReady(amir, round);
  await sendsSomething(amir);
  expect(await seatSeen(amir)).toMatchObject({ ready: true, sent: true });
  await setReady(amir, notReady());
  expect(await seatSeen(amir)).toMatchObject({ ready: false, sent: true });
  expect(await readyOnPhone(amir)).toBeUndefined();
});

test("his phone knows it when it is loaded anew, and no phone hears how far the others are", async () => {
  const before = await readSnapshot(bea, audienceOf(bea));
  await setReady(amir, round);
  expect(await readyOnPhone(amir)).toBe("ja");
  expect(await readyOnPhone(bea)).toBeUndefined();
  const { revision: _, ...seen } = await readSnapshot(bea, audienceOf(bea));
  expect(before).toMatchObject(seen);
});

test("who is so already raises nothing, however often the button is pressed", async () => {
  const revision = await setReady(amir, round);
  for (const askedAt of [null, 7, 8]) expect(await setReady(amir, round, { askedAt })).toBe(revision);
  await setReady(bea, notReady());
  expect((await roomOf(hanna)).revision).toBe(revision);
  expect(await db().ready.count()).toBe(1);
});

test("ten presses of a double finger at once are one, and everybody who presses at once counts", async () => {
  const { revision } = await roomOf(hanna);
  await Promise.all(Array.from({ length: 10 }, () => setReady(amir, round)));
  expect((await roomOf(hanna)).revision).toBe(revision + 1);
  const others = await Promise.all(Array.from({ length: 8 }, () => joined(hanna, "formal")));
  await Promise.all([bea, ...others].map((seat) => setReady(seat, round)));
  expect((await progress())?.formal).toMatchObject({ ready: 9, of: 9 });
  expect((await told()).seats.filter(({ ready }) => ready)).toHaveLength(10);
});

test("a copy of 'Klaar' that comes after 'toch nog niet' undoes nothing, whether that changed something or not", async () => {
  await setReady(amir, round, { askedAt: 1 });
  await setReady(amir, notReady(), { askedAt: 2 });
  await setReady(amir, round, { askedAt: 1 });
  expect(await seatSeen(amir)).toMatchObject({ ready: false });
  await setReady(amir, notReady(), { askedAt: 4 });
  await setReady(amir, round, { askedAt: 3 });
  expect(await seatSeen(amir)).toMatchObject({ ready: false });
  await setReady(amir, round, { askedAt: 5 });
  expect(await seatSeen(amir)).toMatchObject({ ready: true });
});

test("a copy that comes when the round is over is answered as it was, and changes nothing", async () => {
  await setReady(amir, round, { askedAt: 1 });
  await setStep(hanna, stepId, "open", { round: 1 }, readPaging);
  const { revision } = await roomOf(hanna);
  expect(await setReady(amir, round, { askedAt: 1 })).toBe(revision);
  expect((await roomOf(hanna)).revision).toBe(revision);
});

test("a table of four counts four, and Hanna says for it that it is ready", async () => {
  const { partnerId } = amir;
  const { participantId } = await seatWithoutPhone(hanna, { standing: "informal", partnerId, people: 4 });
  await setReady(hanna, round, { participantId });
  expect((await progress())?.informal).toEqual({ ready: 4, sent: 0, of: 5 });
  expect(await readyOnPhone(await seatFor(hanna, participantId))).toBe("ja");
  await expect(setReady(hanna, round, { participantId: amir.participantId })).rejects.toEqual(
    problem("SEAT_HAS_PHONE"),
  );
});

test("the next round begins anew; whoever goes back finds who was ready there", async () => {
  await setReady(amir, round);
  await setStep(hanna, stepId, "open", { round: 1 }, readPaging);
  expect((await progress())?.informal).toMatchObject({ ready: 0, of: 1 });
  await setStep(hanna, stepId, "open", { round: 0 }, readPaging);
  expect((await progress())?.informal).toMatchObject({ ready: 1, of: 1 });
});

test("nobody is ready in a round that is not the present one, in a step elsewhere, or where phones send nothing", async () => {
  await expect(setReady(amir, { ...round, round: 1 })).rejects.toEqual(problem("NOT_NOW"));
  await setStep(hanna, stepId, "open", { round: 1 }, readPaging);
  await expect(setReady(amir, round)).rejects.toEqual(problem("NOT_NOW"));
  const boom = await opened(hanna, "boom");
  await expect(setReady(amir, { ...round, round: 1 })).rejects.toEqual(problem("NOT_NOW"));
  await setReady(amir, { ...round, stepId: boom });
  await setStep(hanna, boom, "closed", {}, readPaging);
  await expect(setReady(amir, { ...round, stepId: boom, value: false })).rejects.toEqual(problem("STEP_CLOSED"));
  const pauze = await opened(hanna, "pauze");
  await expect(setReady(amir, { ...round, stepId: pauze })).rejects.toEqual(problem("NOT_NOW"));
  await closeSession(hanna);
  await expect(setReady(amir, { ...round, stepId: pauze })).rejects.toEqual(problem("STEP_CLOSED"));
});

test("Carl, who sits in another session, is ready in nothing of this one", async () => {
  const room = await started(await signedIn("cleo"));
  const carl = await joined(room, "formal");
  await expect(setReady(carl, round)).rejects.toEqual(problem("NOT_FOUND"));
  const theirs = await opened(room, "kracht");
  await expect(setReady(room, round, { participantId: amir.participantId })).rejects.toEqual(problem("NOT_FOUND"));
  await expect(setReady(amir, { ...round, stepId: theirs })).rejects.toEqual(problem("NOT_FOUND"));
  await expect(setReady(carl, round, { participantId: amir.participantId })).rejects.toEqual(problem("NOT_FOUND"));
  expect(await db().ready.count()).toBe(0);
});

test("a seat that was taken away says nothing and counts nowhere; on another phone it is as ready as it was", async () => {
  await setReady(amir, round);
  const { secret } = await giveWayBack(hanna, amir.participantId);
  const back = await takeSeatBack(secret);
  const onNewPhone = await seatOf(hanna.sessionId, back.secret);
  if (!onNewPhone) throw new Error("The way back does not open.");
  expect(await readyOnPhone(onNewPhone)).toBe("ja");
  await expect(setReady(amir, notReady())).rejects.toEqual(problem("NOT_FOUND"));
  await removeSeat(hanna, amir.participantId);
  await expect(setReady(onNewPhone, notReady())).rejects.toEqual(problem("NOT_FOUND"));
  expect((await progress())?.informal).toEqual({ ready: 0, sent: 0, of: 0 });
});

test("it goes with the seats when the session is forgotten", async () => {
  await setReady(amir, round);
  await closeSession(hanna);
  await forgetOldSessions(Date.now() + 100 * 24 * 60 * 60 * 1000);
  expect(await db().ready.count()).toBe(0);
});
