import type { APIRequestContext, Page } from "@playwright/test";
import { devices, expect, test } from "../browser.ts";
import { startSession } from "./hannasSessions.ts";
import { direct, openLaptop, sitDown } from "./people.ts";
import { alive } from "./regie.ts";

// Four screens of a phone on which one reads; and on the smallest one, what is above the bar at the bottom.
const FOUR_SCREENS = 4 * 844;
const ABOVE_THE_BAR = 575;
const PARTS = ["vruchten", "wortels", "stam", "zon", "gieter"];
const LONG = "We luisteren eerst, we gaan mee naar school als iemand dat spannend vindt, en we bellen daarna terug. ";

let host: APIRequestContext;
let sessionId: string;
let phone: Page;
let small: Page;

const heightOf = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight);
const bottomOf = async (page: Page, name: string): Promise<number> => {
  await page.evaluate(() => scrollTo(0, 0));
  const box = await page.locator(".asking form").first().locator(name).boundingBox();
  return (box?.y ?? Number.POSITIVE_INFINITY) + (box?.height ?? 0);
};

/** Sixty answers of the longest length, of which a good many are Amir's own. */
async function fill(stepId: string): Promise<void> {
  for (let at = 0; at < 60; at++) {
    const data = {
      id: crypto.randomUUID(),
      stepId,
      round: 0,
      body: { part: PARTS[at % 5], text: `${LONG}${LONG}`.slice(0, 196) + at },
    };
    const by = at % 15 === 0 ? phone : small;
    expect((await by.request.post(`/api/sessions/${sessionId}/contributions`, { data })).status()).toBe(201);
  }
}

for (const language of ["nl", "nl-x-a2", "ar"])
  test(`the tree on a phone is short, and its question is answered in one screen, in ${language}`, async ({
    openDevice,
    baseURL,
  }) => {
    test.setTimeout(180_000);
    host = (await openLaptop(openDevice)).request;
    const room = await startSession(`Kort in ${language}`);
    sessionId = room.sessionId;
    phone = await openDevice({ ...devices.phone, viewport: { width: 390, height: 844 } });
    small = await openDevice({ ...devices.phone, viewport: { width: 360, height: 640 } });
    await sitDown(phone, room, "informal", "Moedergroep De Brug");
    await sitDown(small, room, "formal", "Wijkteam");
    for (const page of [phone, small]) {
      await page.context().addCookies([{ name: "taal", value: language, url: baseURL ?? "" }]);
      await page.reload();
    }
    const stepId = await direct(host, sessionId, "boom", "open");
    await alive(phone, small);
    for (const part of PARTS) {
      await small.goto(`/meedoen/${sessionId}/zaal?vraag=${part}`);
      await alive(small);
      expect.soft(await bottomOf(small, "button"), `the button of ${part}`).toBeLessThanOrEqual(ABOVE_THE_BAR);
      expect.soft(await heightOf(phone), `empty, ${part}`).toBeLessThanOrEqual(FOUR_SCREENS);
    }
    await fill(stepId);
    for (const act of ["open", "show", "close"] as const) {
      if (act !== "open") await direct(host, sessionId, "boom", act);
      for (const page of act === "show" ? [0, 1] : [0]) {
        if (page > 0) await host.post(`/api/sessions/${sessionId}/steps/${stepId}/page`, { data: { page } });
        await phone.reload();
        await alive(phone);
        await expect(phone.locator(".places").first()).toBeAttached();
        const height = await heightOf(phone);
        console.log(`${language} ${act}, page ${page}: ${height} px`);
        expect.soft(height, `${act}, page ${page}`).toBeLessThanOrEqual(FOUR_SCREENS);
      }
    }
  });
