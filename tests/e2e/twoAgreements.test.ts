import type { Page } from "@playwright/test";
import { propose } from "../../src/samenwerkingsafspraak/edit/writes.ts";
import { renamePartnership } from "../../src/sessions/partnerships/writes.ts";
import { readRoom } from "../../src/sessions/reads.ts";
import { devices, expect, type OpenDevice, test } from "../browser.ts";
import { addLine, takeOver } from "./agreementEditor.ts";
import { addSamenwerking, hosting } from "./hannasSessions.ts";
import { direct, openRoom, type Room } from "./people.ts";
import { alive } from "./regie.ts";
import { answers, fillIn, type Partner, pdfOf, wordsOfPdf } from "./twoSamenwerkingen.ts";
import { broken } from "./wcag.ts";

const NORTH = "Noord: ouders en buurthulp samen rond de Singel, de Kade en het Buitenhof in 202";
const SOUTH = "Zuid: samen lezen en huiswerk maken voor alle kinderen aan de zuidkant van 't wa";
const LIBRARY = "Bibliotheek De Grote Boekenberg aan de Zuidzijde van het Water, afdeling Jeugd 0";
const MOSQUE = "Moskee van de Zuidoever met de vrouwengroep, de huiswerkklas en het buurteten 00";
const SAID = { north: "Elke moeder kent een plek waar ze binnen kan lopen", south: "Elk kind leest elke dag" };
const NO = "Eerst moet de sleutel geregeld zijn.";

/** What stands in each agreement, and must not stand in the other. */
const WORDS = {
  north: [NORTH, SAID.north, "Spreekuur op dinsdag in het buurthuis", "CJG", "Moedergroep De Brug", "Linking pin"],
  south: [SOUTH, SAID.south, "Voorlezen op woensdag in de moskee", LIBRARY, MOSQUE, "Voorlezer"],
};

async function openTwo(openDevice: OpenDevice, title: string) {
  const { laptop, room } = await openRoom(openDevice, title);
  const { sessionId } = room;
  const zuid = await addSamenwerking(sessionId, SOUTH, [
    { name: LIBRARY, side: "formal" },
    { name: MOSQUE, side: "informal" },
  ]);
  const noord = (await readRoom(sessionId))?.partnershipId ?? "";
  await renamePartnership(await hosting(sessionId), noord, NORTH);
  const partners = (await readRoom(sessionId))?.partners ?? [];
  const named = (name: string) => partners.find((one) => one.name === name) ?? { id: "", name };
  return { laptop, room, noord, zuid, named };
}

/** Somebody with this organisation sits down, and sends this to the tree. */
async function sits(openDevice: OpenDevice, { sessionId, code }: Room, side: string, partner: Partner): Promise<Page> {
  const phone = await openDevice(devices.phone);
  const data = { code, side, partner: { id: partner.id } };
  expect((await phone.request.post("/api/join", { data })).status()).toBe(201);
  await phone.goto(`/meedoen/${sessionId}/zaal`);
  return phone;
}

async function says(phone: Page, { sessionId }: Room, stepId: string, text: string): Promise<void> {
  const data = { id: crypto.randomUUID(), stepId, body: { part: "vruchten", text } };
  expect((await phone.request.post(`/api/sessions/${sessionId}/contributions`, { data })).status()).toBe(201);
}

test("two samenwerkingen each adopt their own agreement, the one while the other says no, and neither reads the other's", async ({
  openDevice,
}) => {
  test.setTimeout(300_000);
  const { laptop, room, noord, zuid, named } = await openTwo(openDevice, "Twee afspraken");
  const { sessionId } = room;
  const [wijkteam, mothers] = [named("Wijkteam"), named("Moedergroep De Brug")];
  const [library, mosque] = [named(LIBRARY), named(MOSQUE)];
  const bea = await sits(openDevice, room, "formal", wijkteam);
  const amir = await sits(openDevice, room, "informal", mothers);
  const dora = await sits(openDevice, room, "formal", library);
  const omar = await sits(openDevice, room, "informal", mosque);
  const boom = await direct(laptop.request, sessionId, "boom", "open");
  await says(amir, room, boom, SAID.north);
  await says(omar, room, boom, SAID.south);
  await fillIn(
    sessionId,
    noord,
    { shape: "Spreekuur op dinsdag in het buurthuis", role: "Linking pin", action: "Sleutel halen" },
    [wijkteam, mothers],
  );
  await fillIn(
    sessionId,
    zuid,
    { shape: "Voorlezen op woensdag in de moskee", role: "Voorlezer", action: "Kast zetten" },
    [library, mosque],
  );

  await test.step("Hanna works on each at its own address, where only its own people's words are offered", async () => {
    const tabs = laptop.getByRole("navigation", { name: "De samenwerkingen" });
    await laptop.goto(`/regie/${sessionId}/afspraak`);
    await alive(laptop);
    await expect(tabs.getByRole("link", { name: NORTH })).toHaveAttribute("aria-current", "page");
    await expect(laptop.getByText(SAID.south)).toHaveCount(0);
    await takeOver(laptop, SAID.north);
    await addLine(laptop, { add: "leadParty", fields: { text: "Het wijkteam" } });
    expect(await broken(laptop)).toEqual([]);
    await tabs.getByRole("link", { name: SOUTH }).click();
    await laptop.waitForURL(`**/afspraak/${zuid}`);
    await alive(laptop);
    for (const words of WORDS.north.slice(1)) await expect(laptop.getByText(words)).toHaveCount(0);
    await takeOver(laptop, SAID.south);
    await addLine(laptop, { add: "leadParty", fields: { text: "De bibliotheek" } });
    await laptop.getByRole("button", { name: "Leg voor aan beide kanten" }).click();
    await expect(laptop.getByText("Voorgelegd aan beide kanten").first()).toBeVisible();
    await propose(await hosting(sessionId));
  });

  await test.step("each phone reads and answers its own", async () => {
    for (const [phone, own, other] of [
      [bea, "north", "south"],
      [dora, "south", "north"],
    ] as const) {
      await phone.goto(`/meedoen/${sessionId}/afspraak`);
      const text = (await phone.locator("main").textContent()) ?? "";
      for (const words of WORDS[own]) expect(text).toContain(words);
      for (const words of WORDS[other]) expect(text).not.toContain(words);
    }
    await direct(laptop.request, sessionId, "afspraken", "open");
    await laptop.goto(`/regie/${sessionId}`);
    await expect(laptop.getByRole("link", { name: `Open de samenwerkingsafspraak ${SOUTH}` })).toBeVisible();
    await answers(amir, room, "Nog niet akkoord", NO);
    for (const phone of [bea, dora, omar]) await answers(phone, room, "Akkoord");
  });

  await test.step("Zuid adopts; Noord cannot yet", async () => {
    await laptop.goto(`/regie/${sessionId}/afspraak/${zuid}`);
    await laptop.getByRole("button", { name: "Maak definitief" }).click();
    await expect(laptop.getByText("Definitief: versie 1").first()).toBeVisible();
    expect(laptop.url()).toContain(`/afspraak/${zuid}`);
    await laptop.goto(`/regie/${sessionId}/afspraak/${noord}`);
    await expect(laptop.getByText(NO)).toBeVisible();
    await laptop.getByRole("button", { name: "Maak definitief" }).click();
    await expect(laptop.getByText("De afspraak kan nog niet definitief worden.").first()).toBeVisible();
    await expect(laptop.getByText("Definitief: versie 1")).toHaveCount(0);
    const south = await wordsOfPdf(laptop, pdfOf(sessionId, zuid));
    for (const words of WORDS.south) expect(south).toContain(words);
    for (const words of [...WORDS.north, NO]) expect(south).not.toContain(words);
  });

  await test.step("no door of one opens for the other, nor for Carl", async () => {
    const carl = await openDevice(devices.phone);
    expect((await dora.request.get(pdfOf(sessionId))).status()).toBe(200);
    expect((await dora.request.get(pdfOf(sessionId, zuid))).status()).toBe(200);
    for (const [phone, address] of [
      [bea, pdfOf(sessionId)],
      [bea, pdfOf(sessionId, zuid)],
      [dora, pdfOf(sessionId, noord)],
      [carl, pdfOf(sessionId)],
      [carl, pdfOf(sessionId, zuid)],
    ] as const)
      expect((await phone.request.get(address)).status()).toBe(404);
    await carl.goto(`/regie/${sessionId}/afspraak/${zuid}`);
    await expect(carl).toHaveURL(/inloggen/);
    for (const place of ["regie", "beheer"]) {
      const nowhere = await laptop.request.get(`/${place}/${sessionId}/afspraak/${crypto.randomUUID()}`);
      expect([nowhere.status(), (await nowhere.text()).includes(SAID.north)]).toEqual([404, false]);
    }
  });

  await test.step("Noord talks, and adopts", async () => {
    await answers(amir, room, "Akkoord");
    await laptop.goto(`/regie/${sessionId}/afspraak/${noord}`);
    await alive(laptop);
    await laptop.getByText("Toch vaststellen").click();
    await laptop.getByRole("button", { name: "Vaststellen zonder akkoord van CJG" }).click();
    await expect(laptop.getByText("Definitief: versie 1").first()).toBeVisible();
    const north = await wordsOfPdf(bea, pdfOf(sessionId));
    for (const words of WORDS.north) expect(north).toContain(words);
    for (const words of WORDS.south) expect(north).not.toContain(words);
    expect(await wordsOfPdf(laptop, pdfOf(sessionId))).toBe(north);
  });

  await test.step("and at the end Hanna, the wall, the phones and the list of bijeenkomsten know both", async () => {
    const wall = await openDevice(devices.projector);
    await wall.clock.install();
    await wall.goto(`/scherm/${room.screenToken}`);
    await laptop.goto(`/regie/${sessionId}`);
    await alive(laptop);
    const closed = await laptop.request.post(`/api/sessions/${sessionId}/close`, { data: {} });
    expect(closed.status()).toBe(200);
    await expect(laptop.getByRole("link", { name: "Bekijk de samenwerkingsafspraak" })).toHaveCount(2);
    await expect(laptop.getByText(SOUTH)).toHaveCount(2);
    await expect(wall.getByText(NORTH.slice(0, 40))).toBeVisible();
    await expect(wall.getByText("Sleutel halen")).toBeVisible();
    await wall.clock.runFor(21_000);
    await expect(wall.getByText(SOUTH.slice(0, 40))).toBeVisible();
    await expect(wall.getByText("Kast zetten")).toBeVisible();
    await dora.goto(`/meedoen/${sessionId}/zaal`);
    await expect(dora.getByText("Kast zetten")).toBeVisible();
    await expect(dora.getByText("Sleutel halen")).toHaveCount(0);
    await laptop.goto("/beheer?zoek=huiswerk");
    const card = laptop.locator("li.card", { hasText: "Twee afspraken" }).first();
    await card.getByRole("link", { name: `Open de afspraak van ${SOUTH}` }).click();
    await laptop.waitForURL(`**/regie/${sessionId}/afspraak/${zuid}`);
    await laptop.goto(`/beheer/${sessionId}/afspraak/${zuid}`);
    await expect(laptop.getByText(SAID.south).first()).toBeVisible();
    await laptop.getByRole("link", { name: NORTH }).click();
    await expect(laptop.getByText(SAID.north).first()).toBeVisible();
    expect(await broken(laptop)).toEqual([]);
  });
});

test("without JavaScript Hanna stays at the agreement that she works on", async ({ openDevice }) => {
  const { laptop, room, zuid } = await openTwo(openDevice, "Twee afspraken zonder script");
  const plain = await openDevice({ ...devices.laptop, javaScriptEnabled: false });
  await plain.context().addCookies(await laptop.context().cookies());
  await plain.goto(`/regie/${room.sessionId}/afspraak/${zuid}`);
  await plain.locator('details[data-fold="add-goal"] > summary').click();
  await plain.locator('details[data-fold="add-goal"]').getByRole("link", { name: "Open dit" }).click();
  const form = plain.locator('details[data-fold="add-goal"] form');
  await form.locator('[name="fields.text"]').fill("Een doel van Zuid");
  await form.getByRole("button", { name: "Voeg toe" }).click();
  await expect(plain.locator("li summary", { hasText: "Een doel van Zuid" })).toBeVisible();
  expect(plain.url()).toContain(`/afspraak/${zuid}#`);
  await plain.goto(`/regie/${room.sessionId}/afspraak`);
  await expect(plain.getByText("Een doel van Zuid")).toHaveCount(0);
});
