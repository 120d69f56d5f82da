import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { contribute } from "../../src/contributions/arrival/writes.ts";
import { removePhoto } from "../../src/contributions/photos/away/writes.ts";
import { jpegOf } from "../../src/contributions/photos/photos.fixture.ts";
import { putPhoto } from "../../src/contributions/photos/writes.ts";
import { forgetOldSessions } from "../../src/contributions/retention/writes.ts";
import { moderate } from "../../src/contributions/writes.ts";
import { written } from "../../src/exercises/kit/drawing/strokes.ts";
import { db } from "../../src/lib/db.ts";
import type { Host, Seat } from "../../src/sessions/access.ts";
import { addStep } from "../../src/sessions/prepare/steps/writes.ts";
import { closeSession } from "../../src/sessions/prepare/writes.ts";
import { raiseRevision } from "../../src/sessions/writes.ts";
import { readYield } from "../../src/zaal/yield/reads.ts";
import type { StepYield } from "../../src/zaal/yield/stepYield.ts";
import { emptyDatabase } from "../database.ts";
import { allFour, opened, roomOf } from "./people.ts";
import { AT_ONCE, partOf } from "./yieldPart.tsx";

const DAY_MS = 24 * 60 * 60 * 1000;
const DRAWING = { strokes: "soil.thick.0a0ab0b0", stamps: { 5: "sun" } };
const MANY = 3_000;
// Every so many of them is a drawing.
const DRAWN = 10;
const PAGE_MOST_BYTES = 400_000;

let hanna: Host;
let amir: Seat;
let stepId: string;

beforeEach(async () => {
  await emptyDatabase();
  ({ hanna, amir } = await allFour());
  const [part] = (await roomOf(hanna)).parts;
  await addStep(hanna, { place: part?.id ?? "", exercise: "toekomstvisie", minutes: 20 });
  stepId = await opened(hanna, "toekomstvisie");
});

const draws = async (text: string, drawing?: typeof DRAWING) =>
  (await contribute(amir, { id: randomUUID(), stepId, body: { text, drawing } })).id;
const photographs = async (text: string) => {
  const id = await draws(text);
  await putPhoto(amir, id, () => jpegOf(300, 200));
  return id;
};

async function vision(): Promise<StepYield> {
  const step = (await readYield(hanna)).parts.flatMap(({ steps }) => steps).find(({ id }) => id === stepId);
  if (!step) throw new Error("Nothing was drawn.");
  return step;
}

test("what Amir drew and what he photographed stand with his words, at once there for who prints", async () => {
  const drawn = await draws("Een tafel", DRAWING);
  const photographed = await photographs("Een deur");
  const step = await vision();
  expect([...step.drawingsOf(step.said)]).toEqual([[drawn, DRAWING]]);
  expect(step.said.find(({ id }) => id === photographed)).toMatchObject({ photo: { width: 300, height: 200 } });
  const page = partOf(hanna, step);
  expect(page.match(/<svg class="drawn[^>]*aria-label="([^"]*)"/)?.[1]).toBe("Een tafel");
  const photos = page.match(/<img[^>]*>/g) ?? [];
  expect(photos).toEqual([expect.stringContaining('alt="Een deur"')]);
  expect(photos[0]).toContain(`/api/sessions/${hanna.sessionId}/photos/`);
  expect(photos[0]).not.toContain("lazy");
});

test("a picture goes with words that Hanna hides, a photo that she takes away, and all of them with the contributions", async () => {
  await moderate(hanna, await draws("Een gezicht", DRAWING), { hidden: true });
  await moderate(hanna, await photographs("Een voordeur"), { hidden: true });
  await removePhoto(hanna, await photographs("Een deur"));
  const page = partOf(hanna, await vision());
  expect(page).toContain("Een deur");
  expect(page).not.toMatch(/<img|class="drawn|gezicht|voordeur/);
  await draws("Een tafel", DRAWING);
  await photographs("Een poort");
  expect(partOf(hanna, await vision())).toMatch(/<img[\s\S]*class="drawn|class="drawn[\s\S]*<img/);
  await closeSession(hanna);
  await forgetOldSessions(Date.now() + 91 * DAY_MS);
  expect((await readYield(hanna)).parts.flatMap(({ steps }) => steps)).toEqual([]);
});

test("thousands of answers and hundreds of full drawings make no page of megabytes; each can be reached, and is still a drawing", async () => {
  const points = Array.from({ length: 2_000 }, (_, at) => 500 + Math.round(400 * Math.sin(at / (at % 2 ? 9 : 7))));
  const strokes = written([{ colour: "ink", width: "thin", points }]);
  await db().contribution.createMany({
    data: Array.from({ length: MANY }, (_, at) => ({
      ...{ id: randomUUID(), stepId, participantId: amir.participantId, partnerId: amir.partnerId },
      ...{
        standing: "INFORMAL" as const,
        round: 0,
        seq: at,
        body: { text: `Tekening ${at}.`, ...(at % DRAWN === 0 && { drawing: { strokes } }) },
      },
    })),
  });
  await db().$transaction((tx) => raiseRevision(tx, hanna.sessionId));
  const step = await vision();
  const pages = Array.from({ length: MANY / AT_ONCE }, (_, at) => partOf(hanna, step, at * AT_ONCE));
  expect(Math.max(...pages.map((page) => Buffer.byteLength(page)))).toBeLessThan(PAGE_MOST_BYTES);
  expect(new Set(pages.join("").match(/Tekening \d+\.(?=<)/g)).size).toBe(MANY);
  for (const page of pages) expect(page.match(/<path /g)).toHaveLength(AT_ONCE / DRAWN);
});
