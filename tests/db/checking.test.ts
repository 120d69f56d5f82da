import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { contribute } from "../../src/contributions/arrival/writes.ts";
import { jpegOf } from "../../src/contributions/photos/photos.fixture.ts";
import { putPhoto } from "../../src/contributions/photos/writes.ts";
import { readStepInputs } from "../../src/contributions/reads.ts";
import { changeContribution, moderate, support } from "../../src/contributions/writes.ts";
import { findExercise } from "../../src/exercises/registry.ts";
import { readUnused } from "../../src/samenwerkingsafspraak/origin/reads.ts";
import type { Host, Seat, Viewer } from "../../src/sessions/access.ts";
import { audienceOf } from "../../src/sessions/audience.ts";
import { letThrough, setChecks } from "../../src/sessions/checking/writes.ts";
import { addStep } from "../../src/sessions/prepare/steps/writes.ts";
import { readSnapshot } from "../../src/zaal/moments.ts";
import { readSeenPhoto } from "../../src/zaal/photos/reads.ts";
import { emptyDatabase } from "../database.ts";
import { allFour, opened, roomOf, shown, stepOf } from "./people.ts";

const WORDS = "Ouders weten de weg";

let hanna: Host;
let amir: Seat;
let bea: Seat;
let carl: Host;

beforeAll(emptyDatabase);
beforeEach(async () => {
  ({ hanna, amir, bea, carl } = await allFour());
});

const sends = async (stepId: string, text = WORDS) => {
  const body = { dimension: "kennis", about: "formal", text };
  return (await contribute(amir, { id: randomUUID(), stepId, body })).id;
};
const seen = async () =>
  JSON.stringify([await readSnapshot(hanna, "screen"), await readSnapshot(bea, audienceOf(bea))]);
const toHanna = async () => {
  const snapshot = await readSnapshot(hanna, "host");
  if (snapshot.audience !== "host") throw new Error("Not the host's.");
  return snapshot;
};
const checked = async (exercise: string) => {
  await setChecks(hanna, (await stepOf(hanna, exercise)).id, { on: true });
  return opened(hanna, exercise);
};

test("what Amir sends is on no wall, no other phone and in no later step before Hanna lets it through", async () => {
  const stepId = await checked("kracht");
  const id = await sends(stepId);
  await shown(hanna, "kracht");
  expect(await seen()).not.toContain(WORDS);
  const { checks, contributions, answers } = await toHanna();
  expect(checks).toEqual({ on: true, waiting: 1, together: false });
  expect(contributions).toMatchObject([{ id, waits: true, text: expect.stringContaining(WORDS) }]);
  expect(answers.all).toBe(1);
  expect(JSON.stringify(await readUnused(hanna))).not.toContain(WORDS);
  const later = (await readStepInputs(hanna)).flatMap(({ input }) => input.material);
  expect(JSON.stringify(later)).not.toContain(WORDS);

  await moderate(hanna, id, { letThrough: true });
  expect(await seen()).toContain(WORDS);
  expect((await toHanna()).checks).toEqual({ on: true, waiting: 0, together: false });
});

test("Amir's phone is told that Hanna looks first, and his own words stay his", async () => {
  await opened(hanna, "kracht");
  expect((await readSnapshot(amir, audienceOf(amir))).step).not.toHaveProperty("looksFirst");
  await checked("kracht");
  expect((await readSnapshot(amir, audienceOf(amir))).step).toHaveProperty("looksFirst", true);
});

test("when Amir changes what Hanna let through, it waits again", async () => {
  const stepId = await checked("kracht");
  const id = await sends(stepId);
  await letThrough(hanna, stepId);
  await shown(hanna, "kracht");
  expect(await seen()).toContain(WORDS);
  await changeContribution(amir, id, { dimension: "kennis", about: "formal", text: "Iets heel anders" });
  expect(await seen()).not.toContain("Iets heel anders");
  expect((await toHanna()).checks?.waiting).toBe(1);
});

test("what was hidden while it waited stays hidden when all go through", async () => {
  const stepId = await checked("kracht");
  const id = await sends(stepId);
  await moderate(hanna, id, { hidden: true });
  expect((await toHanna()).checks?.waiting).toBe(0);
  await letThrough(hanna, stepId);
  await shown(hanna, "kracht");
  expect(await seen()).not.toContain(WORDS);
});

test("it ends only with the word that what waits goes through, and what came directly never waits", async () => {
  const stepId = await checked("kracht");
  await sends(stepId);
  await shown(hanna, "kracht");
  await expect(setChecks(hanna, stepId, { on: false })).rejects.toMatchObject({ code: "NOT_NOW" });
  await setChecks(hanna, stepId, { on: false, letThrough: true });
  expect(await seen()).toContain(WORDS);
  await sends(stepId, "Meteen te zien");
  expect(await seen()).toContain("Meteen te zien");
  await setChecks(hanna, stepId, { on: true });
  expect(await seen()).toContain("Meteen te zien");
  expect((await toHanna()).checks?.waiting).toBe(0);
});

test("of anonymous answers none goes through alone, and none is marked as waiting", async () => {
  const { id: stepId } = await stepOf(hanna, "wat-staat-in-de-weg");
  await setChecks(hanna, stepId, { on: true });
  await opened(hanna, "wat-staat-in-de-weg", await helpRound());
  const body = { kind: "help", statement: statementOf(await stepOf(hanna, "wat-staat-in-de-weg")), text: WORDS };
  const { id } = await contribute(amir, { id: randomUUID(), stepId, body });
  await expect(moderate(hanna, id, { letThrough: true })).rejects.toMatchObject({ code: "NOT_NOW" });
  const { checks, contributions } = await toHanna();
  expect(checks).toMatchObject({ waiting: 1, together: true });
  expect(contributions.every(({ waits }) => !waits)).toBe(true);
  await shown(hanna, "wat-staat-in-de-weg");
  expect(await seen()).not.toContain(WORDS);
  await letThrough(hanna, stepId);
  expect(await seen()).toContain(WORDS);
});

const statementOf = ({ setup }: { setup: unknown }): string => String(Object(setup).statements[0]);

async function helpRound(): Promise<number> {
  const { exercise, setup } = await stepOf(hanna, "wat-staat-in-de-weg");
  return (
    findExercise(exercise)
      ?.roundsOf(setup)
      .findIndex(({ anonymous, least }) => anonymous && !least) ?? -1
  );
}

test("the words that come with an answer wait too; which answer it is does not", async () => {
  const stepId = await opened(hanna, "rollenmarkt");
  const body = { role: "rf-01", owner: bea.partnerId, reason: WORDS };
  const { id } = await contribute(amir, { id: randomUUID(), stepId, body });
  await opened(hanna, "rollenmarkt", 1);
  await setChecks(hanna, stepId, { on: true });
  await support(bea, id, { value: "anders", note: "Alleen op dinsdag" });
  await shown(hanna, "rollenmarkt");
  const looks = async () =>
    JSON.stringify([await readSnapshot(hanna, "screen"), await readSnapshot(amir, audienceOf(amir))]);
  expect(await looks()).toContain("anders");
  expect(await looks()).not.toContain("Alleen op dinsdag");
  expect((await toHanna()).contributions).toMatchObject([{ id, waits: true, notes: ["Alleen op dinsdag"] }]);
  await moderate(hanna, id, { letThrough: true });
  expect(await looks()).toContain("Alleen op dinsdag");
});

test("Carl gets not found at both doors", async () => {
  const stepId = await checked("kracht");
  await expect(setChecks(carl, stepId, { on: false })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(letThrough(carl, stepId)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(moderate(carl, await sends(stepId), { letThrough: true })).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("a photo waits with Amir's words, and one that he puts in its place waits anew", async () => {
  const [part] = (await roomOf(hanna)).parts;
  await addStep(hanna, { place: part?.id ?? "", exercise: "toekomstvisie", minutes: 20 });
  const stepId = await checked("toekomstvisie");
  const id = randomUUID();
  await contribute(amir, { id, stepId, body: { text: WORDS } });
  const sees = (by: Viewer, photoId: string) =>
    readSeenPhoto(by, photoId).then(
      () => true,
      ({ code }) => code,
    );
  const photographs = async (size: number) => (await putPhoto(amir, id, () => jpegOf(size, size))).photo.id;

  const first = await photographs(40);
  await shown(hanna, "toekomstvisie");
  expect([await sees(bea, first), await sees(amir, first), await sees(hanna, first)]).toEqual([
    "NOT_FOUND",
    true,
    true,
  ]);
  await letThrough(hanna, stepId);
  expect(await sees(bea, first)).toBe(true);

  const second = await photographs(60);
  expect(await seen()).not.toContain(second);
  expect([await sees(bea, first), await sees(bea, second), await sees(carl, second)]).toEqual(
    Array(3).fill("NOT_FOUND"),
  );
  await letThrough(hanna, stepId);
  expect(await sees(bea, second)).toBe(true);
  expect(await seen()).toContain(second);
});
