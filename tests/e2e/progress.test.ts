import type { Locator, Page } from "@playwright/test";
import { addLine, adopt, assentOnBehalf } from "../../src/samenwerkingsafspraak/edit/writes.ts";
import { readAgreement } from "../../src/samenwerkingsafspraak/reads.ts";
import { readRoom } from "../../src/sessions/reads.ts";
import { devices, expect, type OpenDevice, test } from "../browser.ts";
import { makeColleague, makeCoordinator, openDemo, signInWith } from "./demoTeam.ts";
import { hosting, startSession } from "./hannasSessions.ts";
import { openLaptop, sitDown } from "./people.ts";
import { alive } from "./regie.ts";
import { fillIn } from "./twoSamenwerkingen.ts";
import { broken } from "./wcag.ts";

const LATE = `Sleutel van de gymzaal regelen ${"a".repeat(60)}`;
const SOON = "نجهز الغرفة معًا";
const NARROW = { width: 320, height: 800 };

/** A bijeenkomst with an adopted agreement: an action that is late, and two that are still to come. */
async function openAdopted(openDevice: OpenDevice, title: string) {
  const room = await startSession(title);
  const { sessionId } = room;
  const host = await hosting(sessionId);
  const { partners = [], partnershipId = "" } = (await readRoom(sessionId)) ?? {};
  const [formal, second, informal] = partners;
  if (!formal || !second || !informal) throw new Error("Three partners are needed.");
  await fillIn(sessionId, partnershipId, { shape: "Spreekuur", role: "Bewaker", action: SOON }, [formal, informal]);
  for (const [kind, fields] of [
    ["goal", { text: "Ouders vinden hulp" }],
    ["leadParty", { text: "Wijkteam" }],
    ["action", { what: LATE, owner: formal.id, who: "de gezinswerker", when: "2026-01-05" }],
    ["action", { what: "Koffie", owner: informal.id }],
  ] as const)
    await addLine(host, kind, fields);
  const { textSha256 } = await readAgreement(host);
  for (const { id } of partners) await assentOnBehalf(host, id, { answer: "agree", textSha256 });
  await adopt(host);
  return { room, laptop: await openLaptop(openDevice), editor: `/regie/${sessionId}/afspraak` };
}

/** The form in which one says how far this is. */
const formOf = (page: Page, what: string): Locator =>
  page
    .locator("li", { hasText: what })
    .locator("form")
    .filter({ has: page.getByLabel("Stand") });

async function tell(form: Locator, state: string): Promise<void> {
  await form.getByLabel("Stand").selectOption(state);
  await form.getByRole("button", { name: "Bewaar" }).click();
}

const isWide = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

test("Hanna says how far an action of the adopted agreement is, with and without JavaScript, and it stays adopted", async ({
  openDevice,
}) => {
  test.setTimeout(240_000);
  const { room, laptop, editor } = await openAdopted(openDevice, "Drie maanden later");
  const amir = await openDevice(devices.phone);
  await sitDown(amir, room, "informal", "Moedergroep De Brug");
  await amir.goto(`/meedoen/${room.sessionId}/afspraak`);
  await expect(amir.getByText("Hoe het ervoor staat")).toHaveCount(0);
  const plain = await openLaptop(openDevice, { ...devices.laptop, javaScriptEnabled: false });
  await plain.goto(editor);
  await laptop.goto(editor);
  await alive(laptop);

  const form = formOf(laptop, LATE);
  await tell(form, "Mee bezig");
  await expect(form.getByText(/^Mee bezig – .+, \d+ \w+ \d{4}$/)).toBeVisible();
  await expect(form.getByText("Bewaard.")).toBeVisible();
  expect(await broken(laptop)).toEqual([]);

  await test.step("who chose by an older page hears of it, keeps the choice, and may say it again", async () => {
    const late = formOf(plain, LATE);
    await tell(late, "Klaar");
    await expect(late.getByText("Iemand anders was je net voor. Nu staat er: Mee bezig.")).toBeVisible();
    await expect(late.getByLabel("Stand")).toHaveValue("done");
    await late.getByRole("button", { name: "Bewaar" }).click();
    await expect(late.getByText(/^Klaar – /)).toBeVisible();
    expect(plain.url()).toContain("#onderdeel-actions");
  });

  await test.step("Hanna's other page follows, and what she is choosing stays", async () => {
    await formOf(laptop, SOON).getByLabel("Stand").selectOption("Gaat niet door");
    await expect(form.getByText(/^Klaar – /)).toBeVisible({ timeout: 40_000 });
    await expect(form.getByLabel("Stand")).toHaveValue("done");
    await expect(formOf(laptop, SOON).getByLabel("Stand")).toHaveValue("dropped");
    await expect(laptop.getByText("Definitief: versie 1").first()).toBeVisible();
  });

  await test.step("Amir reads it on his phone, after what was agreed, and not who said it", async () => {
    const stand = amir.getByRole("complementary", { name: /^Hoe het ervoor staat op / });
    await expect(stand.getByRole("row", { name: LATE })).toContainText("Klaar (sinds", { timeout: 40_000 });
    await expect(stand.getByRole("row", { name: LATE })).toContainText("Wijkteam – de gezinswerker");
    await expect(amir.locator("main").getByText("Hanna")).toHaveCount(0);
  });
});

test.describe("a coordinator who does not lead", () => {
  test.use({ expectedErrors: [/status of 404/] });

  test("follows up what was agreed: what is late first, on a phone and without JavaScript; Carl and Bea find nothing", async ({
    openDevice,
    baseURL,
  }) => {
    test.setTimeout(240_000);
    const title = "Opvolgen in het team";
    const { room, laptop } = await openAdopted(openDevice, title);
    const page = `/beheer/${room.sessionId}/afspraak`;
    const carla = await openDevice({ viewport: NARROW, javaScriptEnabled: false });
    const demo = await openDemo();
    await makeCoordinator(demo, room.sessionId);
    await signInWith(carla, demo, baseURL ?? "");
    const card = carla.getByRole("listitem").filter({ has: carla.getByRole("heading", { name: title }) });
    await carla.goto("/beheer");
    await expect(card.getByText("0 van 3 acties klaar, 1 te laat")).toBeVisible();

    await carla.goto(page);
    const first = carla.locator("#stand-van-zaken li").first();
    await expect(first).toContainText("Te laat");
    await expect(first).toContainText(LATE);
    await expect(first).toContainText("Wijkteam – de gezinswerker");
    await tell(formOf(carla, LATE), "Klaar");
    await expect(carla.getByText("Klaar, of gaat niet door (1)")).toBeVisible();
    expect(await isWide(carla)).toBe(false);
    await carla.goto("/beheer");
    await expect(card.getByText("1 van 3 acties klaar", { exact: true })).toBeVisible();

    await laptop.goto(page, { waitUntil: "networkidle" });
    await tell(formOf(laptop, SOON), "Mee bezig");
    await expect(formOf(laptop, SOON).getByText(/^Mee bezig – /)).toBeVisible();
    expect(await broken(laptop)).toEqual([]);

    await test.step("her form does nothing for Carl, nor for Bea who only facilitates in the team", async () => {
      await carla.goto(page);
      const multipart = await formOf(carla, SOON).evaluate((one) =>
        Object.fromEntries([...new FormData(one as HTMLFormElement)].map(([name, value]) => [name, String(value)])),
      );
      const [carl, bea] = [await openDevice(devices.laptop), await openDevice(devices.laptop)];
      const colleague = await openDemo();
      await makeColleague(colleague, room.sessionId, "FACILITATOR");
      await signInWith(carl, await openDemo(), baseURL ?? "");
      await signInWith(bea, colleague, baseURL ?? "");
      for (const stranger of [carl, bea]) {
        expect((await stranger.request.get(page)).status()).toBe(404);
        await stranger.request.post(page, { multipart: { ...multipart, state: "dropped" } });
      }
      await carla.goto(page);
      await expect(formOf(carla, SOON).getByText(/^Mee bezig – /)).toBeVisible();
    });
  });
});
