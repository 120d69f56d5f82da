import { beforeAll, beforeEach, expect, test } from "vitest";
import type { Member } from "../../src/accounts/access.ts";
import { db } from "../../src/lib/db.ts";
import { facilitationsOf, type Host } from "../../src/sessions/access.ts";
import { copySession } from "../../src/sessions/prepare/copy/writes.ts";
import { changeStep } from "../../src/sessions/prepare/steps/writes.ts";
import { closeSession } from "../../src/sessions/prepare/writes.ts";
import { readSnapshot } from "../../src/zaal/moments.ts";
import { restore, shorten } from "../../src/zaal/presses/shorten/writes.ts";
import { emptyDatabase } from "../database.ts";
import { next, opened, roomOf, signedIn, started, stepOf } from "./people.ts";

let hanna: Member;
let host: Host;

beforeAll(async () => {
  await emptyDatabase();
  hanna = await signedIn("hanna");
});
beforeEach(async () => {
  host = await started(hanna);
});

const idOf = async (exercise: string) => (await stepOf(host, exercise)).id;
const timesOf = async (exercise: string) => {
  const { minutes, enabled, givenMinutes } = await stepOf(host, exercise);
  return [minutes, enabled, givenMinutes];
};
const stepOfHost = async (exercise: string) => {
  const snapshot = await readSnapshot(host, "host");
  if (snapshot.audience !== "host") throw new Error("Not the host's.");
  return snapshot.parts.flatMap(({ steps }) => steps).find((step) => step.exercise === exercise);
};

test("Hanna makes one step shorter and passes another over, everybody hears it, and one press brings all of it back", async () => {
  await opened(host, "welkom");
  const before = (await roomOf(host)).revision;
  await shorten(host, [
    { stepId: await idOf("kracht"), to: 35 },
    { stepId: await idOf("voorbeelden"), to: 0 },
    { stepId: await idOf("voorbeelden"), to: 10 },
  ]);
  expect(await timesOf("kracht")).toEqual([35, true, 45]);
  expect(await timesOf("voorbeelden")).toEqual([20, false, 20]);
  expect((await roomOf(host)).revision).toBe(before + 1);
  expect(await stepOfHost("kracht")).toMatchObject({ minutes: 35, givenMinutes: 45, least: 30, mayGo: false });
  await restore(host);
  expect(await timesOf("kracht")).toEqual([45, true, null]);
  expect(await timesOf("voorbeelden")).toEqual([20, true, null]);
  await restore(host);
  expect((await db().act.findFirst({ where: { verb: "room.restore" }, orderBy: { at: "desc" } }))?.outcome).toBe(
    "nothing",
  );
});

test("made shorter twice, a step remembers what it had at first", async () => {
  await shorten(host, [{ stepId: await idOf("kracht"), to: 40 }]);
  await shorten(host, [{ stepId: await idOf("kracht"), to: 35 }]);
  expect(await timesOf("kracht")).toEqual([35, true, 45]);
  await restore(host);
  expect(await timesOf("kracht")).toEqual([45, true, null]);
});

test("what goes on, was done, belongs to the core, the break or the closing stays, whatever is asked", async () => {
  await opened(host, "presentaties");
  const untouched = ["presentaties", "welkom", "kracht", "pauze", "eigen-voorbeeld", "boom"];
  const before = await Promise.all(untouched.map(timesOf));
  for (const exercise of untouched) await shorten(host, [{ stepId: await idOf(exercise), to: 0 }]);
  await shorten(host, [{ stepId: await idOf("kracht"), to: 29 }]);
  await shorten(host, [{ stepId: await idOf("kracht"), to: 50 }]);
  expect(await Promise.all(untouched.map(timesOf))).toEqual(before);
});

test("a step that was begun meanwhile keeps what it got, also when all is brought back", async () => {
  await shorten(host, [{ stepId: await idOf("kracht"), to: 35 }]);
  await opened(host, "kracht");
  await restore(host);
  expect(await timesOf("kracht")).toEqual([35, true, 45]);
});

test("the big button goes past what is passed over", async () => {
  await opened(host, "kracht");
  await shorten(host, [{ stepId: await idOf("voorbeelden"), to: 0 }]);
  for (let presses = 0; presses < 12; presses++) {
    await next(host);
    const { currentStepId } = await roomOf(host);
    expect(currentStepId).not.toBe(await idOf("voorbeelden"));
    if (currentStepId === (await idOf("eigen-voorbeeld"))) return;
  }
  throw new Error("It never came to the next step.");
});

test("minutes that Hanna chooses herself are the plan from then on; a copy has the plan and not what was cut", async () => {
  const kracht = await idOf("kracht");
  await shorten(host, [
    { stepId: kracht, to: 35 },
    { stepId: await idOf("voorbeelden"), to: 0 },
  ]);
  const [facilitator] = facilitationsOf(hanna);
  if (!facilitator) throw new Error("Hanna leads for no team.");
  const words = { title: "Nog eens", area: "Singel", theme: "", wifiName: "", wifiPassword: "", practice: false };
  const copy = await copySession(host, facilitator, { ...words, parts: {} });
  const steps = await db().step.findMany({ where: { part: { sessionId: copy } } });
  const copied = (exercise: string) => steps.find((step) => step.exercise === exercise);
  expect(copied("kracht")).toMatchObject({ minutes: 45, givenMinutes: null });
  expect(copied("voorbeelden")).toMatchObject({ minutes: 20, enabled: true, givenMinutes: null });
  await changeStep(host, kracht, { minutes: 50 });
  await restore(host);
  expect(await timesOf("kracht")).toEqual([50, true, null]);
});

test("once the bijeenkomst is closed there is nothing to make shorter", async () => {
  const kracht = await idOf("kracht");
  await closeSession(host);
  await expect(shorten(host, [{ stepId: kracht, to: 35 }])).rejects.toMatchObject({ code: "NOT_NOW" });
  await expect(restore(host)).rejects.toMatchObject({ code: "NOT_NOW" });
});

test("a step of another bijeenkomst stays as it is", async () => {
  const other = await started(hanna);
  const { id } = await stepOf(other, "kracht");
  await shorten(host, [{ stepId: id, to: 35 }]);
  expect(await stepOf(other, "kracht")).toMatchObject({ minutes: 45, givenMinutes: null });
});
