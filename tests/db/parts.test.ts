import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, expect, test } from "vitest";
import type { Member } from "../../src/accounts/access.ts";
import { contribute } from "../../src/contributions/arrival/writes.ts";
import { facilitationsOf, type Host, hostOf } from "../../src/sessions/access.ts";
import { audienceOf } from "../../src/sessions/audience.ts";
import { join } from "../../src/sessions/door/writes.ts";
import { copySession } from "../../src/sessions/prepare/copy/writes.ts";
import { addPart, movePart, removePart } from "../../src/sessions/prepare/parts/writes.ts";
import { addStep, moveStep } from "../../src/sessions/prepare/steps/writes.ts";
import { readSnapshot } from "../../src/zaal/moments.ts";
import { readPaging } from "../../src/zaal/presses/paging.ts";
import { closePart, openPart, reopenPart } from "../../src/zaal/presses/sittings/writes.ts";
import { setStep } from "../../src/zaal/presses/writes.ts";
import { emptyDatabase } from "../database.ts";
import { joined, next, opened, prepared, roomOf, signedIn, started, stepOf } from "./people.ts";

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
const partsOf = async (of = host) => (await roomOf(of)).parts;
const part = async (at: number, of = host) => {
  const found = (await partsOf(of))[at];
  if (!found) throw new Error(`There is no part ${at}.`);
  return found;
};
const exercisesOf = async (of = host) => (await partsOf(of)).map(({ steps }) => steps.map(({ exercise }) => exercise));
const reopen = async (at: number) => reopenPart(host, (await part(at)).id, {}, readPaging);
const end = async (at: number) => closePart(host, (await part(at)).id, {});
const open = async (at: number) => openPart(host, (await part(at)).id, {});
const before = async () => (await readSnapshot(host, "screen")).session.before.map(({ exercise }) => exercise);
const partner = { name: "Te laat", side: "informal" } as const;
const comesIn = (typed: string | null) => join({ code: typed ?? "", side: "informal", partner, people: 1 });

test("Hanna adds a dagdeel: once for one press, a week after the last, empty, and steps go in", async () => {
  const once = randomUUID();
  await addPart(host, once);
  await addPart(host, once);
  const parts = await partsOf();
  expect(parts.map(({ date, order }) => [date, order])).toEqual([
    ["2027-03-01", 0],
    ["2027-03-08", 1],
    ["2027-03-15", 2],
  ]);
  expect(parts[2]).toMatchObject({ startsAt: "09:30", steps: [] });
  const { id } = await stepOf(host, "afspraken");
  await moveStep(host, id, parts[2]?.id ?? "");
  await addStep(host, { place: id, exercise: "pauze", minutes: 10 });
  expect((await exercisesOf())[2]).toEqual(["pauze", "afspraken"]);
  for (let more = 0; more < 9; more++) await addPart(host);
  await expect(addPart(host)).rejects.toMatchObject({ code: "INVALID", fields: [{ path: "partId" }] });
});

test("a dagdeel with nothing in it is neither followed nor opened, and the one after it is", async () => {
  await addPart(host);
  await movePart(host, (await part(2)).id, (await part(1)).id);
  expect((await part(1)).steps).toEqual([]);
  await end(0);
  expect((await readSnapshot(host, "screen")).session).toMatchObject({ part: 3, until: "maandag 15 maart, 09:30" });
  await expect(open(1)).rejects.toEqual(code("NOT_NOW"));
  await open(2);
  await next(host);
  expect(await stepOf(host, "welkom-terug")).toMatchObject({ id: (await roomOf(host)).currentStepId });
});

test("a dagdeel that moves takes its steps along and leaves the days; the same press again changes nothing", async () => {
  const other = await prepared(hanna);
  await addPart(other);
  const [one, two, three] = await exercisesOf(other);
  const days = (await partsOf(other)).map(({ date }) => date);
  const [last, second] = [(await part(2, other)).id, (await part(1, other)).id];
  await movePart(other, last, second);
  await Promise.all([movePart(other, last, second), movePart(other, last, second)]);
  expect(await exercisesOf(other)).toEqual([one, three, two]);
  expect((await partsOf(other)).map(({ date }) => date)).toEqual(days);
  await movePart(other, last, other.sessionId);
  expect(await exercisesOf(other)).toEqual([one, two, three]);
  // Before what goes on nothing comes.
  const [first, later] = [await part(0), await part(1)];
  await expect(movePart(host, later.id, first.id)).rejects.toEqual(code("INVALID"));
  await expect(movePart(host, first.id, host.sessionId)).rejects.toEqual(code("INVALID"));
});

test("a dagdeel that goes gives its steps to the one before or after it, or takes them along", async () => {
  const other = await prepared(hanna);
  const [one = [], two = []] = await exercisesOf(other);
  await removePart(other, (await part(0, other)).id, (await part(1, other)).id);
  expect(await exercisesOf(other)).toEqual([[...one, ...two]]);
  await expect(removePart(other, (await part(0, other)).id, null)).rejects.toEqual(code("INVALID"));
  await addPart(other);
  const { id } = await part(1, other);
  await addStep(other, { place: id, exercise: "boom", minutes: 30 });
  await removePart(other, id, (await part(0, other)).id);
  expect(await exercisesOf(other)).toEqual([[...one, ...two, "boom"]]);
  await removePart(other, id, null);
  await addPart(other);
  await addStep(other, { place: (await part(1, other)).id, exercise: "boom", minutes: 30 });
  await removePart(other, (await part(1, other)).id, null);
  expect(await exercisesOf(other)).toEqual([[...one, ...two, "boom"]]);
  expect((await partsOf(other)).map(({ order }) => order)).toEqual([0]);
});

test("a dagdeel that goes on, was ended, or holds what Amir sent stays, and the one that everybody waits for", async () => {
  const amir = await joined(host, "informal");
  await expect(removePart(host, (await part(0)).id, null)).rejects.toEqual(code("INVALID"));
  const boom = await opened(host, "boom");
  await contribute(amir, { id: randomUUID(), stepId: boom, body: { part: "vruchten", text: "Ouders weten de weg" } });
  await expect(removePart(host, (await part(1)).id, (await part(0)).id)).rejects.toEqual(code("INVALID"));

  host = await started(hanna);
  await end(0);
  const [first, second] = [await part(0), await part(1)];
  await expect(removePart(host, first.id, second.id)).rejects.toEqual(code("INVALID"));
  await expect(removePart(host, second.id, null)).rejects.toEqual(code("INVALID"));
  // Into what was ended nothing comes.
  await expect(moveStep(host, second.steps[0]?.id ?? "", first.id)).rejects.toEqual(code("INVALID"));
  await expect(addStep(host, { place: first.id, exercise: "boom", minutes: 5 })).rejects.toEqual(code("INVALID"));
  await addPart(host);
  await addStep(host, { place: (await part(2)).id, exercise: "pauze", minutes: 10 });
  await removePart(host, second.id, (await part(2)).id);
  expect(await exercisesOf()).toHaveLength(2);
});

test("a dagdeel that was ended too early is opened again: where it was left, with a new code, and it ends again", async () => {
  const amir = await joined(host, "informal");
  const stepId = await opened(host, "kracht");
  const { code: old } = await roomOf(host);
  await end(0);
  await reopen(0);
  const room = await roomOf(host);
  expect(room).toMatchObject({ adjourned: false, currentStepId: stepId });
  expect(room.parts[0]?.closedAt).toBeNull();
  expect(room.code).not.toBe(old);
  await expect(comesIn(old)).rejects.toEqual(code("CODE_UNKNOWN"));
  expect((await stepOf(host, "kracht")).endsAt).not.toBeNull();
  await contribute(amir, { id: randomUUID(), stepId, body: { dimension: "kennis", about: "formal", text: "De weg" } });
  await reopen(0);
  expect((await roomOf(host)).code).toBe(room.code);
  await end(0);
  await open(1);
  expect(await readSnapshot(amir, audienceOf(amir))).toMatchObject({ session: { part: 2 } });
});

test("Hanna goes back into the first dagdeel from the second: the code stays, and after it the second goes on", async () => {
  await opened(host, "kracht");
  await end(0);
  await open(1);
  const boom = await opened(host, "boom");
  const { code: present } = await roomOf(host);
  await reopen(0);
  expect(await roomOf(host)).toMatchObject({ code: present, currentStepId: (await stepOf(host, "kracht")).id });
  await end(0);
  await open(1);
  expect((await roomOf(host)).currentStepId).toBeNull();
  expect(await stepOf(host, "boom")).toMatchObject({ id: boom, state: "open" });
});

test("one in which nothing was begun is opened again at its beginning", async () => {
  await end(0);
  await reopen(0);
  expect((await readSnapshot(host, "host")).session).toMatchObject({ part: 1, until: null });
  expect((await roomOf(host)).currentStepId).toBeNull();
});

test("who comes back is told what was done, until something begins; never what was sent, skipped or only planned", async () => {
  const amir = await joined(host, "informal");
  await setStep(host, (await stepOf(host, "welkom")).id, "open", {}, readPaging);
  await opened(host, "presentaties");
  await setStep(host, (await stepOf(host, "pauze")).id, "shown", {}, readPaging);
  const kracht = await opened(host, "kracht");
  const body = { dimension: "kennis", about: "formal", text: "Een geheim van Amir" };
  await contribute(amir, { id: randomUUID(), stepId: kracht, body });
  expect(await before()).toEqual([]);
  await end(0);
  expect(await before()).toEqual([]);
  await open(1);
  expect(await before()).toEqual(["presentaties", "kracht"]);
  const phone = await readSnapshot(amir, audienceOf(amir));
  expect(phone.session.before[1]).toEqual({ exercise: "kracht", picture: "drawings.svg#hands" });
  expect(JSON.stringify(phone)).not.toContain("geheim");
  // The step that welcomes back tells it itself.
  await next(host);
  expect(await before()).toEqual([]);
  const welcome = await readSnapshot(amir, audienceOf(amir));
  expect(welcome.view).toMatchObject({ before: [{ exercise: "presentaties" }, { exercise: "kracht" }] });
  expect(JSON.stringify(welcome)).not.toContain("geheim");
});

test("a copy has the dagdelen of the first, the empty one too, and none of them is over", async () => {
  await addPart(host);
  await end(0);
  const [facilitator] = facilitationsOf(hanna);
  if (!facilitator) throw new Error("Hanna leads for no team.");
  const details = { title: "Nog eens", area: "Molenwijk", theme: "", wifiName: "", wifiPassword: "" };
  const wanted = { ...details, practice: false, parts: { 2: { date: "2027-06-01", startsAt: "13:00" } } };
  const copy = await hostOf(await copySession(host, facilitator, wanted), hanna);
  if (!copy) throw new Error("Hanna may not lead her copy.");
  expect(await exercisesOf(copy)).toEqual(await exercisesOf());
  expect(await partsOf(copy)).toMatchObject([
    { closedAt: null },
    { closedAt: null },
    { date: "2027-06-01", startsAt: "13:00", closedAt: null },
  ]);
});

test("Carl adds, moves, takes out and opens no dagdeel of Hanna's, and none of his comes among hers", async () => {
  const carl = await started(await signedIn("carl"));
  await end(0);
  const [first, second] = [await part(0), await part(1)];
  const [his] = await partsOf(carl);
  const known = await roomOf(host);
  for (const press of [
    () => movePart(carl, second.id, carl.sessionId),
    () => movePart(host, his?.id ?? "", host.sessionId),
    () => movePart(host, second.id, his?.id ?? ""),
    () => removePart(carl, second.id, null),
    () => removePart(host, second.id, his?.id ?? ""),
    () => reopenPart(carl, first.id, {}, readPaging),
    () => reopenPart(host, his?.id ?? "", {}, readPaging),
  ])
    await expect(press()).rejects.toEqual(code("NOT_FOUND"));
  expect(await roomOf(host)).toEqual(known);
});
