import { type APIRequestContext, type Page, expect as plain } from "@playwright/test";
import { signOf } from "../../src/sessions/circles/sign.ts";
import { devices, expect, type OpenDevice, test } from "../browser.ts";
import { addSamenwerking } from "./hannasSessions.ts";
import { hostSnapshot, openRoom, type Room, sitDown } from "./people.ts";
import { asked, hangInTree } from "./phoneForms.ts";
import { alive, answerIn, bigButton, goTo, press, pressOnTo } from "./regie.ts";
import { broken } from "./wcag.ts";

test.use({ expectedErrors: [/status of 404/] });

const BOOM = "Boom van samenwerking";
const OPEN = "Open: telefoons kunnen antwoorden";
const [ZON, APPEL] = [signOf(0).word, signOf(1).word];
const SIZES = { phone: devices.phone, wall: { viewport: { width: 1280, height: 720 } } };

type Circle = { id: string; title: string; seatIds: string[] };
type WithCircles = Awaited<ReturnType<typeof hostSnapshot>> & {
  circles: { kind: string; list: Circle[]; loose: string[] } | null;
};

const circlesOf = async (host: APIRequestContext, sessionId: string) => {
  const { circles } = (await hostSnapshot(host, sessionId)) as WithCircles;
  if (!circles) throw new Error("This step is done by everybody.");
  return circles;
};

/** Bea's phone is that of a table of four. */
async function sitDownWithFour(phone: Page, { sessionId, code }: Room): Promise<void> {
  const data = { code, side: "formal", partner: { name: "Wijkteam" }, people: 4 };
  plain((await phone.request.post("/api/join", { data })).status()).toBe(201);
  await phone.goto(`/meedoen/${sessionId}/zaal`);
}

/** A formal and an informal person who brought no phone. */
async function twoWithoutPhone(host: APIRequestContext, sessionId: string): Promise<void> {
  const { partners } = await hostSnapshot(host, sessionId);
  for (const standing of ["formal", "informal"]) {
    const partnerId = partners.find(({ side }) => side === standing)?.id;
    const data = { standing, partnerId, people: 1, once: standing };
    plain((await host.post(`/api/sessions/${sessionId}/seats`, { data })).status()).toBe(201);
  }
}

const together = (laptop: Page) => laptop.locator("section, details").filter({ hasText: "Wie met wie" }).last();

async function makeGroups(laptop: Page): Promise<void> {
  await laptop.getByText("Wie met wie").first().click();
  await laptop.getByLabel("Hoe doen jullie dit onderdeel?").selectOption({ label: "In groepjes" });
  await laptop.getByRole("button", { name: "Doe het zo" }).click();
  await expect(laptop.getByText("Er zijn nog geen groepjes.", { exact: false })).toBeVisible();
  await laptop.getByRole("button", { name: "Maak groepjes" }).click();
  await expect(together(laptop).getByText("2 groepjes")).toBeVisible();
}

async function roomOfSeven(openDevice: OpenDevice) {
  const { laptop, room } = await openRoom(openDevice, "Hanna maakt groepjes");
  const wall = await openDevice(SIZES.wall);
  await wall.goto(`/scherm/${room.screenToken}`);
  const [amir, bea] = [await openDevice(SIZES.phone), await openDevice(SIZES.phone)];
  await sitDown(amir, room, "informal", "Moedergroep De Brug");
  await sitDownWithFour(bea, room);
  await twoWithoutPhone(laptop.request, room.sessionId);
  await alive(laptop, wall, amir, bea);
  await goTo(laptop, BOOM);
  return { laptop, room, wall, amir, bea };
}

test("Hanna makes mixed groups: each sees its own sign and words, Dirk is placed, and the wall shows all and then each", async ({
  openDevice,
}) => {
  const { laptop, room, wall, amir, bea } = await roomOfSeven(openDevice);
  await expect(amir.getByText("Jouw groepje:")).toHaveCount(0);
  await makeGroups(laptop);
  const { list } = await circlesOf(laptop.request, room.sessionId);
  expect(list.map(({ title }) => title)).toEqual([ZON, APPEL]);
  await expect(bea.getByText("Jouw groepje:").locator("..")).toContainText(ZON);
  await expect(amir.getByText("Jouw groepje:").locator("..")).toContainText(APPEL);
  await laptop.screenshot({ path: "/tmp/kring-regie-groups.png" });
  expect(await broken(laptop)).toEqual([]);

  await press(laptop, OPEN);
  await asked(wall, "boom");
  await hangInTree(amir, "Vruchten", "Van het appelgroepje");
  await hangInTree(bea, "Vruchten", "Van het zongroepje");
  await expect(answerIn(laptop, "Van het appelgroepje")).toBeVisible();
  await expect(bea.getByText("Van het appelgroepje")).toHaveCount(0);
  await expect(amir.getByText("Van het zongroepje")).toHaveCount(0);
  await bea.getByRole("button", { name: "Klaar" }).click();
  const overview = wall.getByRole("main").getByRole("listitem");
  await expect(overview.filter({ hasText: ZON })).toContainText(/4 van 5 klaar|4 van 6 klaar/);
  await expect(wall.getByText("groepje", { exact: false }).filter({ hasText: "Van het" })).toHaveCount(0);
  await wall.screenshot({ path: "/tmp/kring-wall-overview.png" });
  await wall.setViewportSize({ width: 1024, height: 768 });
  await wall.screenshot({ path: "/tmp/kring-wall-overview-43.png" });
  await wall.setViewportSize(SIZES.wall.viewport);
  await amir.screenshot({ path: "/tmp/kring-phone.png", fullPage: true });
  expect(await broken(amir)).toEqual([]);
  expect(await broken(wall)).toEqual([]);

  const dirk = await openDevice(SIZES.phone);
  await sitDown(dirk, room, "informal", "Moedergroep De Brug");
  await expect(dirk.getByText("Jouw groepje:")).toBeVisible();
  await expect(dirk.getByText("Van het", { exact: false })).toHaveCount(1);

  await press(laptop, "Laat zien");
  const pages = laptop.getByRole("navigation", { name: "Op het scherm" });
  await expect(pages.getByRole("button")).toHaveText([
    /^Alle groepjes/,
    new RegExp(`^${ZON}`),
    new RegExp(`^${APPEL}`),
  ]);
  await pages.getByRole("button", { name: APPEL }).click();
  await expect(wall.locator(".wall-place")).toContainText(APPEL);
  await expect(wall.getByText("Van het appelgroepje").first()).toBeAttached();
  await expect(wall.getByText("Van het zongroepje")).toHaveCount(0);
  await wall.screenshot({ path: "/tmp/kring-wall-circle.png" });
  await laptop.screenshot({ path: "/tmp/kring-regie-pages.png" });
  await pages.getByRole("button", { name: ZON }).click();
  await expect(wall.getByText("Van het zongroepje").first()).toBeAttached();
  await expect(wall.getByText("Van het appelgroepje")).toHaveCount(0);
  await expect(bea.getByText("Van het appelgroepje")).toHaveCount(0);
  await pages.getByRole("button", { name: "Alle groepjes" }).click();
  await expect(bigButton(laptop)).toHaveText(new RegExp(`^Volgende bladzijde: ${ZON}`));
  await pressOnTo(laptop, /^(Sluit|Volgende onderdeel|Start|Ga)/).catch(() => undefined);
});

test("Hanna moves somebody by a list; the words stay where they were written, and Bea without JavaScript sees the same", async ({
  openDevice,
}) => {
  const { laptop, room, amir, bea } = await roomOfSeven(openDevice);
  await makeGroups(laptop);
  await press(laptop, OPEN);
  await hangInTree(amir, "Vruchten", "Van het appelgroepje");
  const { seats } = (await hostSnapshot(laptop.request, room.sessionId)) as unknown as {
    seats: { id: string; label: string }[];
  };
  const label = seats[0]?.label ?? "";
  await laptop
    .getByText("Wie met wie")
    .first()
    .click()
    .catch(() => undefined);
  const appel = laptop
    .locator("details")
    .filter({ has: laptop.locator("summary").filter({ hasText: APPEL }) })
    .last();
  if (!(await laptop.getByLabel(`Zet ${label} in`).isVisible())) await appel.locator("summary").first().click();
  await laptop.getByLabel(`Zet ${label} in`).selectOption({ label: ZON });
  await laptop
    .getByRole("listitem")
    .filter({ has: laptop.getByLabel(`Zet ${label} in`) })
    .getByRole("button", { name: "Zet" })
    .last()
    .click();
  await expect(amir.getByText("Jouw groepje:").locator("..")).toContainText(ZON);
  await expect
    .poll(async () => (await circlesOf(laptop.request, room.sessionId)).list[0]?.seatIds)
    .toContain(seats[0]?.id);
  // Amir still has what he wrote, as his own; the group that he is in now has not.
  await expect(bea.getByText("Van het appelgroepje")).toHaveCount(0);

  const plainPhone = await openDevice({ ...SIZES.phone, javaScriptEnabled: false });
  await plainPhone.context().addCookies(await bea.context().cookies());
  await plainPhone.goto(`/meedoen/${room.sessionId}/zaal`);
  await expect(plainPhone.getByText("Jouw groepje:").locator("..")).toContainText(ZON);
  await plainPhone.screenshot({ path: "/tmp/kring-phone-plain.png", fullPage: true });
});

test("Amir and Carl can make no groups, choose none, and move nobody", async ({ openDevice }) => {
  const { laptop, room, amir } = await roomOfSeven(openDevice);
  const { step, seats, parts } = await hostSnapshot(laptop.request, room.sessionId);
  const before = await hostSnapshot(laptop.request, room.sessionId);
  const carl = await openDevice(devices.laptop);
  const here = `/api/sessions/${room.sessionId}`;
  for (const { request } of [amir, carl]) {
    const calls = [
      request.post(`${here}/steps/${step?.id}/circle`, { data: { circle: "group" } }),
      request.post(`${here}/steps/${step?.id}/division`, { data: { kind: "group", of: 4 } }),
      request.put(`${here}/seats/${seats[0]?.id}/group`, { data: { group: parts[0]?.id } }),
    ];
    for (const call of calls) expect((await call).status()).toBe(404);
  }
  const own = laptop.request.put(`${here}/seats/${seats[0]?.id}/group`, { data: { group: parts[0]?.id } });
  expect((await own).status()).toBe(404);
  expect(await hostSnapshot(laptop.request, room.sessionId)).toEqual(before);
});

test("with two samenwerkingen each has a tree of its own, and the preparation says so, with and without JavaScript", async ({
  openDevice,
}) => {
  const { laptop, room } = await openRoom(openDevice, "Elk een eigen boom");
  await addSamenwerking(room.sessionId, "Zuid");
  const [amir, bea] = [await openDevice(SIZES.phone), await openDevice(SIZES.phone)];
  await sitDown(amir, room, "informal", "Moedergroep De Brug");
  const zuid = await laptop.request.get(`/api/sessions/${room.sessionId}/snapshot?as=host`);
  expect(zuid.status()).toBe(200);
  for (const javaScriptEnabled of [true, false]) {
    const page = await openDevice({ ...devices.laptop, javaScriptEnabled });
    await page.context().addCookies(await laptop.context().cookies());
    await page.goto(`/regie/${room.sessionId}/voorbereiden`, { waitUntil: "networkidle" });
    const row = page
      .getByRole("listitem")
      .filter({ has: page.getByText(BOOM, { exact: true }) })
      .last();
    const [was, will] = javaScriptEnabled
      ? ["Per samenwerking", "Iedereen samen"]
      : ["Iedereen samen", "Per samenwerking (gewoonlijk)"];
    await row.getByText(`Wie met wie: ${was}`).click();
    await row.getByLabel("Hoe doen jullie dit onderdeel?").selectOption({ label: will });
    if (javaScriptEnabled) {
      await page.screenshot({ path: "/tmp/kring-prepare.png" });
      expect(await broken(page, { bestPractice: true })).toEqual([]);
    }
    await row.getByRole("button", { name: "Doe het zo" }).click();
    await expect(row.getByText(`Wie met wie: ${will.replace(" (gewoonlijk)", "")}`)).toBeVisible();
  }
  await goTo(laptop, BOOM);
  await press(laptop, OPEN);
  await expect(amir.getByText("Je doet dit samen met:")).toBeVisible();
  void bea;
});
