import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { devices, expect, test } from "../browser.ts";
import { openDrawing, partnerOf, VISION } from "./drawingRoom.ts";
import type { FullRoom } from "./fullRoom.ts";
import { direct, sitDown } from "./people.ts";
import { draw } from "./phoneForms.ts";
import { alive, answerIn } from "./regie.ts";
import { broken } from "./wcag.ts";

const SENTENCE = "Een brug waar we elkaar halverwege tegenkomen.";

test.describe.configure({ mode: "parallel" });

const BRIDGE = Array.from({ length: 21 }, (_, at): [number, number] => [
  0.1 + at * 0.04,
  0.7 - 0.4 * Math.sin((at / 20) * Math.PI),
]);

test("Amir draws with his finger, loses nothing by a reload, and wall, regie and Bea see what he drew until Hanna hides it", async ({
  openDevice,
  baseURL,
}) => {
  const { room, laptop, wall } = await openDrawing(openDevice, baseURL);
  const amir = await openDevice(devices.phone);
  await sitDown(amir, room, "informal", partnerOf(room, "informal"));
  await alive(amir);
  await amir.locator("summary", { hasText: "Maak hier een tekening" }).click();
  const paper = amir.getByRole("img", { name: /^Tekenvlak/ });
  // The line under the finger is there always, and empty while there is none.
  const lines = paper.locator("path:not([d='']):is([d])");
  await amir.getByRole("button", { name: "Blauw" }).click();
  await draw(amir, paper, BRIDGE);
  const scrolled = await amir.evaluate(() => window.scrollY);
  await draw(amir, paper, [[0.5, 0.15]]);
  await expect(lines).toHaveCount(2);
  const bridge = await lines.first().getAttribute("d");
  expect(bridge).toMatch(/^M\d+ \d+Q[\d Q]+L\d+ \d+$/);
  await expect(lines.last()).toHaveAttribute("d", /^M\d+ \d+h0$/);
  // The page does not go along with the finger.
  await draw(amir, paper, [
    [0.9, 0.9],
    [0.9, 0.5],
    [0.9, 0.1],
  ]);
  await expect(lines).toHaveCount(3);
  expect(await amir.evaluate(() => window.scrollY)).toBe(scrolled);
  await amir.getByRole("button", { name: "Wis alles" }).click();
  await expect(lines).toHaveCount(0);
  for (const count of [3, 2, 1]) {
    await amir.getByRole("button", { name: "Stap terug" }).click();
    await expect(lines).toHaveCount(count);
  }
  expect(await broken(amir)).toEqual([]);

  await amir.reload();
  await alive(amir);
  await expect(lines).toHaveCount(1);
  await expect(lines).toHaveAttribute("d", bridge ?? "");
  await amir.getByLabel("Wat zie je op de tekening?").first().fill(SENTENCE);
  await amir.getByRole("button", { name: "Verstuur" }).click();
  await expect(amir.getByRole("listitem").filter({ hasText: SENTENCE }).getByText("Bewaard.")).toBeVisible();
  await expect(lines).toHaveCount(0);
  const drawn = (page: Page) => page.getByRole("img", { name: SENTENCE }).locator("path").first();
  await expect(drawn(amir)).toHaveAttribute("d", bridge ?? "");
  await expect(drawn(laptop)).toHaveAttribute("d", bridge ?? "");
  await expect(drawn(wall)).toHaveCount(0);

  await direct(laptop.request, room.sessionId, VISION, "show", 0);
  await expect(drawn(wall)).toHaveAttribute("d", bridge ?? "");
  const bea = await openDevice(devices.phone);
  await sitDown(bea, room, "formal", partnerOf(room, "formal"));
  await expect(drawn(bea)).toHaveAttribute("stroke", "#0a4a66");
  await sendFullest(bea, room);
  await answerIn(laptop, SENTENCE).getByRole("button", { name: "Verberg" }).click();
  await expect(drawn(wall)).toHaveCount(0);
  await expect(drawn(bea)).toHaveCount(0);
});

/** The fullest drawing that there is comes through, and phones carry a light one of it. */
async function sendFullest({ request }: Page, { sessionId, stepOf }: FullRoom): Promise<void> {
  const points = Array.from({ length: 66 }, (_, at) => ((at * 379) % 1001).toString(36).padStart(2, "0")).join("");
  const strokes = Array.from({ length: 300 }, () => `informal.middle.${points}`).join(";");
  const body = { text: "Alles door elkaar", drawing: { strokes, stamps: {} } };
  const data = { id: randomUUID(), stepId: stepOf[VISION], body };
  const kept = await request.post(`/api/sessions/${sessionId}/contributions`, { data });
  expect(kept.status(), await kept.text()).toBe(201);
  const view = await (await request.get(`/api/sessions/${sessionId}/snapshot?as=phone`)).text();
  expect(view).toContain(body.text);
  expect(view.length).toBeLessThan(30_000);
}

test("without a script and without a finger Amir puts our drawings on the paper, and changes them", async ({
  openDevice,
  baseURL,
}) => {
  const { room, laptop, wall } = await openDrawing(openDevice, baseURL);
  const amir = await openDevice({ ...devices.phone, javaScriptEnabled: false });
  await sitDown(amir, room, "informal", partnerOf(room, "informal"));
  await amir.locator("summary", { hasText: "Maak hier een tekening" }).click();
  await amir.getByLabel("Middenboven").selectOption({ label: "Zon" });
  await amir.getByLabel("Midden", { exact: true }).selectOption({ label: "Handen" });
  // Without the sentence nothing is sent, and nothing that was chosen is lost.
  await amir.getByRole("button", { name: "Verstuur" }).click();
  await expect(amir.getByText("Typ eerst een antwoord.").first()).toBeVisible();
  await expect(amir.getByLabel("Middenboven")).toBeVisible();
  await expect(amir.getByLabel("Middenboven")).toHaveValue("sun");
  await amir.getByLabel("Wat zie je op de tekening?").first().fill(SENTENCE);
  await amir.getByRole("button", { name: "Verstuur" }).click();
  await expect(amir.getByRole("img", { name: SENTENCE }).locator("use")).toHaveCount(2);

  await direct(laptop.request, room.sessionId, VISION, "show", 0);
  const sun = wall.getByRole("img", { name: SENTENCE }).locator("use").first();
  await expect(sun).toHaveAttribute("href", "/drawings.svg#sun");
  await expect(sun).toHaveAttribute("x", "355");
});
