import type { Page } from "@playwright/test";
import { devices, expect, test } from "../browser.ts";
import { startSession } from "./hannasSessions.ts";
import { direct, hostSnapshot, openForm, openLaptop, type Room, sitDown } from "./people.ts";
import { alive } from "./regie.ts";

const SMALL = { ...devices.phone, viewport: { width: 360, height: 640 } };

let laptop: Page;
let room: Room;

test.beforeEach(async ({ openDevice }) => {
  laptop = await openLaptop(openDevice);
  room = await startSession("Rustig invullen");
});

const sideOf = (phone: Page, name: RegExp) => phone.getByRole("radio", { name });
const organisations = (phone: Page) => phone.getByText("Bij welke organisatie of groep hoor je?");
const scrolled = (phone: Page) => phone.evaluate(() => window.scrollY);

test("at the door a chosen side brings the next question into view, and not for who goes by keyboard", async ({
  openDevice,
}) => {
  const phone = await openDevice(SMALL);
  await phone.goto(`/meedoen/${room.code}`);
  await sideOf(phone, /^Formele werker/).tap();
  await expect(organisations(phone)).toBeInViewport();
  await expect(sideOf(phone, /^Formele werker/)).toBeFocused();

  const keyboard = await openDevice(SMALL);
  await keyboard.goto(`/meedoen/${room.code}`);
  await sideOf(keyboard, /^Formele werker/).focus();
  await keyboard.keyboard.press("Space");
  const before = await scrolled(keyboard);
  await keyboard.keyboard.press("ArrowDown");
  await expect(sideOf(keyboard, /^Informele werker/)).toBeChecked();
  await expect(sideOf(keyboard, /^Informele werker/)).toBeInViewport();
  expect(Math.abs((await scrolled(keyboard)) - before)).toBeLessThan(200);
});

test("what was wrong at the door is no longer said once it is chosen, and the focus stays with the choice", async ({
  openDevice,
}) => {
  const phone = await openDevice(SMALL);
  await phone.goto(`/meedoen/${room.code}`);
  await phone.getByRole("button", { name: "Ik doe mee" }).click();
  await expect(phone.locator(".error-summary")).toContainText("Kies formeel, informeel of allebei.");
  await sideOf(phone, /^Informele werker/).check();
  await expect(phone.getByText("Kies formeel, informeel of allebei.")).toHaveCount(0);
  await expect(sideOf(phone, /^Informele werker/)).toBeFocused();
  await phone.getByRole("button", { name: "Ik doe mee" }).click();
  await expect(phone.locator(".error-summary")).toBeVisible();
  await expect(phone.locator(".error-summary")).not.toContainText("Kies formeel");
  await phone.getByRole("radio", { name: "Moedergroep De Brug", exact: true }).check();
  await expect(phone.locator(".error-summary")).toHaveCount(0);
});

test("who types an organisation that is there already sits with it", async ({ openDevice }) => {
  const phone = await openDevice(SMALL);
  await phone.goto(`/meedoen/${room.code}`);
  await sideOf(phone, /^Informele werker/).check();
  await phone.getByRole("radio", { name: /staat er niet bij/ }).check();
  await phone.getByLabel("Naam van je organisatie of groep").fill(" moedergroep  de brug.");
  await phone.getByRole("button", { name: "Ik doe mee" }).click();
  await expect(phone.getByText("Jouw plaatje")).toContainText("Moedergroep De Brug");
  expect((await hostSnapshot(laptop.request, room.sessionId)).partners).toHaveLength(3);
});

test("a pasted answer that is too long stays whole, is refused with how much too long it is, and goes once it fits", async ({
  openDevice,
}) => {
  const phone = await openDevice(SMALL);
  await sitDown(phone, room, "informal", "Moedergroep De Brug");
  await direct(laptop.request, room.sessionId, "presentaties", "open");
  await alive(phone);
  const form = openForm(phone);
  const field = form.getByRole("textbox");
  await field.fill("a".repeat(340));
  await expect(form.getByText(/tekens/)).toHaveCount(0);
  await field.fill("a".repeat(360));
  await expect(form.getByText("Nog 40 tekens.").first()).toBeVisible();
  const pasted = "a".repeat(412);
  await field.fill(pasted);
  await expect(field).toHaveValue(pasted);
  await expect(form.getByRole("status").filter({ hasText: "12 tekens te veel." })).toBeAttached();
  await form.getByRole("button", { name: "Verstuur" }).click();
  await expect(form.getByRole("alert")).toHaveText("12 tekens te veel. Maak je antwoord korter.");
  await expect(field).toHaveValue(pasted);
  expect((await hostSnapshot(laptop.request, room.sessionId)).contributions).toEqual([]);
  await field.fill("a".repeat(400));
  await form.getByRole("button", { name: "Verstuur" }).click();
  await expect(phone.getByText("Bewaard.")).toBeVisible();
  await expect(form.getByText(/tekens/)).toHaveCount(0);
});

for (const javaScriptEnabled of [true, false])
  test(`${javaScriptEnabled ? "with" : "without"} JavaScript a slip of the thumb on "Haal weg" takes nothing away, and a second press does`, async ({
    openDevice,
  }) => {
    const phone = await openDevice({ ...SMALL, javaScriptEnabled });
    await sitDown(phone, room, "informal", "Moedergroep De Brug");
    await direct(laptop.request, room.sessionId, "presentaties", "open");
    await (javaScriptEnabled ? alive(phone) : phone.reload());
    const said = async () => (await hostSnapshot(laptop.request, room.sessionId)).contributions.length;
    await openForm(phone).getByRole("textbox").fill("Wij zijn twaalf moeders.");
    await openForm(phone).getByRole("button", { name: "Verstuur" }).click();
    await expect.poll(said).toBe(1);
    if (!javaScriptEnabled) await phone.getByRole("link", { name: "Vorige" }).click();
    await phone.getByText("Verander of haal weg").first().click();
    await phone
      .locator("summary", { hasText: /^Haal weg$/ })
      .first()
      .click();
    await expect(phone.getByText("Wil je dit echt weghalen?").first()).toBeVisible();
    expect(await said()).toBe(1);
    await phone
      .getByRole("button", { name: /^Ja, haal weg/ })
      .first()
      .click();
    await expect.poll(said).toBe(0);
  });
