import type { Page, Request, Route } from "@playwright/test";
import { devices, expect, test } from "../browser.ts";
import { openAdding } from "./agreementEditor.ts";
import { type Demo, openDemoIn, signInWith } from "./demoTeam.ts";
import { type OwnApp, openOwnApp } from "./ownApp.ts";
import { alive } from "./regie.ts";

let app: OwnApp;
let made: Demo | undefined;
test.beforeAll(async () => {
  test.setTimeout(180_000);
  app = await openOwnApp();
});
test.afterAll(() => app.remove());
test.use({ expectedErrors: [/Failed to load resource|ERR_/] });
test.describe.configure({ mode: "serial" });

type Form = {
  path: string;
  /** What is typed, by the labels of the fields. */
  types: Record<string, string>;
  /** What is chosen before it, by the names of the radio buttons. */
  chooses?: RegExp[];
  opens?: string;
  button: string;
  isKept: (page: Page) => Promise<unknown>;
};

/** Hanna's bijeenkomst, made when it is first needed: before it, the first account is still to be made. */
const bijeenkomst = (): Demo => {
  made ??= openDemoIn(app.env);
  return made;
};

const BAD_GATEWAY = { status: 502, contentType: "text/html", body: "<h1>502 Bad Gateway</h1>" };
const FAULT = { status: 500, contentType: "text/plain", body: "Internal Server Error" };

/** What can become of a press, and what the form says of it. */
const failures: [name: string, fails: (route: Route) => Promise<void>, says: RegExp][] = [
  ["no network", (route) => route.abort("internetdisconnected"), /want er is geen verbinding/],
  ["a proxy without a server", (route) => route.fulfill(BAD_GATEWAY), /want de app geeft nu geen goed antwoord/],
  ["a fault of the server", (route) => route.fulfill(FAULT), /want de app geeft nu geen goed antwoord/],
  ["an app that was renewed", (route) => askOfAnotherBuild(route), /want de app is net vernieuwd/],
];

const askOfAnotherBuild = (route: Route) =>
  route.continue({ headers: { ...route.request().headers(), "next-action": "f".repeat(42) } });

/** Fills the form in, lets every failure happen at the press, and then one press that comes through. */
async function survive(page: Page, { path, types, chooses = [], opens, button, isKept }: Form): Promise<void> {
  await page.goto(path, { waitUntil: "networkidle" });
  if (opens) await page.locator("summary", { hasText: opens }).first().click();
  for (const name of chooses) await page.getByRole("radio", { name }).check();
  const field = (label: string) => page.getByLabel(label, { exact: true }).locator("visible=true").first();
  for (const [label, words] of Object.entries(types)) await field(label).fill(words);
  const press = () => page.getByRole("button", { name: button, exact: true }).locator("visible=true").first().click();
  for (const [name, fails, says] of failures) {
    // What the failure before it said may stand there still: the press itself must have failed.
    const failed = Promise.withResolvers<void>();
    await page.route("**/*", async (route) => {
      if (!isPress(route)) return route.fallback();
      await fails(route);
      failed.resolve();
    });
    await press();
    await failed.promise;
    await expect(page.getByText(says).first(), `${path}: ${name}`).toBeVisible();
    for (const [label, words] of Object.entries(types))
      await expect(field(label), `${path}: ${label} after ${name}`).toHaveValue(words);
    for (const choice of chooses) await expect(page.getByRole("radio", { name: choice })).toBeChecked();
    await page.unrouteAll({ behavior: "wait" });
  }
  await press();
  await isKept(page);
}

const isPress = (route: Route): boolean => route.request().headers()["next-action"] !== undefined;

test("Hanna makes the first account, whatever happens to her press", async ({ openDevice }) => {
  const key = /eerste-account\?sleutel=(\S+)/.exec(app.printed.join(""))?.[1];
  const laptop = await openDevice({ ...devices.laptop, baseURL: app.base });
  await survive(laptop, {
    path: `/eerste-account?sleutel=${key}`,
    types: {
      "Naam van je gemeente of organisatie": "Gemeente Voorbeeldstad",
      "Je naam": "Hanna de Vries",
      "E-mailadres": "hanna@example.org",
      Wachtwoord: "de soep is om zes uur klaar",
    },
    button: "Maak het account",
    isKept: (page) => page.waitForURL("**/beheer"),
  });
});

test("Hanna signs in, whatever happens to her press", async ({ openDevice }) => {
  const laptop = await openDevice({ ...devices.laptop, baseURL: app.base });
  await survive(laptop, {
    path: "/inloggen",
    types: { "E-mailadres": bijeenkomst().hostEmail, Wachtwoord: bijeenkomst().hostPassword },
    button: "Log in",
    isKept: (page) => page.waitForURL("**/beheer"),
  });
});

test("Amir comes in with a group that nobody knew, whatever happens to his press", async ({ openDevice }) => {
  const phone = await openDevice({ ...devices.phone, baseURL: app.base });
  await survive(phone, {
    path: `/meedoen/${bijeenkomst().code}`,
    chooses: [/^Informele werker/, /staat er niet bij$/],
    types: { "Naam van je organisatie of groep": "De Vaders van Noord" },
    button: "Ik doe mee",
    isKept: (page) => expect(page.getByText("Jouw plaatje")).toBeVisible(),
  });
});

test("Hanna's new bijeenkomst, her preparation and her agreement survive it too", async ({ openDevice }) => {
  const laptop = await openDevice({ ...devices.laptop, baseURL: app.base });
  await signInWith(laptop, bijeenkomst(), app.base);
  await survive(laptop, {
    path: "/beheer/nieuw",
    types: { Titel: "De tweede keer", "Wijk of plaats": "Molenwijk" },
    button: "Maak de bijeenkomst",
    isKept: (page) => page.waitForURL("**/voorbereiden"),
  });
  await survive(laptop, {
    path: `/regie/${bijeenkomst().sessionId}/voorbereiden`,
    types: { "Organisatie of groep": "Stichting Nieuw Begin" },
    button: "Zet erbij",
    isKept: (page) => expect(page.locator("#deelnemers li", { hasText: "Stichting Nieuw Begin" })).toBeVisible(),
  });
  await survive(laptop, {
    path: `/regie/${bijeenkomst().sessionId}/afspraak`,
    opens: "Voeg toe: Aanleiding",
    types: { Aanleiding: "Wij zien dezelfde kinderen" },
    button: "Voeg toe",
    isKept: (page) => expect(page.getByText("Toegevoegd.").first()).toBeVisible(),
  });
});

test("Hanna is signed out in another tab: her line waits until she is in again", async ({ openDevice }) => {
  const laptop = await openDevice({ ...devices.laptop, baseURL: app.base });
  await signInWith(laptop, bijeenkomst(), app.base);
  await laptop.goto(`/regie/${bijeenkomst().sessionId}/afspraak`, { waitUntil: "networkidle" });
  const form = await openAdding(laptop, "reason");
  await form.getByRole("textbox").fill("Wij kennen de ouders");
  const preparation = await laptop.context().newPage();
  await preparation.goto(`/regie/${bijeenkomst().sessionId}/voorbereiden`, { waitUntil: "networkidle" });
  const name = preparation.getByLabel("Organisatie of groep").first();
  await name.fill("Buurtvaders");

  const other = await laptop.context().newPage();
  await other.goto("/beheer", { waitUntil: "networkidle" });
  await other.getByRole("button", { name: "Log uit" }).click();
  await other.waitForURL("**/inloggen?uit=ja");

  await form.getByRole("button", { name: "Voeg toe" }).click();
  await expect(form.getByText("want je bent niet meer ingelogd")).toBeVisible();
  await expect(form.getByRole("textbox")).toHaveValue("Wij kennen de ouders");
  await preparation.getByRole("button", { name: "Zet erbij" }).first().click();
  await expect(preparation.getByText("want je bent niet meer ingelogd")).toBeVisible();
  await expect(name).toHaveValue("Buurtvaders");

  const [again] = await Promise.all([
    laptop.context().waitForEvent("page"),
    form.getByRole("link", { name: /Log in/ }).click(),
  ]);
  await again.waitForLoadState("networkidle");
  await again.getByLabel("E-mailadres").fill(bijeenkomst().hostEmail);
  await again.getByLabel("Wachtwoord", { exact: true }).fill(bijeenkomst().hostPassword);
  await again.getByRole("button", { name: "Log in" }).click();
  await again.waitForURL("**/beheer");

  await form.getByRole("button", { name: "Voeg toe" }).click();
  await expect(form.getByText("Toegevoegd.")).toBeVisible();
  await expect(form.getByRole("textbox")).toHaveValue("");
  await preparation.getByRole("button", { name: "Zet erbij" }).first().click();
  await expect(preparation.locator("#deelnemers li", { hasText: "Buurtvaders" })).toBeVisible();
  // Its sign-in is over; what comes next has another one.
  made = undefined;
});

test("the server falls while Hanna changes a line: her words wait until it is back", async ({ openDevice }) => {
  test.setTimeout(180_000);
  const laptop = await openDevice({ ...devices.laptop, baseURL: app.base });
  const demo = bijeenkomst();
  await signInWith(laptop, demo, app.base);
  await laptop.goto(`/regie/${demo.sessionId}/afspraak`, { waitUntil: "networkidle" });
  const form = await openAdding(laptop, "reason");
  await form.getByRole("textbox").fill("Eerst gezegd");
  await form.getByRole("button", { name: "Voeg toe" }).click();
  await expect(form.getByText("Toegevoegd.")).toBeVisible();
  const line = laptop.locator("li", { has: laptop.locator("summary", { hasText: "Eerst gezegd" }) });
  await line.locator("summary").first().click();
  await line.getByRole("textbox").first().fill("Daarna beter gezegd");

  await app.kill();
  await line.getByRole("button", { name: "Bewaar" }).click();
  await expect(line.getByText("want er is geen verbinding")).toBeVisible();
  await expect(line.getByRole("textbox").first()).toHaveValue("Daarna beter gezegd");
  await app.restart();
  await line.getByRole("button", { name: "Bewaar" }).click();
  await expect(laptop.locator("summary", { hasText: "Daarna beter gezegd" })).toBeVisible();
});

test("while the server gives no good answer, the page with Hanna's words is not read again", async ({ openDevice }) => {
  const laptop = await openDevice({ ...devices.laptop, baseURL: app.base });
  const demo = bijeenkomst();
  await signInWith(laptop, demo, app.base);
  await laptop.goto(`/regie/${demo.sessionId}/afspraak`, { waitUntil: "networkidle" });
  await alive(laptop);
  const form = await openAdding(laptop, "reason");
  await form.getByRole("textbox").fill("Nog niet af");
  const isRead = (request: Request) => request.method() === "GET" && /afspraak|snapshot/.test(request.url());
  await laptop.route("**/*", (route) => (isRead(route.request()) ? route.fulfill(BAD_GATEWAY) : route.fallback()));
  const asked = laptop.waitForRequest(isRead);
  const colleague = await openDevice({ ...devices.laptop, baseURL: app.base });
  await signInWith(colleague, demo, app.base);
  await colleague.goto(`/regie/${demo.sessionId}/voorbereiden`, { waitUntil: "networkidle" });
  await colleague.getByLabel("Organisatie of groep").first().fill("Nieuw Begin");
  await colleague.getByRole("button", { name: "Zet erbij" }).first().click();
  await (await asked).response();
  await laptop.unrouteAll({ behavior: "wait" });
  await expect(laptop.locator("#onderdeel-parties").getByText("Nieuw Begin").first()).toBeVisible();
  await expect(form.getByRole("textbox")).toHaveValue("Nog niet af");
});

/** Does what the press asks, and lets its answer get lost. */
const loseAnswer = async (route: Route) => {
  await route.fetch({ maxRedirects: 0 });
  await route.abort("connectionreset");
};

test("the answer to Hanna's press is lost: she presses again, and what she made is there once", async ({
  openDevice,
}) => {
  const laptop = await openDevice({ ...devices.laptop, baseURL: app.base });
  const demo = bijeenkomst();
  await signInWith(laptop, demo, app.base);
  const pressTwice = async (button: string) => {
    const press = () => laptop.getByRole("button", { name: button, exact: true }).first().click();
    await laptop.route("**/*", (route) => (isPress(route) ? loseAnswer(route) : route.fallback()));
    await press();
    await expect(laptop.getByText(/want er is geen verbinding/).first()).toBeVisible();
    await laptop.unrouteAll({ behavior: "wait" });
    await press();
  };

  await laptop.goto("/beheer/nieuw", { waitUntil: "networkidle" });
  await laptop.getByLabel("Titel").fill("Een keer gemaakt");
  await laptop.getByLabel("Wijk of plaats").fill("Molenwijk");
  await pressTwice("Maak de bijeenkomst");
  await laptop.waitForURL("**/voorbereiden");

  const partners = laptop.locator("#deelnemers li", { hasText: "Stichting Nieuw Begin" });
  await laptop.getByLabel("Organisatie of groep").first().fill("Stichting Nieuw Begin");
  await pressTwice("Zet erbij");
  await expect(partners).toHaveCount(1);

  const steps = laptop.locator("#programma li[id$=-row]");
  const before = await steps.count();
  await laptop.locator("#programma summary", { hasText: "Voeg een onderdeel toe" }).first().click();
  await pressTwice("Voeg toe");
  await expect(steps).toHaveCount(before + 1);
  // The next press is the next thing, with nothing chosen anew.
  const add = laptop.getByRole("button", { name: "Voeg toe", exact: true }).first();
  await expect(add).not.toHaveAttribute("aria-busy");
  await add.click();
  await expect(steps).toHaveCount(before + 2);

  await laptop.goto("/beheer", { waitUntil: "networkidle" });
  await expect(laptop.getByRole("heading", { name: "Een keer gemaakt" })).toHaveCount(1);
});

test("without JavaScript Hanna goes back and presses again: her bijeenkomst is there once", async ({ openDevice }) => {
  const laptop = await openDevice({ ...devices.laptop, baseURL: app.base, javaScriptEnabled: false });
  await signInWith(laptop, bijeenkomst(), app.base);
  await laptop.goto("/beheer/nieuw");
  await laptop.getByLabel("Wijk of plaats").fill("Molenwijk");
  const make = () => laptop.getByRole("button", { name: "Maak de bijeenkomst" }).click();
  // The refusal keeps the mark of the form, for the server may have done more than it could say.
  await make();
  await laptop.getByLabel("Titel").fill("Een keer zonder scripts");
  const mark = await laptop.locator('input[name="once"]').inputValue();
  const body = laptop.waitForRequest((request) => request.method() === "POST");
  await make();
  await laptop.waitForURL("**/voorbereiden");
  const first = laptop.url();
  const sent = await body;
  expect(sent.postData()).toContain(mark);
  // A reload of what was posted: the very same bytes once more.
  const again = await laptop.request.post("/beheer/nieuw", {
    headers: { "content-type": sent.headers()["content-type"] ?? "", origin: app.base },
    data: sent.postDataBuffer() ?? Buffer.alloc(0),
    maxRedirects: 0,
  });
  expect(new URL(again.headers().location ?? "", app.base).href).toBe(first);
  await laptop.goto("/beheer");
  await expect(laptop.getByRole("heading", { name: "Een keer zonder scripts" })).toHaveCount(1);
});
