import { HANNAS_STATE, test } from "../browser.ts";
import { hannasAccount } from "./people.ts";

test("Hanna makes the first account with the link of the first start, and is signed in", async ({ page }) => {
  // The launcher prints it, and the configuration of these tests picks it up.
  await page.goto(`/eerste-account?sleutel=${process.env.FIRST_ACCOUNT_KEY}`);
  await page.getByLabel("Naam van je gemeente of organisatie").fill(hannasAccount.team);
  await page.getByLabel("Je naam").fill("Hanna de Vries");
  await page.getByLabel("E-mailadres").fill(hannasAccount.email);
  await page.getByLabel("Wachtwoord", { exact: true }).fill(hannasAccount.password);
  await page.getByRole("button", { name: "Maak het account" }).click();
  await page.waitForURL("**/beheer");
  await page.context().storageState({ path: HANNAS_STATE });
});
