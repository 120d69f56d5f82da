import type { Page } from "@playwright/test";
import { devices, expect, test } from "../browser.ts";
import { barOf, direct, hostSnapshot, openForm, openRoom, type Room, sitDown } from "./people.ts";
import { asked, writeFirst } from "./phoneForms.ts";
import { alive } from "./regie.ts";

// Phones without a network, and one whose round is over when it has one again.
test.use({ expectedErrors: [/status of 409|ERR_INTERNET_DISCONNECTED/] });

let laptop: Page;
let room: Room;

test.beforeEach(async ({ openDevice }) => {
  ({ laptop, room } = await openRoom(openDevice, "Wie is klaar"));
});

const klaar = (page: Page) => page.getByRole("button", { name: "Klaar", exact: true });
const notYet = (page: Page) => page.getByRole("button", { name: "Toch nog niet klaar" });
const regieOf = (page: Page) => page.getByRole("region", { name: "Wat binnenkomt" });
const progress = async () =>
  Object(await (await laptop.request.get(`/api/sessions/${room.sessionId}/snapshot?as=host`)).json()).step.progress;

test("Amir and Bea say when they are ready: regie and wall tell it from what they sent", async ({ openDevice }) => {
  const [amir, bea, wall] = [
    await openDevice(devices.phone),
    await openDevice(devices.phone),
    await openDevice(devices.projector),
  ];
  await sitDown(amir, room, "informal", "Moedergroep De Brug");
  await sitDown(bea, room, "formal", "Wijkteam");
  await wall.goto(`/scherm/${room.screenToken}`);
  await direct(laptop.request, room.sessionId, "kracht", "open");
  await writeFirst(amir, "kracht", "Weten de weg");
  const regie = regieOf(laptop);
  await expect(regie.getByText("0 van 1 klaar · 1 stuurde iets")).toBeVisible();
  await laptop.setViewportSize({ width: 320, height: 900 });
  const side = laptop.locator(".side:visible", { hasText: "informeel" }).first();
  expect((await side.boundingBox())?.height, "the word of a side stands on one line").toBeLessThan(40);
  await laptop.setViewportSize(devices.laptop.viewport);
  await regie.getByText("Deelnemers (2)").click();
  await expect(regie.getByText("stuurde iets", { exact: true })).toBeVisible();
  await expect(regie.getByText("nog niets", { exact: true })).toBeVisible();
  await klaar(bea).click();
  await expect(bea.getByText("Je bent klaar.").first()).toBeVisible();
  await expect(regie.getByText("1 van 1 klaar · 0 stuurden iets")).toBeVisible();
  await expect(wall.getByText("Klaar:", { exact: true })).toBeVisible();
  await expect(wall.locator("footer")).toContainText(/Klaar:.*0 van 1.*1 van 1|Klaar:.*1 van 1.*0 van 1/);
  await expect(klaar(amir)).toBeVisible();

  await test.step("one more thing takes nothing away, loading anew keeps it, and 'toch nog niet' takes it back", async () => {
    await openForm(bea).locator("textarea").fill("Kennen elk gezin");
    await openForm(bea).getByRole("button", { name: "Verstuur" }).click();
    await expect.poll(async () => (await progress()).formal).toEqual({ ready: 1, sent: 1, of: 1 });
    await bea.reload();
    await alive(bea);
    await expect(notYet(bea)).toBeVisible();
    await notYet(bea).click();
    await expect(klaar(bea)).toBeFocused();
    await expect.poll(async () => (await progress()).formal).toEqual({ ready: 0, sent: 1, of: 1 });
  });

  await test.step("the next round begins anew", async () => {
    await klaar(amir).click();
    await expect.poll(async () => (await progress()).informal.ready).toBe(1);
    await direct(laptop.request, room.sessionId, "kracht", "open", 1);
    await asked(amir, "kracht", 1);
    await expect(klaar(amir)).toBeVisible();
    await expect(notYet(amir)).toHaveCount(0);
    await direct(laptop.request, room.sessionId, "kracht", "show", 1);
    await expect(klaar(amir)).toHaveCount(0);
  });
});

test("a double tap is one, without a network it waits, and the newest press counts", async ({ openDevice }) => {
  const amir = await openDevice(devices.phone);
  await sitDown(amir, room, "informal", "Moedergroep De Brug");
  await direct(laptop.request, room.sessionId, "boom", "open");
  await asked(amir, "boom");
  await klaar(amir).dblclick();
  await expect(notYet(amir)).toBeVisible();
  await expect.poll(async () => (await progress()).informal.ready).toBe(1);
  await amir.context().setOffline(true);
  // From then on it is no double tap.
  await amir.waitForTimeout(1_000);
  await notYet(amir).click();
  await expect(klaar(amir)).toBeVisible();
  await expect(barOf(amir)).toContainText("Geen verbinding");
  expect((await progress()).informal.ready).toBe(1);
  await amir.context().setOffline(false);
  await expect.poll(async () => (await progress()).informal.ready).toBe(0);
});

test("Amir, who was ready without a network in a round that is over by now, hears no 'no' of it", async ({
  openDevice,
}) => {
  const amir = await openDevice(devices.phone);
  await sitDown(amir, room, "informal", "Moedergroep De Brug");
  await direct(laptop.request, room.sessionId, "kracht", "open");
  await asked(amir, "kracht");
  await amir.context().setOffline(true);
  await klaar(amir).click();
  await expect(notYet(amir)).toBeVisible();
  await direct(laptop.request, room.sessionId, "kracht", "open", 1);
  const refused = amir.waitForResponse((one) => one.url().endsWith("/ready") && one.status() === 409);
  await amir.context().setOffline(false);
  await refused;
  await asked(amir, "kracht", 1);
  await expect(klaar(amir)).toBeVisible();
  await expect(barOf(amir)).not.toContainText("niet bewaard");
});

test("without JavaScript Amir is ready by the same button, and takes it back", async ({ openDevice }) => {
  const amir = await openDevice({ ...devices.phone, javaScriptEnabled: false });
  await sitDown(amir, room, "informal", "Moedergroep De Brug");
  await direct(laptop.request, room.sessionId, "boom", "open");
  await amir.reload();
  await klaar(amir).click();
  await expect(amir.getByText("Je bent klaar.")).toBeVisible();
  expect((await progress()).informal).toEqual({ ready: 1, sent: 0, of: 1 });
  await amir.goto(`/meedoen/${room.sessionId}/zaal`);
  await notYet(amir).click();
  await expect(klaar(amir)).toBeVisible();
  expect((await progress()).informal.ready).toBe(0);
  await direct(laptop.request, room.sessionId, "boom", "close");
  await klaar(amir).click();
  await expect(amir.getByRole("alert").first()).toContainText("nu niet open");
});

test("Hanna says for a table of four that it is ready, and it counts four", async () => {
  const { partners } = await hostSnapshot(laptop.request, room.sessionId);
  const data = { standing: "informal", partnerId: partners.find(({ side }) => side === "informal")?.id, people: 4 };
  const made = await laptop.request.post(`/api/sessions/${room.sessionId}/seats`, { data });
  const { participantId } = await made.json();
  await direct(laptop.request, room.sessionId, "boom", "open");
  await laptop.goto(`/regie/${room.sessionId}/plek/${participantId}`);
  await alive(laptop);
  await klaar(laptop).click();
  await expect(laptop.getByText("Deze deelnemer is klaar.").first()).toBeVisible();
  await expect.poll(async () => (await progress()).informal).toEqual({ ready: 4, sent: 0, of: 4 });
  await laptop.goto(`/regie/${room.sessionId}`);
  await expect(regieOf(laptop).getByText("4 van 4 klaar · 0 stuurden iets")).toBeVisible();
});
