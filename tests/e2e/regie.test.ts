import type { Page, Route } from "@playwright/test";
import { devices, expect, test } from "../browser.ts";
import { hostSnapshot, openRoom, type Room, signInByForm, sitDown } from "./people.ts";
import { asked, hangInTree, partOfTree, writeFirst } from "./phoneForms.ts";
import { alive, answerIn, bigButton, goTo, press } from "./regie.ts";

const OPEN = "Open: telefoons kunnen antwoorden";
const FIRST = "Elke moeder kent een plek";
const SECOND = "Een plek voor elke moeder";

test.use({ expectedErrors: [/ERR_INTERNET_DISCONNECTED/] });

let laptop: Page;
let wall: Page;
let amir: Page;
let bea: Page;
let room: Room;

test.beforeEach(async ({ openDevice }) => {
  ({ laptop, room } = await openRoom(openDevice, "Hanna aan de knoppen"));
  wall = await openDevice(devices.projector);
  await wall.goto(`/scherm/${room.screenToken}`);
  amir = await openDevice(devices.phone);
  await sitDown(amir, room, "informal", "Moedergroep De Brug");
  bea = await openDevice(devices.phone);
  await sitDown(bea, room, "formal", "Wijkteam");
  await alive(laptop, wall, amir, bea);
});

/** Hanna opens the tree; Amir and Bea each hang one fruit in it, which are doubles of each other. */
async function growTwoFruits(): Promise<void> {
  await goTo(laptop, "Boom van samenwerking");
  await expect(wall.getByRole("heading", { name: "Boom van samenwerking" })).toBeVisible();
  await press(laptop, OPEN);
  await asked(wall, "boom");
  await hangInTree(amir, "Vruchten", FIRST);
  await hangInTree(bea, "Vruchten", SECOND);
  for (const words of [FIRST, SECOND]) {
    await expect(answerIn(laptop, words)).toBeVisible();
    await expect(fruits(words)).toHaveCount(1);
  }
}

/** What hangs in the tree on the wall, as a screen reader hears it: also what is not written large. */
const fruits = (words: string) => wall.locator(".sr-only li").filter({ hasText: words });

/** What the wall shows large of the part of the tree that we talk about. */
const talkedAbout = () =>
  wall
    .getByRole("main")
    .locator("li:not(.sr-only li)")
    .filter({ hasText: /moeder/ });

test("what Hanna does with answers is seen on the wall and the phones: hide, star, merge, take apart", async () => {
  await growTwoFruits();

  await answerIn(laptop, FIRST).getByRole("button", { name: "Verberg" }).click();
  await expect(answerIn(laptop, FIRST)).toContainText("Verborgen: niet op het scherm");
  await expect(fruits(FIRST)).toHaveCount(0);
  await expect(bea.getByText(FIRST)).toHaveCount(0);
  const onBeas = await partOfTree(bea, "Vruchten");
  await expect(amir.getByText(FIRST).first()).toBeVisible();
  await answerIn(laptop, FIRST).getByRole("button", { name: "Toon weer" }).click();
  await expect(fruits(FIRST)).toHaveCount(1);
  await expect(onBeas.getByText(FIRST)).toBeVisible();

  await press(laptop, "Laat zien");
  await press(laptop, /^Volgende bladzijde: Vruchten/);
  await expect(talkedAbout()).toHaveText([new RegExp(FIRST), new RegExp(SECOND)]);
  await answerIn(laptop, SECOND).getByRole("button", { name: "Ster" }).click();
  await expect(talkedAbout()).toHaveText([new RegExp(SECOND), new RegExp(FIRST)]);

  await answerIn(laptop, FIRST).getByRole("button", { name: "Zelfde als…" }).click();
  await laptop.getByRole("button", { name: SECOND }).click();
  await expect(talkedAbout()).toHaveText([new RegExp(`1 *formeel.*1 *informeel.*${SECOND}`)]);
  await expect((await partOfTree(amir, "Vruchten")).getByText(SECOND)).toBeVisible();
  await laptop.getByRole("button", { name: "Haal uit elkaar" }).click();
  await expect(talkedAbout()).toHaveText([new RegExp(SECOND), new RegExp(FIRST)]);
});

test("Hanna gives more time, closes, opens again, and goes back press by press", async () => {
  await growTwoFruits();
  await expect(wall.getByText(/nog 1[45] minuten/)).toBeVisible();
  await laptop.getByRole("button", { name: "5 minuten erbij" }).click();
  await expect(wall.getByText(/nog (19|20) minuten/)).toBeVisible();
  await expect(amir.getByText(/nog (19|20) minuten/)).toBeVisible();

  await laptop.getByRole("button", { name: "Sluit dit onderdeel" }).click();
  await expect(amir.getByText("Dit onderdeel is klaar.", { exact: false })).toBeVisible();
  await expect(amir.getByRole("button", { name: /^Verstuur/ })).toHaveCount(0);
  await laptop.getByRole("button", { name: "Open het weer" }).click();
  await hangInTree(amir, "Vruchten", "En elke vader");
  await expect(fruits("En elke vader")).toHaveCount(1);

  await press(laptop, "Laat zien");
  await press(laptop, /^Volgende bladzijde: Vruchten/);
  await expect(wall.getByRole("heading", { level: 2, name: "Vruchten = Onze doelen" })).toBeVisible();
  await expect(laptop.getByRole("button", { name: "Terugdraaien" })).toHaveCount(0);
  await laptop.getByRole("button", { name: "Terug", exact: true }).click();
  await expect(wall.getByRole("heading", { level: 2, name: "Vruchten = Onze doelen" })).toHaveCount(0);
  await expect(bigButton(laptop)).toHaveText(/^Volgende bladzijde: Vruchten/);
  await laptop.getByRole("button", { name: "Terug", exact: true }).click();
  await expect(bigButton(laptop)).toHaveText("Laat zien");
  await expect(amir.getByText(/^Vraag \d van 5$/)).toBeVisible();
  // Talking has a time of its own, and writing has what was left of it.
  await expect(wall.getByText(/nog (19|20) minuten/)).toBeVisible();
});

test("Hanna jumps to a round and to a page by its name, and reads how to get back", async () => {
  await goTo(laptop, "De kracht van de ander");
  const rounds = laptop.getByRole("navigation", { name: "Rondes" });
  await expect(rounds.locator("[aria-current=step]")).toHaveCount(0);
  await press(laptop, OPEN);
  await asked(wall, "kracht");
  await writeFirst(amir, "kracht", "Weten welke hulp er is");
  await rounds.getByRole("button", { name: /Uit onderzoek/ }).click();
  await expect(rounds.locator("[aria-current=step]")).toContainText("Uit onderzoek");
  await expect(wall.getByRole("heading", { name: "Wat zegt onderzoek?" })).toBeVisible();
  await expect(laptop.getByText("Je ging naar Uit onderzoek.")).toBeVisible();

  const pages = laptop.getByRole("navigation", { name: "Op het scherm" });
  const last = pages.getByRole("button").last();
  const name = ((await last.textContent()) ?? "").replace(/ \(\d+\)$/, "");
  await last.click();
  await expect(wall.getByRole("heading", { name })).toBeVisible();
  await expect(laptop.getByText(`Je ging naar ${name}.`)).toBeVisible();
  await laptop.getByRole("button", { name: "Terugdraaien" }).click();
  await expect(wall.getByRole("heading", { name })).toHaveCount(0);
  await expect(laptop.getByText(`Je ging naar ${name}.`)).toHaveCount(0);

  // What was talked about is looked at again, and not hidden from the room.
  await rounds.getByRole("button", { name: /Schrijven over de ander/ }).click();
  await expect(wall.getByText("Weten welke hulp er is")).toBeVisible();
  await expect(rounds.locator("[aria-current=step]")).toContainText("Schrijven over de ander");
});

test("who closes a step too early reads first which rounds that leaves out", async () => {
  await goTo(laptop, "De kracht van de ander");
  await press(laptop, OPEN);
  await asked(wall, "kracht");
  await laptop.getByRole("button", { name: "Sluit dit onderdeel" }).click();
  const sure = laptop.getByRole("button", { name: /^Je slaat over: Reageren, Uit onderzoek\./ });
  await expect(sure).toBeVisible();
  expect((await hostSnapshot(laptop.request, room.sessionId)).step?.state).toBe("open");
  // Who does something else first is asked anew.
  await laptop.getByRole("heading", { level: 2, name: "De kracht van de ander" }).click();
  await expect(sure).toHaveCount(0);
  await laptop.getByRole("button", { name: "Sluit dit onderdeel" }).click();
  await sure.click();
  await expect(laptop.getByRole("button", { name: "Open het weer" })).toBeVisible();
  await expect(bigButton(laptop)).toHaveText("Volgende: Voorbeelden van samenwerking");
});

test("Hanna locks the door, opens it, renews the code, and makes the wall black", async ({ openDevice }) => {
  await expect(wall.getByLabel(spelled(room.code))).toBeVisible();
  await laptop.getByRole("button", { name: "Doe op slot" }).click();
  await expect(wall.getByText("De deur is dicht.", { exact: false })).toBeVisible();
  const late = await openDevice(devices.phone);
  await late.goto("/");
  await knock(late, room.code);
  await expect(late.getByText("Met deze code kun je nu niet binnen.", { exact: false })).toBeVisible();
  await laptop.getByRole("button", { name: "Maak open" }).click();
  await expect(wall.getByLabel(spelled(room.code))).toBeVisible();

  await laptop.getByRole("button", { name: "Maak een nieuwe code" }).click();
  await laptop.getByRole("button", { name: "Zeker weten? Druk nog een keer" }).click();
  await expect(wall.getByLabel(spelled(room.code))).toHaveCount(0);
  const { door } = await hostSnapshot(laptop.request, room.sessionId);
  await expect(wall.getByLabel(spelled(door.code))).toBeVisible();
  await knock(late, room.code);
  await expect(late.getByText("Deze code kennen we niet.", { exact: false })).toBeVisible();
  await knock(late, door.code);
  await expect(late.getByRole("button", { name: "Ik doe mee" })).toBeVisible();

  await laptop.getByRole("button", { name: "Zwart scherm" }).click();
  await expect(wall.getByRole("heading")).toHaveCount(0);
  await expect(laptop.getByText("Het grote scherm is nu zwart.", { exact: false })).toBeVisible();
  await laptop.getByRole("button", { name: "Zwart scherm" }).click();
  await expect(wall.getByRole("heading", { name: "Hanna aan de knoppen" })).toBeVisible();
});

const spelled = (code: string) => code.split("").join(" ");

async function knock(phone: Page, code: string): Promise<void> {
  await phone.getByLabel("Code van het scherm").fill(code);
  await phone.getByRole("button", { name: "Doe mee" }).click();
}

test("what Hanna reads of a press that did not arrive goes once her line is back", async () => {
  await laptop.route("**/api/sessions/*/screen", (route) => route.abort("internetdisconnected"));
  await laptop.getByRole("button", { name: "Zwart scherm" }).click();
  const notice = laptop.getByText("Je druk op de knop is niet aangekomen", { exact: false });
  await expect(notice).toBeVisible();
  await laptop.unrouteAll({ behavior: "wait" });
  const locked = await laptop.request.post(`/api/sessions/${room.sessionId}/door`, { data: { locked: true } });
  expect(locked.status()).toBe(200);
  await expect(laptop.getByRole("button", { name: "Maak open" })).toBeVisible();
  await expect(notice).toHaveCount(0);

  // Also where nothing happened meanwhile.
  await laptop.context().setOffline(true);
  await expect(laptop.getByText("Geen verbinding. We proberen het weer.")).toBeVisible();
  await laptop.getByRole("button", { name: "Zwart scherm" }).click();
  await expect(notice).toBeVisible();
  await laptop.context().setOffline(false);
  await expect(notice).toHaveCount(0);
  await expect(laptop.getByRole("button", { name: "Zwart scherm" })).toHaveAttribute("aria-pressed", "false");
});

test("the answer to Hanna's press is lost: she presses again, and the table without a phone is there once", async () => {
  const incoming = laptop.getByRole("region", { name: "Wat binnenkomt" });
  const seats = async () => (await hostSnapshot(laptop.request, room.sessionId)).seats.length;
  await incoming.getByText("Iemand zonder telefoon").click();
  await incoming.getByLabel("Met hoeveel mensen?").fill("5");
  const add = incoming.getByRole("button", { name: "Zet erbij" });
  const loseAnswer = async (route: Route) => {
    await route.fetch();
    await route.abort("internetdisconnected");
  };
  await laptop.route("**/seats", loseAnswer, { times: 1 });
  await add.click();
  await expect.poll(seats).toBe(3);
  await expect(add).not.toHaveAttribute("aria-busy");
  await add.click();
  await expect(incoming.getByText(/^Erbij gezet: /)).toBeVisible();
  expect(await seats()).toBe(3);
  // The next press is the next table.
  await add.click();
  await expect.poll(seats).toBe(4);
});

test("on her telephone Hanna signs in and leads with one hand: programme, big button, answers", async ({
  openDevice,
}) => {
  const hand = await openDevice(devices.phone);
  await signInByForm(hand);
  await hand.goto(`/regie/${room.sessionId}`);
  await alive(hand);
  const tab = (name: string) => hand.getByRole("navigation", { name: "Kies wat je ziet" }).getByText(name);
  await tab("Programma").click();
  await hand.getByRole("button", { name: /Boom van samenwerking/ }).click();
  await press(hand, OPEN);
  await hangInTree(amir, "Vruchten", FIRST);
  await expect(fruits(FIRST)).toHaveCount(1);
  await tab("Antwoorden").click();
  await answerIn(hand, FIRST).getByRole("button", { name: "Verberg" }).click();
  await expect(fruits(FIRST)).toHaveCount(0);
  await tab("Nu").click();
  await hand.getByRole("button", { name: "Zwart scherm" }).click();
  await expect(wall.getByRole("heading")).toHaveCount(0);
});
