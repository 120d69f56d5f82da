import type { Page } from "@playwright/test";
import { devices, expect, test } from "../browser.ts";
import { startSession } from "./hannasSessions.ts";
import { direct, hostSnapshot, joinByForm, openLaptop, openRoom } from "./people.ts";
import { alive } from "./regie.ts";
import { broken } from "./wcag.ts";

const FIRST_PAGE_MOST_BYTES = 190_000;
const NEXT_PAGE_MOST_BYTES = 30_000;

/** The bytes that come over the wire because of what somebody does, everything counted. */
async function weigh(page: Page, act: () => Promise<unknown>): Promise<number> {
  const wire = await page.context().newCDPSession(page);
  let bytes = 0;
  await wire.send("Network.enable");
  wire.on("Network.loadingFinished", ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await act();
  const moreWithin = async (ms: number) => {
    const before = bytes;
    await page.waitForTimeout(ms);
    return bytes - before;
  };
  // A page that hears the session is never without traffic: it is there when nothing of weight comes any more.
  await expect.poll(() => moreWithin(1_000), { timeout: 30_000, intervals: [0] }).toBe(0);
  return bytes;
}

test("every kind of page keeps to what a machine can check of WCAG 2.2 AA", async ({ openDevice }) => {
  test.setTimeout(300_000);
  const laptop = await openLaptop(openDevice);
  const { sessionId, code, screenToken } = await startSession("Voor iedereen");
  const phone = await openDevice(devices.phone);
  for (const path of ["/", "/inloggen", "/privacy", "/toegankelijkheid", "/hulp", `/meedoen/${code}`]) {
    await phone.goto(path);
    expect(await broken(phone), path).toEqual([]);
  }
  await joinByForm(phone, code, "Informele werker", "Moedergroep De Brug");
  const wall = await openDevice(devices.projector);
  await wall.goto(`/scherm/${screenToken}`);
  expect(await broken(wall), "arrival").toEqual([]);
  await laptop.goto(`/regie/${sessionId}`);
  for (const exercise of ["presentaties", "kracht", "rollenmarkt", "boom", "valkuilen", "afspraken"]) {
    for (const act of ["open", "show"] as const) {
      await direct(laptop.request, sessionId, exercise, act);
      const { step } = await hostSnapshot(laptop.request, sessionId);
      await expect(
        laptop.getByText(act === "open" ? /Open: telefoons kunnen antwoorden/ : /Op het scherm/).first(),
      ).toBeVisible();
      expect(await broken(phone), `${exercise} ${act} on a phone (round ${step?.round})`).toEqual([]);
      expect(await broken(wall), `${exercise} ${act} on the wall`).toEqual([]);
    }
  }
  expect(await broken(laptop), "regie").toEqual([]);
  for (const path of ["/beheer", "/beheer/nieuw", `/regie/${sessionId}/voorbereiden`, `/regie/${sessionId}/afspraak`]) {
    await laptop.goto(path);
    expect(await broken(laptop), path).toEqual([]);
  }
});

for (const language of ["nl", "ar"])
  test(`the participant's pages are light in ${language}`, async ({ openDevice, baseURL }) => {
    test.setTimeout(300_000);
    const { code } = await startSession(`Licht in ${language}`);
    const openPhone = async () => {
      const phone = await openDevice(devices.phone);
      await phone.context().addCookies([{ name: "taal", value: language, url: baseURL ?? "" }]);
      return phone;
    };
    for (const path of ["/", `/meedoen/${code}`]) {
      const fresh = await openPhone();
      const bytes = await weigh(fresh, () => fresh.goto(path));
      console.log(`${language} ${path}: ${bytes} bytes`);
      expect.soft(bytes, path).toBeLessThanOrEqual(FIRST_PAGE_MOST_BYTES);
    }
    const phone = await openPhone();
    await phone.goto(`/meedoen/${code}`);
    await phone.locator('[name="side"][value="informal"]').check();
    await phone.getByRole("radio", { name: "Moedergroep De Brug", exact: true }).check();
    const bytes = await weigh(phone, async () => {
      await phone.locator(".join button").click();
      await phone.waitForURL("**/zaal");
    });
    console.log(`${language} from the door to the room: ${bytes} bytes`);
    expect(bytes, "the room, after the door").toBeLessThanOrEqual(NEXT_PAGE_MOST_BYTES);
  });

test("a clicker in the projector's window moves the session, and B makes it dark", async ({ openDevice }) => {
  const { laptop, room } = await openRoom(openDevice, "Met de clicker");
  const { sessionId } = room;
  await alive(laptop);
  const opening = laptop.waitForEvent("popup");
  await laptop.getByRole("button", { name: "Scherm" }).first().click();
  const wall = await opening;
  await expect(wall.getByRole("heading", { name: "Met de clicker" })).toBeVisible();
  await alive(wall);
  await wall.keyboard.press("PageDown");
  await expect.poll(async () => (await hostSnapshot(laptop.request, sessionId)).step?.exercise).toBe("welkom");
  await expect(laptop.getByRole("heading", { name: "Welkom" }).first()).toBeVisible();
  await wall.keyboard.press("PageDown");
  await expect(wall.getByRole("heading", { name: /^Vandaag/ })).toBeVisible();
  await wall.keyboard.press("PageDown");
  await expect.poll(async () => (await hostSnapshot(laptop.request, sessionId)).step?.exercise).toBe("kader");
  await expect(laptop.getByRole("heading", { name: "Waarom deze bijeenkomst?" }).first()).toBeVisible();
  await wall.keyboard.press("PageUp");
  await expect.poll(async () => (await hostSnapshot(laptop.request, sessionId)).step?.exercise).toBe("welkom");
  await wall.keyboard.press("b");
  await expect(wall.getByRole("heading")).toHaveCount(0);
  await wall.keyboard.press("b");
  await expect(wall.getByRole("heading", { name: /^Vandaag/ })).toBeVisible();
});
