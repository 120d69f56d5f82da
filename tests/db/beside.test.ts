import { beforeEach, expect, test } from "vitest";
import { contribute } from "../../src/contributions/arrival/writes.ts";
import { passTurn } from "../../src/contributions/turns/writes.ts";
import { db } from "../../src/lib/db.ts";
import type { Host, Seat } from "../../src/sessions/access.ts";
import { removeSeat, seatWithoutPhone } from "../../src/sessions/door/writes.ts";
import { readSnapshot } from "../../src/zaal/moments.ts";
import { setQuiet, setTurns } from "../../src/zaal/presses/beside/writes.ts";
import { readPaging } from "../../src/zaal/presses/paging.ts";
import { move, setStep } from "../../src/zaal/presses/writes.ts";
import { emptyDatabase } from "../database.ts";
import { joined, opened, roomOf, signedIn, started } from "./people.ts";

let hanna: Host;
let amir: Seat;
let stepId: string;

beforeEach(async () => {
  await emptyDatabase();
  hanna = await started(await signedIn("hanna"));
  amir = await joined(hanna, "informal");
  stepId = await opened(hanna, "kracht");
});

const problem = (code: string) => expect.objectContaining({ code });
const besideSeen = async () => (await readSnapshot(hanna, "screen")).beside;
const stepNow = async () => (await readSnapshot(hanna, "host")).step;
const undo = () => move(hanna, "undo", undefined, readPaging);

test("a minute of silence is told to everybody, and the time of the step goes on as it was", async () => {
  const before = await stepNow();
  await setQuiet(hanna, true);
  const seen = await besideSeen();
  expect(seen).toMatchObject({ kind: "quiet" });
  expect((await readSnapshot(hanna, amir)).beside).toEqual(seen);
  expect((await roomOf(hanna)).beside, "as the database has it").toMatchObject(seen ?? {});
  expect(await stepNow()).toMatchObject({ startedAt: before?.startedAt, endsAt: before?.endsAt, state: "open" });
});

test("who wants may write already: nothing is refused and nothing is lost", async () => {
  await setQuiet(hanna, true);
  const body = { about: "formal", dimension: "kennis", text: "Weten de weg" };
  await contribute(amir, { id: crypto.randomUUID(), stepId, body });
  expect(await db().contribution.count()).toBe(1);
  expect(await besideSeen()).toMatchObject({ kind: "quiet" });
});

test("one minute more goes on from the end of the first; it ends by a press, and by itself", async () => {
  await setQuiet(hanna, true);
  const first = (await roomOf(hanna)).beside;
  await setQuiet(hanna, true);
  const more = (await roomOf(hanna)).beside;
  if (first?.kind !== "quiet" || more?.kind !== "quiet") throw new Error("It is quiet.");
  expect([more.startedAt, more.endsAt]).toEqual([first.startedAt, first.endsAt + 60_000]);
  await setQuiet(hanna, false);
  expect(await besideSeen()).toBeNull();
  const { revision } = await roomOf(hanna);
  await setQuiet(hanna, true);
  const over = { ...first, startedAt: Date.now() - 60_000, endsAt: Date.now() - 1 };
  const data = { beside: over, revision: revision + 2 };
  await db().session.update({ where: { id: hanna.sessionId }, data });
  expect(await besideSeen()).toBeNull();
});

test("it is taken back as any press, and ends with the round; where nobody writes there is none", async () => {
  await setQuiet(hanna, true);
  await undo();
  expect(await besideSeen()).toBeNull();
  expect((await stepNow())?.state).toBe("open");
  await setQuiet(hanna, true);
  await setStep(hanna, stepId, "open", { round: 1 }, readPaging);
  expect(await besideSeen()).toBeNull();
  await undo();
  expect(await besideSeen(), "the press took it away, and gives it back").toMatchObject({ kind: "quiet" });
  await setStep(hanna, stepId, "shown", {}, readPaging);
  expect((await roomOf(hanna)).beside).toBeNull();
  await expect(setQuiet(hanna, true)).rejects.toEqual(problem("NOT_NOW"));
});

test("Carl makes it quiet nowhere but in a room of his own", async () => {
  const room = await started(await signedIn("cleo"));
  await expect(setQuiet(room, true)).rejects.toEqual(problem("NOT_NOW"));
  await opened(room, "kracht");
  await setQuiet(room, true);
  expect(await besideSeen()).toBeNull();
});

test("a round goes from seat to seat, an informal one first, and ends after the last; a table without a phone has its turn", async () => {
  const bea = await joined(hanna, "formal");
  const table = await seatWithoutPhone(hanna, { standing: "informal", partnerId: amir.partnerId, people: 4 });
  await setTurns(hanna, "begin");
  expect(await besideSeen()).toEqual({ kind: "turns", now: amir.label, next: bea.label, left: 2 });
  expect((await readSnapshot(hanna, bea)).beside).toEqual(await besideSeen());
  await setTurns(hanna, "next", amir.label);
  await setTurns(hanna, "next", amir.label);
  expect(await besideSeen(), "two presses on one turn are one").toMatchObject({ now: bea.label, next: table.label });
  await undo();
  expect(await besideSeen()).toMatchObject({ now: amir.label });
  await removeSeat(hanna, bea.participantId);
  await setTurns(hanna, "next");
  expect(await besideSeen()).toEqual({ kind: "turns", now: table.label, next: null, left: 0 });
  await setStep(hanna, stepId, "shown", {}, readPaging);
  expect(await besideSeen(), "beside whatever the step shows").toMatchObject({ now: table.label });
  await setTurns(hanna, "next");
  expect(await besideSeen()).toBeNull();
  expect((await roomOf(hanna)).beside).toBeNull();
});

test("whose turn it is may pass, and nobody else; Carl passes nothing", async () => {
  const bea = await joined(hanna, "formal");
  await expect(passTurn(amir)).rejects.toEqual(problem("NOT_NOW"));
  await setTurns(hanna, "begin");
  await passTurn(bea);
  expect(await besideSeen()).toMatchObject({ now: amir.label });
  await passTurn(amir);
  await passTurn(amir);
  expect(await besideSeen()).toMatchObject({ now: bea.label, next: null });
  const carl = await joined(await started(await signedIn("cleo")), "formal");
  await expect(passTurn(carl)).rejects.toEqual(problem("NOT_NOW"));
  await passTurn(bea);
  expect((await roomOf(hanna)).beside).toBeNull();
  await setTurns(hanna, "begin");
  await setStep(hanna, await opened(hanna, "boom"), "open", {}, readPaging);
  expect(await besideSeen(), "it ends with its step").toBeNull();
});
