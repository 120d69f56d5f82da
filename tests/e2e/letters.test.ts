import type { Page } from "@playwright/test";
import { devices, expect, test } from "../browser.ts";
import { startSession } from "./hannasSessions.ts";
import { direct, openForm, openLaptop, sitDown } from "./people.ts";
import { alive } from "./regie.ts";

const SAID = { arabic: "نثق ببعضنا في الحي", ethiopic: "ንሕና ሓደ ማሕበረሰብ ኢና", emoji: "🌳🍎" };

/** The fonts with which a browser really sets these words, and whether they are ours or the computer's. */
async function setIn(page: Page, words: string): Promise<string[]> {
  const wire = await page.context().newCDPSession(page);
  await wire.send("DOM.enable");
  await wire.send("CSS.enable");
  const { root } = await wire.send("DOM.getDocument", { depth: -1 });
  const { searchId } = await wire.send("DOM.performSearch", { query: `//bdi[contains(., "${words}")]` });
  const { nodeIds } = await wire.send("DOM.getSearchResults", { searchId, fromIndex: 0, toIndex: 1 });
  const { fonts } = await wire.send("CSS.getPlatformFontsForNode", { nodeId: nodeIds[0] ?? root.nodeId });
  return fonts.map(({ familyName, isCustomFont }) => `${familyName}${isCustomFont ? "" : " of the computer"}`);
}

/** The fonts that a page fetched, by the names of their files. */
const fetched = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .map(({ name }) => name)
      .filter((name) => /\.(woff2|ttf)$/.test(name)),
  );

test("Arabic, Tigrinya and emoji are letters on a wall whose computer has no fonts for them, and cost nobody else anything", async ({
  openDevice,
}) => {
  const laptop = await openLaptop(openDevice);
  const room = await startSession("In alle talen");
  const { sessionId, screenToken } = room;
  const phone = await openDevice(devices.phone);
  await sitDown(phone, room, "informal", "Moedergroep De Brug");
  await direct(laptop.request, sessionId, "presentaties", "open");
  await alive(phone);
  expect((await fetched(phone)).filter((file) => /noto/i.test(file))).toEqual([]);
  await openForm(phone).getByRole("textbox").fill(`${SAID.arabic} ${SAID.ethiopic} ${SAID.emoji}`);
  await openForm(phone).getByRole("button", { name: "Verstuur" }).click();
  await expect(phone.getByText("Bewaard.")).toBeVisible();

  await direct(laptop.request, sessionId, "presentaties", "show");
  const { partners } = await (await laptop.request.get(`/api/sessions/${sessionId}/snapshot?as=host`)).json();
  const wall = await openDevice(devices.projector);
  for (let page = 0; page < partners.length; page++) {
    await wall.goto(`/scherm/${screenToken}`);
    if (await wall.getByText(SAID.arabic).first().isVisible()) break;
    const step = (await (await laptop.request.get(`/api/sessions/${sessionId}/snapshot?as=host`)).json()).step;
    await laptop.request.post(`/api/sessions/${sessionId}/steps/${step.id}/page`, { data: { page: page + 1 } });
  }
  await expect(wall.getByText(SAID.arabic).first()).toBeVisible();
  await expect
    .poll(() => setIn(wall, SAID.arabic))
    .toEqual(expect.arrayContaining(["Noto Sans Arabic", "Noto Sans Ethiopic", "Noto Emoji"]));
  expect((await setIn(wall, SAID.arabic)).filter((font) => font.endsWith("of the computer"))).toEqual([]);
  // Of Ethiopic only what Tigrinya writes, which is half of it.
  expect((await fetched(wall)).filter((file) => /ethiopic/.test(file)).map((file) => new URL(file).pathname)).toEqual([
    "/fonts/noto-sans-ethiopic-400.woff2",
  ]);
});
