import { beforeEach, expect, test } from "vitest";
import { contribute } from "../../src/contributions/arrival/writes.ts";
import type { Host } from "../../src/sessions/access.ts";
import { addStep, moveStep, removeStep } from "../../src/sessions/prepare/steps/writes.ts";
import { startSession } from "../../src/sessions/prepare/writes.ts";
import { stepsOf } from "../../src/sessions/reads.ts";
import { emptyDatabase } from "../database.ts";
import { joined, next, opened, prepared, roomOf, signedIn, stepOf } from "./people.ts";

let host: Host;
beforeEach(async () => {
  await emptyDatabase();
  host = await prepared(await signedIn("hanna"));
});

const partsIn = async () => (await roomOf(host)).parts;
const idsIn = async () => (await partsIn()).map(({ steps }) => steps.map(({ id }) => id));
const exercisesIn = async () => (await partsIn()).map(({ steps }) => steps.map(({ exercise }) => exercise));

test("a step moves over the border between two sittings and back", async () => {
  const before = await idsIn();
  const [first, second] = await partsIn();
  const last = first?.steps.at(-1)?.id ?? "";
  await moveStep(host, last, second?.steps[0]?.id ?? "");
  expect((await idsIn())[1]).toEqual([last, ...(before[1] ?? [])]);
  await moveStep(host, last, first?.id ?? "");
  expect(await idsIn()).toEqual(before);
});

test("a press that is made again because its answer was lost moves the step once", async () => {
  const [before = []] = await idsIn();
  const [a = "", b = "", c = "", ...rest] = before;
  await Promise.all([moveStep(host, c, b), moveStep(host, c, b)]);
  await moveStep(host, c, b);
  expect((await idsIn())[0]).toEqual([a, c, b, ...rest]);
  // Before itself is where it stands.
  await moveStep(host, c, c);
  expect((await idsIn())[0]).toEqual([a, c, b, ...rest]);
});

test("whoever moves a step before one that a colleague took elsewhere meanwhile finds it there", async () => {
  const [one, two] = await partsIn();
  const [a = "", b = ""] = one?.steps.map(({ id }) => id) ?? [];
  await moveStep(host, b, two?.id ?? "");
  await moveStep(host, a, b);
  expect((await idsIn())[1]?.slice(-2)).toEqual([a, b]);
});

test("Hanna puts a break in the middle of the morning, not only at its end", async () => {
  const [before = []] = await exercisesIn();
  const place = (await partsIn())[0]?.steps[1]?.id ?? "";
  await addStep(host, { place, exercise: "pauze", minutes: 10 });
  expect((await exercisesIn())[0]).toEqual([before[0], "pauze", ...before.slice(1)]);
  await expect(addStep(host, { place: host.sessionId, exercise: "pauze", minutes: 10 })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  expect(stepsOf(await roomOf(host))).toHaveLength((await exercisesIn()).flat().length);
});

test("a step that Hanna added by mistake goes, and pressing again is answered like the first time", async () => {
  const before = await idsIn();
  await addStep(host, { place: before[0]?.[0] ?? "", exercise: "pauze", minutes: 10 });
  const added = (await idsIn())[0]?.[0] ?? "";
  await removeStep(host, added);
  await removeStep(host, added);
  expect(await idsIn()).toEqual(before);
});

test("a step that was begun, or in which Amir wrote, stays", async () => {
  await startSession(host);
  const amir = await joined(host, "informal");
  const refused = { code: "INVALID", fields: [{ path: "stepId" }] };
  const stepId = await opened(host, "boom");
  await expect(removeStep(host, stepId)).rejects.toMatchObject(refused);
  await contribute(amir, { id: crypto.randomUUID(), stepId, body: { part: "vruchten", text: "Ouders weten de weg" } });
  await next(host);
  await expect(removeStep(host, stepId)).rejects.toMatchObject(refused);
  const planned = await stepOf(host, "afspraken");
  await removeStep(host, planned.id);
  expect(stepsOf(await roomOf(host)).map(({ id }) => id)).not.toContain(planned.id);
});
