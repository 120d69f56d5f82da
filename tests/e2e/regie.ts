import { expect, type Locator, type Page } from "@playwright/test";

/** Waits until a page hears the session: from then on its buttons and keys do something. */
export async function alive(...pages: Page[]): Promise<void> {
  for (const page of pages)
    await expect(page.locator("[data-hearing=live], [data-hearing=asking]").first()).toBeAttached();
}

/** The one big button of the regie: what it says is what the next press does. */
export const bigButton = (laptop: Page): Locator => laptop.locator("button[data-big]");

/** Hanna presses the big button, once it says this. */
export async function press(laptop: Page, label: RegExp | string): Promise<void> {
  await expect(bigButton(laptop)).toHaveText(label);
  await bigButton(laptop).click();
  await expect(bigButton(laptop)).not.toHaveText(label);
}

/** Hanna presses on through the pages of the wall until the big button says this, and presses that too. */
export async function pressOnTo(laptop: Page, label: RegExp): Promise<void> {
  for (;;) {
    const words = (await bigButton(laptop).textContent()) ?? "";
    if (label.test(words)) return press(laptop, words);
    expect(words).toMatch(/^(Laat zien|Volgende bladzijde)/);
    await press(laptop, words);
  }
}

/** Hanna goes to a step with the list of the programme. */
export async function goTo(laptop: Page, title: string): Promise<void> {
  const programme = laptop.getByRole("region", { name: "Programma" });
  await programme.getByRole("button", { name: title }).first().click();
  await expect(programme.locator("[aria-current=step]")).toContainText(title);
}

/** An answer in the regie's list, with its buttons. */
export const answerIn = (laptop: Page, text: string): Locator =>
  laptop
    .getByRole("region", { name: /^Antwoorden/ })
    .getByRole("listitem")
    .filter({ hasText: text });
