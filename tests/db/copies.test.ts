import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { FINISH_MS } from "../../src/contributions/acceptance.ts";
import { contribute } from "../../src/contributions/arrival/writes.ts";
import { readContributions } from "../../src/contributions/stored/reads.ts";
import { changeContribution, support, withdraw } from "../../src/contributions/writes.ts";
import { type Host, type Seat, seatOf } from "../../src/sessions/access.ts";
import { giveWayBack, takeSeatBack } from "../../src/sessions/door/writes.ts";
import { readPaging } from "../../src/zaal/presses/paging.ts";
import { setStep } from "../../src/zaal/presses/writes.ts";
import { emptyDatabase } from "../database.ts";
import { joined, opened, roomOf, signedIn, started } from "./people.ts";

let hanna: Host;
let amir: Seat;
let bea: Seat;

afterEach(() => void vi.useRealTimers());

beforeEach(async () => {
  await emptyDatabase();
  hanna = await started(await signedIn("hanna"));
  amir = await joined(hanna, "informal");
  bea = await joined(hanna, "formal");
});

const problem = (code: string) => expect.objectContaining({ code });
const point = (text: string, about: "formal" | "informal" = "formal") => ({ about, dimension: "kennis", text });
const rowsOf = (stepId: string) => readContributions([stepId]);

test("what Amir sends is there once, however often his phone repeats it", async () => {
  const stepId = await opened(hanna, "kracht");
  const request = { id: randomUUID(), stepId, body: point("Weten de weg") };
  const first = await contribute(amir, request);
  expect(first.repeated).toBe(false);
  const again = await contribute(amir, request);
  expect(again).toEqual({ ...first, repeated: true });
  const crowd = await Promise.all(Array.from({ length: 6 }, () => contribute(amir, { ...request, id: request.id })));
  expect(new Set(crowd.map(({ revision }) => revision))).toEqual(new Set([first.revision]));
  expect(await rowsOf(stepId)).toHaveLength(1);
});

test("six copies of a new request in the same moment make one contribution", async () => {
  const stepId = await opened(hanna, "kracht");
  const request = { id: randomUUID(), stepId, body: point("Luisteren goed") };
  const kept = await Promise.all(Array.from({ length: 6 }, () => contribute(amir, request)));
  expect(kept.filter(({ repeated }) => !repeated)).toHaveLength(1);
  expect(new Set(kept.map(({ revision }) => revision)).size).toBe(1);
  expect(await rowsOf(stepId)).toHaveLength(1);
});

test("an id that is somebody else's already is refused, and nothing of it is given away", async () => {
  const stepId = await opened(hanna, "kracht");
  const id = randomUUID();
  await contribute(amir, { id, stepId, body: point("Weten de weg") });
  await expect(contribute(bea, { id, stepId, body: point("Anders", "informal") })).rejects.toEqual(problem("ID_TAKEN"));
  await expect(changeContribution(bea, id, point("Anders", "informal"))).rejects.toEqual(problem("NOT_FOUND"));
  await expect(withdraw(bea, id)).rejects.toEqual(problem("NOT_FOUND"));
  expect((await rowsOf(stepId))[0]?.body).toMatchObject({ text: "Weten de weg" });
});

test("a copy that comes late changes nothing: what Amir took back stays away, and his newest words stay", async () => {
  const stepId = await opened(hanna, "boom");
  const root = (text: string) => ({ part: "wortels", text });
  const request = { id: randomUUID(), stepId, body: root("Vertrouwen") };
  const { id } = await contribute(amir, request);
  await changeContribution(amir, id, root("Nieuwer"), { askedAt: 20 });
  await changeContribution(amir, id, root("Ouder"), { askedAt: 10 });
  expect((await rowsOf(stepId))[0]?.body).toMatchObject({ text: "Nieuwer" });
  await support(bea, id, { value: "ja", note: "" }, { askedAt: 2 });
  await support(bea, id, { value: "", note: "" }, { askedAt: 1 });
  await changeContribution(amir, id, root("Nieuwer"), { askedAt: 20 });
  expect((await rowsOf(stepId))[0]?.supports).toMatchObject([{ value: "ja" }]);
  await withdraw(amir, id, { askedAt: 30 });
  expect(await contribute(amir, request)).toMatchObject({ id, repeated: true });
  expect(await rowsOf(stepId)).toEqual([]);
});

test("a copy of what Amir took back does not come back either through a server that knew nothing of it", async () => {
  const stepId = await opened(hanna, "kracht");
  const request = { id: randomUUID(), stepId, body: point("Weten de weg") };
  await contribute(amir, request);
  await withdraw(amir, request.id);
  await contribute(bea, { id: randomUUID(), stepId, body: point("Luisteren goed", "informal") });
  const revision = (await roomOf(hanna)).revision;
  const copies = await Promise.all([contribute(amir, request), contribute(amir, request)]);
  expect(copies.map(({ repeated }) => repeated)).toEqual([true, true]);
  expect((await roomOf(hanna)).revision).toBe(revision);
  expect(await rowsOf(stepId)).toHaveLength(1);
});

test("who counts in another order is heard: a form without JavaScript, and a new phone on the same seat", async () => {
  const stepId = await opened(hanna, "kracht");
  const { id } = await contribute(amir, { id: randomUUID(), stepId, body: point("Weten de weg") });
  await changeContribution(amir, id, point("Van de telefoon"), { askedAt: 20 });
  await changeContribution(amir, id, point("Van het formulier"));
  expect((await rowsOf(stepId))[0]?.body).toMatchObject({ text: "Van het formulier" });
  const wayBack = await giveWayBack(hanna, amir.participantId);
  const { secret } = await takeSeatBack(wayBack.secret);
  const again = await seatOf(hanna.sessionId, secret);
  await changeContribution(again ?? bea, id, point("Van de nieuwe telefoon"), { askedAt: 5 });
  expect((await rowsOf(stepId))[0]?.body).toMatchObject({ text: "Van de nieuwe telefoon" });
});

test("what Amir asked last holds, also when it changed nothing: an older request that comes after it is not heard", async () => {
  const stepId = await opened(hanna, "boom");
  const root = (text: string) => ({ part: "wortels", text });
  const { id } = await contribute(amir, { id: randomUUID(), stepId, body: root("Vertrouwen") });
  await changeContribution(amir, id, root("Vertrouwen"), { askedAt: 20 });
  await changeContribution(amir, id, root("Tijd"), { askedAt: 10 });
  expect((await rowsOf(stepId))[0]?.body).toMatchObject({ text: "Vertrouwen" });
  await support(bea, id, { value: "", note: "" }, { askedAt: 20 });
  await support(bea, id, { value: "ja", note: "" }, { askedAt: 10 });
  expect((await rowsOf(stepId))[0]?.supports).toEqual([]);
});

test("who repeats a change after the step was closed, because the answer got lost, hears that it was done", async () => {
  const stepId = await opened(hanna, "boom");
  const root = (text: string) => ({ part: "wortels", text });
  const { id } = await contribute(amir, { id: randomUUID(), stepId, body: root("Vertrouwen") });
  const { revision } = await changeContribution(amir, id, root("Tijd"), { askedAt: 20 });
  await setStep(hanna, stepId, "closed", {}, readPaging);
  expect(await changeContribution(amir, id, root("Tijd"), { askedAt: 20 })).toEqual({ id, revision, repeated: true });
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + FINISH_MS + 1_000 });
  await expect(changeContribution(amir, id, root("Rust"), { askedAt: 30 })).rejects.toEqual(problem("STEP_CLOSED"));
});
