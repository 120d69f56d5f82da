import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { contribute } from "../../src/contributions/arrival/writes.ts";
import { readContributions } from "../../src/contributions/stored/reads.ts";
import { db } from "../../src/lib/db.ts";
import { readHarvest } from "../../src/samenwerkingsafspraak/edit/offered/reads.ts";
import { readAgreement } from "../../src/samenwerkingsafspraak/reads.ts";
import type { Host, Seat } from "../../src/sessions/access.ts";
import { raiseRevision } from "../../src/sessions/writes.ts";
import { readAnswers, readSnapshot } from "../../src/zaal/moments.ts";
import { readPaging } from "../../src/zaal/presses/paging.ts";
import { move } from "../../src/zaal/presses/writes.ts";
import { emptyDatabase } from "../database.ts";
import { joined, opened, signedIn, started } from "./people.ts";

const MANY = 600;

let hanna: Host;
let amir: Seat;
let stepId: string;
let ids: string[];

/** A room in which Amir sent six hundred answers, of which this process knows nothing yet. */
beforeEach(async () => {
  await emptyDatabase();
  hanna = await started(await signedIn("hanna"));
  amir = await joined(hanna, "informal");
  stepId = await opened(hanna, "boom");
  ids = Array.from({ length: MANY }, () => randomUUID());
  await db().contribution.createMany({
    data: ids.map((id, at) => ({
      ...{ id, stepId, participantId: amir.participantId, partnerId: amir.partnerId },
      ...{ standing: "INFORMAL", round: 0, seq: at, body: { part: "vruchten", text: `Doel ${at}` } },
    })),
  });
  await elsewhere();
});

afterEach(() => void vi.restoreAllMocks());

/** As another process would: only the revision tells. */
const elsewhere = () => db().$transaction((tx) => raiseRevision(tx, hanna.sessionId));

/** The statements meanwhile that read from this table, and how many values the largest of all statements carried. */
async function watched(
  look: () => Promise<unknown>,
  table = "Contribution",
): Promise<{ reading: number; values: number }> {
  const query = vi.spyOn(pg.Client.prototype, "query");
  await look();
  const asked = query.mock.calls.map(([statement]) => Object(statement) as { text?: string; values?: unknown[] });
  query.mockRestore();
  return {
    reading: asked.filter(({ text }) => new RegExp(`(from|join)\\s+("public"\\.)?"${table}"`, "i").test(text ?? ""))
      .length,
    values: Math.max(...asked.map(({ values }) => values?.length ?? 0)),
  };
}

const regie = () => readSnapshot(hanna, "host");
const harvest = () => readHarvest(hanna);
const goals = async () => (await harvest()).sections.find(({ section }) => section === "goals")?.offers ?? [];

test.each([
  ["regie", regie],
  ["editor", harvest],
])("the %s of six hundred answers asks for them once, in one statement that names none of them", async (_, look) => {
  const { reading, values } = await watched(look);
  expect(reading).toBe(1);
  expect(values).toBeLessThan(100);
});

test("Hanna, who looks again while nothing happens, reads no answers a second time, and sees the same", async () => {
  const before = [await goals(), await regie()];
  expect((await watched(regie)).reading).toBe(0);
  expect((await watched(harvest)).reading).toBe(0);
  expect((await watched(() => readAnswers(hanna, 200))).reading).toBe(0);
  expect([await goals(), await regie()]).toEqual(before);
  expect(before[0]).toHaveLength(MANY);
});

test("what Amir sends meanwhile stands in regie and editor, without reading the other six hundred", async () => {
  await regie();
  await harvest();
  await contribute(amir, { id: randomUUID(), stepId, body: { part: "vruchten", text: "Het allernieuwste" } });
  expect((await watched(regie)).reading).toBe(0);
  expect((await watched(harvest)).reading).toBe(0);
  expect(JSON.stringify(await regie())).toContain("Het allernieuwste");
  expect(await goals()).toHaveLength(MANY + 1);
});

test("what another process changed is seen at the next look, in regie and editor", async () => {
  await regie();
  await harvest();
  await db().contribution.update({ where: { id: ids.at(-1) ?? "" }, data: { hidden: true } });
  await db().support.create({ data: { contributionId: ids[0] ?? "", participantId: amir.participantId, value: "ja" } });
  await elsewhere();
  expect(await readAnswers(hanna, MANY)).toMatchObject({
    contributions: { 0: { supports: 1 }, 599: { hidden: true } },
  });
  expect(await goals()).toHaveLength(MANY - 1);
});

test("'verder' reads none of the six hundred answers that are known", async () => {
  await regie();
  expect((await watched(() => move(hanna, "next", undefined, readPaging))).reading).toBe(0);
  expect(await regie()).toMatchObject({ step: { state: "shown" }, answers: { all: MANY } });
});

test("others have a turn while six hundred answers are read", async () => {
  const turns = vi.spyOn(globalThis, "setImmediate");
  const rows = await readContributions([stepId]);
  expect(rows.map(({ id }) => id)).toEqual(ids);
  expect(turns.mock.calls.length).toBeGreaterThanOrEqual(2);
});

test("sixty who open the agreement at once are read for twice, and each gets it", async () => {
  const all = () => Promise.all(Array.from({ length: 60 }, () => readAgreement(hanna)));
  let titles: string[] = [];
  const { reading } = await watched(async () => {
    titles = (await all()).map(({ title }) => title);
  }, "Samenwerkingsafspraak");
  expect(titles).toEqual(Array.from({ length: 60 }, () => "Samen in de Molenwijk"));
  expect(reading).toBe(2);
});
