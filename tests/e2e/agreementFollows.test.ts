import { devices, expect, test } from "../browser.ts";
import { addLine, missingLines } from "./agreementEditor.ts";
import { barOf, hostSnapshot, openRoom, sitDown } from "./people.ts";
import { answerAgreement } from "./phoneForms.ts";
import { alive } from "./regie.ts";

test("the agreement's own page follows the room, and keeps the reason of who thinks again", async ({ openDevice }) => {
  test.setTimeout(120_000);
  const { laptop, room } = await openRoom(openDevice, "De bladzijde volgt");
  const [amir, bea] = [await openDevice(devices.phone), await openDevice(devices.phone)];
  await sitDown(amir, room, "informal", "Moedergroep De Brug");
  await sitDown(bea, room, "formal", "Wijkteam");
  const page = `/meedoen/${room.sessionId}/afspraak`;
  for (const phone of [amir, bea]) await phone.goto(page);
  await alive(amir, bea);
  await amir.evaluate(() => Object.assign(window, { isSamePage: true }));

  const { partners } = await hostSnapshot(laptop.request, room.sessionId);
  await laptop.goto(`/regie/${room.sessionId}/afspraak`);
  await alive(laptop);
  const [action] = missingLines(partners).filter(({ add }) => add === "action");
  if (action) await addLine(laptop, action);
  const line = (phone: typeof amir) => phone.locator("li", { hasText: "Afspraak maken over de ruimte" }).first();
  for (const phone of [amir, bea]) {
    await phone.getByText("Waar sta jij achter?").click({ timeout: 40_000 });
    await phone.locator("#deel-actions summary").click();
  }
  await line(bea).getByRole("button", { name: "Hier sta ik achter" }).click();
  await expect(line(bea).getByRole("button", { name: "Hier sta jij achter" })).toBeVisible();
  await expect(line(amir).locator(".side-formal")).toContainText("1", { timeout: 40_000 });

  await laptop.getByRole("button", { name: "Leg voor aan beide kanten" }).click();
  await expect(amir.getByRole("heading", { name: "Zijn jullie akkoord?" })).toBeVisible({ timeout: 40_000 });
  await answerAgreement(amir, "Nog niet akkoord", "Eerst een vaste ruimte");
  await expect(barOf(amir)).toContainText("Verstuurd.");
  await expect(amir.getByText("Jullie antwoord is nu: Nog niet akkoord")).toBeVisible();
  const fold = amir.locator("details", { has: amir.locator("summary", { hasText: "Nog niet akkoord" }) });
  await expect(fold).not.toHaveAttribute("open");
  await fold.locator("summary").click();
  await expect(fold.locator("textarea")).toHaveValue("Eerst een vaste ruimte");
  // Bea reads it among the answers, and nobody loaded a page anew.
  await expect(bea.getByText("Eerst een vaste ruimte")).toBeVisible({ timeout: 40_000 });
  expect(await amir.evaluate(() => "isSamePage" in window)).toBe(true);
});
