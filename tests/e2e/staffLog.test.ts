import type { Page } from "@playwright/test";
import { devices, expect, test } from "../browser.ts";
import { withClient } from "../database.ts";
import { appDatabase } from "./appDatabase.ts";
import { type Demo, makeColleague, makeCoordinator, openDemo, signInWith } from "./demoTeam.ts";
import { broken } from "./wcag.ts";

const LONG_NAME = "Johanna Wilhelmina van den Boogaard-Oudenaarden el Yaqoubi Kowalczyk de Jong-Smit";
const LONG_WORD = "Samenwerkingsafsprakenbijeenkomstvoorbereidingscommissieleden";

test.use({ expectedErrors: [/status of 404/] });

let hanna: Demo;
let team = "";

test.beforeEach(async () => {
  hanna = await openDemo();
  await withClient(await appDatabase(), async (client) => {
    await client.query('UPDATE "User" SET "name" = $1 WHERE "email" = $2', [LONG_NAME, hanna.hostEmail]);
    const named = 'UPDATE "Session" SET "title" = $1 WHERE "id" = $2 RETURNING "teamId"';
    team = (await client.query(named, [`${LONG_WORD} بيت الجيران`, hanna.sessionId])).rows[0].teamId;
  });
});

/** Another team's host, who comes to Hanna's team to coordinate it and, where he or she may, to lead there. */
async function carlaOf(demo: Demo, facilitates: boolean): Promise<Demo> {
  await makeCoordinator(demo, hanna.sessionId);
  if (facilitates)
    await withClient(await appDatabase(), (client) =>
      client.query(
        `INSERT INTO "Membership" ("teamId", "userId", "role")
         SELECT $1, "id", 'FACILITATOR' FROM "User" WHERE "email" = $2`,
        [team, demo.hostEmail],
      ),
    );
  return demo;
}

const lines = (page: Page) => page.locator("main ul > li");

for (const javaScriptEnabled of [true, false])
  test(`Carla, who coordinates, reads who may what and what Hanna did, ${javaScriptEnabled ? "with" : "without"} scripts`, async ({
    openDevice,
    baseURL,
  }) => {
    const carla = await openDevice({ ...devices.laptop, javaScriptEnabled });
    await signInWith(carla, await carlaOf(await openDemo(), false), baseURL ?? "");
    const laptop = await openDevice(devices.laptop);
    await signInWith(laptop, hanna, baseURL ?? "");
    const door = (locked: boolean) =>
      laptop.request.post(`/api/sessions/${hanna.sessionId}/door`, { data: { locked } });
    await door(true);
    await laptop.request.post(`/api/sessions/${hanna.sessionId}/move`, { data: { to: "next", seen: "elsewhere" } });

    await carla.goto("/beheer/team");
    await carla.getByRole("link", { name: "Logboek" }).click();
    await expect(carla.getByRole("heading", { name: "Logboek", level: 1 })).toBeVisible();
    const newest = lines(carla).first();
    await expect(newest).toContainText(LONG_NAME);
    await expect(newest).toContainText("Verder of terug gaan in het programma");
    await expect(newest).toContainText("Geweigerd");
    await expect(lines(carla).nth(1)).toContainText("De deur op slot doen of weer openen");
    await expect(lines(carla).nth(1)).toContainText("Gedaan");
    await expect(lines(carla).filter({ hasText: "Een organisatie of groep toevoegen" }).first()).toBeVisible();

    await carla.getByLabel("Wie").selectOption({ label: LONG_NAME });
    await carla.getByRole("button", { name: "Zoek" }).click();
    await carla.waitForURL(/wie=/);
    await expect(lines(carla).first()).toContainText(LONG_NAME);
    for (let press = 0; press < 50; press++) await door(press % 2 === 0);
    await carla.reload();
    await expect(lines(carla)).toHaveCount(50);
    await carla.getByRole("link", { name: "Ouder" }).click();
    await expect(lines(carla).filter({ hasText: "Een bijeenkomst maken" })).toHaveCount(1);
    await carla.getByRole("link", { name: "Terug naar het nieuwste" }).click();
    await expect(lines(carla)).toHaveCount(50);

    await carla.getByRole("link", { name: "Wie mag wat?" }).click();
    const whoMay = (what: string) => carla.getByRole("row").filter({ hasText: what }).getByRole("rowheader");
    const leads = "Wie de bijeenkomst begeleidt";
    await expect(whoMay("De deur op slot doen of weer openen")).toHaveText(`${leads} en wie meebegeleidt`);
    await expect(whoMay("Een dagdeel toevoegen")).toHaveText(`${leads}, wie meebegeleidt en coördinator van het team`);
  });

test("Bea, who facilitates, finds no log and no page of rights, and Carl none of Hanna's team", async ({
  openDevice,
  baseURL,
}) => {
  const [beas, carls] = [await openDemo(), await openDemo()];
  await makeColleague(beas, hanna.sessionId, "FACILITATOR");
  for (const [demo, query] of [
    [beas, ""],
    [beas, `?team=${team}`],
    [carls, `?team=${team}`],
  ] as const) {
    const page = await openDevice(devices.laptop);
    await signInWith(page, demo, baseURL ?? "");
    for (const path of ["/beheer/team/logboek", "/beheer/team/rechten"])
      expect((await page.goto(path + query))?.status()).toBe(404);
  }
  const carl = await openDevice(devices.laptop);
  await signInWith(carl, carls, baseURL ?? "");
  await carl.goto(`/beheer/team/logboek?bijeenkomst=${hanna.sessionId}`);
  await expect(carl.getByText("Er staat hier niets.")).toBeVisible();
  await expect(carl.getByText(LONG_WORD)).toHaveCount(0);
});

for (const javaScriptEnabled of [true, false])
  test(`Carla takes Hanna's bijeenkomst over before she leads it, and Hanna reads that, ${javaScriptEnabled ? "with" : "without"} scripts`, async ({
    openDevice,
    baseURL,
  }) => {
    const carla = await openDevice({ ...devices.laptop, javaScriptEnabled });
    await signInWith(carla, await carlaOf(await openDemo(), true), baseURL ?? "");
    await carla.goto(`/regie/${hanna.sessionId}/voorbereiden`);
    await expect(carla.getByText(`${LONG_NAME} begeleidt deze bijeenkomst.`)).toBeVisible();
    const refused = await carla.request.post(`/api/sessions/${hanna.sessionId}/door`, { data: { locked: true } });
    expect([refused.status(), (await refused.json()).code]).toEqual([403, "TAKE_OVER_FIRST"]);

    await carla.goto("/beheer");
    await carla.locator("summary", { hasText: "Neem over" }).click();
    await carla.getByRole("button", { name: "Ja, ik neem haar over" }).click();
    await carla.waitForURL("**/voorbereiden");
    await expect(carla.getByText("begeleidt deze bijeenkomst.", { exact: false })).toHaveCount(0);
    expect(
      (await carla.request.post(`/api/sessions/${hanna.sessionId}/door`, { data: { locked: true } })).status(),
    ).toBe(200);

    const laptop = await openDevice({ ...devices.laptop, javaScriptEnabled });
    await signInWith(laptop, hanna, baseURL ?? "");
    for (const path of ["", "/voorbereiden"]) {
      await laptop.goto(`/regie/${hanna.sessionId}${path}`);
      await expect(laptop.getByText("heeft deze bijeenkomst overgenomen. Jij begeleidt mee.")).toBeVisible();
    }
  });

for (const width of [1280, 320])
  test(`everybody can read and use these pages at ${width} pixels`, async ({ openDevice, baseURL }) => {
    const carla = await openDevice({ ...devices.laptop, viewport: { width, height: 800 } });
    await signInWith(carla, await carlaOf(await openDemo(), true), baseURL ?? "");
    for (const path of ["/beheer", "/beheer/team", "/beheer/team/logboek", "/beheer/team/rechten"]) {
      await carla.goto(path);
      expect(await broken(carla)).toEqual([]);
      expect(await carla.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });
