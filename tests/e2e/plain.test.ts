import type { Page } from "@playwright/test";
import { devices, expect, test } from "../browser.ts";
import { openDemo } from "./demoTeam.ts";
import { startSession } from "./hannasSessions.ts";
import { direct, hostSnapshot, joinByForm, openForm, openLaptop, type Room, sitDown } from "./people.ts";
import { answerAgreement, propose } from "./phoneForms.ts";

let laptop: Page;
let room: Room;

test.beforeEach(async ({ openDevice }) => {
  laptop = await openLaptop(openDevice);
  room = await startSession("Zonder scripts");
});

const comeIn = (phone: Page) => joinByForm(phone, room.code, "Informele werker", "Moedergroep De Brug");
const isIn = (phone: Page) => sitDown(phone, room, "informal", "Moedergroep De Brug");
const refresh = (phone: Page) => phone.getByRole("link", { name: "Ververs de pagina" }).click();
const written = async () =>
  (await hostSnapshot(laptop.request, room.sessionId)).contributions.map(({ text }) => text).join();

/**
 * Hanna opens or shows a step, and who has no scripts asks for the page again: by its address, for the link that does so
 * takes four seconds to show.
 */
async function onTo(phone: Page, exercise: string, act: "open" | "show", round?: number): Promise<void> {
  await direct(laptop.request, room.sessionId, exercise, act, round);
  await phone.goto(`/meedoen/${room.sessionId}/zaal`);
}

/** The same by that link. */
async function onByLink(phone: Page, exercise: string): Promise<void> {
  await direct(laptop.request, room.sessionId, exercise, "open");
  await refresh(phone);
}

test("without JavaScript Amir follows the room and fills in what every exercise asks", async ({ openDevice }) => {
  test.setTimeout(120_000);
  const phone = await openDevice({ ...devices.phone, javaScriptEnabled: false });
  const press = async (name: string | RegExp) => {
    const answered = phone.waitForResponse((response) => response.request().method() === "POST");
    await phone.getByRole("button", { name }).first().click();
    await answered;
  };
  await comeIn(phone);
  await expect(phone.getByText("Je bent binnen.", { exact: false })).toBeVisible();

  await onByLink(phone, "presentaties");
  await openForm(phone).locator("textarea").fill("Moeders voor moeders");
  await press("Verstuur");
  expect(await written()).toContain("Moeders voor moeders");

  await onTo(phone, "kracht", "open");
  await openForm(phone).locator("textarea").fill("Kennen alle regels");
  await press("Verstuur");
  expect(await written()).toContain("Kennen alle regels");

  await onTo(phone, "rollenmarkt", "open");
  await phone.locator('[name="role"]').first().check();
  await phone.getByRole("radio", { name: /^Moedergroep De Brug/ }).check();
  await openForm(phone).locator("textarea").fill("Wij zijn er elke dag");
  await press("Verstuur");
  await onTo(phone, "rollenmarkt", "open", 1);
  await press(/^Ja/);
  await expect(phone.getByRole("button", { name: /^Ja/ })).toHaveAttribute("aria-pressed", "true");

  await onTo(phone, "boom", "open");
  await openForm(phone).locator("textarea").fill("Ouders weten de weg");
  await press("Verstuur");
  await expect(phone.getByText("Ouders weten de weg").first()).toBeVisible();
  // The next question comes by itself, and the tree holds what was sent.
  await expect(phone.locator(".asking h2")).toHaveText(/^Wortels =/);
  await expect(phone.locator(".asking .places-own")).toHaveCount(1);

  await onTo(phone, "valkuilen", "open");
  await press(/^Geen evenwicht/);
  await onTo(phone, "valkuilen", "open", 1);
  await phone.getByText("Schrijf een andere ‘als’").click();
  await phone.getByRole("textbox", { name: /^Als/ }).fill("niemand terugbelt");
  await phone.getByLabel("Dan …").last().fill("bellen we samen");
  await phone.getByRole("button", { name: "Verstuur" }).last().click();
  expect(await written()).toContain("bellen we samen");
  await onTo(phone, "valkuilen", "show", 1);
  await expect(phone.getByText("Als niemand terugbelt, dan bellen we samen").first()).toBeVisible();
  await press(/^Dit vind ik ook/);
  await expect(phone.getByRole("button", { name: /^Dit vind jij ook/ })).toBeVisible();

  await onTo(phone, "afspraken", "open");
  await propose(phone, "meeting", "Elke week een spreekuur");
  expect(await written()).toContain("Elke week een spreekuur");
  await onTo(phone, "afspraken", "open", 1);
  await answerAgreement(phone, "Akkoord");
  await expect(phone.getByText("Jullie antwoord is nu:", { exact: false })).toBeVisible();
});

test("what Amir sent without JavaScript is said with its words, until the next page", async ({ openDevice }) => {
  const phone = await openDevice({ ...devices.phone, javaScriptEnabled: false });
  await isIn(phone);
  await onTo(phone, "kracht", "open");
  await openForm(phone).locator("textarea").fill("Kennen alle regels");
  await openForm(phone).getByRole("button", { name: "Verstuur" }).click();
  const said = phone.locator("main .notice-good").first();
  await expect(said).toHaveText(/Verstuurd\..*Kennis en begrip · Kennen alle regels/);
  await expect(said).toBeInViewport();
  await refresh(phone);
  await expect(said).toHaveCount(0);
});

test("what was refused is called by its name, and said on no later page, also when that is loaded anew", async ({
  openDevice,
}) => {
  const phone = await openDevice({ ...devices.phone, javaScriptEnabled: false });
  await isIn(phone);
  await onTo(phone, "rollenmarkt", "open");
  const role = phone.locator('[name="role"]').first();
  const name = await role.locator("xpath=ancestor::label[1]//b").textContent();
  await role.check();
  await phone.getByRole("button", { name: "Verstuur" }).click();
  const problems = phone.locator("main .notice-problem");
  await expect(problems.first()).toHaveText(/^Kies voor wie deze rol is/);
  await expect(problems.first()).toContainText(name ?? "-");
  await expect(problems.first()).not.toContainText(/r[if]-\d/);
  await phone.reload();
  await expect(problems.first()).toHaveText(/^Kies voor wie deze rol is/);
  await direct(laptop.request, room.sessionId, "boom", "open");
  await phone.reload();
  await expect(openForm(phone)).toBeVisible();
  await expect(problems).toHaveCount(0);
  await onTo(phone, "rollenmarkt", "open");
  await expect(problems).toHaveCount(0);
});

test("on the agreement's page Amir hears without JavaScript what became of his answer, and on no later page", async ({
  openDevice,
}) => {
  const phone = await openDevice({ ...devices.phone, javaScriptEnabled: false });
  await isIn(phone);
  await laptop.goto(`/regie/${room.sessionId}/afspraak`);
  await laptop.getByRole("button", { name: "Leg voor aan beide kanten" }).click();
  await expect(laptop.getByText(/Voorgelegd aan beide kanten/).first()).toBeVisible();
  const afspraak = `/meedoen/${room.sessionId}/afspraak`;
  await phone.goto(afspraak);
  const [said, problems] = [phone.locator("main .notice-good"), phone.locator("main .notice-problem")];

  // Refused for what was typed: said above with its words, and the form stands as it was filled in.
  await answerAgreement(phone, "Nog niet akkoord", "a".repeat(1_001));
  await expect(problems.first()).toHaveText(/Dit is niet bewaard:.*aaaa/);
  await expect(phone.getByLabel("Wat moet er anders?")).toHaveValue("a".repeat(1_001));
  await expect(said).toHaveCount(0);

  await answerAgreement(phone, "Nog niet akkoord", "Eerst een vaste ruimte");
  await expect(said).toHaveText("Verstuurd.");
  await expect(problems).toHaveCount(0);
  await expect(phone.getByText("Jullie antwoord is nu: Nog niet akkoord")).toBeVisible();
  await phone.getByRole("link", { name: "Terug naar de bijeenkomst" }).click();
  await expect(phone).toHaveURL(/zaal$/);
  await phone.goto(afspraak);
  await expect(phone.getByRole("button", { name: /^Akkoord/ })).toBeVisible();
  await expect(said).toHaveCount(0);
});

const scripts = "**/_next/static/**/*.js";

for (const [what, expectedErrors, spoil] of [
  ["never come", [/ERR_FAILED/], (page: Page) => page.route(scripts, (route) => route.abort())],
  [
    "are in words that the phone does not know",
    [/SyntaxError|Unexpected/],
    (page: Page) =>
      page.route(scripts, (route) => route.fulfill({ contentType: "text/javascript", body: "class { static {" })),
  ],
] as const)
  test.describe(`where the scripts ${what}`, () => {
    test.use({ expectedErrors: [...expectedErrors] });

    test("Amir joins, follows the room and sends", async ({ openDevice }) => {
      const phone = await openDevice(devices.phone);
      await spoil(phone);
      await comeIn(phone);
      await onByLink(phone, "kracht");
      await openForm(phone).locator("textarea").fill("Kennen alle regels");
      await openForm(phone).getByRole("button", { name: "Verstuur" }).click();
      await phone.getByRole("link", { name: "Vorige" }).click();
      await expect(phone.getByText("Kennen alle regels").first()).toBeVisible();
      expect(await written()).toContain("Kennen alle regels");
    });
  });

test("the organisations show once a side is chosen, and what is missing can be found", async ({ openDevice }) => {
  const phone = await openDevice({ ...devices.phone, javaScriptEnabled: false });
  await phone.goto(`/meedoen/${room.code}`);
  await expect(phone.getByRole("radio", { name: "Wijkteam", exact: true })).toBeHidden();
  await phone.getByRole("button", { name: "Ik doe mee" }).click();
  for (const link of await phone.locator(".error-summary a").all())
    await expect(phone.locator((await link.getAttribute("href")) ?? "")).toBeVisible();
  await phone.getByRole("radio", { name: /^Formele werker/ }).check();
  await expect(phone.getByRole("radio", { name: "Wijkteam", exact: true })).toBeVisible();
  await expect(phone.getByRole("radio", { name: "Moedergroep De Brug", exact: true })).toBeHidden();
});

test("where the scripts do come, nobody is asked to refresh", async ({ openDevice }) => {
  const phone = await openDevice(devices.phone);
  await comeIn(phone);
  await expect(phone.getByRole("link", { name: "Ververs de pagina" })).toHaveCount(0);
});

test("a browser that knows no cascade layers gets all of the stylesheet but fallbacks", async ({ openDevice }) => {
  const phone = await openDevice(devices.phone);
  await phone.goto("/");
  const href = await phone.locator('link[rel="stylesheet"]').getAttribute("href");
  const css = await (await phone.request.get(href ?? "")).text();
  const layers = [...css.matchAll(/@layer ([^{;]*)/g)].map(([, name]) => name?.trim());
  // What Tailwind says twice, for browsers that do not know @property.
  expect(layers.filter((name) => name !== "properties")).toEqual([]);
});

test.describe("after her sign-in ended", () => {
  // The page with her words is the answer that says so.
  test.use({ expectedErrors: [/status of 401/] });

  test("without JavaScript Hanna's words outlive her sign-in: she signs in beside them and sends them once more", async ({
    openDevice,
  }) => {
    const words = `"Vaders & zonen" <van> ${"de wijk ".repeat(7)}`.trim();
    const demo = await openDemo();
    const hanna = await openDevice({ ...devices.laptop, javaScriptEnabled: false });
    const signIn = async (page: Page) => {
      await page.getByLabel("E-mailadres").fill(demo.hostEmail);
      await page.getByLabel("Wachtwoord", { exact: true }).fill(demo.hostPassword);
      await page.getByRole("button", { name: "Log in" }).click();
    };
    await hanna.goto(`/inloggen?naar=/regie/${demo.sessionId}/voorbereiden`);
    await signIn(hanna);
    const mine = hanna.locator("form", { has: hanna.getByRole("button", { name: "Zet erbij" }) }).first();
    await mine.getByLabel("Organisatie of groep").fill(words);
    await hanna.context().clearCookies();
    await mine.getByRole("button", { name: "Zet erbij" }).click();
    await expect(hanna.getByRole("heading", { level: 1 })).toHaveText("Niet meer ingelogd");
    await expect(hanna.getByText(words)).toBeVisible();
    // Whoever presses without signing in keeps it as well.
    await hanna.getByRole("button", { name: "Verstuur nog een keer" }).click();
    await expect(hanna.getByText(words)).toBeVisible();

    const again = hanna.getByRole("button", { name: "Verstuur nog een keer" });
    const [beside] = await Promise.all([
      hanna.context().waitForEvent("page"),
      hanna.getByRole("link", { name: /^Log in/ }).click(),
    ]);
    await signIn(beside);
    await expect(beside.locator("#deelnemers")).toBeVisible();
    await again.click();
    await expect(hanna.locator("#deelnemers").getByText(words).first()).toBeVisible();
  });
});
