import { expect, type Locator, type Page } from "@playwright/test";
import { withClient } from "../database.ts";
import { appDatabase } from "./appDatabase.ts";

const DAY_MS = 86_400_000;
const inAMonth = new Date(Date.now() + 30 * DAY_MS).toISOString().slice(0, 10);

export type Line = { add: string; fields: Record<string, string>; choose?: Record<string, string> };

/** What the blocking checks ask for and no step of the story offers. */
export function missingLines(partners: { id: string; name: string }[]): Line[] {
  const wijkteam = partners.find(({ name }) => name.startsWith("Wijkteam"))?.id ?? "";
  return [
    { add: "form", fields: {}, choose: { text: "over-de-drempel" } },
    { add: "condition", fields: { text: "Een ruimte op dinsdagochtend" }, choose: { owner: wijkteam } },
    { add: "action", fields: { what: "Afspraak maken over de ruimte", who: "Wijkteam", when: inAMonth } },
    { add: "leadParty", fields: { text: "Wijkteam en Moedergroep samen" } },
    { add: "backup", fields: { text: "De coördinator van het CJG" } },
    { add: "meeting", fields: { text: "Elke eerste maandag van de maand" } },
    { add: "evalDate", fields: { date: inAMonth } },
  ];
}

/** The form that adds a line of this kind to the agreement, opened. */
export async function openAdding(laptop: Page, kind: string): Promise<Locator> {
  const box = laptop.locator(`details[data-fold="add-${kind}"]`);
  const form = box.locator("form");
  if (!(await form.isVisible())) await box.locator("> summary").click();
  return form;
}

/** Hanna adds a line to the agreement by its form. */
export async function addLine(laptop: Page, { add, fields, choose = {} }: Line): Promise<void> {
  const form = await openAdding(laptop, add);
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
  const offers = laptop.locator('aside[aria-label^="Wat jullie eerder zeiden"]');
  const offer = offers.locator("li").filter({ hasText: words });
  // Of many the first few are in sight, and the rest is behind a fold.
  const folds = offers.locator("details:not([open]) > summary", { hasText: /^Nog \d+$/ });
  while (!(await offer.first().isVisible()) && (await folds.count()) > 0) {
    await folds.first().click();
    await laptop.waitForLoadState("networkidle");
  }
  await offer.getByRole("button", { name: "Neem over" }).click();
  await expect(offer).toHaveCount(0);
  await expect(laptop.locator("li summary").filter({ hasText: words }).first()).toBeVisible();
}

/** Makes of a session's organisations eight, four on each side, each with a name of eighty characters. */
export async function longNames(sessionId: string): Promise<void> {
  await withClient(await appDatabase(), async (client) => {
    await client.query(MORE_PARTNERS, [sessionId]);
    await client.query(LONG_NAMES, [sessionId]);
    // What the app knows of a session holds for one revision.
    await client.query(`UPDATE "Session" SET revision = revision + 1 WHERE id = $1::uuid`, [sessionId]);
  });
}

const MORE_PARTNERS = `
  INSERT INTO "Partner" (id, "partnershipId", name, side, "order")
  SELECT uuidv7(), partnership.id, 'Groep ' || at, (CASE WHEN at < 2 THEN 'FORMAL' ELSE 'INFORMAL' END)::"Side", 10 + at
  FROM "Partnership" partnership, generate_series(0, 4) AS at WHERE partnership."sessionId" = $1::uuid`;

const LONG_NAMES = `
  UPDATE "Partner" partner SET name = rpad(partner.name || ' van de Stichting Samenwerkende Bewoners en Professionals in', 79, '-') || right(partner."order"::text, 1)
  FROM "Partnership" partnership
  WHERE partnership.id = partner."partnershipId" AND partnership."sessionId" = $1::uuid`;
