import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { contribute } from "../../src/contributions/arrival/writes.ts";
import { sayInDutch } from "../../src/contributions/dutch/writes.ts";
import { readStepInputs } from "../../src/contributions/reads.ts";
import { contributionRequest, DUTCH_MAX, dutchRequest } from "../../src/contributions/schema.ts";
import { readContributions } from "../../src/contributions/stored/reads.ts";
import { changeContribution } from "../../src/contributions/writes.ts";
import { nameless } from "../../src/exercises/contract.ts";
import { findExercise } from "../../src/exercises/registry.ts";
import type { Host, Seat } from "../../src/sessions/access.ts";
import { audienceOf } from "../../src/sessions/audience.ts";
import { readSnapshot } from "../../src/zaal/moments.ts";
import { readPaging } from "../../src/zaal/presses/paging.ts";
import { setStep } from "../../src/zaal/presses/writes.ts";
import { emptyDatabase } from "../database.ts";
import { joined, opened, signedIn, started, stepOf } from "./people.ts";

const ARABIC = "الأهل يعرفون الطريق";
const DUTCH = "Ouders weten de weg";

let hanna: Host;
let amir: Seat;

beforeAll(emptyDatabase);
beforeEach(async () => {
  hanna = await started(await signedIn("hanna"));
  amir = await joined(hanna, "informal");
});

const writes = async (more: { lang?: string } = {}) => {
  const stepId = await opened(hanna, "kracht");
  const body = { dimension: "kennis", about: "formal", text: ARABIC };
  return (await contribute(amir, { id: randomUUID(), stepId, body, ...more })).id;
};
const rowOf = async (id: string) => {
  const { id: stepId } = await stepOf(hanna, "kracht");
  return (await readContributions([stepId])).find((row) => row.id === id);
};
const toHanna = async (id: string) => {
  const snapshot = await readSnapshot(hanna, "host");
  if (snapshot.audience !== "host") throw new Error("Not the host's.");
  return snapshot.contributions.find((one) => one.id === id);
};

test("what Amir writes keeps his language where he says it, and none where he does not", async () => {
  const [said, unsaid] = [await writes({ lang: "ar" }), await writes()];
  expect(await toHanna(said)).toMatchObject({ text: expect.stringContaining(ARABIC), lang: "ar", dutch: "" });
  expect(await toHanna(unsaid)).toMatchObject({ lang: null, dutch: "" });
  expect(await rowOf(said)).toMatchObject({ lang: "ar" });
  const request = { id: randomUUID(), stepId: randomUUID(), body: {} };
  expect(contributionRequest.safeParse({ ...request, lang: "ar" }).success).toBe(true);
  for (const lang of ["xx", "", "<b>", null])
    expect(contributionRequest.safeParse({ ...request, lang }).success).toBe(false);
});

test("Hanna adds a line in Dutch, changes it and takes it away; what Amir wrote stays as it is", async () => {
  const id = await writes({ lang: "ar" });
  for (const text of [DUTCH, "Iets anders", ""]) {
    await sayInDutch(hanna, id, { text });
    expect(await toHanna(id)).toMatchObject({ text: expect.stringContaining(ARABIC), lang: "ar", dutch: text });
  }
  expect(dutchRequest.safeParse({ text: "a".repeat(DUTCH_MAX) }).success).toBe(true);
  expect(dutchRequest.safeParse({ text: "a".repeat(DUTCH_MAX + 1) }).success).toBe(false);
  expect(dutchRequest.parse({ text: " \u2067 " })).toEqual({ text: "" });
});

test("wall and phones read both once it is shown, and neither before", async () => {
  const id = await writes({ lang: "ar" });
  await sayInDutch(hanna, id, { text: DUTCH });
  const seen = async () =>
    JSON.stringify([await readSnapshot(hanna, "screen"), await readSnapshot(amir, audienceOf(amir))]);
  expect(await seen()).not.toContain(DUTCH);
  await setStep(hanna, (await stepOf(hanna, "kracht")).id, "shown", {}, readPaging);
  expect(await seen()).toContain(DUTCH);
  expect(await seen()).toContain(ARABIC);
});

test("when Amir writes something else, the line that said what it was is gone, and his language stays", async () => {
  const id = await writes({ lang: "ar" });
  await sayInDutch(hanna, id, { text: DUTCH });
  const body = { dimension: "kennis", about: "formal", text: ARABIC };
  await changeContribution(amir, id, body);
  expect(await toHanna(id)).toMatchObject({ dutch: DUTCH });
  await changeContribution(amir, id, { ...body, text: "شيء آخر" });
  expect(await toHanna(id)).toMatchObject({ lang: "ar", dutch: "" });
  expect(await rowOf(id)).toMatchObject({ lang: "ar", dutch: "" });
});

test("the agreement is offered the line in Dutch, with what Amir wrote as its source", async () => {
  const stepId = await opened(hanna, "boom");
  const id = randomUUID();
  await contribute(amir, { id, stepId, body: { part: "vruchten", text: ARABIC }, lang: "ar" });
  const offered = async () => {
    const found = (await readStepInputs(hanna)).find(({ step }) => step.id === stepId);
    const lines = found ? findExercise("boom")?.harvest(found.input) : [];
    return JSON.stringify(lines?.filter(({ sources }) => sources.includes(id)));
  };
  expect(await offered()).toContain(ARABIC);
  await sayInDutch(hanna, id, { text: DUTCH });
  expect(await offered()).toContain(DUTCH);
  expect(await offered()).not.toContain(ARABIC);
});

test("in an anonymous round the language is gone with the name, and the line in Dutch stays", async () => {
  const row = await rowOf(await writes({ lang: "ar" }));
  if (!row) throw new Error("It is not there.");
  expect(nameless({ ...row, dutch: DUTCH })).toMatchObject({
    lang: null,
    dutch: DUTCH,
    label: "",
    participantId: null,
  });
});

test("Carl says nothing under what Hanna's guests wrote", async () => {
  const id = await writes();
  const carl = await started(await signedIn("carl"));
  const before = await rowOf(id);
  await expect(sayInDutch(carl, id, { text: "Van Carl" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(await rowOf(id)).toEqual(before);
});
