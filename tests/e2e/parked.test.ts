import type { Page } from "@playwright/test";
import { devices, expect, test } from "../browser.ts";
import { direct, openRoom, sitDown } from "./people.ts";
import { alive } from "./regie.ts";

const LATER = "Wie heeft de sleutel van de zaal?";

async function parkOn(phone: Page, text: string): Promise<void> {
  await phone.getByText("Iets voor later? Zet het op de parkeerplaats").click();
  await phone.getByLabel("Wat is voor later?").fill(text);
  await phone.getByRole("button", { name: "Zet op de parkeerplaats" }).click();
}

test("Amir parks something; Hanna alone reads it until she shows it, and later puts it in the agreement", async ({
  openDevice,
}) => {
  const { laptop, room } = await openRoom(openDevice, "Voor later");
  await direct(laptop.request, room.sessionId, "kracht", "open");
  const [amir, bea, wall] = [
    await openDevice(devices.phone),
    await openDevice(devices.phone),
    await openDevice(devices.projector),
  ];
  await sitDown(amir, room, "informal", "Moedergroep De Brug");
  await sitDown(bea, room, "formal", "Wijkteam");
  await wall.goto(`/scherm/${room.screenToken}`);
  await alive(laptop, amir, bea, wall);
  await parkOn(amir, LATER);
  await expect(amir.getByText("Dit zette jij erop:")).toBeVisible();
  const card = laptop.locator("#parkeerplaats");
  await expect(card.getByText(LATER)).toBeVisible();
  await expect(wall.getByText(LATER)).toHaveCount(0);

  await card.getByRole("button", { name: "Toon op het scherm" }).click();
  await expect(wall.getByText(LATER).first()).toBeVisible();
  await expect(bea.getByText(LATER)).toBeVisible();
  await direct(laptop.request, room.sessionId, "kracht", "show");
  await expect(wall.getByText(LATER)).toHaveCount(0);

  await laptop.goto(`/regie/${room.sessionId}/opbrengst`);
  await laptop.getByRole("button", { name: "Zet bij ‘Wat is nog open?’" }).click();
  await expect(laptop.getByText("besproken")).toBeVisible();
  await laptop.goto(`/regie/${room.sessionId}/afspraak`);
  await expect(laptop.getByText(LATER).first()).toBeAttached();
});

test("without scripts Amir parks something and takes it away again", async ({ openDevice }) => {
  const { laptop, room } = await openRoom(openDevice, "Voor later, zonder scripts");
  const amir = await openDevice({ ...devices.phone, javaScriptEnabled: false });
  await sitDown(amir, room, "informal", "Moedergroep De Brug");
  await parkOn(amir, LATER);
  const card = laptop.locator("#parkeerplaats");
  await expect(card.getByText(LATER)).toBeVisible();
  await amir.getByRole("button", { name: "Haal weg" }).click();
  await expect(card.getByText(LATER)).toHaveCount(0);
  await expect(amir.getByText(LATER)).toHaveCount(0);
});
