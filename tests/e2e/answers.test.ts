import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { devices, expect, test } from "../browser.ts";
import { direct, openRoom, type Room, sitDown } from "./people.ts";
import { alive, answerIn } from "./regie.ts";

let laptop: Page;
let amir: Page;
let bea: Page;
let room: Room;

test.beforeEach(async ({ openDevice }) => {
  ({ laptop, room } = await openRoom(openDevice, "Hanna leest wat binnenkomt"));
  amir = await openDevice(devices.phone);
  await sitDown(amir, room, "informal", "Moedergroep De Brug");
  bea = await openDevice(devices.phone);
  await sitDown(bea, room, "formal", "Wijkteam");
  await alive(laptop);
});

async function send(phone: Page, stepId: string, body: object): Promise<void> {
  const data = { id: randomUUID(), stepId, body };
  const sent = await phone.request.post(`/api/sessions/${room.sessionId}/contributions`, { data });
  expect(sent.status(), await sent.text()).toBe(201);
}

const list = () => laptop.getByRole("region", { name: /^Antwoorden/ });
const headings = () => list().getByRole("heading", { level: 3 });

test("Hanna reads answers by what they are about, what the wall shows first, and looks at one part of them", async () => {
  const stepId = await direct(laptop.request, room.sessionId, "kracht", "open");
  await send(amir, stepId, { about: "formal", dimension: "kennis", text: "Jullie kennen de regels" });
  await send(bea, stepId, { about: "informal", dimension: "positie", text: "Iedereen kent jullie" });
  await send(bea, stepId, { about: "informal", dimension: "kennis", text: "Jullie weten wat er speelt" });
  await direct(laptop.request, room.sessionId, "kracht", "show");
  await expect(headings()).toHaveText([
    /^Kennis en begrip: Over formele werkers/,
    /^Kennis en begrip: Over informele werkers/,
    /^Positie: Over informele werkers/,
  ]);
  await expect(headings().first()).toContainText("op het scherm");
  await expect(headings().last()).not.toContainText("op het scherm");
  await expect(answerIn(laptop, "Iedereen kent jullie")).not.toContainText("Positie");

  await laptop.getByRole("button", { name: "Volgende bladzijde", exact: true }).click();
  await expect(headings().first()).toHaveText(/^Positie: Over informele werkers\s*op het scherm/);
  await list()
    .getByRole("button", { name: /^Kennis en begrip/ })
    .click();
  await expect(headings()).toHaveCount(2);
  await expect(answerIn(laptop, "Iedereen kent jullie")).toHaveCount(0);
  await list().getByRole("button", { name: "Nieuwe boven" }).click();
  await expect(answerIn(laptop, "Iedereen kent jullie")).toContainText("Positie: Over informele werkers");
});

test("choices are a number per pitfall and not a list, however often they were made", async () => {
  const stepId = await direct(laptop.request, room.sessionId, "valkuilen", "open");
  const pitfall = async (phone: Page, at: number) =>
    send(phone, stepId, { kind: "choice", pitfall: PITFALLS[at] ?? "" });
  await pitfall(amir, 0);
  await pitfall(bea, 0);
  await pitfall(bea, 1);
  await expect(list().getByText("2 keer gekozen")).toBeVisible();
  await expect(list().getByText("1 formeel, 1 informeel")).toBeVisible();
  await expect(list().getByText("1 keer gekozen")).toBeVisible();
  await expect(list().getByRole("listitem")).toHaveCount(0);
  await list().getByText("Toon de losse keuzes").first().click();
  await expect(list().getByRole("listitem")).toHaveCount(2);
});

const PITFALLS = ["val-1", "val-2"];

test("in the round of the assents Hanna reads who agrees and who does not, with the reason, above old proposals", async () => {
  const stepId = await direct(laptop.request, room.sessionId, "afspraken", "open");
  await send(amir, stepId, { kind: "goal", text: "Elke ouder vindt de weg" });
  await expect(headings()).toHaveText([/Doel/]);
  await direct(laptop.request, room.sessionId, "afspraken", "open", 1);
  const replies = list().getByRole("listitem").filter({ hasText: "Moedergroep De Brug" });
  await expect(replies).toContainText("nog geen antwoord");
  await expect(answerIn(laptop, "Elke ouder vindt de weg")).toBeHidden();
  await list().getByText("Voorstellen van eerder (1)").click();
  await expect(answerIn(laptop, "Elke ouder vindt de weg")).toBeVisible();
});

test("Hanna says that two answers are the same by pointing, with the mouse or the keyboard, and can think better of it", async () => {
  const stepId = await direct(laptop.request, room.sessionId, "boom", "open");
  const long = `Een plek in de buurt ${"waar iedereen welkom is ".repeat(7)}`.trim();
  await send(amir, stepId, { part: "vruchten", text: long });
  await send(bea, stepId, { part: "stam", text: "Wij bellen terug" });
  await send(bea, stepId, { part: "vruchten", text: "Een plek waar iedereen welkom is" });
  await answerIn(laptop, "Een plek waar iedereen").getByRole("button", { name: "Zelfde als…" }).click();
  const title = list().getByRole("heading", { name: /^Tik het antwoord aan dat hetzelfde zegt/ });
  await expect(title).toBeFocused();
  await expect(title).toContainText("Een plek waar iedereen welkom is");
  // Its own part comes first, and it is not among them itself.
  await expect(list().getByRole("listitem").getByRole("button")).toHaveText([new RegExp(long), /Wij bellen terug/]);
  // What comes in meanwhile moves nothing under her finger.
  await send(amir, stepId, { part: "vruchten", text: "Net binnen" });
  await expect(list().getByRole("heading", { level: 2 })).toHaveText("Antwoorden (4)");
  await expect(list().getByRole("listitem").getByRole("button")).toHaveCount(2);

  await laptop.keyboard.press("Escape");
  await expect(title).toHaveCount(0);
  await expect(answerIn(laptop, "Een plek waar iedereen")).toBeFocused();
  await answerIn(laptop, "Een plek waar iedereen").getByRole("button", { name: "Zelfde als…" }).press("Enter");
  await expect(title).toBeFocused();
  await laptop.keyboard.press("Tab");
  await expect(list().getByRole("button", { name: "Annuleer" })).toBeFocused();
  await laptop.keyboard.press("Tab");
  await laptop.keyboard.press("Tab");
  await laptop.keyboard.press("Enter");
  await expect(answerIn(laptop, long)).toContainText("Zelfde antwoord");
  await expect(answerIn(laptop, long)).toBeFocused();
});
