import type { Page } from "@playwright/test";
import { devices, expect, test } from "../browser.ts";
import { openRoom, sitDown } from "./people.ts";
import { hangInTree } from "./phoneForms.ts";
import { alive, answerIn, bigButton, goTo, press } from "./regie.ts";

/**
 * Does to a page what a browser does that translates it, and goes on doing it to what appears later: where a text stood
 * stands an element with other words, here the same ones with a mark.
 */
async function translate(page: Page): Promise<void> {
  await page.evaluate(() => {
    const texts = (root: Node): Text[] => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const found: Text[] = [];
      while (walker.nextNode()) if (walker.currentNode instanceof Text) found.push(walker.currentNode);
      return found;
    };
    const replace = () => {
      for (const text of texts(document.body)) {
        if (!/[\p{L}\p{N}]/u.test(text.data) || text.parentElement?.closest("font, script, style")) continue;
        const font = document.createElement("font");
        font.append(`${text.data}\u200a`);
        text.replaceWith(font);
      }
    };
    replace();
    new MutationObserver(replace).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}

test("on a wall and a regie that the browser translates, counts, states and buttons go along", async ({
  openDevice,
}) => {
  test.setTimeout(180_000);
  const { laptop, room } = await openRoom(openDevice, "In andere woorden");
  const wall = await openDevice(devices.projector);
  await wall.goto(`/scherm/${room.screenToken}`);
  await alive(laptop, wall);
  await translate(laptop);
  await translate(wall);
  await expect(wall.locator("font").first()).toBeAttached();

  const amir = await openDevice(devices.phone);
  await sitDown(amir, room, "informal", "Moedergroep De Brug");
  await expect(wall.getByText(/1\s*informeel/)).toBeVisible();
  await expect(laptop.getByText(/Deelnemers \(1\)|1\s*informeel/).first()).toBeVisible();

  await goTo(laptop, "Boom van samenwerking");
  await press(laptop, /^Open: telefoons kunnen antwoorden/);
  const stage = laptop.getByRole("region", { name: "Nu" });
  await expect(stage).toContainText("Open: telefoons kunnen antwoorden");
  const fruits = wall.locator("use[href$='#vruchten']");
  for (const [at, words] of ["Een plek", "Nog een plek", "En een derde"].entries()) {
    await hangInTree(amir, "Vruchten", words);
    await expect(fruits).toHaveCount(at + 1);
    await expect(wall.locator(".wall-places").getByText(words)).toBeVisible();
    await expect(laptop.getByRole("heading", { name: `Antwoorden (${at + 1})` })).toBeVisible();
  }
  await answerIn(laptop, "Nog een plek").getByRole("button", { name: "Verberg" }).click();
  await expect(answerIn(laptop, "Nog een plek")).toContainText("Toon weer");
  await expect(fruits).toHaveCount(2);

  await press(laptop, /^Laat zien/);
  await expect(stage).toContainText("Op het scherm: praat erover");
  await press(laptop, /^Volgende bladzijde: Vruchten/);
  await expect(wall.getByRole("heading", { level: 2, name: "Vruchten = Onze doelen" })).toBeVisible();
  await laptop.getByRole("button", { name: "Doe op slot" }).click();
  await expect(laptop.getByRole("button", { name: "Maak open" })).toBeVisible();
  await laptop.getByRole("button", { name: "Zwart scherm" }).click();
  await expect(wall.getByRole("heading")).toHaveCount(0);
  await laptop.getByRole("button", { name: "Zwart scherm" }).click();
  await expect(wall.getByRole("heading").first()).toBeVisible();
  await expect(bigButton(laptop)).toContainText("Volgende: ");
});
