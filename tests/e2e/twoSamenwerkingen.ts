import { expect, type Page } from "@playwright/test";
import { addLine as write } from "../../src/samenwerkingsafspraak/edit/writes.ts";
import { readPdf } from "../pdf.ts";
import { hosting } from "./hannasSessions.ts";
import type { Room } from "./people.ts";
import { answerAgreement } from "./phoneForms.ts";
import { alive } from "./regie.ts";

export type Partner = { id: string; name: string };

/** Everything that the blocking checks ask for, but the goal and the answers. */
export async function fillIn(
  sessionId: string,
  partnershipId: string,
  words: Record<string, string>,
  [formal, informal]: Partner[],
) {
  const host = await hosting(sessionId);
  const inAYear = `${new Date().getFullYear() + 1}-12-01`;
  const lines: [string, Record<string, string>][] = [
    ["form", { text: "over-de-drempel" }],
    ["shapeText", { text: words.shape ?? "" }],
    ["formalRole", { text: words.role ?? "", owner: formal?.id ?? "" }],
    ["informalRole", { text: "Gastheer", owner: informal?.id ?? "" }],
    ["condition", { text: "Een ruimte", owner: formal?.id ?? "" }],
    ["action", { what: words.action ?? "", who: "Samen", when: inAYear }],
    ["backup", { text: "De buurvrouw" }],
    ["meeting", { text: "Elke eerste maandag" }],
    ["evalDate", { date: inAYear }],
    ["whatif", { risk: "Niemand komt", response: "Dan bellen we elkaar" }],
  ];
  for (const [kind, fields] of lines) await write(host, kind, fields, new Date(), partnershipId);
}

/** The answer of the own organisation, on the page of the agreement. */
export async function answers(
  phone: Page,
  { sessionId }: Room,
  answer: Parameters<typeof answerAgreement>[1],
  reason = "",
): Promise<void> {
  await phone.goto(`/meedoen/${sessionId}/afspraak`, { waitUntil: "networkidle" });
  await answerAgreement(phone, answer, reason);
  await expect(phone.getByText("Jullie antwoord is nu:")).toContainText(answer);
}

/** Hanna adopts an agreement to which everybody said yes. */
export async function adopt(laptop: Page, { sessionId }: Room, partnershipId: string): Promise<void> {
  await laptop.goto(`/regie/${sessionId}/afspraak/${partnershipId}`);
  await alive(laptop);
  await laptop.getByRole("button", { name: "Maak definitief" }).click();
  await expect(laptop.getByText("Definitief: versie 1").first()).toBeVisible();
}

/** Where the PDF of an agreement is: of this samenwerking, or of the asker's own. */
export const pdfOf = (sessionId: string, partnershipId?: string) =>
  `/api/sessions/${sessionId}/samenwerkingsafspraak.pdf${partnershipId ? `?partnership=${partnershipId}` : ""}`;

/** All words of a PDF. */
export async function wordsOfPdf(page: Page, address: string): Promise<string> {
  const response = await page.request.get(address);
  expect(response.status()).toBe(200);
  return (await readPdf(await response.body())).text.replaceAll("\u00AD", "");
}
