import type { BrowserContextOptions, Page } from "@playwright/test";
import { devices, expect, type OpenDevice, test } from "../browser.ts";
import { makeSession } from "./hannasSessions.ts";
import { addPartner, hostSnapshot, openLaptop, sideOf } from "./people.ts";

const LONG = "Stichting Samenwerkende Moeder- en Vadergroepen van Rijnstad-Zuid en Molenwijk 2".slice(0, 80);

/** Hanna at the page of the preparation of a bijeenkomst of this title. */
async function openPreparation(openDevice: OpenDevice, title: string, device: BrowserContextOptions = devices.laptop) {
  const [laptop, sessionId] = [await openLaptop(openDevice, device), await makeSession(title)];
  await laptop.goto(`/regie/${sessionId}/voorbereiden`, { waitUntil: "networkidle" });
  return { laptop, sessionId };
}

const titles = (page: Page) => page.locator("#programma li[id$=-row] > form b").allInnerTexts();
const rowOf = (page: Page, title: string) =>
  page.locator("#programma li[id$=-row]", { has: page.locator("form b", { hasText: title }) }).first();

test("what Hanna typed and did not add, and the day that she filled in, do not go when she begins", async ({
  openDevice,
}) => {
  const { laptop, sessionId } = await openPreparation(openDevice, "Niets raakt weg");
  await addPartner(laptop, "Wijkteam", "Formele kant");
  await addPartner(laptop, "Moedergroep", "Informele kant");
  await laptop.locator("#dagdeel-1").getByLabel("Begint om").fill("10:15");
  await sideOf(laptop, "Informele kant").getByLabel("Organisatie of groep").fill("Buurtvaders");
  await laptop.getByRole("button", { name: "Begin de bijeenkomst" }).click();
  const asks = laptop.getByRole("link", { name: "Je typte nog “Buurtvaders”. Zet het erbij of haal het weg." });
  await expect(asks).toBeVisible();

  // Also who leaves the page finds it there.
  await laptop.goto("/beheer");
  await laptop.goto(`/regie/${sessionId}/voorbereiden`);
  await laptop.waitForLoadState("networkidle");
  await expect(laptop.locator("#dagdeel-1").getByLabel("Begint om")).toHaveValue("10:15");
  const field = sideOf(laptop, "Informele kant").getByLabel("Organisatie of groep");
  await expect(field).toHaveValue("Buurtvaders");
  await sideOf(laptop, "Informele kant").getByRole("button", { name: "Zet erbij" }).click();
  await expect(sideOf(laptop, "Informele kant").getByRole("listitem").filter({ hasText: "Buurtvaders" })).toBeVisible();
  // The next one can be typed at once.
  await expect(field).toBeFocused();
  await expect(field).toHaveValue("");

  await laptop.locator("#dagdeel-1").getByLabel("Datum").fill("2027-03-02");
  await laptop.getByRole("button", { name: "Begin de bijeenkomst" }).click();
  await laptop.waitForURL(`**/regie/${sessionId}`);
  await laptop.goto(`/regie/${sessionId}/voorbereiden`);
  await expect(laptop.locator("#dagdeel-1").getByLabel("Datum")).toHaveValue("2027-03-02");
  expect((await hostSnapshot(laptop.request, sessionId)).partners.map(({ name }) => name)).toContain("Buurtvaders");
});

test("a day that is over, or that comes before the dagdeel before it, is asked about beside the field", async ({
  openDevice,
}) => {
  const { laptop } = await openPreparation(openDevice, "Op tijd");
  const [first, second] = [laptop.locator("#dagdeel-1"), laptop.locator("#dagdeel-2")];
  await second.getByLabel("Datum").fill("2027-02-20");
  await expect(second.getByText("Dit is niet later dan dagdeel 1. Klopt dat?")).toBeVisible();
  await first.getByLabel("Datum").fill("2020-02-20");
  await expect(first.getByText("Deze dag is al geweest. Klopt dat?")).toBeVisible();
  await expect(second.getByText("Dit is niet later")).toHaveCount(0);
  await expect(first.getByLabel("Datum")).toHaveValue("2020-02-20");
});

test("two presses on one spot move the same step two places, and it goes anywhere from a list", async ({
  openDevice,
}) => {
  const { laptop } = await openPreparation(openDevice, "Onder de muis");
  const before = await titles(laptop);
  const moving = before[3] ?? "";
  const up = rowOf(laptop, moving).getByRole("button", { name: `Eerder: ${moving}` });
  await up.scrollIntoViewIfNeeded();
  const box = await up.boundingBox();
  const spot = [(box?.x ?? 0) + 20, (box?.y ?? 0) + 20] as const;
  for (const at of [2, 1]) {
    await laptop.mouse.click(...spot);
    await expect.poll(async () => (await titles(laptop)).indexOf(moving)).toBe(at);
  }
  // The pointer is still on it once the server answered, and the button keeps the focus.
  await laptop.waitForLoadState("networkidle");
  expect(Math.abs(((await up.boundingBox())?.y ?? 0) - (box?.y ?? 0))).toBeLessThan(2);
  await expect(up).toBeFocused();

  const row = rowOf(laptop, moving);
  await row.getByText("Verplaats of haal weg").click();
  await row.getByLabel("Verplaats naar").selectOption({ label: "Dagdeel 2: aan het eind" });
  // It is shown at once; the page is read again when it is kept.
  const kept = laptop.waitForResponse((response) => response.request().method() === "POST");
  await row.getByRole("button", { name: "Verplaats", exact: true }).click();
  await expect.poll(async () => (await titles(laptop)).at(-1)).toBe(moving);
  await kept;
  await expect
    .poll(async () => {
      await laptop.reload();
      return (await titles(laptop)).at(-1);
    })
    .toBe(moving);
});

test("a break comes where Hanna wants it, and one that she added by mistake goes again", async ({ openDevice }) => {
  const { laptop } = await openPreparation(openDevice, "Een pauze erbij");
  // The toolkit's own programme works for longer than that, and says so.
  await expect(laptop.getByText("zonder pauze").first()).toBeVisible();
  const before = await titles(laptop);
  await laptop.getByText("Voeg een onderdeel toe").first().click();
  await laptop.getByLabel("Welk onderdeel?").first().selectOption({ label: "Pauze (nog een keer)" });
  await laptop.getByLabel("Waar?").first().selectOption({ index: 2 });
  await laptop.getByRole("button", { name: "Voeg toe" }).first().click();
  await expect.poll(() => titles(laptop)).toEqual([before[0], "Pauze", ...before.slice(1)]);
  const added = laptop.locator("#programma li[id$=-row]").nth(1);
  await added.getByText("Verplaats of haal weg").click();
  await added.getByRole("button", { name: "Haal weg" }).click();
  await expect.poll(() => titles(laptop)).toEqual(before);
  await expect(laptop.locator("#programma li[id$=-row]").nth(1).locator("[id$=-places]")).toBeFocused();
});

test("what a colleague changes comes by itself, and what Hanna is typing stays", async ({ openDevice }) => {
  const { laptop, sessionId } = await openPreparation(openDevice, "Met zijn tweeën");
  const colleague = await openLaptop(openDevice);
  await colleague.goto(`/regie/${sessionId}/voorbereiden`);
  const field = sideOf(laptop, "Formele kant").getByLabel("Organisatie of groep");
  await field.pressSequentially("Centrum voor");
  await addPartner(colleague, LONG, "Informele kant");
  await colleague.locator("#dagdeel-1").getByLabel("Begint om").fill("08:45");
  await expect(sideOf(laptop, "Informele kant").getByText(LONG, { exact: true })).toBeVisible({ timeout: 15_000 });
  await expect(laptop.locator("#dagdeel-1").getByLabel("Begint om")).toHaveValue("08:45", { timeout: 15_000 });
  await expect(field).toHaveValue("Centrum voor");
  await expect(field).toBeFocused();
  // Who only looks at the field does not send back what stood in it before.
  await laptop.locator("#dagdeel-1").getByLabel("Begint om").focus();
  await field.focus();
  await laptop.waitForTimeout(1_500);
  await colleague.reload();
  await expect(colleague.locator("#dagdeel-1").getByLabel("Begint om")).toHaveValue("08:45");
});

test("a start that cannot be leads to what is missing, and a partner that goes asks first", async ({ openDevice }) => {
  const { laptop } = await openPreparation(openDevice, "Nog niet compleet");
  for (const name of ["Wijkteam", "CJG"]) await addPartner(laptop, name, "Formele kant");
  await laptop.getByRole("button", { name: "Begin de bijeenkomst" }).click();
  await laptop.getByRole("link", { name: "Naar de lijst met organisaties en groepen" }).click();
  await expect(laptop.locator("#deelnemers")).toBeInViewport();

  const formal = sideOf(laptop, "Formele kant");
  await formal.getByLabel("Haal Wijkteam weg").click();
  await expect(formal.getByText("Zeker weten? Wijkteam gaat uit de lijst.")).toBeVisible();
  await formal.getByRole("button", { name: "Ja, haal weg" }).first().click();
  await expect(formal.getByRole("listitem")).toHaveCount(1);
  await expect(formal.getByLabel("Verander CJG")).toBeFocused();

  // One character too many is said, and nothing is cut.
  const field = formal.getByLabel("Organisatie of groep");
  await field.fill(LONG.padEnd(81, "x"));
  await formal.getByRole("button", { name: "Zet erbij" }).click();
  await expect(field).toHaveAttribute("aria-invalid", "true");
  await expect(field).toHaveValue(LONG.padEnd(81, "x"));
  await field.fill("cjg");
  await formal.getByRole("button", { name: "Zet erbij" }).click();
  await expect(formal.getByText("Deze organisatie of groep staat er al bij.", { exact: true })).toBeVisible();
});

test("without JavaScript Hanna moves, adds, removes and merges by the same page", async ({ openDevice }) => {
  const plainLaptop = { ...devices.laptop, javaScriptEnabled: false };
  const { laptop: plain } = await openPreparation(openDevice, "Zonder scripts voorbereid", plainLaptop);
  for (const name of ["Wijkteam", "Wijkteam Noord", "CJG"]) await addPartner(plain, name, "Formele kant");

  const partners = plain.locator("#deelnemers");
  await partners.getByText("Staat er iets dubbel in?").click();
  await partners.getByRole("button", { name: "Voeg samen" }).click();
  await expect(partners.getByText("Kies twee namen")).toBeVisible();
  await partners.getByLabel("Deze naam verdwijnt").selectOption("Wijkteam Noord");
  await partners.getByLabel("Deze naam blijft").selectOption("Wijkteam");
  await partners.getByRole("button", { name: "Voeg samen" }).click();
  await expect(partners.getByText("“Wijkteam Noord” gaat op in “Wijkteam”.")).toBeVisible();
  await partners.getByRole("button", { name: "Ja, voeg ze samen" }).click();
  await partners.getByLabel("Haal CJG weg").click();
  await partners.getByRole("button", { name: "Ja, haal weg" }).last().click();
  await expect(sideOf(plain, "Formele kant").getByRole("listitem")).toHaveCount(1);

  const before = await titles(plain);
  await plain.getByRole("button", { name: `Later: ${before[0]}`, exact: true }).click();
  await expect.poll(async () => (await titles(plain)).slice(0, 2)).toEqual([before[1], before[0]]);
  const row = plain.locator("#programma li[id$=-row]").nth(1);
  await row.getByText("Verplaats of haal weg").click();
  await row.getByRole("button", { name: "Haal weg" }).click();
  await expect.poll(() => titles(plain)).toEqual(before.slice(1));
  await plain.locator("#dagdeel-1").getByLabel("Begint om").fill("11:00");
  await plain.locator("#dagdeel-1").getByRole("button", { name: "Bewaar" }).click();
  await expect(plain.locator("#dagdeel-1").getByLabel("Begint om")).toHaveValue("11:00");
});

test("nothing of the preparation sticks out on the smallest screen", async ({ openDevice }) => {
  const phone = { ...devices.phone, viewport: { width: 320, height: 640 } };
  const { laptop: small } = await openPreparation(openDevice, LONG, phone);
  await addPartner(small, LONG, "Informele kant");
  await addPartner(small, "x".repeat(80), "Formele kant");
  await small.evaluate(() => {
    for (const fold of document.querySelectorAll("details")) fold.open = true;
  });
  const widest = await small.evaluate(() => document.documentElement.scrollWidth);
  expect(widest).toBeLessThanOrEqual(320);
});
