import { devices, expect, test } from "../browser.ts";
import { makeSession } from "./hannasSessions.ts";
import { openLaptop } from "./people.ts";

for (const javaScriptEnabled of [true, false])
  test(`Hanna saves a programme, begins another bijeenkomst with it, renames it and takes it away, ${javaScriptEnabled ? "with" : "without"} scripts`, async ({
    openDevice,
  }) => {
    const [name, other] = javaScriptEnabled ? ["a", "Een ander programma"] : ["b", "Nog een programma"];
    const long = `Avond ${name.repeat(74)}`;
    const laptop = await openLaptop(openDevice, { ...devices.laptop, javaScriptEnabled });
    const id = await makeSession("Een programma om te bewaren");
    await laptop.goto(`/regie/${id}/voorbereiden`);
    const saving = laptop.locator("#bewaar-programma");
    await saving.getByText("Bewaar dit programma voor ons team").click();
    await saving.getByLabel("Naam van het programma").fill(long);
    await saving.getByRole("button", { name: "Bewaar het programma" }).click();
    await expect(saving).toContainText(`“${long}”`);

    await laptop.goto("/beheer/nieuw");
    await laptop.getByLabel("Titel").fill("Met het eigen programma");
    await laptop.getByLabel("Wijk of plaats").fill("Molenwijk");
    await laptop.getByLabel("Datum").fill("2027-03-01");
    const radio = laptop.getByRole("radio", { name: new RegExp(long) });
    await expect(laptop.locator("label", { has: radio })).toContainText("7 uur, in 2 dagdelen");
    await radio.check();
    await laptop.getByRole("button", { name: "Maak de bijeenkomst" }).click();
    await laptop.waitForURL("**/voorbereiden");
    await expect(laptop.locator("#programma li[id$=-row]")).toHaveCount(18);

    await laptop.goto("/beheer/programmas");
    const item = laptop.getByRole("listitem").filter({ has: laptop.getByRole("heading", { name: long }) });
    await item.getByText("Verander de naam").click();
    await item.getByLabel("Naam van het programma").fill(other);
    await item.getByRole("button", { name: "Bewaar" }).click();
    const renamed = laptop.getByRole("listitem").filter({
      has: laptop.getByRole("heading", { name: other }),
    });
    await expect(renamed).toBeVisible();
    await renamed.getByText("Haal weg", { exact: true }).click();
    await renamed.getByRole("button", { name: "Ja, haal het programma weg" }).click();
    await expect(renamed).toHaveCount(0);
  });
