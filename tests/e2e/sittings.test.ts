import type { Page } from "@playwright/test";
import { devices, expect, test } from "../browser.ts";
import { hostSnapshot, joinByForm, openForm, openRoom, type Room, sitDown } from "./people.ts";
import { asked, writeFirst } from "./phoneForms.ts";
import { alive, bigButton, goTo, press, pressOnTo } from "./regie.ts";

test.use({ expectedErrors: [/status of (404|410)/] });

const OPEN = "Open: telefoons kunnen antwoorden";
/** The last step of the first part. */
const LAST = "Zelf een voorbeeld bedenken";
/** The second part, a week after the first of March. */
const UNTIL = "maandag 8 maart, 09:30";
const SAYS_UNTIL = `We gaan verder op ${UNTIL}.`;

let laptop: Page;
let wall: Page;
let amir: Page;
let room: Room;

test.beforeEach(async ({ openDevice }) => {
  ({ laptop, room } = await openRoom(openDevice, "Twee dagdelen"));
  wall = await openDevice(devices.projector);
  await wall.goto(`/scherm/${room.screenToken}`);
  amir = await openDevice(devices.phone);
  await sitDown(amir, room, "informal", "Moedergroep De Brug");
  await alive(laptop, wall, amir);
});

const spelled = (code: string) => code.split("").join(" ");

/** Hanna presses on through the parts of the wall, to the last one. */
async function turnAllPages(): Promise<void> {
  for (;;) {
    const words = (await bigButton(laptop).textContent()) ?? "";
    if (!words.startsWith("Volgende bladzijde")) return;
    await press(laptop, words);
  }
}

/** Hanna ends the first part at its last step, with the two presses that it takes. */
async function endFirstPart(): Promise<void> {
  await goTo(laptop, LAST);
  await press(laptop, OPEN);
  await asked(wall, "eigen-voorbeeld");
  await writeFirst(amir, "eigen-voorbeeld", "Koffie bij de kapper");
  await press(laptop, "Laat zien");
  await pressOnTo(laptop, /^Verder: Stippen geven/);
  await press(laptop, "Laat zien");
  await turnAllPages();
  // An impatient double click ends nothing yet.
  await expect(bigButton(laptop)).toHaveText("Sluit dagdeel 1");
  await bigButton(laptop).dblclick();
  await expect(bigButton(laptop)).toHaveText(/^Zeker weten\? Het scherm zegt dan: tot de volgende keer/);
  expect((await hostSnapshot(laptop.request, room.sessionId)).step?.exercise).toBe("eigen-voorbeeld");
  await bigButton(laptop).click();
}

test("the first part ends with a goodbye on every screen, and the second begins with a new code and the old seats", async ({
  openDevice,
}) => {
  await endFirstPart();
  await expect(wall.getByRole("heading", { name: "Tot de volgende keer!" })).toBeVisible();
  await expect(wall.getByText(SAYS_UNTIL)).toBeVisible();
  await expect(amir.getByRole("heading", { name: SAYS_UNTIL })).toBeVisible();
  await expect(laptop.getByRole("heading", { name: "Dagdeel 1 is klaar" })).toBeVisible();
  await expect(laptop.getByRole("button", { name: "Terug", exact: true })).toHaveAttribute("aria-disabled", "true");
  const late = await openDevice(devices.phone);
  await late.goto(`/meedoen/${room.code}`);
  await expect(late.getByText("Met deze code kun je nu niet binnen.", { exact: false })).toBeVisible();

  // A phone that was put away in between, and one that is loaded again, come back to the same seat.
  await amir.reload();
  await expect(amir.getByRole("heading", { name: SAYS_UNTIL })).toBeVisible();
  await bigButton(laptop).click();
  await expect(bigButton(laptop)).toHaveText("Begin met Welkom terug");
  await expect(amir.getByRole("heading", { name: /^Welkom terug/ })).toBeVisible();
  const { door } = await hostSnapshot(laptop.request, room.sessionId);
  expect(door.code).not.toBe(room.code);
  await expect(wall.getByLabel(spelled(door.code))).toBeVisible();
  await late.goto(`/meedoen/${room.code}`);
  await expect(late.getByText("Deze code kennen we niet.", { exact: false })).toBeVisible();
  await joinByForm(late, door.code, "Formele werker", "Wijkteam");
  // Amir types the new code, as everybody does: he has a place already.
  await amir.goto("/");
  await amir.getByLabel("Code van het scherm").fill(door.code);
  await amir.getByRole("button", { name: "Doe mee" }).click();
  await expect(amir.getByText("Jouw plaatje")).toBeVisible();
  await press(laptop, "Begin met Welkom terug");
  await goTo(laptop, "Rollenmarkt");
  await press(laptop, OPEN);
  await asked(amir, "rollenmarkt");
});

test("what Amir was still typing when the part ended stays on his phone", async () => {
  await goTo(laptop, "De kracht van de ander");
  await press(laptop, OPEN);
  await asked(amir, "kracht");
  await openForm(amir).locator("textarea:visible").first().fill("Nog niet klaar met typen");
  await press(laptop, "Laat zien");
  const { parts } = await hostSnapshot(laptop.request, room.sessionId);
  const ended = await laptop.request.post(`/api/sessions/${room.sessionId}/parts/${parts[0]?.id}/close`, { data: {} });
  expect(ended.status()).toBe(200);
  await expect(amir.getByText("Dit dagdeel is klaar. Tot de volgende keer!", { exact: false }).first()).toBeVisible();
  await expect(amir.locator("textarea:visible").first()).toHaveValue("Nog niet klaar met typen");
});

test("closing the bijeenkomst is a press of its own, asked twice; then the regie says what to do now", async () => {
  await goTo(laptop, "Brief of fietsbel");
  await press(laptop, OPEN);
  await asked(wall, "brief-of-fietsbel");
  await press(laptop, "Laat zien");
  await turnAllPages();
  await expect(laptop.getByRole("link", { name: "Naar de samenwerkingsafspraak" })).toBeVisible();
  // A clicker ends nothing.
  await laptop.keyboard.press("PageDown");
  await press(laptop, "Sluit de bijeenkomst af");
  await expect(amir.getByText("De bijeenkomst is klaar.", { exact: false })).toHaveCount(0);
  await bigButton(laptop).click();
  await expect(amir.getByRole("heading", { name: /^De bijeenkomst is klaar/ })).toBeVisible();
  await expect(laptop.getByRole("heading", { name: "De bijeenkomst is afgesloten" })).toBeVisible();
  await expect(laptop.locator("[aria-current=step]")).toHaveCount(0);
  for (const way of ["Maak de samenwerkingsafspraak af", "Bekijk de afspraak als PDF", "Naar alle bijeenkomsten"])
    await expect(laptop.getByRole("link", { name: way })).toBeVisible();
  await laptop.goto(`/regie/${room.sessionId}/voorbereiden`);
  await expect(laptop.getByText("nu bezig")).toHaveCount(0);
});

test("Hanna can also close halfway, from the list beside the programme", async () => {
  await goTo(laptop, "De kracht van de ander");
  const close = laptop.getByRole("button", { name: "Sluit de bijeenkomst af" });
  await close.click();
  const sure = laptop.getByRole("button", { name: /^Zeker weten\? Niemand kan dan nog iets sturen/ });
  await sure.click();
  await expect(laptop.getByRole("heading", { name: "De bijeenkomst is afgesloten" })).toBeVisible();
});
