import type { Page } from "@playwright/test";
import { devices, expect, test } from "../browser.ts";
import { makeSession, organisations } from "./hannasSessions.ts";
import { addPartner, hostSnapshot, joinByForm, openLaptop, openRoom, sitDown } from "./people.ts";
import { asked, writeFirst } from "./phoneForms.ts";
import { alive, bigButton, goTo, press } from "./regie.ts";

test.use({ expectedErrors: [/status of (404|410)/] });

const OPEN = "Open: telefoons kunnen antwoorden";
const DONE = "Dit deden we al:";
const KRACHT = "Hardop zeggen wat de ander goed kan.";

/** On the page of the preparation, the card of a dagdeel. */
const cardOf = (page: Page, number: number) =>
  page.locator("#programma .card").filter({ has: page.getByRole("heading", { name: `Dagdeel ${number}` }) });
const titlesIn = (page: Page, number: number) => cardOf(page, number).locator("li[id$=-row] > form b").allInnerTexts();

/** Hanna ends the dagdeel that goes on, by the big button at the end of its last step. */
async function endPart(laptop: Page, sessionId: string, number: number): Promise<void> {
  const { parts } = await hostSnapshot(laptop.request, sessionId);
  const ended = await laptop.request.post(`/api/sessions/${sessionId}/parts/${parts[number - 1]?.id}/close`, {
    data: {},
  });
  expect(ended.status()).toBe(200);
  await expect(laptop.getByRole("heading", { name: `Dagdeel ${number} is klaar` })).toBeVisible();
}

test("two dagdelen: the old code is dead, who comes back has the same seat and hears what was done, and one can be opened again", async ({
  openDevice,
}) => {
  const { laptop, room } = await openRoom(openDevice, "Dagdelen bij de hand");
  const wall = await openDevice(devices.projector);
  await wall.goto(`/scherm/${room.screenToken}`);
  const amir = await openDevice(devices.phone);
  await joinByForm(amir, room.code, "Informele werker", "Moedergroep De Brug");
  const label = await amir.getByText("Jouw plaatje").textContent();
  await alive(laptop, wall, amir);

  // While it runs, in the preparation beside it: a third dagdeel, with Afspraken in it.
  const prepare = await openLaptop(openDevice);
  await prepare.goto(`/regie/${room.sessionId}/voorbereiden`, { waitUntil: "networkidle" });
  await prepare.getByRole("button", { name: "Voeg een dagdeel toe" }).click();
  await expect(cardOf(prepare, 3)).toContainText("In dit dagdeel zit nog niets.");
  const last = cardOf(prepare, 2).locator("li[id$=-row]", {
    has: prepare.locator("form b", { hasText: "Afspraken" }),
  });
  await last.getByText("Verplaats of haal weg").click();
  await last.getByLabel("Verplaats naar").selectOption({ label: "Dagdeel 3: aan het eind" });
  await last.getByRole("button", { name: "Verplaats", exact: true }).click();
  await expect.poll(() => titlesIn(prepare, 3)).toEqual(["Afspraken"]);

  for (const title of ["Een (nieuw) beeld van elkaar", "De kracht van de ander"]) {
    await goTo(laptop, title);
    await press(laptop, OPEN);
  }
  await writeFirst(amir, "kracht", "Weten welke hulp er is");
  await endPart(laptop, room.sessionId, 1);
  const carl = await openDevice(devices.phone);
  await carl.goto(`/meedoen/${room.code}`);
  await expect(carl.getByText("Met deze code kun je nu niet binnen.", { exact: false })).toBeVisible();

  await press(laptop, "Open dagdeel 2");
  const { door } = await hostSnapshot(laptop.request, room.sessionId);
  await carl.goto(`/meedoen/${room.code}`);
  await expect(carl.getByText("Deze code kennen we niet.", { exact: false })).toBeVisible();
  for (const screen of [wall, amir]) {
    await expect(screen.getByText(DONE, { exact: false })).toBeVisible();
    await expect(screen.getByText(KRACHT)).toBeVisible();
    await expect(screen.getByText("Weten welke hulp er is")).toHaveCount(0);
  }
  // Nothing of it falls off a small wall with much to tell.
  await wall.setViewportSize({ width: 1024, height: 768 });
  const parts = await Promise.all([
    wall.locator(".wall-way li").last().boundingBox(),
    wall.locator("footer").boundingBox(),
  ]);
  expect((parts[0]?.y ?? 0) + (parts[0]?.height ?? 0)).toBeLessThanOrEqual(parts[1]?.y ?? 0);
  // Amir comes back by the new code: on his own seat.
  await amir.goto(`/meedoen/${door.code}`);
  await expect(amir.getByText("Jouw plaatje")).toHaveText(label ?? "");
  await press(laptop, "Begin met Welkom terug");
  await expect(amir.getByText("Dit deden we de vorige keer")).toBeVisible();
  await goTo(laptop, "Rollenmarkt");
  await press(laptop, OPEN);
  await asked(amir, "rollenmarkt");
  await expect(amir.getByText(DONE)).toHaveCount(0);

  // The first is opened again, with two presses, and everybody is where it was left.
  const reopen = laptop.getByRole("button", { name: "Heropen dagdeel 1" });
  await reopen.click();
  await laptop.getByRole("button", { name: /^Zeker weten\? Iedereen gaat terug naar dagdeel 1/ }).click();
  await asked(amir, "kracht");
  await asked(wall, "kracht");
  await expect(reopen).toHaveCount(0);
  await endPart(laptop, room.sessionId, 1);
  await press(laptop, "Open dagdeel 2");
  await expect(bigButton(laptop)).toHaveText("Begin met Welkom terug");
  expect((await hostSnapshot(laptop.request, room.sessionId)).door.code).not.toBe(door.code);
});

test("without scripts Hanna adds, moves and takes out dagdelen, and Amir hears what was done", async ({
  openDevice,
}) => {
  const sessionId = await makeSession("Dagdelen zonder scripts");
  const laptop = await openLaptop(openDevice, { ...devices.laptop, javaScriptEnabled: false });
  await laptop.goto(`/regie/${sessionId}/voorbereiden`);
  const [one, two] = [await titlesIn(laptop, 1), await titlesIn(laptop, 2)];
  await laptop.getByRole("button", { name: "Voeg een dagdeel toe" }).click();
  await expect(cardOf(laptop, 3)).toContainText("In dit dagdeel zit nog niets.");
  await cardOf(laptop, 3).getByText("Verplaats of verwijder dagdeel 3").click();
  await cardOf(laptop, 3).getByRole("button", { name: "Zet dagdeel 3 eerder" }).click();
  await expect(cardOf(laptop, 2)).toContainText("In dit dagdeel zit nog niets.");
  await expect.poll(() => titlesIn(laptop, 3)).toEqual(two);
  await cardOf(laptop, 3).getByText("Verplaats of verwijder dagdeel 3").click();
  await cardOf(laptop, 3)
    .getByLabel("Wat gebeurt er met de onderdelen van dagdeel 3?")
    .selectOption("Ze gaan naar dagdeel 2");
  await cardOf(laptop, 3).getByRole("button", { name: "Haal dagdeel 3 weg" }).click();
  await expect(cardOf(laptop, 3)).toHaveCount(0);
  await expect.poll(() => Promise.all([titlesIn(laptop, 1), titlesIn(laptop, 2)])).toEqual([one, two]);

  const hers = await openLaptop(openDevice);
  await hers.goto(`/regie/${sessionId}/voorbereiden`, { waitUntil: "networkidle" });
  for (const { name, at } of organisations) await addPartner(hers, name, at);
  await hers.getByRole("button", { name: /Begin de bijeenkomst/ }).click();
  await hers.waitForURL(`**/regie/${sessionId}`);
  const { door, screenToken } = await hostSnapshot(hers.request, sessionId);
  const amir = await openDevice({ ...devices.phone, javaScriptEnabled: false });
  await sitDown(amir, { sessionId, code: door.code, screenToken }, "informal", "Moedergroep De Brug");
  await alive(hers);
  await goTo(hers, "De kracht van de ander");
  await press(hers, OPEN);
  await endPart(hers, sessionId, 1);
  await press(hers, "Open dagdeel 2");
  await amir.context().addCookies([{ name: "taal", value: "ar", url: amir.url() }]);
  await amir.reload();
  await expect(amir.getByRole("heading", { name: "هذا ما فعلناه من قبل:" })).toBeVisible();
  await expect(amir.locator("li").filter({ hasText: KRACHT })).toHaveCount(0);
  await expect(amir.locator("use[href='/drawings.svg#hands']")).toBeVisible();
});
