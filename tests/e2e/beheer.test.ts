import type { Page } from "@playwright/test";
import { devices, expect, test } from "../browser.ts";
import { withClient } from "../database.ts";
import { appDatabase } from "./appDatabase.ts";
import { type Demo, makeCoordinator, openDemo, signInWith } from "./demoTeam.ts";

const LONG = "Kennismaking van alle wijkteams, moedergroepen, vadergroepen en scholen in Zuid";

const titles = (page: Page) => page.locator("main li h4").allInnerTexts();

/** Another forty bijeenkomsten of the demo's team, all over by now, one in each month from January 2020 on. */
async function fortyMore({ sessionId }: Demo): Promise<void> {
  await withClient(await appDatabase(), async (client) => {
    for (let at = 0; at < 40; at++) {
      const title = `${LONG} ${String(at + 1).padStart(2, "0")}`;
      const { rows } = await client.query(
        `INSERT INTO "Session" ("id", "teamId", "leaderId", "title", "area", "screenToken", "state", "openedAt", "closedAt")
         SELECT gen_random_uuid(), "teamId", "leaderId", $2, $3, gen_random_uuid()::text, 'CLOSED', now() - interval '1 day', now() FROM "Session" WHERE "id" = $1
         RETURNING "id"`,
        [sessionId, title, at % 2 === 0 ? "Rijnstad-Zuid" : "Molenwijk"],
      );
      const day = `${2020 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}-15`;
      await client.query(
        `INSERT INTO "Part" ("id", "sessionId", "order", "date") VALUES (gen_random_uuid(), $1, 0, $2)`,
        [rows[0].id, day],
      );
      await client.query(`INSERT INTO "Partnership" ("id", "sessionId") VALUES (gen_random_uuid(), $1)`, [rows[0].id]);
    }
  });
}

test("Hanna finds one of forty, and what goes on today stands first", async ({ openDevice, baseURL }) => {
  const demo = await openDemo();
  await fortyMore(demo);
  for (const javaScriptEnabled of [true, false]) {
    const laptop = await openDevice({ ...devices.laptop, javaScriptEnabled });
    await signInWith(laptop, demo, baseURL ?? "");
    await laptop.goto("/beheer");
    const all = await titles(laptop);
    expect(all).toHaveLength(41);
    expect(all[0]).not.toContain(LONG);
    expect(all.slice(1, 3)).toEqual([`${LONG} 40`, `${LONG} 39`]);

    await laptop.getByLabel("Titel of plaats").fill("KENNISMAKING 07");
    await laptop.getByRole("button", { name: "Zoek" }).click();
    await expect(laptop.getByText("1 van 41 bijeenkomsten")).toBeVisible();
    await expect.poll(() => titles(laptop)).toEqual([`${LONG} 07`]);
    await laptop.getByRole("link", { name: "Toon alle bijeenkomsten" }).click();
    await laptop.getByLabel("Wijk of plaats").selectOption("Rijnstad-Zuid");
    await laptop.getByLabel("Jaar").selectOption("2021");
    await laptop.getByLabel("Stand").selectOption("Is geweest");
    await laptop.getByRole("button", { name: "Zoek" }).click();
    await expect(laptop.getByText("6 van 41 bijeenkomsten")).toBeVisible();
    expect((await titles(laptop))[0]).toBe(`${LONG} 23`);
  }
});

test("nothing of the list sticks out on the smallest screen", async ({ openDevice, baseURL }) => {
  const demo = await openDemo();
  await fortyMore(demo);
  const small = await openDevice({ ...devices.phone, viewport: { width: 320, height: 640 } });
  await signInWith(small, demo, baseURL ?? "");
  await small.goto("/beheer");
  await small.evaluate(() => {
    for (const fold of document.querySelectorAll("details")) fold.open = true;
  });
  expect(await small.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test("Hanna makes one like the last time, on other days, and takes it away again with and without JavaScript", async ({
  openDevice,
  baseURL,
}) => {
  const demo = await openDemo();
  for (const javaScriptEnabled of [true, false]) {
    const laptop = await openDevice({ ...devices.laptop, javaScriptEnabled });
    await signInWith(laptop, demo, baseURL ?? "");
    await laptop.goto("/beheer");
    await laptop.getByRole("link", { name: /^Zelfde als vorige keer/ }).click();
    await laptop.getByLabel("Titel").fill("Weer in de wijk");
    await laptop.getByRole("button", { name: "Maak de bijeenkomst" }).click();
    // New days are asked for.
    await expect(laptop.getByText("Kies een datum.").first()).toBeVisible();
    for (const [at, day] of ["2031-03-01", "2031-03-08"].entries()) await laptop.getByLabel("Datum").nth(at).fill(day);
    await laptop.getByRole("button", { name: "Maak de bijeenkomst" }).click();
    await laptop.waitForURL("**/voorbereiden");
    await expect(laptop.locator("#deelnemers li")).toHaveCount(demo.partners.length);
    await expect(laptop.locator("#programma li[id$=-row]")).toHaveCount(demo.steps.length);

    await laptop.goto("/beheer");
    const card = laptop.locator("main li", { hasText: "Weer in de wijk" });
    await expect(card.getByText("Wordt voorbereid")).toBeVisible();
    await expect(card.getByText("Concept van versie")).toHaveCount(0);
    await card.getByText("Verwijder", { exact: true }).click();
    await expect(card.getByText("Zeker weten? “Weer in de wijk” gaat weg")).toBeVisible();
    await card.getByRole("button", { name: "Ja, verwijder de bijeenkomst" }).click();
    await expect(card).toHaveCount(0);
    if (javaScriptEnabled) await expect(laptop.getByText("De bijeenkomst is verwijderd.")).toBeVisible();
  }
});

test("a bijeenkomst to practise with stands apart, says so and goes at one press", async ({ openDevice, baseURL }) => {
  const demo = await openDemo();
  const laptop = await openDevice(devices.laptop);
  await signInWith(laptop, demo, baseURL ?? "");
  await laptop.goto("/beheer/nieuw");
  await laptop.getByLabel("Titel").fill("Even proberen");
  await laptop.getByLabel("Wijk of plaats").fill("Thuis");
  await laptop.getByLabel("Ja, alleen om te oefenen").check();
  await laptop.getByRole("button", { name: "Maak de bijeenkomst" }).click();
  await laptop.waitForURL("**/voorbereiden");
  await expect(laptop.getByText("Oefenstand: Even proberen").first()).toBeVisible();
  await laptop.goto("/beheer");
  const apart = laptop.getByRole("region", { name: "Om te oefenen" });
  await apart.getByRole("button", { name: "Verwijder Even proberen" }).click();
  await expect(apart).toHaveCount(0);
  await expect(laptop.getByText("De bijeenkomst is verwijderd.")).toBeVisible();
});

test("Carl finds no form to copy what is Hanna's, and who coordinates may take it away", async ({
  openDevice,
  baseURL,
}) => {
  const [hers, his] = [await openDemo(), await openDemo()];
  const carl = await openDevice(devices.laptop);
  await signInWith(carl, his, baseURL ?? "");
  for (const id of [hers.sessionId, "x", ""]) {
    const answer = await carl.request.get(`/beheer/nieuw?van=${id}`);
    expect(answer.status(), id).toBe(404);
  }
  await makeCoordinator(his, hers.sessionId);
  await carl.goto("/beheer");
  await carl.getByText("Verwijder", { exact: true }).click();
  await carl.getByRole("button", { name: "Ja, verwijder de bijeenkomst" }).click();
  await expect(carl.getByText("De bijeenkomst is verwijderd.")).toBeVisible();
});
