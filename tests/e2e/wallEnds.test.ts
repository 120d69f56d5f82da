import type { APIRequestContext, Page } from "@playwright/test";
import { codeGroups } from "../../src/sessions/door/codeLength.ts";
import { devices, expect, type OpenDevice, test } from "../browser.ts";
import { type Demo, openDemo, signInWith } from "./demoTeam.ts";
import { adoptLong, LONG, makeLong } from "./fullWall.ts";
import { hostSnapshot, sitDown } from "./people.ts";
import { alive } from "./regie.ts";
import { type WallSize, wallFaults } from "./wallFaults.ts";

const SIZES: WallSize[] = [
  [1920, 1080],
  [1280, 720],
  [1280, 800],
  [1024, 768],
  [800, 600],
];
const IN_A_MONTH = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
const MINUTE_MS = 60_000;
const roomClock = new Intl.DateTimeFormat("nl-NL", {
  timeZone: "Europe/Amsterdam",
  hour: "2-digit",
  minute: "2-digit",
});

let demo: Demo;
let hanna: APIRequestContext;
let wall: Page;

/** Hanna leads a bijeenkomst of which every name is as long as it may be; it hangs on the wall. */
async function hang(openDevice: OpenDevice, baseURL: string): Promise<void> {
  demo = await openDemo();
  await makeLong(demo.sessionId);
  const laptop = await openDevice(devices.laptop);
  await signInWith(laptop, demo, baseURL);
  hanna = laptop.request;
  wall = await openDevice({ ...devices.projector, reducedMotion: "reduce" });
  await wall.goto(`/scherm/${demo.screenToken}`);
  await alive(wall);
}

async function call(path: string, data: object = {}): Promise<void> {
  const response = await hanna.post(`/api/sessions/${demo.sessionId}/${path}`, { data });
  expect(response.status(), `${path}: ${await response.text()}`).toBe(200);
}

const stepOf = (exercise: string): string => demo.steps.find((step) => step.exercise === exercise)?.id ?? "";

/** Nothing that somebody at the back could not read, at any size of a wall. */
const expectReadable = async (what: string) => expect(await wall.evaluate(wallFaults, SIZES), what).toEqual([]);

test("the wall begins with what, where, when and whose, and then says what we do today; a break says when we go on", async ({
  openDevice,
  baseURL,
}) => {
  test.setTimeout(240_000);
  await hang(openDevice, baseURL ?? "");
  await call("move", { to: stepOf("welkom") });
  await expect(wall.getByRole("heading", { name: LONG.title })).toBeVisible();
  await expect(wall.getByText("Scan de code met je telefoon")).toBeVisible();
  for (const words of ["Molenwijk", /(maan|dins|woens|donder|vrij|zater|zon)dag \d+ \w+/, LONG.team])
    await expect(wall.locator("header")).toContainText(words);
  const qr = await wall.getByRole("img", { name: /^QR: / }).boundingBox();
  expect(qr?.height).toBeGreaterThanOrEqual(devices.projector.viewport.height / 4);
  await expectReadable("arrival");

  const amir = await openDevice(devices.phone);
  const grove = wall.locator(".wall-grove");
  const before = await grove.innerHTML();
  await sitDown(amir, demo, "informal", "Moedergroep De Brug");
  await expect.poll(() => grove.innerHTML()).not.toBe(before);

  await call(`steps/${stepOf("welkom")}/page`, { page: 1 });
  await expect(wall.getByRole("heading", { name: /^Vandaag, tot \d\d:\d\d$/ })).toBeVisible();
  const lines = wall.locator(".wall-page li");
  expect(await lines.count()).toBeLessThanOrEqual(6);
  await expect(lines.filter({ hasText: /^\d\d:\d\d Pauze$/ })).toHaveCount(2);
  await expect(wall.getByText(codeGroups(demo.code).join(" "))).toBeVisible();
  // A phone has a line for each step.
  for (const text of (await lines.allTextContents()).flatMap((line) => line.split(", ")))
    if (!/^En nog/.test(text)) await expect(amir.getByText(text, { exact: true }).first()).toBeVisible();
  await expect(amir.getByRole("heading", { name: LONG.title })).toBeVisible();
  await expectReadable("today");

  await call("door", { locked: true });
  await expectReadable("today, locked");
  await call(`steps/${stepOf("welkom")}/page`, { page: 0 });
  await expect(wall.getByRole("heading", { name: "Onze spelregels" })).toBeVisible();
  await expect(wall.getByText("Fijn dat je er bent.")).toHaveCount(1);
  await expectReadable("welcome, locked");
  await call("door", { locked: false });

  await call("move", { to: stepOf("pauze") });
  for (const minutes of [0, 5]) {
    if (minutes > 0) await call(`steps/${stepOf("pauze")}/timer`, { minutes });
    const { endsAt } = await endOfStep();
    const at = roomClock.format(Math.ceil(endsAt / MINUTE_MS) * MINUTE_MS);
    for (const screen of [wall, amir]) await expect(screen.getByText(`We gaan verder om ${at}`)).toBeVisible();
  }
  await expect(wall.getByText("rond rustig af")).toHaveCount(0);
  await expectReadable("break");
});

async function endOfStep(): Promise<{ endsAt: number }> {
  const response = await hanna.get(`/api/sessions/${demo.sessionId}/snapshot?as=host`);
  return (await response.json()).step;
}

test("what was agreed is celebrated on the wall and kept on every phone, also when the bijeenkomst is closed", async ({
  openDevice,
  baseURL,
}) => {
  test.setTimeout(240_000);
  await hang(openDevice, baseURL ?? "");
  const amir = await openDevice(devices.phone);
  await sitDown(amir, demo, "informal", "Moedergroep De Brug");
  const bea = await openDevice({ ...devices.phone, javaScriptEnabled: false });
  await sitDown(bea, demo, "formal", "Wijkteam Molenwijk");

  const { parts } = await hostSnapshot(hanna, demo.sessionId);
  await call(`parts/${parts[0]?.id}/close`);
  await expect(wall.getByRole("heading", { name: "Tot de volgende keer!" })).toBeVisible();
  await expectReadable("between two parts");
  await call(`parts/${parts[1]?.id}/open`);

  await adoptLong(demo.sessionId, IN_A_MONTH);
  await call("move", { to: stepOf("afspraken") });
  for (const act of ["open", "show"]) {
    await call(`steps/${stepOf("afspraken")}/${act}`, { round: act === "show" ? 1 : 0 });
    await expectCelebrated();
    await expect(wall.getByText("Zijn we akkoord?")).toBeHidden();
    await expectReadable(`adopted, ${act}`);
  }
  await call("close");
  await expect(wall.locator("footer")).toHaveCount(0);
  await expectCelebrated();
  await expectReadable("closed, with an agreement");

  await bea.reload();
  for (const phone of [amir, bea]) {
    await expect(phone.getByRole("heading", { name: "De bijeenkomst is klaar. Dank je wel" })).toBeVisible();
    await expect(phone.getByRole("heading", { name: "Onze afspraak staat vast" })).toBeVisible();
    await expect(phone.getByText(LONG.what)).toBeVisible();
    const pdf = phone.getByRole("link", { name: "Download als PDF" });
    const answer = await phone.request.get((await pdf.getAttribute("href")) ?? "");
    expect(answer.headers()["content-type"]).toBe("application/pdf");
    await phone.getByRole("link", { name: "Lees de afspraak", exact: true }).first().click();
    await expect(phone.getByText("Onze afspraak staat vast.")).toBeVisible();
  }
});

async function expectCelebrated(): Promise<void> {
  await expect(wall.getByRole("heading", { name: "Onze afspraak staat vast" })).toBeVisible();
  for (const words of [
    LONG.what,
    LONG.partner,
    /We kijken terug op \d+ \w+ 20\d\d/,
    /Nog zonder akkoord van \d+: Stichting/,
  ])
    await expect(wall.getByText(words).first()).toBeVisible();
  await expect(wall.locator(`.tree use[href$="#fruit"]`)).toBeVisible();
}

test("a bijeenkomst that ends without an agreement says thanks, and promises none", async ({ openDevice, baseURL }) => {
  test.setTimeout(120_000);
  await hang(openDevice, baseURL ?? "");
  const amir = await openDevice(devices.phone);
  await sitDown(amir, demo, "informal", "Moedergroep De Brug");
  await call("close");
  await expect(wall.getByRole("heading", { name: "De bijeenkomst is klaar. Dank jullie wel!" })).toBeVisible();
  await expectReadable("closed");
  await expect(amir.getByRole("heading", { name: /^De bijeenkomst is klaar/ })).toBeVisible();
  for (const screen of [wall, amir]) await expect(screen.getByText("Onze afspraak staat vast")).toHaveCount(0);
  await expect(amir.getByRole("link", { name: "Download als PDF" })).toHaveCount(0);
});
