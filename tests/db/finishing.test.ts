import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { FINISH_MS } from "../../src/contributions/acceptance.ts";
import { contribute } from "../../src/contributions/arrival/writes.ts";
import { readContributions } from "../../src/contributions/stored/reads.ts";
import { changeContribution, support } from "../../src/contributions/writes.ts";
import type { Host, Seat } from "../../src/sessions/access.ts";
import { audienceOf } from "../../src/sessions/audience.ts";
import { closeSession } from "../../src/sessions/prepare/writes.ts";
import { readSnapshot } from "../../src/zaal/moments.ts";
import { readPaging } from "../../src/zaal/presses/paging.ts";
import { move, setPage, setStep } from "../../src/zaal/presses/writes.ts";
import { emptyDatabase, ownUrl, withClient } from "../database.ts";
import { joined, opened, signedIn, started, stepOf } from "./people.ts";

const MINUTE_MS = 60_000;

let hanna: Host;
let amir: Seat;
let bea: Seat;
let stepId: string;

beforeEach(async () => {
  await emptyDatabase();
  hanna = await started(await signedIn("hanna"));
  amir = await joined(hanna, "informal");
  bea = await joined(hanna, "formal");
  stepId = await opened(hanna, "kracht");
});

afterEach(() => vi.restoreAllMocks());

const closed = expect.objectContaining({ code: "STEP_CLOSED" });
const point = (text: string) => ({ about: "formal", dimension: "kennis", text });
const write = (text: string, round = 0) => contribute(amir, { id: randomUUID(), stepId, body: point(text), round });
const close = () => setStep(hanna, stepId, "closed", {}, readPaging);
const press = (to: "previous" | "undo") => move(hanna, to, undefined, readPaging);

/** The clock goes on, of this process and so of everything that is asked of it. */
function pass(ms: number): void {
  const now = Date.now();
  vi.restoreAllMocks();
  vi.spyOn(Date, "now").mockReturnValue(now + ms);
}

test("Amir, who was still writing when Hanna closed the step, sends it minutes later, and then no more", async () => {
  await close();
  await opened(hanna, "boom");
  pass(FINISH_MS - MINUTE_MS);
  await expect(write("Weten de weg")).resolves.toMatchObject({ repeated: false });
  pass(MINUTE_MS);
  await expect(write("Luisteren goed")).rejects.toEqual(closed);
  expect(await readContributions([stepId])).toMatchObject([{ body: { text: "Weten de weg" } }]);
});

test("until then he changes his words and Bea answers them; after it neither", async () => {
  const { id } = await write("Weten de weg");
  await setStep(hanna, stepId, "shown", { round: 1 }, readPaging);
  await close();
  pass(FINISH_MS - MINUTE_MS);
  await changeContribution(amir, id, point("Kennen de weg"));
  await support(bea, id, { value: "klopt", note: "" });
  expect(await readContributions([stepId])).toMatchObject([
    { body: { text: "Kennen de weg" }, round: 0, supports: [{ value: "klopt" }] },
  ]);
  pass(MINUTE_MS);
  await expect(changeContribution(amir, id, point("Anders"))).rejects.toEqual(closed);
  await expect(support(bea, id, { value: "", note: "" })).rejects.toEqual(closed);
});

test("what comes in late stays hidden where nothing was shown, and counts for the round it was written in", async () => {
  await opened(hanna, "kracht", 1);
  await close();
  await write("Weten feilloos de weg", 1);
  await write("Kennen alle loketten", 0);
  expect((await readContributions([stepId])).map(({ round }) => round)).toEqual([1, 0]);
  for (const viewer of ["screen", audienceOf(bea)])
    expect(JSON.stringify(await readSnapshot(hanna, viewer))).not.toContain("feilloos");
});

test("turning pages does not begin the minutes anew; opening and closing again does", async () => {
  await setStep(hanna, stepId, "shown", {}, readPaging);
  await close();
  pass(FINISH_MS);
  await setPage(hanna, stepId, { page: 0 }, readPaging);
  await expect(write("Te laat")).rejects.toEqual(closed);
  await press("previous");
  await close();
  await expect(write("Weer op tijd")).resolves.toMatchObject({ repeated: false });
});

test("taking back an opening leaves a step closed as long as it was, and taking back a closing opens it", async () => {
  await close();
  pass(FINISH_MS);
  await opened(hanna, "kracht");
  await press("undo");
  await expect(write("Te laat")).rejects.toEqual(closed);
  await opened(hanna, "kracht");
  await close();
  await press("undo");
  pass(FINISH_MS);
  await expect(write("Staat weer open")).resolves.toMatchObject({ repeated: false });
});

test("a way back that an older version kept still leads back", async () => {
  await close();
  await withClient(ownUrl(), (client) =>
    client.query(`update "Session" set "undo" = "undo" #- '{steps,0,closedAt}' where "id" = $1`, [hanna.sessionId]),
  );
  await press("undo");
  expect(await stepOf(hanna, "kracht")).toMatchObject({ state: "open", closedAt: null });
});

test("a step that never opened, or was closed before anybody kept when, takes nothing; nor does a session that is over", async () => {
  await expect(
    contribute(amir, { id: randomUUID(), stepId: (await stepOf(hanna, "boom")).id, body: {} }),
  ).rejects.toEqual(closed);
  await close();
  await withClient(ownUrl(), async (client) => {
    await client.query(`update "Step" set "closedAt" = null where "id" = $1`, [stepId]);
    await client.query(`update "Session" set "revision" = "revision" + 1 where "id" = $1`, [hanna.sessionId]);
  });
  await opened(hanna, "boom");
  await expect(write("Te laat")).rejects.toEqual(closed);
  await opened(hanna, "kracht");
  await closeSession(hanna);
  await expect(write("Te laat")).rejects.toEqual(closed);
});

test("a phone is told where it can still send something, and until when", async () => {
  await close();
  const { closedAt } = await stepOf(hanna, "kracht");
  const boom = await opened(hanna, "boom");
  const taking = async () => {
    const snapshot = await readSnapshot(amir, audienceOf(amir));
    return snapshot.audience === "phone" ? snapshot.taking : [];
  };
  expect(await taking()).toEqual(
    expect.arrayContaining([
      { stepId, until: (closedAt ?? 0) + FINISH_MS },
      { stepId: boom, until: null },
    ]),
  );
  await closeSession(hanna);
  expect(await taking()).toEqual([]);
});
