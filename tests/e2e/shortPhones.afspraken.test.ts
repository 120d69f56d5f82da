import type { Page } from "@playwright/test";
import { devices, expect, test } from "../browser.ts";
import { startSession } from "./hannasSessions.ts";
import { fillLong } from "./longAgreement.ts";
import { direct, openLaptop, sitDown } from "./people.ts";
import { asked } from "./phoneForms.ts";
import { alive } from "./regie.ts";

const FOUR_SCREENS = 4 * 844;
// Above the bar with "Klaar", on a phone of 360 × 640.
const FIRST_SCREEN = 575;

test("afspraken: no page is longer than four screens, and what is asked stands on the first", async ({
  openDevice,
}) => {
  test.setTimeout(180_000);
  const laptop = await openLaptop(openDevice);
  const room = await startSession("Korte telefoons: afspraken");
  const amir = await openDevice({ ...devices.phone, viewport: { width: 390, height: 844 } });
  await sitDown(amir, room, "informal", "Moedergroep De Brug");
  const bea = await openDevice({ ...devices.phone, viewport: { width: 360, height: 640 } });
  await sitDown(bea, room, "formal", "Wijkteam");
  await fillLong(laptop, room);

  const states = [
    ["open", 0],
    ["show", 0],
    ["open", 1],
    ["show", 1],
    ["close", 1],
  ] as const;
  for (const [act, round] of states) {
    await direct(laptop.request, room.sessionId, "afspraken", act, round);
    for (const phone of [amir, bea]) {
      await phone.reload();
      await alive(phone);
      await asked(phone, "afspraken", round);
    }
    const height = await amir.evaluate(() => document.documentElement.scrollHeight);
    expect(height, `${act}, round ${round}`).toBeLessThanOrEqual(FOUR_SCREENS);
    if (act === "open" && round === 0) {
      for (const control of [bea.getByLabel("Onderdeel"), bea.getByRole("button", { name: "Verder" })])
        expect(await bottomOf(control), "what is asked").toBeLessThanOrEqual(FIRST_SCREEN);
      await bea.getByLabel("Onderdeel").selectOption("meeting");
      await bea.getByRole("button", { name: "Verder" }).click();
      const send = bea.getByRole("button", { name: "Verstuur voorstel" });
      expect(await bottomOf(send), "one field and its button").toBeLessThanOrEqual(FIRST_SCREEN);
    }
  }
});

const bottomOf = async (control: ReturnType<Page["locator"]>): Promise<number> => {
  const { y = 0, height = 0 } = (await control.first().boundingBox()) ?? {};
  return y + height;
};
