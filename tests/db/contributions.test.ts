import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { contribute } from "../../src/contributions/arrival/writes.ts";
import { readOwn, readStepInputs } from "../../src/contributions/reads.ts";
import { readContributions } from "../../src/contributions/stored/reads.ts";
import { changeContribution, moderate, support, withdraw } from "../../src/contributions/writes.ts";
import type { Host, Seat } from "../../src/sessions/access.ts";
import { audienceOf } from "../../src/sessions/audience.ts";
import { seatWithoutPhone } from "../../src/sessions/door/writes.ts";
import { closeSession } from "../../src/sessions/prepare/writes.ts";
import { stepsOf } from "../../src/sessions/reads.ts";
import { readPaging } from "../../src/zaal/presses/paging.ts";
import { move, setStep } from "../../src/zaal/presses/writes.ts";
import { composeSnapshot } from "../../src/zaal/snapshot/snapshot.ts";
import { emptyDatabase } from "../database.ts";
import { joined, opened, roomOf, signedIn, started, stepOf } from "./people.ts";

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
const point = (text: string, about: "formal" | "informal" = "formal") => ({ about, dimension: "kennis", text });
const rowsOf = (stepId: string) => readContributions([stepId]);

/** A table without a phone, of the partner on this side. */
async function table(standing: "formal" | "informal", host = hanna) {
  const partnerId = (await roomOf(host)).partners.find(({ side }) => side === standing)?.id ?? "";
  return seatWithoutPhone(host, { standing, partnerId, people: 5 });
}

/** What an audience's snapshot says now, as text to search in. */
async function seenBy(audience: string): Promise<string> {
  const room = await roomOf(hanna);
  const rows = await readContributions(stepsOf(room).map(({ id }) => id));
  return JSON.stringify(composeSnapshot({ room, rows, agreements: {}, adopted: {} }, audience));
}

test("a step of another session is not found, also for its own host", async () => {
  const elsewhere = await started(await signedIn("carl"));
  const stepId = await opened(elsewhere, "kracht");
  await expect(contribute(amir, { id: randomUUID(), stepId, body: point("x y z") })).rejects.toEqual(
    problem("NOT_FOUND"),
  );
  const mine = await opened(hanna, "kracht");
  const { id } = await contribute(amir, { id: randomUUID(), stepId: mine, body: point("Weten de weg") });
  await expect(moderate(elsewhere, id, { hidden: true })).rejects.toEqual(problem("NOT_FOUND"));
  const stranger = await joined(elsewhere, "formal");
  await expect(support(stranger, id, { value: "klopt", note: "" })).rejects.toEqual(problem("NOT_FOUND"));
});

test("before it opens a step takes nothing, and moving on does not close it", async () => {
  const { id: planned } = await stepOf(hanna, "kracht");
  const send = (stepId: string) => contribute(amir, { id: randomUUID(), stepId, body: point("Weten de weg") });
  await expect(send(planned)).rejects.toEqual(problem("STEP_CLOSED"));
  const stepId = await opened(hanna, "kracht");
  await opened(hanna, "boom");
  await expect(send(stepId)).resolves.toMatchObject({ repeated: false });
  expect(await rowsOf(stepId)).toHaveLength(1);
});

test.each([
  ["an empty text", point("   ")],
  ["10,000 characters", point("a".repeat(10_000))],
  ["an unknown field", { ...point("Goed"), extra: 1 }],
  ["no body at all", undefined],
  ["a text", "hallo"],
])("%s gets a sentence at the field, and nothing is kept", async (_, body) => {
  const stepId = await opened(hanna, "kracht");
  const before = (await roomOf(hanna)).revision;
  const refused = contribute(amir, { id: randomUUID(), stepId, body });
  await expect(refused).rejects.toMatchObject({
    code: "INVALID",
    fields: [{ path: expect.stringMatching(/^body/), says: { key: expect.stringMatching(/\S/) } }],
  });
  expect(await rowsOf(stepId)).toEqual([]);
  expect((await roomOf(hanna)).revision).toBe(before);
});

test.each(["👍👍", "مرحبا بالوالدين", "<script>alert('hoi')</script>", "Добрий день ሰላም"])(
  "%s is kept as it was typed",
  async (text) => {
    const stepId = await opened(hanna, "kracht");
    await contribute(amir, { id: randomUUID(), stepId, body: point(text) });
    expect((await rowsOf(stepId))[0]?.body).toMatchObject({ text });
  },
);

test("control characters and half emoji are cleaned away at the door", async () => {
  const stepId = await opened(hanna, "kracht");
  await contribute(amir, { id: randomUUID(), stepId, body: point("Goed\u0000 zo\u202E \uD83D") });
  expect((await rowsOf(stepId))[0]?.body).toMatchObject({ text: "Goed zo" });
});

test("hidden until shown: nobody else's snapshot holds the words, the wall's least of all", async () => {
  const stepId = await opened(hanna, "kracht");
  await contribute(amir, { id: randomUUID(), stepId, body: point("Weten feilloos de weg") });
  for (const audience of ["screen", audienceOf(bea), audienceOf(amir)])
    expect(await seenBy(audience)).not.toContain("feilloos");
  expect(await seenBy("host")).toContain("feilloos");
  await setStep(hanna, stepId, "shown", {}, readPaging);
  for (const audience of ["screen", audienceOf(bea)]) expect(await seenBy(audience)).toContain("feilloos");
});

test("closing a step that was never shown lays nothing open, and going back from there asks for input again", async () => {
  const stepId = await opened(hanna, "kracht");
  await contribute(amir, { id: randomUUID(), stepId, body: point("Weten feilloos de weg") });
  await setStep(hanna, stepId, "closed", {}, readPaging);
  for (const audience of ["screen", audienceOf(bea)]) expect(await seenBy(audience)).not.toContain("feilloos");
  await move(hanna, "previous", undefined, readPaging);
  expect((await stepOf(hanna, "kracht")).state).toBe("open");
  await setStep(hanna, stepId, "shown", {}, readPaging);
  await setStep(hanna, stepId, "closed", {}, readPaging);
  expect(await seenBy("screen")).toContain("feilloos");
});

test("what Hanna hides or merges is on no wall and no phone, and comes back when she undoes it", async () => {
  const stepId = await opened(hanna, "kracht");
  const [first, second] = [randomUUID(), randomUUID()];
  await contribute(amir, { id: first, stepId, body: point("Weten feilloos de weg") });
  await contribute(amir, { id: second, stepId, body: point("Kennen alle loketten") });
  await setStep(hanna, stepId, "shown", {}, readPaging);
  await moderate(hanna, first, { hidden: true });
  expect(await seenBy("screen")).not.toContain("feilloos");
  await moderate(hanna, first, { hidden: false, starred: true });
  await moderate(hanna, second, { mergedInto: first });
  expect(await seenBy("screen")).toContain("feilloos");
  expect(await seenBy("screen")).not.toContain("loketten");
  const here = (await readStepInputs(hanna)).find(({ step }) => step.id === stepId);
  expect(here?.input.entries).toMatchObject([
    { id: first, starred: true, doubles: [{ participantId: amir.participantId }] },
  ]);
  await moderate(hanna, second, { mergedInto: null });
  expect(await seenBy("screen")).toContain("loketten");
  await expect(moderate(hanna, first, { mergedInto: first })).rejects.toEqual(problem("NOT_FOUND"));
});

test("only the side that it is about says whether a point is right, and one answer replaces another", async () => {
  const stepId = await opened(hanna, "kracht");
  const { id } = await contribute(amir, { id: randomUUID(), stepId, body: point("Weten de weg") });
  await opened(hanna, "kracht", 1);
  await expect(support(amir, id, { value: "klopt", note: "" })).rejects.toEqual(problem("NOT_YOUR_SIDE"));
  await support(bea, id, { value: "klopt", note: "" });
  await support(bea, id, { value: "klopt-deels", note: "" });
  expect((await rowsOf(stepId))[0]?.supports.map(({ value }) => value)).toEqual(["klopt-deels"]);
  expect((await readOwn(bea)).answered).toEqual({ [id]: "klopt-deels" });
  await expect(support(bea, id, { value: "onzin", note: "" })).rejects.toEqual(problem("NOT_NOW"));
  await support(bea, id, { value: "", note: "" });
  expect((await rowsOf(stepId))[0]?.supports).toEqual([]);
});

test("Amir changes and withdraws his own words until the session closes", async () => {
  const stepId = await opened(hanna, "kracht");
  const { id } = await contribute(amir, { id: randomUUID(), stepId, body: point("Weten de weg") });
  await changeContribution(amir, id, point("Kennen de weg"));
  expect((await readOwn(amir)).mine).toMatchObject([{ id, body: { text: "Kennen de weg" } }]);
  await withdraw(amir, id);
  await withdraw(amir, id);
  expect(await rowsOf(stepId)).toEqual([]);
  const kept = await contribute(amir, { id: randomUUID(), stepId, body: point("Weten de weg") });
  await closeSession(hanna);
  await expect(withdraw(amir, kept.id)).rejects.toEqual(problem("STEP_CLOSED"));
});

test("Hanna types for a table without a phone, and for nobody else's seat", async () => {
  const stepId = await opened(hanna, "kracht");
  const { participantId, label } = await table("informal");
  const { id } = await contribute(hanna, { id: randomUUID(), stepId, body: point("Weten de weg"), participantId });
  expect((await rowsOf(stepId))[0]).toMatchObject({ label, standing: "informal", participantId });
  const elsewhere = await table("formal", await started(await signedIn("carl")));
  const others: [string | undefined, string][] = [
    [amir.participantId, "SEAT_HAS_PHONE"],
    [elsewhere.participantId, "NOT_FOUND"],
    ["geen-plek", "NOT_FOUND"],
    [undefined, "NOT_FOUND"],
  ];
  for (const [other, code] of others) {
    const request = { id: randomUUID(), stepId, body: point("Weten de weg"), participantId: other };
    await expect(contribute(hanna, request)).rejects.toEqual(problem(code));
    await expect(changeContribution(hanna, id, point("Anders"), { participantId: other })).rejects.toEqual(
      problem(code),
    );
    await expect(withdraw(hanna, id, { participantId: other })).rejects.toEqual(problem(code));
    await expect(support(hanna, id, { value: "klopt", note: "" }, { participantId: other })).rejects.toEqual(
      problem(code),
    );
  }
  expect(await rowsOf(stepId)).toMatchObject([{ id, body: { text: "Weten de weg" }, supports: [] }]);
});

test("a table without a phone changes, withdraws and answers through Hanna, as any seat does", async () => {
  const stepId = await opened(hanna, "kracht");
  const { participantId } = await table("formal");
  const { id } = await contribute(hanna, {
    id: randomUUID(),
    stepId,
    body: point("Weten de weg", "informal"),
    participantId,
  });
  await changeContribution(hanna, id, point("Kennen de weg", "informal"), { participantId });
  expect(await rowsOf(stepId)).toMatchObject([{ id, participantId, body: { text: "Kennen de weg" } }]);
  const amirs = await contribute(amir, { id: randomUUID(), stepId, body: point("Luisteren goed") });
  await opened(hanna, "kracht", 1);
  await expect(support(hanna, id, { value: "klopt", note: "" }, { participantId })).rejects.toEqual(
    problem("NOT_YOUR_SIDE"),
  );
  await support(hanna, amirs.id, { value: "klopt", note: "" }, { participantId });
  await expect(changeContribution(hanna, amirs.id, point("Anders"), { participantId })).rejects.toEqual(
    problem("NOT_FOUND"),
  );
  await expect(withdraw(hanna, amirs.id, { participantId })).rejects.toEqual(problem("NOT_FOUND"));
  await withdraw(hanna, id, { participantId });
  expect(await rowsOf(stepId)).toMatchObject([{ id: amirs.id, supports: [{ participantId, value: "klopt" }] }]);
});

test("what is no id at all is not found, and nothing falls over", async () => {
  await opened(hanna, "kracht");
  await expect(changeContribution(amir, "x", point("Anders"))).rejects.toEqual(problem("NOT_FOUND"));
  await expect(withdraw(amir, "x")).rejects.toEqual(problem("NOT_FOUND"));
  await expect(support(amir, "x", { value: "klopt", note: "" })).rejects.toEqual(problem("NOT_FOUND"));
});

test("contributions keep the order in which they came, also when they come together", async () => {
  const stepId = await opened(hanna, "boom");
  await Promise.all(
    Array.from({ length: 15 }, (_, at) =>
      contribute(at % 2 ? amir : bea, {
        id: randomUUID(),
        stepId,
        body: { part: "vruchten", text: `Doel nummer ${at}` },
      }),
    ),
  );
  const seqs = (await rowsOf(stepId)).map(({ seq }) => seq);
  expect(seqs).toEqual(seqs.toSorted((a, b) => a - b));
  expect(new Set(seqs).size).toBe(15);
});

test("the tree starts with the strengths that were found before", async () => {
  const stepId = await opened(hanna, "kracht");
  const { id } = await contribute(amir, { id: randomUUID(), stepId, body: point("Weten feilloos de weg") });
  await opened(hanna, "kracht", 1);
  await support(bea, id, { value: "klopt", note: "" });
  await setStep(hanna, stepId, "shown", { round: 1 }, readPaging);
  await opened(hanna, "boom");
  expect(await seenBy("screen")).toContain("feilloos");
  const inputs = await readStepInputs(hanna);
  expect(inputs.find(({ step }) => step.exercise === "boom")?.input.material).toMatchObject([
    { kind: "strength", side: "formal", sources: [id] },
  ]);
});
