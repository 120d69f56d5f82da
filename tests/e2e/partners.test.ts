import { devices, expect, test } from "../browser.ts";
import { hostSnapshot, openRoom } from "./people.ts";
import { broken } from "./wcag.ts";

test("Bea types her organisation again at the door; Hanna makes the two one, and puts a name right", async ({
  openDevice,
}) => {
  const { laptop, room } = await openRoom(openDevice, "Iedereen staat er één keer");
  const { sessionId, code } = room;
  const phone = await openDevice(devices.phone);
  const joined = await phone.request.post("/api/join", {
    data: { code, side: "formal", partner: { name: "Wijkteam Molenwijk" } },
  });
  expect(joined.status()).toBe(201);

  await laptop.getByRole("link", { name: "Verander of voeg organisaties samen" }).click();
  await laptop.waitForURL("**/voorbereiden#deelnemers");
  await laptop.waitForLoadState("networkidle");
  const partners = laptop.locator("#deelnemers");
  await partners.getByText("Staat er iets dubbel in?").click();
  await partners.getByLabel("Deze naam verdwijnt").selectOption("Wijkteam Molenwijk");
  await partners.getByLabel("Deze naam blijft").selectOption("Wijkteam");
  await partners.getByRole("button", { name: "Voeg samen" }).click();
  await expect(partners.getByText("“Wijkteam Molenwijk” gaat op in “Wijkteam”.")).toBeVisible();
  await partners.getByRole("button", { name: "Ja, voeg ze samen" }).click();
  await expect(partners.getByText("Samengevoegd.")).toBeVisible();

  const brug = partners.getByRole("listitem").filter({ hasText: "Moedergroep De Brug" });
  await brug.getByText("Verander", { exact: true }).click();
  await brug.getByLabel("Naam").fill("Moeders van De Brug");
  await brug.getByRole("button", { name: "Bewaar" }).click();
  await expect(partners.getByRole("listitem").filter({ hasText: "Moeders van De Brug" })).toBeVisible();

  const { partners: left } = await hostSnapshot(laptop.request, sessionId);
  expect(left.map(({ name }) => name)).toEqual(["Wijkteam", "CJG", "Moeders van De Brug"]);
  expect(await broken(laptop, { bestPractice: true })).toEqual([]);
});
