import type { Page } from "@playwright/test";
import { devices, expect, type OpenDevice, test } from "../browser.ts";
import { startSession } from "./hannasSessions.ts";
import { direct, openLaptop, type Room, sitDown } from "./people.ts";
import { alive } from "./regie.ts";
import { broken } from "./wcag.ts";

const EAT = `Elke week samen eten in de ${"b".repeat(60)}`;
const KEY = "Een sleutel van de gymzaal نعم";
const OUT = "Kinderen spelen buiten";

/** A session in which Amir put three things into the boom, of which Hanna took one over. */
async function openGrownRoom(openDevice: OpenDevice, title: string): Promise<Room> {
  const host = (await openLaptop(openDevice)).request;
  const room = await startSession(title);
  const amir = await openDevice(devices.phone);
  await sitDown(amir, room, "informal", "Moedergroep De Brug");
  const stepId = await direct(host, room.sessionId, "boom", "open");
  const ids = [EAT, KEY, OUT].map((text) => ({ id: crypto.randomUUID(), stepId, body: { part: "vruchten", text } }));
  for (const data of ids)
    expect((await amir.request.post(`/api/sessions/${room.sessionId}/contributions`, { data })).status()).toBe(201);
  const lines = `/api/sessions/${room.sessionId}/samenwerkingsafspraak/lines`;
  expect((await host.post(lines, { data: { contributionId: ids[0]?.id } })).status()).toBe(200);
  const { items } = await (await host.get(lines.replace("lines", "harvest"))).json();
  const shape = ["cells", "fields", "from", "id", "kind", "label", "sources", "support", "takenOver"];
  expect(items.map((item: object) => Object.keys(item).sort())).toEqual([shape, shape]);
  return room;
}

const unusedOn = (laptop: Page) => laptop.locator("#nergens");
const lineOn = (laptop: Page, words: string) =>
  laptop.locator("section li", { has: laptop.locator("summary", { hasText: words }) }).first();

test("Hanna opens what a line came from, finds what landed nowhere, and takes it over", async ({ openDevice }) => {
  const room = await openGrownRoom(openDevice, "Waar komt het vandaan");
  const laptop = await openLaptop(openDevice);
  await laptop.goto(`/regie/${room.sessionId}/afspraak`);
  await alive(laptop);

  const line = lineOn(laptop, EAT);
  await line.locator("summary").first().click();
  await line.getByText("Waar dit vandaan komt (1 bijdrage)").click();
  await expect(line.getByText("Moedergroep De Brug")).toBeVisible();

  const unused = unusedOn(laptop);
  await unused.getByText("Wat nergens landde (2)").click();
  await expect(unused.getByText(KEY)).toHaveCount(0);
  await unused
    .getByText("Boom (2)")
    .or(unused.getByText(/\(2\)$/).last())
    .first()
    .click();
  await expect(unused.getByText(KEY)).toBeVisible();
  await expect(unused.getByText(EAT)).toHaveCount(0);
  expect(await broken(laptop)).toEqual([]);
  await unused
    .getByRole("listitem")
    .filter({ hasText: KEY })
    .getByRole("button", { name: /Neem over/ })
    .click();
  await expect(unused.getByText("Wat nergens landde (1)")).toBeVisible();
  await expect(unused.getByText(KEY)).toHaveCount(0);
  await expect(laptop.locator("section summary", { hasText: KEY })).toBeVisible();
  await expect(unused.getByText(OUT)).toBeVisible();

  await laptop.goto(`/regie/${room.sessionId}/afspraak/document`);
  await laptop.getByText("Waar elke regel vandaan komt").click();
  const origin = laptop.locator("#herkomst");
  const row = origin.getByRole("listitem").filter({ hasText: EAT }).first();
  await row.getByText("Waar dit vandaan komt (1 bijdrage)").click();
  await expect(row.getByText("Moedergroep De Brug")).toBeVisible();
  expect(await broken(laptop)).toEqual([]);
  await laptop.emulateMedia({ media: "print" });
  await expect(origin).toBeHidden();
});

test("without JavaScript she does the same by links and forms", async ({ openDevice }) => {
  const room = await openGrownRoom(openDevice, "Vandaan zonder scripts");
  const plain = await openLaptop(openDevice, { ...devices.laptop, javaScriptEnabled: false });
  await plain.goto(`/regie/${room.sessionId}/afspraak`);

  const line = lineOn(plain, EAT);
  await line.locator("summary").first().click();
  await line.getByRole("link", { name: "Open dit" }).click();
  await line.getByText("Waar dit vandaan komt (1 bijdrage)").click();
  await line.getByRole("link", { name: "Toon wat hier staat" }).click();
  await expect(line.getByText("Moedergroep De Brug")).toBeVisible();

  const unused = unusedOn(plain);
  await unused.getByText("Wat nergens landde (2)").click();
  await unused
    .getByText(/^[^:]+ \(2\)$/)
    .last()
    .click();
  await unused.getByRole("link", { name: "Toon wat hier staat" }).click();
  await expect(unused.getByText(KEY)).toBeVisible();
  await unused
    .getByRole("listitem")
    .filter({ hasText: KEY })
    .getByRole("button", { name: /Neem over/ })
    .click();
  await expect(plain.locator("section summary", { hasText: KEY })).toBeVisible();
  await expect(unused.getByText("Wat nergens landde (1)")).toBeVisible();

  await plain.goto(`/regie/${room.sessionId}/afspraak/document`);
  await plain.getByText("Waar elke regel vandaan komt").click();
  const row = plain.locator("#herkomst").getByRole("listitem").filter({ hasText: EAT }).first();
  await row.getByText("Waar dit vandaan komt (1 bijdrage)").click();
  await row.getByRole("link", { name: "Toon wat hier staat" }).click();
  await expect(row.getByText("Moedergroep De Brug")).toBeVisible();
});
