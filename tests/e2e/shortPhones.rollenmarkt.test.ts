import { type Locator, type Page, request } from "@playwright/test";
import { devices, expect, test } from "../browser.ts";
import { startSession } from "./hannasSessions.ts";
import { direct, hostSnapshot, openLaptop, type Room, sitDown } from "./people.ts";
import { alive } from "./regie.ts";

const SMALL = { ...devices.phone, viewport: { width: 360, height: 640 } };
// Above the bar with "Klaar".
const FIRST_SCREEN = 575;
const FOUR_SCREENS = 4 * 844;

const WHY =
  "Iemand moet het oplossen als een gezin vastloopt op een formulier, en dan willen we één persoon kunnen bellen.";
const CARDS = [
  ...Array.from({ length: 10 }, (_, at) => ({ side: "formal", role: `rf-${String(at + 1).padStart(2, "0")}` })),
  ...Array.from({ length: 17 }, (_, at) => ({ side: "informal", role: `ri-${String(at + 1).padStart(2, "0")}` })),
];

/** Twenty people choose three roles each. */
async function chooseSixty(room: Room, stepId: string, baseURL: string, partners: { id: string; side: string }[]) {
  for (let seat = 0; seat < 20; seat++) {
    const person = await request.newContext({ baseURL });
    const [side, name] = seat % 2 ? ["formal", "Wijkteam"] : ["informal", "Moedergroep De Brug"];
    await person.post("/api/join", { data: { code: room.code, side, partner: { name } } });
    for (let nr = 0; nr < 3; nr++) {
      const card = CARDS[(seat * 5 + nr * 9) % CARDS.length];
      const owner = partners.filter((one) => one.side === card?.side)[seat % 2] ?? partners.at(-1);
      const body = { role: card?.role, owner: owner?.id, reason: `${seat} ${WHY}` };
      const data = { id: crypto.randomUUID(), stepId, round: 0, body };
      const sent = await person.post(`/api/sessions/${room.sessionId}/contributions`, { data });
      expect(sent.status(), await sent.text()).toBe(201);
    }
    await person.dispose();
  }
}

const heightOf = (phone: Page) => phone.evaluate(() => document.documentElement.scrollHeight);

/** Whether it stands whole above the bar, without anybody scrolling further. */
const isInSight = (what: Locator, when: string) =>
  expect
    .poll(async () => {
      const box = await what.boundingBox();
      return box && box.y >= 0 && box.y + box.height;
    }, when)
    .toBeLessThan(FIRST_SCREEN);

test("with sixty choices no page of the rollenmarkt is longer than four screens, and what is asked is in sight", async ({
  openDevice,
  baseURL,
}) => {
  test.setTimeout(120_000);
  const laptop = await openLaptop(openDevice);
  const room = await startSession("Rollen kiezen");
  const stepId = await direct(laptop.request, room.sessionId, "rollenmarkt", "open");
  const { partners } = await hostSnapshot(laptop.request, room.sessionId);
  const [amir, bea] = [await openDevice(SMALL), await openDevice(devices.phone)];
  await sitDown(amir, room, "informal", "Moedergroep De Brug");
  await sitDown(bea, room, "formal", "Wijkteam");
  await alive(amir, bea);

  const card = amir.locator("label.choice").first();
  const button = (name: string | RegExp) => amir.getByRole("button", { name }).first();
  await isInSight(card, "the first card");
  expect(await heightOf(bea)).toBeLessThan(FOUR_SCREENS);
  await card.click();
  await expect(amir.getByText("Vraag 2 van 3")).toBeVisible();
  await isInSight(amir.locator("label.choice:visible").first(), "for whom");
  await amir.locator("label.choice:visible").first().click();
  await expect(amir.getByText("Vraag 3 van 3")).toBeVisible();
  await isInSight(amir.getByLabel("Jouw uitleg"), "why");
  await isInSight(button("Verstuur"), "sending it");

  await chooseSixty(room, stepId, baseURL ?? "", partners);
  await amir.getByLabel("Jouw uitleg").fill("Ouders durven daar te praten.");
  await button("Verstuur").click();
  await expect(amir.getByRole("heading", { name: "Welke rol nog meer?" })).toBeVisible();
  const states = [
    ["show", 0],
    ["open", 1],
    ["show", 1],
    ["close", 1],
  ] as const;
  for (const [act, round] of states) {
    await direct(laptop.request, room.sessionId, "rollenmarkt", act, round);
    await bea.reload();
    await alive(bea);
    expect(await heightOf(bea), `${act} ${round}`).toBeLessThan(FOUR_SCREENS);
    if (act !== "open") continue;
    await amir.reload();
    await alive(amir);
    // A browser puts a page that is loaded anew where it was read.
    await amir.evaluate(() => scrollTo(0, 0));
    for (const answer of [/^Ja/, /^Nee/]) await isInSight(button(answer), "answering");
    await isInSight(amir.locator("summary", { hasText: /^Anders$/ }), "answering otherwise");
    await button(/^Nee/).click();
    await expect(amir.getByText(/^2 van/)).toBeVisible();
  }
});

test("with the keyboard Amir looks around among the cards and goes on when he says so", async ({ openDevice }) => {
  const laptop = await openLaptop(openDevice);
  const room = await startSession("Met toetsen");
  await direct(laptop.request, room.sessionId, "rollenmarkt", "open");
  const amir = await openDevice(devices.laptop);
  await sitDown(amir, room, "informal", "Moedergroep De Brug");
  await alive(amir);
  await amir.getByRole("radio", { name: /^Vertrouwenspersoon/ }).focus();
  await amir.keyboard.press("ArrowDown");
  await expect(amir.getByRole("radio", { name: /^Laagdrempelig/ })).toBeChecked();
  await expect(amir.getByText("Vraag 1 van 3")).toBeVisible();
  await amir.keyboard.press("Enter");
  await expect(amir.getByRole("heading", { name: "Voor wie is deze rol?" })).toBeFocused();
  await expect(amir.getByText("Jouw rol: Laagdrempelig aanspreekpunt")).toBeVisible();
  // Nothing is chosen yet: it says so, and stays.
  await amir.getByRole("button", { name: "Volgende" }).click();
  await expect(amir.getByText("Kies voor wie deze rol is.")).toBeVisible();
  await amir.getByRole("button", { name: "Vorige" }).click();
  await expect(amir.getByText("Vraag 1 van 3")).toBeVisible();
  // A role of his own has a question more.
  await amir.getByRole("radio", { name: /^Een eigen rol/ }).click();
  await expect(amir.getByText("Vraag 2 van 4")).toBeVisible();
  await amir.getByLabel("Naam van de rol").fill("Sleutelbewaarder");
  await amir.getByRole("radio", { name: "Informele kant" }).click();
  await amir.getByRole("radio", { name: /^Moedergroep De Brug/ }).click();
  await amir.getByLabel("Jouw uitleg").fill("Dan kunnen we ook 's avonds in de zaal.");
  await amir.getByRole("button", { name: "Verstuur" }).click();
  const mine = amir.getByRole("listitem").filter({ hasText: "Sleutelbewaarder" });
  await expect(mine.getByText("Bewaard.")).toBeVisible();
  await expect(mine.getByText("Voor Moedergroep De Brug")).toBeVisible();
});
