import type { Page } from "@playwright/test";
import { devices, expect, test } from "../browser.ts";
import { direct, hostSnapshot, openRoom, type Room, sitDown } from "./people.ts";
import { alive, answerIn } from "./regie.ts";

const ARABIC = "الأهل يعرفون الطريق في الحي";
const DUTCH = "Ouders weten de weg in de wijk";
const TICK = "أكتب هذا بالعربية.";
const MARK = "In het Nederlands:";

/** A phone that reads Arabic. */
async function inArabic(phone: Page, room: Room): Promise<void> {
  await sitDown(phone, room, "informal", "Moedergroep De Brug");
  await phone.context().addCookies([{ name: "taal", value: "ar", url: phone.url() }]);
  await phone.reload();
}

/** Writes the first answer of kracht that the phone asks for, and says in which language it is. */
async function writeInArabic(phone: Page, text: string): Promise<void> {
  const form = phone
    .locator("form.action-form")
    .filter({ has: phone.locator("textarea:visible") })
    .first();
  await form.locator("textarea").fill(text);
  await expect(form.getByLabel(TICK)).not.toBeChecked();
  await form.getByLabel(TICK).check();
  await form.locator("button:not([name])").last().click();
  await expect(phone.getByText(text).first()).toBeVisible();
}

test("Amir writes in Arabic and says so; Hanna puts a line in Dutch under it, and everybody reads both", async ({
  openDevice,
}) => {
  const { laptop, room } = await openRoom(openDevice, "Een regel in het Nederlands");
  await direct(laptop.request, room.sessionId, "kracht", "open");
  const [amir, bea, wall] = [
    await openDevice(devices.phone),
    await openDevice(devices.phone),
    await openDevice(devices.projector),
  ];
  await inArabic(amir, room);
  await sitDown(bea, room, "formal", "Wijkteam");
  await wall.goto(`/scherm/${room.screenToken}`);
  await alive(laptop, amir, bea, wall);
  await expect(bea.locator("input[name='$lang']")).toHaveCount(0);
  await writeInArabic(amir, ARABIC);
  const { contributions } = await hostSnapshot(laptop.request, room.sessionId);
  expect(contributions).toMatchObject([{ lang: "ar", dutch: "" }]);

  const answer = answerIn(laptop, ARABIC);
  await expect(answer.locator("[lang=ar]")).toBeVisible();
  await answer.getByText("Zet er een regel in het Nederlands onder").click();
  await answer.getByLabel("Wat staat er, in het Nederlands?").fill(DUTCH);
  await answer.getByRole("button", { name: "Bewaar" }).click();
  await expect(answer.getByText(DUTCH)).toBeVisible();

  await direct(laptop.request, room.sessionId, "kracht", "show");
  await expect(wall.locator("bdi[lang=ar]", { hasText: ARABIC })).toBeVisible();
  await expect(wall.getByText(MARK)).toBeVisible();
  await expect(wall.locator("bdi[lang=nl]", { hasText: DUTCH })).toBeVisible();

  // Taken away again, and then it is nowhere.
  await answer.getByText("Verander de regel in het Nederlands").click();
  await answer.getByRole("button", { name: "Haal de regel weg" }).click();
  await expect(wall.getByText(DUTCH)).toHaveCount(0);
  await expect(wall.getByText(ARABIC).first()).toBeVisible();
});

test("without scripts the tick goes along too", async ({ openDevice }) => {
  const { laptop, room } = await openRoom(openDevice, "Een vinkje zonder scripts");
  await direct(laptop.request, room.sessionId, "kracht", "open");
  const amir = await openDevice({ ...devices.phone, javaScriptEnabled: false });
  await inArabic(amir, room);
  await writeInArabic(amir, ARABIC);
  expect((await hostSnapshot(laptop.request, room.sessionId)).contributions).toMatchObject([{ lang: "ar" }]);
});
