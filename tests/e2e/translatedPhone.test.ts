import type { Page } from "@playwright/test";
import { devices, expect, test } from "../browser.ts";
import { startSession } from "./hannasSessions.ts";
import { direct, openLaptop, sitDown } from "./people.ts";
import { partOfTree } from "./phoneForms.ts";
import { alive } from "./regie.ts";

/** What a browser that translates does to a page: every text goes, and another stands in its place. */
const translate = (page: Page) =>
  page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: Text[] = [];
    for (let node = texts.nextNode(); node; node = texts.nextNode())
      if (node instanceof Text && !node.parentElement?.closest("script, style, textarea, option, title"))
        found.push(node);
    for (const text of found) {
      const translated = document.createElement("font");
      translated.textContent = text.data;
      text.replaceWith(translated);
    }
  });

/** All words of the step, folded ones too, without the clock. */
const wordsOf = async (page: Page): Promise<string> =>
  ((await page.locator("[data-hearing]").first().textContent()) ?? "").replace(/nog \d+ minuten|\s+/g, " ");

test("a phone that its browser translated still follows the room: numbers, states and what others say", async ({
  openDevice,
}) => {
  const laptop = await openLaptop(openDevice);
  const room = await startSession("Vertaald");
  const { sessionId } = room;
  const amir = await openDevice(devices.phone);
  await sitDown(amir, room, "informal", "Moedergroep De Brug");
  const bea = await openDevice(devices.phone);
  await sitDown(bea, room, "formal", "Wijkteam");
  const beaSends = async (stepId: string, body: object) =>
    bea.request.post(`/api/sessions/${sessionId}/contributions`, { data: { id: crypto.randomUUID(), stepId, body } });
  const sameAsFresh = async (moment: string) => {
    const fresh = await amir.context().newPage();
    await fresh.goto(amir.url());
    await alive(fresh);
    await expect(async () => expect(await wordsOf(amir), moment).toBe(await wordsOf(fresh))).toPass();
    await fresh.close();
  };

  const presentaties = await direct(laptop.request, sessionId, "presentaties", "open");
  await alive(amir);
  await expect(amir.getByText("Vraag 1 van 5")).toBeVisible();
  await translate(amir);
  await beaSends(presentaties, { question: "wie", text: "Wij zijn het wijkteam" });
  await sameAsFresh("a question that others answered");

  const kracht = await direct(laptop.request, sessionId, "kracht", "open");
  await expect(amir.getByText("Vraag 1 van 4")).toBeVisible();
  await translate(amir);
  await beaSends(kracht, { about: "informal", dimension: "kennis", text: "Jullie kennen iedereen" });
  await direct(laptop.request, sessionId, "kracht", "open", 1);
  await expect(amir.getByRole("button", { name: /^Klopt (?!deels)/ })).toBeVisible();
  await translate(amir);
  await amir.getByRole("button", { name: /^Klopt (?!deels)/ }).click();
  await sameAsFresh("what one said of a point");

  const boom = await direct(laptop.request, sessionId, "boom", "open");
  await beaSends(boom, { part: "vruchten", text: "Ouders weten de weg" });
  await direct(laptop.request, sessionId, "boom", "show");
  await expect((await partOfTree(amir, "Vruchten")).getByText("Ouders weten de weg")).toBeVisible();
  await translate(amir);
  await amir.getByRole("button", { name: /^Dit vind ik ook/ }).click();
  await expect(amir.getByRole("button", { name: /^Dit vind jij ook/ })).toBeVisible();
  await sameAsFresh("who thinks so too");
});
