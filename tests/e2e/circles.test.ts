import type { APIRequestContext, Page } from "@playwright/test";
import { signOf } from "../../src/sessions/circles/sign.ts";
import { devices, expect, type OpenDevice, test } from "../browser.ts";
import { addSamenwerking } from "./hannasSessions.ts";
import { hostSnapshot, openRoom, type Room, sitDown } from "./people.ts";
import { asked, hangInTree } from "./phoneForms.ts";
import { alive, answerIn, goTo, press } from "./regie.ts";
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
  expect((await phone.request.post("/api/join", { data })).status()).toBe(201);
  await phone.goto(`/meedoen/${sessionId}/zaal`);
}

/** Formal and informal people who brought no phone: so many of each. */
async function withoutPhones(host: APIRequestContext, sessionId: string, each = 1): Promise<void> {
  const { partners } = await hostSnapshot(host, sessionId);
  for (const standing of ["formal", "informal"]) {
    const partnerId = partners.find(({ side }) => side === standing)?.id;
    for (let at = 0; at < each; at++) {
      const data = { standing, partnerId, people: 1, once: `${standing} ${at}` };
      expect((await host.post(`/api/sessions/${sessionId}/seats`, { data })).status()).toBe(201);
    }
  }
}

const together = (laptop: Page) => laptop.locator("section, details").filter({ hasText: "Wie met wie" }).last();

async function makeGroups(laptop: Page, count = 2): Promise<void> {
  await laptop.getByText("Wie met wie").first().click();
  await laptop.getByLabel("Hoe doen jullie dit onderdeel?").selectOption({ label: "In groepjes" });
  await laptop.getByRole("button", { name: "Doe het zo" }).click();
  await expect(laptop.getByText("Er zijn nog geen groepjes.", { exact: false })).toBeVisible();
  await laptop.getByRole("button", { name: "Maak groepjes" }).click();
  await expect(together(laptop).getByText(`${count} groepjes`)).toBeVisible();
}

async function roomOfSeven(openDevice: OpenDevice) {
  const { laptop, room } = await openRoom(openDevice, "Hanna maakt groepjes");
  const wall = await openDevice(SIZES.wall);
  await wall.goto(`/scherm/${room.screenToken}`);
  const [amir, bea] = [await openDevice(SIZES.phone), await openDevice(SIZES.phone)];
  await sitDown(amir, room, "informal", "Moedergroep De Brug");
  await sitDownWithFour(bea, room);
  await withoutPhones(laptop.request, room.sessionId);
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
  await pages.getByRole("button", { name: ZON }).click();
  await expect(wall.getByText("Van het zongroepje").first()).toBeAttached();
  await expect(wall.getByText("Van het appelgroepje")).toHaveCount(0);
  await expect(bea.getByText("Van het appelgroepje")).toHaveCount(0);
  await pages.getByRole("button", { name: "Alle groepjes" }).click();
  await press(laptop, `Volgende bladzijde: ${ZON}: De hele boom`);
  await expect(wall.locator(".wall-place")).toContainText(ZON);
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
  const own = await amir.getByText("Jouw plaatje").textContent();
  const seat = seats.find(({ label }) => new RegExp(`\\b${label}\\b`).test(own ?? ""));
  const label = seat?.label ?? "";
  await laptop.getByText("Wie met wie").first().click();
  await laptop.locator("summary").filter({ hasText: APPEL }).last().click();
  await laptop.getByLabel(`Zet ${label} in`).selectOption({ label: ZON });
  const moving = laptop.locator("form").filter({ has: laptop.getByLabel(`Zet ${label} in`) });
  await moving.getByRole("button", { name: "Zet" }).click();
  await expect(amir.getByText("Jouw groepje:").locator("..")).toContainText(ZON);
  await expect.poll(async () => (await circlesOf(laptop.request, room.sessionId)).list[0]?.seatIds).toContain(seat?.id);
  // Amir still has what he wrote, as his own; the group that he is in now has not.
  await expect(bea.getByText("Van het appelgroepje")).toHaveCount(0);

  const plainPhone = await openDevice({ ...SIZES.phone, javaScriptEnabled: false });
  await plainPhone.context().addCookies(await bea.context().cookies());
  await plainPhone.goto(`/meedoen/${room.sessionId}/zaal`);
  await expect(plainPhone.getByText("Jouw groepje:").locator("..")).toContainText(ZON);
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
      expect(await broken(page, { bestPractice: true })).toEqual([]);
    }
    await row.getByRole("button", { name: "Doe het zo" }).click();
    await expect(row.getByText(`Wie met wie: ${will.replace(" (gewoonlijk)", "")}`)).toBeVisible();
    // The page shows it before the server has it.
    const chosen = async () =>
      (await hostSnapshot(laptop.request, room.sessionId)).parts
        .flatMap(({ steps }) => steps as { exercise: string; circle?: string | null }[])
        .find(({ exercise }) => exercise === "boom")?.circle;
    await expect.poll(chosen).toBe(javaScriptEnabled ? "room" : null);
  }
  await goTo(laptop, BOOM);
  await press(laptop, OPEN);
  const [, zuid] = (await circlesOf(laptop.request, room.sessionId)).list;
  const partner = { name: "Zuidmoeders", side: "informal", partnership: zuid?.id };
  const joined = await bea.request.post("/api/join", { data: { code: room.code, side: "informal", partner } });
  expect(joined.status()).toBe(201);
  await bea.goto(`/meedoen/${room.sessionId}/zaal`);
  await expect(bea.getByText("Je doet dit samen met:").locator("..")).toContainText("Zuid");
  await hangInTree(bea, "Vruchten", "Voor het zuiden");
  await hangInTree(amir, "Vruchten", "Voor het noorden");
  await expect(answerIn(laptop, "Voor het noorden")).toBeVisible();
  await expect(bea.getByText("Voor het noorden")).toHaveCount(0);
  await expect(amir.getByText("Voor het zuiden")).toHaveCount(0);
});
