import { gzipSync } from "node:zlib";
import { type APIRequestContext, type Page, request } from "@playwright/test";
import { devices, expect, test } from "../browser.ts";
import { withClient } from "../database.ts";
import { openAdding } from "./agreementEditor.ts";
import { appDatabase } from "./appDatabase.ts";
import { type Demo, openDemo, signInWith } from "./demoTeam.ts";
import { alive, answerIn, goTo, press } from "./regie.ts";

const ANSWERS = 3_000;
const SEATS = 60;
const PAGE_MOST_BYTES = 300_000;
const REGIE_MOST_BYTES = 150_000;
const REGIE_SNAPSHOT_MOST_BYTES = 60_000;
const SNAPSHOT_MOST_BYTES = 100_000;
// A stream is not zipped on its way, a page is.
const ON_PHONE_MOST_BYTES = 60_000;
const YIELD_MOST_BYTES = 250_000;
const DOCUMENT_MOST_BYTES = 80_000;

let laptop: Page;
let demo: Demo;
test.beforeEach(async ({ openDevice, baseURL }) => {
  demo = await openDemo();
  await fillTheTree(demo.sessionId);
  laptop = await openDevice(devices.laptop);
  await signInWith(laptop, demo, baseURL ?? "");
});

/** Sixty seats that hung thousands of answers in the tree, each in words of its own: "Antwoord 1 …" is the oldest. */
async function fillTheTree(sessionId: string): Promise<void> {
  await withClient(await appDatabase(), async (client) => {
    await client.query(PEOPLE, [sessionId, SEATS]);
    await client.query(WORDS, [sessionId, ANSWERS, SEATS]);
  });
}

const PEOPLE = `
  INSERT INTO "Participant" (id, "sessionId", "partnerId", standing, label, "secretHash")
  SELECT uuidv7(), $1::uuid, partner.id, partner.side::text::"Standing", 'fiets ' || seat, encode(sha256(convert_to(random()::text, 'UTF8')), 'hex')
  FROM generate_series(1, $2::int) AS seat,
    LATERAL (SELECT partner.id, partner.side FROM "Partner" partner
      JOIN "Partnership" partnership ON partnership.id = partner."partnershipId"
      WHERE partnership."sessionId" = $1::uuid ORDER BY partner."order" OFFSET seat % 2 LIMIT 1) AS partner`;

const WORDS = `
  INSERT INTO "Contribution" (id, "stepId", "participantId", "partnerId", standing, round, body, seq)
  SELECT uuidv7(), step.id, seat.id, seat."partnerId", seat.standing, 0,
    jsonb_build_object('part', (ARRAY['vruchten', 'wortels', 'stam', 'zon', 'gieter'])[1 + answer % 5],
      'text', 'Antwoord ' || answer || ': bel ons terug, dan weten we wat er met onze vraag is gedaan.'),
    1000000 + answer
  FROM generate_series(1, $2::int) AS answer
    JOIN (SELECT *, row_number() OVER (ORDER BY id) AS place FROM "Participant" WHERE "sessionId" = $1::uuid) seat
      ON seat.place = 1 + answer % $3::int,
    (SELECT step.id FROM "Step" step JOIN "Part" part ON part.id = step."partId"
      WHERE part."sessionId" = $1::uuid AND step.exercise = 'boom' LIMIT 1) AS step`;

const bodyOf = async (path: string, by: APIRequestContext = laptop.request): Promise<Buffer> => {
  const response = await by.get(path);
  expect(response.status(), path).toBe(200);
  return response.body();
};
const bytesOf = async (path: string, by?: APIRequestContext): Promise<number> => (await bodyOf(path, by)).length;
const zippedBytesOf = async (path: string, by?: APIRequestContext): Promise<number> =>
  gzipSync(await bodyOf(path, by)).length;

/** Hanna goes to the tree and opens it. */
async function openTree(): Promise<void> {
  await laptop.goto(`/regie/${demo.sessionId}`);
  await alive(laptop);
  await goTo(laptop, "Boom van samenwerking");
  await press(laptop, "Open: telefoons kunnen antwoorden");
}

test("thousands of answers make no pages of megabytes", async () => {
  await openTree();
  const sizes = {
    editor: await bytesOf(`/regie/${demo.sessionId}/afspraak`),
    regie: await bytesOf(`/regie/${demo.sessionId}`),
    answers: await bytesOf(`/api/sessions/${demo.sessionId}/contributions?as=host&most=100`),
    snapshot: await bytesOf(`/api/sessions/${demo.sessionId}/snapshot?as=host`),
  };
  expect(sizes.editor).toBeLessThan(REGIE_MOST_BYTES);
  expect(sizes.regie).toBeLessThan(REGIE_MOST_BYTES);
  expect(sizes.snapshot).toBeLessThan(REGIE_SNAPSHOT_MOST_BYTES);
});

test("what thousands of answers yielded is a light page, and page by page all of them can be read", async () => {
  const whole = `/regie/${demo.sessionId}/opbrengst`;
  expect(await bytesOf(whole)).toBeLessThan(YIELD_MOST_BYTES);
  await laptop.goto(whole);
  await laptop.getByRole("link", { name: /^Lees alle 30\d\d antwoorden/ }).click();
  const total = await laptop.getByText(/^Bladzijde 1 van \d+$/).textContent();
  const last = Number(total?.split(" ").at(-1));
  expect(last).toBeGreaterThanOrEqual(ANSWERS / 100);
  const read = new Set<string>();
  const address = laptop.url();
  for (const page of [1, 2, last - 1, last]) {
    const words = (await bodyOf(`${address}&blad=${page}`)).toString();
    expect(words.length).toBeLessThan(YIELD_MOST_BYTES);
    const [shown = ""] = words.split("</main>");
    for (const one of shown.match(/Antwoord \d+:/g) ?? []) {
      expect(read.has(one), one).toBe(false);
      read.add(one);
    }
  }
  expect(read.size).toBeGreaterThan(300);
});

test("Amir's old phone and the projector get no more of thousands of answers than they show, and what is left out is counted", async ({
  baseURL,
}) => {
  await openTree();
  const amir = await request.newContext({ baseURL });
  const partner = { id: demo.partners.find(({ side }) => side === "informal")?.id };
  const joined = await amir.post("/api/join", { data: { code: demo.code, side: "informal", partner } });
  expect(joined.status(), await joined.text()).toBe(201);
  const session = `/api/sessions/${demo.sessionId}`;
  const words = (await bodyOf(`/meedoen/${demo.sessionId}/zaal`, amir)).toString();
  expect(words).toContain("Antwoord 3000:");
  expect(words).toContain("En nog 560.");
  for (const act of ["open", "show"]) {
    if (act === "show") await press(laptop, "Laat zien");
    expect(await zippedBytesOf(`/meedoen/${demo.sessionId}/zaal`, amir), act).toBeLessThan(ON_PHONE_MOST_BYTES);
    expect(await bytesOf(`${session}/snapshot?as=phone`, amir), act).toBeLessThan(ON_PHONE_MOST_BYTES);
    expect(await bytesOf(`${session}/snapshot?as=screen&token=${demo.screenToken}`), act).toBeLessThan(
      SNAPSHOT_MOST_BYTES,
    );
    expect(await bytesOf(`/scherm/${demo.screenToken}`), act).toBeLessThan(PAGE_MOST_BYTES);
  }
  for (const [path, by] of [
    [`/meedoen/${demo.sessionId}/afspraak`, amir],
    [`/beheer/${demo.sessionId}/afspraak`, laptop.request],
  ] as const)
    expect(await bytesOf(path, by), path).toBeLessThan(DOCUMENT_MOST_BYTES);
});

test("Hanna reaches every one of thousands of answers: she stars, hides and merges an old one, and her list holds still", async () => {
  await openTree();
  const list = laptop.getByRole("region", { name: `Antwoorden (${ANSWERS})` });
  await expect(list.getByRole("listitem")).toHaveCount(50);
  const older = list.getByRole("button", { name: /^Toon oudere antwoorden/ });
  for (const shown of [100, 200]) {
    await older.click();
    await expect(list.getByRole("listitem")).toHaveCount(shown);
  }
  const [old, next] = [answerIn(laptop, "Antwoord 2850:"), "Antwoord 2849:"];
  await old.getByRole("button", { name: "Ster" }).click();
  await expect(old.getByRole("button", { name: "Ster" })).toHaveAttribute("aria-pressed", "true");
  await old.getByRole("button", { name: "Verberg" }).click();
  await expect(old).toContainText("Verborgen: niet op het scherm");
  await old.getByRole("button", { name: "Toon weer" }).click();
  await expect(old).not.toContainText("Verborgen: niet op het scherm");
  await old.getByRole("button", { name: "Zelfde als…" }).click();
  await list.getByRole("button", { name: next }).click();
  await expect(list.getByRole("button", { name: "Annuleer" })).toHaveCount(0);
  await expect(answerIn(laptop, next)).toContainText("Zelfde antwoord");
  await answerIn(laptop, next).getByRole("button", { name: "Haal uit elkaar" }).click();
  await expect(answerIn(laptop, next)).not.toContainText("Zelfde antwoord");

  await list.getByRole("button", { name: "Houd de lijst stil" }).click();
  await contribute("Net binnen");
  await expect(laptop.getByRole("button", { name: "Laat 1 nieuwe zien" })).toBeVisible();
  await expect(answerIn(laptop, "Net binnen")).toHaveCount(0);
  await expect(answerIn(laptop, "Antwoord 2802:")).toHaveCount(1);
  await laptop.getByRole("button", { name: "Laat 1 nieuwe zien" }).click();
  await expect(answerIn(laptop, "Net binnen")).toBeVisible();
});

/** Hanna types an answer for a table without a phone. */
async function contribute(text: string): Promise<void> {
  const call = async (path: string, data: object) => {
    const response = await laptop.request.post(`/api/sessions/${demo.sessionId}/${path}`, { data });
    expect(response.status(), await response.text()).toBe(201);
    return response.json();
  };
  const partnerId = demo.partners.find(({ side }) => side === "informal")?.id;
  const { participantId } = await call("seats", { standing: "informal", partnerId });
  const stepId = demo.steps.find(({ exercise }) => exercise === "boom")?.id;
  const body = { part: "zon", text };
  await call("contributions?as=host", { id: crypto.randomUUID(), stepId, participantId, body });
}

test("Hanna takes an offer over that stands far down, and what she was typing stays", async () => {
  await laptop.goto(`/regie/${demo.sessionId}/afspraak`, { waitUntil: "networkidle" });
  const box = await openAdding(laptop, "reason");
  await box.getByRole("textbox").fill("Nog niet af");

  const section = laptop.locator("#onderdeel-goals");
  const harvest = section.getByRole("complementary", { name: "Wat jullie eerder zeiden: Doelen" });
  await harvest.locator("summary", { hasText: "Nog 597" }).click();
  await expect(harvest.getByRole("listitem")).toHaveCount(53);
  await harvest.getByRole("button", { name: "Toon er meer" }).click();
  await expect(harvest.getByRole("listitem")).toHaveCount(103);
  const words = (await harvest.getByRole("listitem").nth(90).locator("[dir=auto]").first().textContent()) ?? "";
  await harvest.getByRole("listitem").nth(90).getByRole("button", { name: "Neem over" }).click();
  await expect(section.locator("li summary").filter({ hasText: words })).toBeVisible();
  await expect(harvest.getByRole("listitem").filter({ hasText: words })).toHaveCount(0);
  await harvest.locator("summary", { hasText: "Overgenomen (1)" }).click();
  await expect(harvest.getByRole("listitem").filter({ hasText: words })).toContainText("Staat erin");
  await expect(box.getByRole("textbox")).toHaveValue("Nog niet af");
});

test("where no script runs, Hanna asks for more of the harvest by a link", async ({ openDevice }) => {
  const storageState = await laptop.context().storageState();
  const plain = await openDevice({ ...devices.laptop, javaScriptEnabled: false, storageState });
  await plain.goto(`/regie/${demo.sessionId}/afspraak`);
  const harvest = plain.locator("#onderdeel-goals aside");
  await expect(harvest.getByRole("listitem")).toHaveCount(3);
  await harvest.locator("summary").first().click();
  await harvest.getByRole("link", { name: /Toon er meer/ }).click();
  await expect(harvest.getByRole("listitem")).toHaveCount(53);
});
