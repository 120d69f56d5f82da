import { type Page, request } from "@playwright/test";
import { devices, expect, test } from "../browser.ts";
import { direct, hostSnapshot, openForm, openRoom, type Room, sitDown } from "./people.ts";
import { alive, press } from "./regie.ts";

const LONG = "Stichting Jeugdgezondheidszorgcoördinatiepunt Samenwerkingsverbandbestuurszaken";
const wallCard = (page: Page) => page.getByRole("region", { name: "Groot scherm", exact: true });

// The phone that lost its seat to another one finds its room no more.
test.use({ expectedErrors: [/status of 404/] });

let laptop: Page;
let room: Room;

test.beforeEach(async ({ openDevice }) => {
  ({ laptop, room } = await openRoom(openDevice, "Hanna leidt voor het eerst"));
  await alive(laptop);
});

test("on arrival Hanna is led by the hand: the wall, coffee, the code; it goes once she begins", async ({
  openDevice,
}) => {
  await expect(wallCard(laptop)).toContainText("nog niet verbonden");
  const steps = laptop.getByRole("heading", { level: 4 });
  await expect(steps).toHaveText(["Zet het grote scherm aan", "Koffie", "Laat mensen binnen met de code"]);
  for (const words of ["Open het scherm", room.code.slice(0, 3), "Lees het draaiboek"]) {
    const box = await laptop
      .getByRole("region", { name: "Nu" })
      .getByText(words, { exact: false })
      .first()
      .boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0), words).toBeLessThan(900);
  }
  const [wall] = await Promise.all([
    laptop.context().waitForEvent("page"),
    laptop.getByRole("region", { name: "Nu" }).getByRole("button", { name: "Open het scherm" }).click(),
  ]);
  await alive(wall);
  await expect(wallCard(laptop)).toContainText(/^Groot scherm\s*verbonden/);
  // The form that began it led here; the address is the one that phones can reach.
  const address = /ga naar (\S+) en/.exec((await wall.locator("main").textContent()) ?? "")?.[1] ?? "nowhere";
  await expect(laptop.getByRole("region", { name: "Nu" })).toContainText(`op ${address}`);
  await expect(laptop.getByText("Het grote scherm is verbonden. Iedereen ziet de code.")).toBeVisible();
  const amir = await openDevice(devices.phone);
  await expect(laptop.getByText("Er is nog niemand binnen.").first()).toBeVisible();
  await sitDown(amir, room, "informal", "Moedergroep De Brug");
  await expect(laptop.getByRole("region", { name: "Nu" }).getByText("Er is nog niemand binnen.")).toHaveCount(0);
  await press(laptop, /^Begin met Welkom/);
  await expect(steps).toHaveCount(0);
});

test("Hanna sees small what the wall shows, live and with the name of the next page; the picture is no wall itself", async ({
  openDevice,
}) => {
  test.setTimeout(180_000);
  const picture = laptop.frameLocator("iframe");
  await expect(picture.getByRole("heading", { name: "Hanna leidt voor het eerst" })).toBeVisible();
  await expect(wallCard(laptop)).toContainText("Nu: de code om mee te doen");
  await expect(wallCard(laptop)).toContainText("nog niet verbonden");
  const wall = await openDevice(devices.projector);
  await wall.goto(`/scherm/${room.screenToken}`);
  await expect(wallCard(laptop)).toContainText(/^Groot scherm\s*verbonden/);
  // The form that began it led here; the address is the one that phones can reach.
  const address = /ga naar (\S+) en/.exec((await wall.locator("main").textContent()) ?? "")?.[1] ?? "nowhere";
  await expect(laptop.getByRole("region", { name: "Nu" })).toContainText(`op ${address}`);
  // From half a minute on it counts as gone; what follows needs the picture only, which keeps it from nothing.
  await wall.close();

  const stepId = await direct(laptop.request, room.sessionId, "boom", "open");
  const amir = await openDevice(devices.phone);
  await sitDown(amir, room, "informal", "Moedergroep De Brug");
  for (const part of ["vruchten", "wortels"]) {
    const data = { id: crypto.randomUUID(), stepId, body: { part, text: "Iets voor in de boom" } };
    expect((await amir.request.post(`/api/sessions/${room.sessionId}/contributions`, { data })).status()).toBe(201);
  }
  const { seats } = await hostSnapshot(laptop.request, room.sessionId);
  await laptop.request.delete(`/api/sessions/${room.sessionId}/seats/${seats.at(-1)?.id}`);
  await direct(laptop.request, room.sessionId, "boom", "show");
  await expect(wallCard(laptop)).toContainText("Nu: De hele boom · straks: Vruchten");
  await laptop.getByRole("button", { name: "Volgende bladzijde", exact: true }).click();
  await expect(wallCard(laptop)).toContainText("Nu: Vruchten · straks: Wortels");
  await expect(picture.getByRole("heading", { level: 2, name: "Vruchten" }).first()).toBeVisible();
  // Nobody gets into it with the keyboard.
  await expect(laptop.locator("iframe")).toHaveAttribute("inert", "");

  await laptop.setViewportSize({ width: 390, height: 844 });
  await expect(laptop.locator("iframe")).toBeHidden();
  await expect(wallCard(laptop)).toContainText("Nu: Vruchten · straks: Wortels");
  await laptop.setViewportSize({ width: 1024, height: 768 });
  await expect(laptop.locator("iframe")).toBeVisible();
  expect(await laptop.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1024);

  await expect(wallCard(laptop)).toContainText("nog niet verbonden", { timeout: 60_000 });
});

test("each round has its own script, with a sentence to read aloud and what is our own filling", async () => {
  await direct(laptop.request, room.sessionId, "kracht", "open");
  const stage = laptop.getByRole("region", { name: "Nu" });
  await expect(stage.getByText("We schrijven op wat de ander goed kan.", { exact: false })).toBeVisible();
  await expect(stage.getByText("eigen invulling").first()).toBeVisible();
  await direct(laptop.request, room.sessionId, "kracht", "open", 1);
  await expect(stage.getByText("Nu lezen we wat de anderen over ons schreven.", { exact: false })).toBeVisible();
  await expect(stage.getByText("We schrijven op wat de ander goed kan.", { exact: false })).toHaveCount(0);
  // What she sets stands below what she says.
  await direct(laptop.request, room.sessionId, "presentaties", "open");
  await expect(stage.getByText("We gaan elkaar vertellen wie we zijn.", { exact: false })).toBeVisible();
  const script = await stage.getByRole("heading", { name: "Draaiboek" }).boundingBox();
  const order = await stage.getByText("Wie vertelt wanneer?", { exact: false }).boundingBox();
  expect(script?.y ?? Number.POSITIVE_INFINITY).toBeLessThan(order?.y ?? 0);
});

for (const [device, size] of [
  ["laptop", devices.laptop.viewport],
  ["telephone", { width: 390, height: 844 }],
] as const)
  test(`on her ${device} Hanna types for a table beside the step, and nothing typed is lost while the room goes on`, async () => {
    const { partners } = await hostSnapshot(laptop.request, room.sessionId);
    const data = { standing: "informal", partnerId: partners.find(({ side }) => side === "informal")?.id, people: 4 };
    const made = await laptop.request.post(`/api/sessions/${room.sessionId}/seats`, { data });
    expect(made.status()).toBe(201);
    await direct(laptop.request, room.sessionId, "boom", "open");
    await laptop.setViewportSize(size);
    // Another step lays out anew what is folded.
    await expect(laptop.getByRole("button", { name: "Laat zien" })).toBeVisible();
    await goToTab(laptop, "Antwoorden");
    const seats = laptop.getByText("Deelnemers (1)");
    await seats.click();
    await laptop.getByText("met 4, zonder telefoon").click();
    await laptop.getByRole("link", { name: "Typ voor deze deelnemer" }).click();
    await expect(laptop.getByRole("heading", { name: "Typ voor een deelnemer" })).toBeFocused();
    await expect(laptop.getByText("Zij antwoorden met 4 mensen.")).toBeVisible();
    const field = openForm(laptop).locator("textarea");
    await field.fill("Een huiskamer voor de hele wijk");
    // Keys that a clicker knows are letters and arrows here.
    await field.press("ArrowRight");
    await field.press("b");
    await laptop.request.post(`/api/sessions/${room.sessionId}/door`, { data: { locked: true } });
    await expect(laptop.getByText("De deur is op slot").first()).toBeAttached();
    await expect(field).toHaveValue("Een huiskamer voor de hele wijkb");
    await openForm(laptop)
      .getByRole("button", { name: /^Verstuur/ })
      .click();
    const said = async () =>
      (await hostSnapshot(laptop.request, room.sessionId)).contributions.map(({ text }) => text).join();
    await expect.poll(said).toContain("Een huiskamer voor de hele wijkb");
    await expect(laptop.getByRole("button", { name: "Laat zien" })).toBeVisible();
    await laptop.getByRole("button", { name: "Sluit", exact: true }).click();
    await expect(laptop.getByRole("heading", { name: "Typ voor een deelnemer" })).toHaveCount(0);
    await expect(laptop).toHaveURL(new RegExp(`/regie/${room.sessionId}$`));
    await expect(laptop).toHaveTitle(/Regie/);
  });

/** On a small screen she goes to a tab; on a large one everything is there. */
async function goToTab(page: Page, tab: string): Promise<void> {
  const tabs = page.getByRole("navigation", { name: "Kies wat je ziet" });
  if (await tabs.isVisible()) await tabs.getByText(tab).click();
}

test("a way back opens over everything, where Hanna looks, with a code in groups to type", async ({
  openDevice,
  baseURL,
}) => {
  const amir = await openDevice(devices.phone);
  await sitDown(amir, room, "informal", "Moedergroep De Brug");
  for (let at = 0; at < 12; at += 1) {
    const data = { code: room.code, side: "formal", partner: at === 0 ? { name: LONG } : { name: `Groep ${at}` } };
    const phone = await request.newContext({ baseURL });
    expect((await phone.post("/api/join", { data })).status()).toBe(201);
    await phone.dispose();
  }
  await expect(laptop.getByText("Deelnemers (13)")).toBeVisible();
  await laptop.getByText("Moedergroep De Brug").first().click();
  await laptop.getByRole("button", { name: "Geef een weg terug" }).click();
  const dialog = laptop.getByRole("dialog", { name: /^Een weg terug voor/ });
  await expect(dialog).toBeInViewport({ ratio: 1 });
  await expect(dialog.getByRole("img")).toBeVisible();
  const typed = (await dialog.locator(".font-bold.select-all").textContent()) ?? "";
  await expect(dialog.locator(".font-mono")).toHaveCount(3);
  await laptop.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  const other = await openDevice(devices.phone);
  // As a thumb types it: capitals are no others.
  await other.goto(`/terug/${typed.split("/").at(-1)?.toUpperCase()}`);
  await other.getByRole("button", { name: "Ga verder op deze telefoon" }).click();
  await expect(other.getByText("Jouw plaatje")).toBeVisible();
});
