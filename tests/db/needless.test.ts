import { randomUUID } from "node:crypto";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { contribute } from "../../src/contributions/arrival/writes.ts";
import { setReady } from "../../src/contributions/ready/writes.ts";
import { changeContribution, support, withdraw } from "../../src/contributions/writes.ts";
import { db } from "../../src/lib/db.ts";
import { addLine, assent } from "../../src/samenwerkingsafspraak/edit/writes.ts";
import { readAgreement } from "../../src/samenwerkingsafspraak/reads.ts";
import { supportLine } from "../../src/samenwerkingsafspraak/support/writes.ts";
import type { Host, Seat } from "../../src/sessions/access.ts";
import { join } from "../../src/sessions/door/writes.ts";
import { inSeatTurn } from "../../src/sessions/seatTurns.ts";
import { emptyDatabase } from "../database.ts";
import { joined, opened, roomOf, signedIn, started } from "./people.ts";

let hanna: Host;
let amir: Seat;
let carl: Seat;
let stepId: string;
let mine: string;
let amirs: string;
let lineId: string;
let letGo: () => Promise<void>;

const body = { part: "wortels", text: "Vertrouwen" };
const agrees = async () => ({ answer: "agree", textSha256: (await readAgreement(carl)).textSha256 });

// Most of these change nothing, so one room serves them all.
beforeAll(async () => {
  await emptyDatabase();
  hanna = await started(await signedIn("hanna"));
  amir = await joined(hanna, "informal");
  carl = await joined(hanna, "formal");
  stepId = await opened(hanna, "boom");
  ({ id: amirs } = await contribute(amir, { id: randomUUID(), stepId, body }));
  ({ id: mine } = await contribute(carl, { id: randomUUID(), stepId, body }));
  await support(carl, amirs, { value: "ja", note: "" });
  await setReady(carl, { stepId, round: 0, value: true });
  ({ lineId } = await addLine(hanna, "goal", { text: "Ouders vinden de weg naar hulp" }));
  await supportLine(carl, lineId, true);
  await assent(carl, await agrees());
});

beforeEach(async () => {
  letGo = await holdSession(hanna.sessionId);
});

afterEach(() => letGo());

/** Somebody else has the session's row: whoever wants it waits until it is let go. */
async function holdSession(sessionId: string): Promise<() => Promise<void>> {
  const [held, end] = [Promise.withResolvers<null>(), Promise.withResolvers<null>()];
  const holding = db().$transaction(async (tx) => {
    await tx.$queryRaw`select from "Session" where "id" = ${sessionId}::uuid for update`;
    held.resolve(null);
    await end.promise;
  });
  await held.promise;
  return async () => {
    end.resolve(null);
    await holding;
  };
}

const needless: [string, () => Promise<unknown>, string][] = [
  ["sends again what he sent", () => contribute(carl, { id: mine, stepId, body }), ""],
  ["sends under an id that is Amir's", () => contribute(carl, { id: amirs, stepId, body }), "ID_TAKEN"],
  ["changes nothing of his words", () => changeContribution(carl, mine, body), ""],
  ["changes nothing of his words, numbered", () => changeContribution(carl, mine, body, { askedAt: 9 }), ""],
  ["changes Amir's words", () => changeContribution(carl, amirs, { ...body, text: "x" }), "NOT_FOUND"],
  ["changes his words into none", () => changeContribution(carl, mine, { ...body, text: " " }), "INVALID"],
  ["takes away what is Amir's", () => withdraw(carl, amirs), "NOT_FOUND"],
  ["takes away what never was", () => withdraw(carl, randomUUID()), "NOT_FOUND"],
  ["answers as he did", () => support(carl, amirs, { value: "ja", note: "" }), ""],
  ["answers as he did, numbered", () => support(carl, amirs, { value: "ja", note: "" }, { askedAt: 9 }), ""],
  ["takes back an answer that he never gave", () => support(carl, mine, { value: "", note: "" }), ""],
  ["answers what nobody asked", () => support(carl, amirs, { value: "onzin", note: "" }), "NOT_NOW"],
  ["says again that he is ready", () => setReady(carl, { stepId, round: 0, value: true }), ""],
  ["says so once more, numbered", () => setReady(carl, { stepId, round: 0, value: true }, { askedAt: 9 }), ""],
  ["is not ready, where Amir never was", () => setReady(amir, { stepId, round: 0, value: false }), ""],
  ["is ready in a round that is not there", () => setReady(carl, { stepId, round: 1, value: true }), "NOT_NOW"],
  ["stands behind his line again", () => supportLine(carl, lineId, true), ""],
  ["stands behind his line again, numbered", () => supportLine(carl, lineId, true, { askedAt: 9 }), ""],
  ["no longer stands where Amir never stood", () => supportLine(amir, lineId, false), ""],
  ["agrees again", async () => assent(carl, await agrees()), ""],
  ["agrees again, numbered", async () => assent(carl, await agrees(), 9), ""],
  ["agrees to another text", () => assent(carl, { answer: "agree", textSha256: "0".repeat(64) }), "TEXT_CHANGED"],
  ["joins for an organisation that does not exist", () => joinFor(randomUUID()), "INVALID"],
];

async function joinFor(partnerId: string): Promise<unknown> {
  const { code } = await roomOf(hanna);
  return join({ code: code ?? "", side: "formal", partner: { id: partnerId }, people: 1 });
}

test.each(needless)("Carl %s: nobody waits for that, and no screen hears of it", async (_, ask, code) => {
  const { revision } = await roomOf(hanna);
  const said = await ask().then(
    () => "",
    (error) => String(error.code),
  );
  expect(said).toBe(code);
  expect((await roomOf(hanna)).revision).toBe(revision);
});

test("what does change something waits for the row, and then is there", async () => {
  const change = changeContribution(carl, mine, { ...body, text: "Tijd" });
  await letGo();
  const { revision } = await change;
  expect((await roomOf(hanna)).revision).toBe(revision);
});

test("Amir's words are kept while somebody else moves the session as fast as the database can", async () => {
  await letGo();
  let enough = false;
  const moving = Array.from({ length: 3 }, async () => {
    while (!enough)
      await db().$executeRaw`update "Session" set "revision" = "revision" + 1 where "id" = ${hanna.sessionId}::uuid`;
  });
  const kept = await Promise.all(
    Array.from({ length: 5 }, () => contribute(amir, { id: randomUUID(), stepId, body })),
  ).finally(() => {
    enough = true;
  });
  await Promise.all(moving);
  expect(kept.every(({ repeated }) => !repeated)).toBe(true);
});

test("who used up the turns of a seat writes nothing with it, whatever it is; another seat writes on", async () => {
  await letGo();
  const bea = await joined(hanna, "formal");
  const writes = (seat: Seat): (() => Promise<unknown>)[] => [
    () => contribute(seat, { id: randomUUID(), stepId, body }),
    () => changeContribution(seat, mine, body),
    () => withdraw(seat, randomUUID()),
    () => support(seat, amirs, { value: "ja", note: "" }),
    () => supportLine(seat, lineId, true),
    () => setReady(seat, { stepId, round: 0, value: true }),
    async () => assent(seat, await agrees()),
  ];
  const codesOf = async (seat: Seat) => {
    const said = await Promise.allSettled(writes(seat).map((write) => write()));
    return said.map((one) => (one.status === "rejected" ? String(one.reason.code) : ""));
  };
  // Turns come back as time passes: here none does.
  vi.useFakeTimers({ toFake: ["performance"] });
  for (let turn = 0; turn < 600; turn++) await inSeatTurn(bea, async () => null);
  expect(await codesOf(bea)).toEqual(Array(7).fill("TOO_MANY"));
  vi.useRealTimers();
  expect(await codesOf(carl)).not.toContain("TOO_MANY");
});
