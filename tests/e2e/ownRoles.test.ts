import { findExercise } from "../../src/exercises/registry.ts";
import { devices, expect, test } from "../browser.ts";
import { signInWith } from "./demoTeam.ts";
import { openFullRoom } from "./fullRoom.ts";
import { direct, sitDown } from "./people.ts";
import { asked } from "./phoneForms.ts";
import { alive } from "./regie.ts";

const exercises = ["rollen-bedenken", "rollenmarkt", "sociale-kaart"].flatMap((id) => findExercise(id) ?? []);

async function openThree(title: string) {
  const room = await openFullRoom(exercises, 1, title);
  const nameOf = (side: string) => room.people.find(({ partner }) => partner.side === side)?.partner.name ?? "";
  return { room, nameOf };
}

test("a role that Amir thinks up without JavaScript is added to by Bea, and lies on the market as a role of the group's own", async ({
  openDevice,
  baseURL,
}) => {
  test.setTimeout(120_000);
  const { room, nameOf } = await openThree("Van kracht naar rol");
  const laptop = await openDevice(devices.laptop);
  await signInWith(laptop, room, baseURL ?? "");
  const amir = await openDevice({ ...devices.phone, javaScriptEnabled: false });
  const bea = await openDevice(devices.phone);
  const wall = await openDevice(devices.laptop);

  const on = (exercise: string, act: "open" | "show", round = 0) =>
    direct(laptop.request, room.sessionId, exercise, act, round);
  await on("rollen-bedenken", "open");
  await sitDown(amir, room, "informal", nameOf("informal"));
  await sitDown(bea, room, "formal", nameOf("formal"));
  await amir.getByLabel("De kracht").fill("Zij kennen de regels");
  await amir.getByLabel("Korte naam").fill("Loketkraker");
  await amir.getByLabel("Wat doet iemand met deze rol?").fill("Zoekt door tot het goede loket.");
  await amir.getByRole("radio", { name: "Rol van de formele kant" }).first().check();
  await amir.getByRole("button", { name: "Verstuur" }).click();
  await expect(amir.getByRole("listitem").filter({ hasText: "Loketkraker" })).toBeVisible();

  await wall.goto(`/scherm/${room.screenToken}`);
  await alive(wall, bea);
  await expect(wall.getByText("Loketkraker")).toHaveCount(0);
  await on("rollen-bedenken", "show");
  await expect(wall.getByRole("listitem").filter({ hasText: "Zij kennen de regels" })).toContainText("Loketkraker");

  // It is of the formal side: Bea hears what the other side adds, and Amir adds.
  await on("rollen-bedenken", "open", 1);
  await asked(bea, "rollen-bedenken", 1);
  await expect(bea.getByText("Deze rol is van jouw kant.")).toBeVisible();
  await bea.getByRole("button", { name: "Dit vind ik ook Loketkraker" }).click();
  await amir.reload();
  await amir.getByLabel("Wat hoort er nog bij deze rol?").fill("Belt ook terug.");
  await amir.getByRole("button", { name: "Verstuur Loketkraker" }).click();
  await expect(wall.getByText("Erbij: Belt ook terug.")).toBeVisible();

  await on("rollenmarkt", "open");
  await asked(bea, "rollenmarkt");
  await bea.locator("summary", { hasText: "Rollen die jullie zelf bedachten" }).click();
  await bea.getByRole("radio", { name: /^Loketkraker/ }).click();
  await bea.getByRole("radio", { name: nameOf("formal").slice(0, 30) }).click();
  await bea.getByLabel("Jouw uitleg").fill("Daar zijn wij goed in");
  await bea.getByRole("button", { name: "Verstuur" }).click();
  await expect(bea.getByText("Bewaard.")).toBeVisible();
  await on("rollenmarkt", "show");
  await expect(wall.getByText("Loketkraker (eigen rol):")).toBeVisible();
});

test("who Amir misses becomes an afspraak to invite them and a guest of a next time, and a family's name is warned of", async ({
  openDevice,
  baseURL,
}) => {
  const { room, nameOf } = await openThree("Wie missen we?");
  const laptop = await openDevice(devices.laptop);
  await signInWith(laptop, room, baseURL ?? "");
  await direct(laptop.request, room.sessionId, "sociale-kaart", "open", 1);
  const amir = await openDevice(devices.phone);
  await sitDown(amir, room, "informal", nameOf("informal"));
  await alive(amir);
  const field = amir.getByLabel("Naam van de organisatie of groep");
  await field.fill("familie De Vries");
  const warned = amir.locator("form .notice-info");
  await expect(warned).toContainText("naam");
  await field.fill("Voetbalclub Molenwijk");
  await expect(warned).toHaveCount(0);
  await amir.getByLabel("Wij nodigen die uit").check();
  await amir.getByRole("button", { name: /^Verstuur/ }).click();
  await expect(amir.getByText("Bewaard.")).toBeVisible();
  await direct(laptop.request, room.sessionId, "sociale-kaart", "show", 1);
  await laptop.goto(`/regie/${room.sessionId}/afspraak`);
  await expect(laptop.getByText("Voetbalclub Molenwijk uitnodigen").first()).toBeAttached();

  // Whom she ticks stays on the page of the preparation.
  await laptop.goto(`/regie/${room.sessionId}/voorbereiden`);
  await laptop.getByRole("checkbox", { name: "Voetbalclub Molenwijk" }).check();
  await laptop.getByRole("button", { name: "Bewaar de gastenlijst" }).click();
  await expect(laptop.getByText("De gastenlijst is bewaard.")).toBeVisible();
  await laptop.reload();
  await expect(laptop.getByRole("checkbox", { name: "Voetbalclub Molenwijk" })).toBeChecked();
});
