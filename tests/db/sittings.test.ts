import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, expect, test } from "vitest";
import type { Member } from "../../src/accounts/access.ts";
import { contribute } from "../../src/contributions/arrival/writes.ts";
import type { Host } from "../../src/sessions/access.ts";
import { audienceOf } from "../../src/sessions/audience.ts";
import { join, setDoor } from "../../src/sessions/door/writes.ts";
import { changeStep } from "../../src/sessions/prepare/steps/writes.ts";
import { changePart, closeSession, startSession } from "../../src/sessions/prepare/writes.ts";
import { stepsOf } from "../../src/sessions/reads.ts";
import { seenOf } from "../../src/sessions/run/seen.ts";
import { readSnapshot } from "../../src/zaal/moments.ts";
import { readPaging } from "../../src/zaal/presses/paging.ts";
import { addTime } from "../../src/zaal/presses/settings/writes.ts";
import { closePart, openPart } from "../../src/zaal/presses/sittings/writes.ts";
import { move, setPage, setStep } from "../../src/zaal/presses/writes.ts";
import { emptyDatabase } from "../database.ts";
import { joined, next, opened, prepared, roomOf, signedIn, started, stepOf } from "./people.ts";

const MINUTE = 60_000;

let hanna: Member;
let host: Host;

beforeAll(async () => {
  await emptyDatabase();
  hanna = await signedIn("hanna");
});
beforeEach(async () => {
  host = await started(hanna);
});

const code = (expected: string) => expect.objectContaining({ code: expected });
const onward = () => move(host, "onward", undefined, readPaging);
const back = () => move(host, "back", undefined, readPaging);
const go = (stepId: string) => move(host, stepId, undefined, readPaging);
const seen = async () => seenOf(await roomOf(host));
const hosts = async () => {
  const snapshot = await readSnapshot(host, "host");
  if (snapshot.audience !== "host") throw new Error("Not the host's.");
  return snapshot;
};
const partsOf = async () => {
  const [first, second] = (await roomOf(host)).parts;
  if (!first || !second) throw new Error("The programme has two parts.");
  return { first, second };
};
const writes = (stepId: string, by: Awaited<ReturnType<typeof joined>>) =>
  contribute(by, { id: randomUUID(), stepId, body: { dimension: "kennis", about: "formal", text: "Weten de weg" } });

/** How many minutes what goes on still has. */
async function minutesLeft(exercise: string): Promise<number> {
  const { endsAt } = await stepOf(host, exercise);
  return ((endsAt ?? 0) - Date.now()) / MINUTE;
}

/** Hanna is at the last step of the first part. */
async function atTheEnd() {
  const { first } = await partsOf();
  const last = first.steps.at(-1);
  await setStep(host, last?.id ?? "", "closed", {}, readPaging);
  await go(last?.id ?? "");
  return first;
}

test("the last step of a part is followed by its end, and never by the step of another day", async () => {
  await atTheEnd();
  expect(await hosts()).toMatchObject({ next: "endPart", nextTitle: "1" });
  const before = await seen();
  await expect(onward()).rejects.toEqual(code("NOT_NOW"));
  expect(await seen()).toBe(before);
});

test("between two parts the door is shut, nothing is taken, and everybody reads when it goes on", async () => {
  const { second } = await partsOf();
  await changePart(host, second.id, { date: "2026-12-01", startsAt: "09:30" });
  const amir = await joined(host, "informal");
  const stepId = await opened(host, "kracht");
  await writes(stepId, amir);
  const first = await atTheEnd();
  await setStep(host, stepId, "open", {}, readPaging);
  const { code: old } = await roomOf(host);
  await closePart(host, first.id, {});

  const until = "dinsdag 1 december, 09:30";
  for (const snapshot of [
    await hosts(),
    await readSnapshot(host, "screen"),
    await readSnapshot(amir, audienceOf(amir)),
  ])
    expect(snapshot).toMatchObject({ step: null, view: null, session: { state: "running", until, part: 2 } });
  expect(await hosts()).toMatchObject({ next: "openPart", nextTitle: "2", arrival: false, canUndo: false });
  await expect(writes(stepId, amir)).rejects.toEqual(code("STEP_CLOSED"));
  const partner = { name: "Te laat", side: "informal" } as const;
  await expect(join({ code: old ?? "", side: "informal", partner, people: 1 })).rejects.toEqual(code("CODE_CLOSED"));
  for (const press of [
    onward,
    back,
    () => next(host),
    () => go(stepId),
    () => setPage(host, stepId, { page: 0 }, readPaging),
  ])
    await expect(press()).rejects.toEqual(code("NOT_NOW"));
});

test("the next part has a code of its own; who sat there before sits there still and takes part", async () => {
  const amir = await joined(host, "informal");
  await setDoor(host, true);
  const first = await atTheEnd();
  const { code: old } = await roomOf(host);
  await closePart(host, first.id, {});
  const { second } = await partsOf();
  await openPart(host, second.id, {});

  const room = await roomOf(host);
  expect(room).toMatchObject({ adjourned: false, locked: false, currentStepId: null });
  expect(room.code).not.toBe(old);
  const partner = { id: room.partners[1]?.id ?? "" };
  await expect(join({ code: old ?? "", side: "informal", partner, people: 1 })).rejects.toEqual(code("CODE_UNKNOWN"));
  await joined(host, "informal");
  expect(await hosts()).toMatchObject({ arrival: true, next: "start", nextTitle: "Welkom terug" });
  expect(await readSnapshot(amir, audienceOf(amir))).toMatchObject({ session: { part: 2, until: null }, step: null });
  await onward();
  expect((await hosts()).step?.exercise).toBe("welkom-terug");
  await back();
  expect((await hosts()).step).toBeNull();
  // Looking back at what was done the first day is no end of it.
  const kracht = await opened(host, "kracht");
  expect((await hosts()).session.until).toBeNull();
  await writes(kracht, amir);
});

test("ending or opening a part twice is the same as once; the wrong one, or one that is not its turn, is refused", async () => {
  const { first, second } = await partsOf();
  await expect(openPart(host, second.id, {})).rejects.toEqual(code("NOT_NOW"));
  await expect(closePart(host, second.id, {})).rejects.toEqual(code("NOT_NOW"));
  await expect(closePart(host, first.id, { seen: "elders" })).rejects.toEqual(code("MOVED_ALREADY"));
  await closePart(host, first.id, {});
  const ended = await partsOf();
  await closePart(host, first.id, {});
  expect(await partsOf()).toEqual(ended);
  await expect(openPart(host, first.id, {})).rejects.toEqual(code("NOT_NOW"));
  await openPart(host, second.id, { seen: "adjourned" });
  const { code: fresh } = await roomOf(host);
  await openPart(host, second.id, {});
  expect((await roomOf(host)).code).toBe(fresh);
  await expect(closePart(host, second.id, {})).rejects.toEqual(code("NOT_NOW"));
});

test("a part with nothing on is none to end or to wait for", async () => {
  const { first, second } = await partsOf();
  for (const { id } of second.steps) await changeStep(host, id, { enabled: false });
  await expect(closePart(host, first.id, {})).rejects.toEqual(code("NOT_NOW"));
  await atTheEnd();
  expect((await hosts()).next).toBe("end");
});

test("a colleague who closes while Hanna moved on hears of it; closing twice is once; opened again it goes on", async () => {
  const before = await seen();
  await opened(host, "kracht");
  await expect(closeSession(host, before)).rejects.toEqual(code("MOVED_ALREADY"));
  await closeSession(host, await seen());
  const closed = await roomOf(host);
  await closeSession(host);
  expect(await roomOf(host)).toEqual({ ...closed, revision: closed.revision + 1 });
  await startSession(host);
  expect(await roomOf(host)).toMatchObject({ state: "running", adjourned: false });
  await expect(closeSession(await prepared(hanna))).rejects.toEqual(code("NOT_NOW"));
});

test("Carl ends no part of Hanna's, opens none, and closes nothing", async () => {
  const carl = await started(await signedIn("carl"));
  const { first, second } = await partsOf();
  const before = await roomOf(host);
  for (const press of [() => closePart(carl, first.id, {}), () => openPart(carl, second.id, {})])
    await expect(press()).rejects.toEqual(code("NOT_FOUND"));
  await closeSession(carl);
  expect(await roomOf(host)).toEqual(before);
});

test("people write for ten minutes and not for the whole step, and one press back gives them what was left", async () => {
  const id = await opened(host, "kracht");
  expect(await minutesLeft("kracht")).toBeCloseTo(10, 1);
  await addTime(host, id, 5);
  await onward();
  expect(await minutesLeft("kracht")).toBeCloseTo(12, 1);
  await back();
  expect(await minutesLeft("kracht")).toBeCloseTo(15, 1);
  await onward();
  await addTime(host, id, 3);
  await move(host, "undo", undefined, readPaging);
  expect(await minutesLeft("kracht")).toBeCloseTo(15, 1);
  await onward();
  expect(await minutesLeft("kracht")).toBeCloseTo(15, 1);
  await go((await stepOf(host, "boom")).id);
  await go(id);
  expect(await minutesLeft("kracht")).toBeCloseTo(15, 1);
  const { step } = await hosts();
  expect(((step?.endsAt ?? 0) - (step?.startedAt ?? 0)) / MINUTE).toBeCloseTo(15, 1);
});

test("the first organisation that tells has as long as the second, and what one got more is not the next one's", async () => {
  const id = await opened(host, "presentaties");
  expect(await minutesLeft("presentaties")).toBeCloseTo(10, 1);
  await onward();
  expect(await minutesLeft("presentaties")).toBeCloseTo(4, 1);
  await addTime(host, id, 5);
  await onward();
  expect(await minutesLeft("presentaties")).toBeCloseTo(4, 1);
  await back();
  expect(await minutesLeft("presentaties")).toBeCloseTo(9, 1);
});

test("a press back from a round is the part where that round was left", async () => {
  const amir = await joined(host, "informal");
  const id = await opened(host, "kracht");
  for (const dimension of ["kennis", "positie"])
    await contribute(amir, { id: randomUUID(), stepId: id, body: { dimension, about: "formal", text: "Iets" } });
  await onward();
  await onward();
  const lastOfWriting = await seen();
  await onward();
  expect((await hosts()).step).toMatchObject({ round: 1, state: "open" });
  await back();
  expect(await seen()).toBe(lastOfWriting);
});

test("a round that was jumped to is taken back as one press, and its minutes are its own", async () => {
  const id = await opened(host, "kracht");
  const before = await seen();
  await setStep(host, id, "open", { round: 1 }, readPaging);
  expect(await minutesLeft("kracht")).toBeCloseTo(6, 1);
  await move(host, "undo", undefined, readPaging);
  expect(await seen()).toBe(before);
  expect(await minutesLeft("kracht")).toBeCloseTo(10, 1);
});

test("an opening that was taken back leaves no clock behind", async () => {
  await go((await stepOf(host, "kracht")).id);
  await onward();
  await move(host, "undo", undefined, readPaging);
  expect(await stepOf(host, "kracht")).toMatchObject({ state: "planned", startedAt: null, endsAt: null });
  expect(stepsOf(await roomOf(host)).every(({ clock }) => Object.keys(clock.phases).length === 0)).toBe(true);
});
