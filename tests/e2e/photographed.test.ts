import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import sharp from "sharp";
import { phonePhoto } from "../../src/contributions/photos/photos.fixture.ts";
import { devices, expect, test } from "../browser.ts";
import { openDrawing, partnerOf, VISION } from "./drawingRoom.ts";
import { direct, sitDown } from "./people.ts";
import { alive, answerIn } from "./regie.ts";
import { broken } from "./wcag.ts";

const SENTENCE = "Een lange tafel voor het hele plein.";
const BEAS = "Een deur die altijd open staat.";
const PUTS = "**/api/contributions/*/photo*";

test.describe.configure({ mode: "parallel" });
test.use({ expectedErrors: [/ERR_FAILED|ERR_INTERNET_DISCONNECTED|Failed to load resource|Failed to fetch/] });

/** The sentence typed and a photo of paper chosen: upright, with where it was taken in it. */
async function photograph(phone: Page, sentence: string): Promise<void> {
  await phone.getByLabel("Wat zie je op de tekening?").first().fill(sentence);
  const buffer = await phonePhoto(1600, 1200);
  expect((await sharp(buffer).metadata()).exif).toBeDefined();
  await phone.locator("summary", { hasText: "Foto van jullie tekening" }).click();
  await phone
    .getByLabel("Foto van jullie tekening")
    .setInputFiles({ name: "IMG_2026.jpg", mimeType: "image/jpeg", buffer });
}

const photoOf = (page: Page, sentence: string) => page.locator(`img[alt="${sentence}"]`);

const isThere = (page: Page, sentence: string) =>
  expect
    .poll(() =>
      photoOf(page, sentence).evaluateAll(([photo]) => photo instanceof HTMLImageElement && photo.naturalWidth),
    )
    .toBeGreaterThan(0);

test("Amir photographs what they drew on paper: the words come at once, the photo after, and nothing of it is lost or told to others", async ({
  openDevice,
  baseURL,
}) => {
  const { room, laptop, wall } = await openDrawing(openDevice, baseURL);
  const amir = await openDevice(devices.phone);
  await sitDown(amir, room, "informal", partnerOf(room, "informal"));
  await alive(amir);
  await amir.route(PUTS, (route) => route.abort());
  await photograph(amir, SENTENCE);
  await expect(amir.getByAltText("De foto die je koos")).toBeVisible();
  await amir.getByRole("button", { name: "Verstuur", exact: true }).click();
  await expect(answerIn(laptop, SENTENCE)).toBeVisible();
  await expect(photoOf(laptop, SENTENCE)).toHaveCount(0);
  // Said so once his phone keeps it.
  await expect(amir.getByText("De foto is nog niet verstuurd. Laat deze pagina open.", { exact: true })).toBeVisible();

  await amir.reload();
  await alive(amir);
  await expect(amir.getByText("De foto is nog niet verstuurd.").first()).toBeVisible();
  await amir.context().setOffline(true);
  await amir.unroute(PUTS);
  await amir.context().setOffline(false);
  await expect(amir.getByText("Foto verstuurd.")).toBeVisible();
  await isThere(amir, SENTENCE);
  await isThere(laptop, SENTENCE);
  expect(await broken(amir)).toEqual([]);

  await expect(photoOf(wall, SENTENCE)).toHaveCount(0);
  await direct(laptop.request, room.sessionId, VISION, "show", 0);
  await isThere(wall, SENTENCE);
  const address = (await photoOf(wall, SENTENCE).first().getAttribute("src")) ?? "";
  const response = await wall.request.get(address);
  const { exif, xmp, orientation, width, height } = await sharp(await response.body()).metadata();
  expect({ exif, xmp, orientation, upright: (width ?? 0) < (height ?? 0) }).toEqual({ upright: true });
  const carl = await openDevice(devices.phone);
  const asPhone = address.replace(/\?.*/, "?as=phone");
  for (const door of [asPhone, address.replace(/token=[^&]*/, "token=geraden")])
    expect((await carl.request.get(door)).status()).toBe(404);

  await answerIn(laptop, SENTENCE).getByRole("button", { name: "Verberg" }).click();
  await expect(photoOf(wall, SENTENCE)).toHaveCount(0);
  expect((await wall.request.get(address)).status()).toBe(404);
  expect((await amir.request.get(asPhone)).status(), "his own").toBe(200);
});

test("Bea sends a photo without a script, sees it with her sentence, and takes it away again", async ({
  openDevice,
  baseURL,
}) => {
  const { room, laptop } = await openDrawing(openDevice, baseURL);
  const bea = await openDevice({ ...devices.phone, javaScriptEnabled: false });
  await sitDown(bea, room, "formal", partnerOf(room, "formal"));
  await photograph(bea, BEAS);
  await bea.getByRole("button", { name: "Verstuur", exact: true }).click();
  await expect(bea.getByText("Foto verstuurd.")).toBeVisible();
  await isThere(laptop, BEAS);
  await bea.locator("summary", { hasText: "Foto weghalen" }).click();
  await bea.getByRole("button", { name: "Ja" }).first().click();
  await expect(bea.getByText("Foto verstuurd.")).toHaveCount(0);
  await expect(bea.getByText(BEAS).first()).toBeVisible();
  await expect(photoOf(laptop, BEAS)).toHaveCount(0);
});

test("Hanna sees the photo and the drawing in what the day yielded, and keeps them with the agreement: on its page, in its PDF, and gone again when she takes them away", async ({
  openDevice,
  baseURL,
}) => {
  const { room, laptop } = await openDrawing(openDevice, baseURL);
  const amir = await openDevice(devices.phone);
  await sitDown(amir, room, "informal", partnerOf(room, "informal"));
  const id = randomUUID();
  const body = { text: SENTENCE, drawing: { strokes: "soil.thick.0a0ab0b0", stamps: { 5: "sun" } } };
  const sent = { id, stepId: room.stepOf[VISION], body };
  const agreement = `/api/sessions/${room.sessionId}/samenwerkingsafspraak`;
  expect((await amir.request.post(`/api/sessions/${room.sessionId}/contributions`, { data: sent })).status()).toBe(201);
  const photo = { data: await phonePhoto(1600, 1200), headers: { "content-type": "application/octet-stream" } };
  expect((await amir.request.put(`/api/contributions/${id}/photo`, photo)).status()).toBe(200);
  await direct(laptop.request, room.sessionId, VISION, "show", 0);
  const taken = await laptop.request.post(`${agreement}/lines`, { data: { contributionId: id } });
  expect(taken.status(), await taken.text()).toBe(200);

  await laptop.goto(`/regie/${room.sessionId}/opbrengst`);
  await expect(laptop.getByRole("img", { name: SENTENCE })).toHaveCount(2);
  await isThere(laptop, SENTENCE);
  expect(await broken(laptop)).toEqual([]);

  await laptop.goto(`/regie/${room.sessionId}/afspraak`);
  await alive(laptop);
  const bare = (await laptop.request.get(`${agreement}.pdf?version=concept`)).body();
  await laptop.getByRole("button", { name: "Bewaar de foto bij de afspraak" }).click();
  await expect(laptop.getByText("Staat bij de afspraak.")).toHaveCount(1);
  await laptop.getByRole("button", { name: "Bewaar de tekening bij de afspraak" }).click();
  await expect(laptop.getByText("Staat bij de afspraak.")).toHaveCount(2);
  await isThere(laptop, SENTENCE);
  expect(await broken(laptop)).toEqual([]);
  const annexed = (await laptop.request.get(`${agreement}.pdf?version=concept`)).body();
  expect((await annexed).length).toBeGreaterThan((await bare).length);

  await amir.goto(`/meedoen/${room.sessionId}/afspraak`);
  const annex = amir.getByRole("region", { name: "Bijlage: onze toekomst in beeld" });
  await annex.scrollIntoViewIfNeeded();
  await expect(annex.getByRole("img", { name: SENTENCE })).toHaveCount(2);
  await isThere(amir, SENTENCE);
  expect(await broken(amir)).toEqual([]);
  const address = (await annex.getByRole("img").first().getAttribute("src")) ?? "";
  const carl = await openDevice(devices.phone);
  expect((await carl.request.get(address)).status()).toBe(404);

  await laptop.getByRole("button", { name: "Haal weg bij de afspraak" }).first().click();
  await expect(laptop.getByText("Staat bij de afspraak.")).toHaveCount(1);
  expect((await amir.request.get(address)).status()).toBe(404);
});
