import type { Page } from "@playwright/test";
import { expect } from "../browser.ts";

/** Somebody signs in and stands before the list. */
export async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto("/inloggen");
  await page.getByLabel("E-mailadres").fill(email);
  await page.getByLabel("Wachtwoord", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Log in" }).click();
  await page.waitForURL("**/beheer");
}

/** Hanna makes an invitation. Answers the path of the link. */
export async function invites(hanna: Page, label: string): Promise<string> {
  await hanna.goto("/beheer/team");
  await hanna.getByLabel("Voor wie is de link?").fill(label);
  await hanna.getByRole("button", { name: "Maak een link", exact: true }).click();
  const link = hanna.getByLabel("De link voor je collega");
  await expect(link).toHaveValue(/\/uitnodiging\/[\w-]{22}$/);
  return new URL(await link.inputValue()).pathname;
}

export async function joins(page: Page, path: string, name: string, email: string, password: string): Promise<void> {
  await page.goto(path);
  await page.getByLabel("Je naam").fill(name);
  await page.getByLabel("E-mailadres").fill(email);
  await page.getByLabel("Wachtwoord", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Maak het account en doe mee" }).click();
  await page.waitForURL("**/beheer");
}

export async function makesSession(page: Page, title: string): Promise<string> {
  await page.goto("/beheer/nieuw");
  await page.getByLabel("Titel").fill(title);
  await page.getByLabel("Wijk of plaats").fill("Molenwijk");
  await page.getByRole("button", { name: "Maak de bijeenkomst" }).click();
  await page.waitForURL("**/voorbereiden");
  return /regie\/([^/]+)/.exec(page.url())?.[1] ?? "";
}

/** The card of a member, by the name or the address at its top: the others may stand in it too. */
export const rowOf = (page: Page, name: string) =>
  page.locator("#leden li").filter({ has: page.locator(":scope > p:first-child", { hasText: name }) });
