import { devices, expect, test } from "../browser.ts";
import { startSession } from "./hannasSessions.ts";
import { direct, openLaptop, sitDown } from "./people.ts";
import { alive } from "./regie.ts";

test("with the keyboard Amir looks around among the cards and goes on when he says so", async ({ openDevice }) => {
  const laptop = await openLaptop(openDevice);
  const room = await startSession("Met toetsen");
  await direct(laptop.request, room.sessionId, "rollenmarkt", "open");
  const amir = await openDevice(devices.laptop);
  await sitDown(amir, room, "informal", "Moedergroep De Brug");
  await alive(amir);
  await amir.getByRole("radio", { name: /^Vertrouwenspersoon/ }).focus();
  await amir.keyboard.press("ArrowDown");
  await expect(amir.getByRole("radio", { name: /^Laagdrempelig/ })).toBeChecked();
  await expect(amir.getByText("Vraag 1 van 3")).toBeVisible();
  await amir.keyboard.press("Enter");
  await expect(amir.getByRole("heading", { name: "Voor wie is deze rol?" })).toBeFocused();
  await expect(amir.getByText("Jouw rol: Laagdrempelig aanspreekpunt")).toBeVisible();
  // Nothing is chosen yet: it says so, and stays.
  await amir.getByRole("button", { name: "Volgende" }).click();
  await expect(amir.getByText("Kies voor wie deze rol is.")).toBeVisible();
  await amir.getByRole("button", { name: "Vorige" }).click();
  await expect(amir.getByText("Vraag 1 van 3")).toBeVisible();
  // A role of his own has a question more.
  await amir.getByRole("radio", { name: /^Een eigen rol/ }).click();
  await expect(amir.getByText("Vraag 2 van 4")).toBeVisible();
  await amir.getByLabel("Naam van de rol").fill("Sleutelbewaarder");
  await amir.getByRole("radio", { name: "Informele kant" }).click();
  await amir.getByRole("radio", { name: /^Moedergroep De Brug/ }).click();
  await amir.getByLabel("Jouw uitleg").fill("Dan kunnen we ook 's avonds in de zaal.");
  await amir.getByRole("button", { name: "Verstuur" }).click();
  const mine = amir.getByRole("listitem").filter({ hasText: "Sleutelbewaarder" });
  await expect(mine.getByText("Bewaard.")).toBeVisible();
  await expect(mine.getByText("Voor Moedergroep De Brug")).toBeVisible();
});
