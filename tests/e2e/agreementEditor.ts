import { expect, type Page } from "@playwright/test";

const DAY_MS = 86_400_000;
const inAMonth = new Date(Date.now() + 30 * DAY_MS).toISOString().slice(0, 10);

type Line = { add: string; fields: Record<string, string>; choose?: Record<string, string> };

/** What the blocking checks ask for and no step of the story offers. */
export function missingLines(partners: { id: string; name: string }[]): Line[] {
  const wijkteam = partners.find(({ name }) => name === "Wijkteam")?.id ?? "";
  return [
    { add: "form", fields: {}, choose: { text: "over-de-drempel" } },
    { add: "condition", fields: { text: "Een ruimte op dinsdagochtend" }, choose: { owner: wijkteam, met: "ja" } },
    { add: "action", fields: { what: "Afspraak maken over de ruimte", who: "Wijkteam", when: inAMonth } },
    { add: "leadParty", fields: { text: "Wijkteam en Moedergroep samen" } },
    { add: "backup", fields: { text: "De coördinator van het CJG" } },
    { add: "meeting", fields: { text: "Elke eerste maandag van de maand" } },
    { add: "evalDate", fields: { date: inAMonth } },
  ];
}

/** Hanna adds a line to the agreement by its form. */
export async function addLine(laptop: Page, { add, fields, choose = {} }: Line): Promise<void> {
  const box = laptop.locator(
    `details:has(> summary:has-text("Voeg toe")):has(> form > input[name="kind"][value="${add}"])`,
  );
  const form = box.locator("> form");
  if (!(await form.isVisible())) await box.locator("> summary").click();
  for (const [name, value] of Object.entries(fields)) await form.locator(`[name="fields.${name}"]`).fill(value);
  for (const [name, value] of Object.entries(choose)) await form.locator(`[name="fields.${name}"]`).selectOption(value);
  await form.getByRole("button", { name: "Voeg toe" }).click();
  // Of a kind that holds one line the form goes away.
  await expect
    .poll(async () => (await form.count()) === 0 || (await form.getByText("Toegevoegd.").isVisible()), {
      message: `a line of kind ${add}`,
    })
    .toBe(true);
}

/** Hanna takes an offered line with these words over into the agreement. */
export async function takeOver(laptop: Page, words: string): Promise<void> {
  const offer = laptop.locator('aside[aria-label^="Wat jullie eerder zeiden"] li').filter({ hasText: words });
  await offer.getByRole("button", { name: "Neem over" }).click();
  await expect(offer).toHaveCount(0);
  await expect(laptop.locator("li summary").filter({ hasText: words }).first()).toBeVisible();
}
