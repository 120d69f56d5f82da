import { devices, expect, test } from "../browser.ts";
import { hostSnapshot, openRoom, sideOf } from "./people.ts";
import { broken } from "./wcag.ts";

test("Hanna prepares three samenwerkingen; Amir and Bea choose theirs first, with and without JavaScript", async ({
  openDevice,
}) => {
  const { laptop, room } = await openRoom(openDevice, "Twee samenwerkingen");
  await laptop.goto(`/regie/${room.sessionId}/voorbereiden`, { waitUntil: "networkidle" });
  await expect(laptop.getByLabel("Samenwerking", { exact: true })).toHaveCount(0);
  const several = laptop.locator("#samenwerkingen");
  await expect(several.getByLabel("Naam van de samenwerking")).toBeHidden();
  await several.getByText("Meer dan één samenwerking").click();
  await several.getByLabel("Naam van de samenwerking").fill("Oost");
  await several.getByRole("button", { name: "Zet erbij" }).click();
  await expect(several.getByRole("listitem")).toHaveCount(2);
  await several.getByLabel("Naam van de samenwerking").last().fill("Zuid");
  await several.getByRole("button", { name: "Zet erbij" }).click();
  await expect(several.getByRole("listitem")).toHaveCount(3);
  const informal = sideOf(laptop, "Informele kant");
  await informal.getByLabel("Organisatie of groep").fill("Moskee");
  await informal.locator("form[id^=erbij]").getByLabel("Samenwerking", { exact: true }).selectOption("Zuid");
  await informal.getByRole("button", { name: "Zet erbij" }).click();
  await expect(informal.getByRole("listitem").filter({ hasText: "Moskee" })).toContainText("Zuid");
  expect(await broken(laptop, { bestPractice: true })).toEqual([]);

  for (const javaScriptEnabled of [true, false]) {
    const phone = await openDevice({ ...devices.phone, javaScriptEnabled });
    await phone.goto(`/meedoen/${room.code}`);
    await phone.getByText("Informele werker").click();
    await expect(phone.getByText("Moskee")).toBeHidden();
    await phone.getByRole("radio", { name: "Zuid" }).check();
    await expect(phone.getByText("Moedergroep De Brug")).toBeHidden();
    await phone.getByRole("radio", { name: "Moskee" }).check();
    if (javaScriptEnabled) expect(await broken(phone)).toEqual([]);
    await phone.getByRole("button", { name: "Ik doe mee" }).click();
    await phone.waitForURL("**/zaal");
  }
  const { partners, seats } = await hostSnapshot(laptop.request, room.sessionId);
  const moskee = partners.find(({ name }) => name === "Moskee")?.id;
  expect(seats.map(({ partnerId }) => partnerId)).toEqual([moskee, moskee]);
});
