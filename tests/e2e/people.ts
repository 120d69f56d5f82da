import { type APIRequestContext, type Cookie, expect, type Locator, type Page } from "@playwright/test";
import { devices, firstAccountPath, type OpenDevice } from "../browser.ts";

export const hannasAccount = {
  team: "Gemeente Voorbeeldstad",
  email: "hanna@example.org",
  password: "de soep is om zes uur klaar",
};

// One e-mail address may sign in ten times a minute, and there are more tests than that.
let hannasCookies: Cookie[] = [];

/** Hanna signs in, once for all tests; the very first time she makes the first account with the link of the first start. */
export async function signInAsHanna(page: Page): Promise<void> {
  if (hannasCookies.length > 0) {
    await page.context().addCookies(hannasCookies);
    await page.goto("/beheer");
    return;
  }
  if ((await page.request.get(firstAccountPath())).status() === 200) {
    await page.goto(firstAccountPath());
    await page.getByLabel("Naam van je gemeente of organisatie").fill(hannasAccount.team);
    await page.getByLabel("Je naam").fill("Hanna de Vries");
    await fillIn(page, "Maak het account");
  } else {
    await signInByForm(page);
  }
  await page.waitForURL("**/beheer");
  hannasCookies = await page.context().cookies();
}

/** Hanna signs in with her e-mail address and password. */
export async function signInByForm(page: Page): Promise<void> {
  await page.goto("/inloggen");
  await fillIn(page, "Log in");
  await page.waitForURL("**/beheer");
}

async function fillIn(page: Page, button: string): Promise<void> {
  await page.getByLabel("E-mailadres").fill(hannasAccount.email);
  await page.getByLabel("Wachtwoord", { exact: true }).fill(hannasAccount.password);
  await page.getByRole("button", { name: button }).click();
}

export type Room = { sessionId: string; code: string; screenToken: string };

type HostSnapshot = {
  seen: string;
  screenToken: string;
  door: { code: string; joinSecret: string };
  partners: { id: string; name: string; side: string }[];
  seats: { id: string }[];
  parts: { id: string; steps: { id: string; exercise: string; state: string }[] }[];
  step: { id: string; exercise: string; state: string; round: number } | null;
  contributions: { id: string; text: string; supports: number }[];
};

/** What the regie sees of a session now. */
export async function hostSnapshot(host: APIRequestContext, sessionId: string): Promise<HostSnapshot> {
  const response = await host.get(`/api/sessions/${sessionId}/snapshot?as=host`);
  expect(response.status()).toBe(200);
  return response.json();
}

/** Hanna opens, shows or closes a round of the step with this exercise. */
export async function direct(
  host: APIRequestContext,
  sessionId: string,
  exercise: string,
  act: "open" | "show" | "close",
  round?: number,
): Promise<string> {
  const { parts } = await hostSnapshot(host, sessionId);
  const step = parts.flatMap(({ steps }) => steps).find((one) => one.exercise === exercise);
  const response = await host.post(`/api/sessions/${sessionId}/steps/${step?.id}/${act}`, {
    data: round === undefined ? {} : { round },
  });
  expect(response.status(), await response.text()).toBe(200);
  return step?.id ?? "";
}

/** Hanna takes her last press back: a step that she opened is not open then. */
export async function takeBack(host: APIRequestContext, sessionId: string): Promise<void> {
  const response = await host.post(`/api/sessions/${sessionId}/move`, { data: { to: "undo" } });
  expect(response.status(), await response.text()).toBe(200);
}

/** Somebody joins on a phone by the form: a side, an organisation, in. Answers when the phone's own page is there. */
export async function joinByForm(
  phone: Page,
  code: string,
  side: "Formele werker" | "Informele werker" | "Allebei",
  partner: string,
): Promise<void> {
  await phone.goto("/");
  await phone.getByLabel("Code van het scherm").fill(code);
  await phone.getByRole("button", { name: "Doe mee" }).click();
  await phone.getByRole("radio", { name: new RegExp(`^${side}`) }).check();
  await phone.getByRole("radio", { name: partner, exact: true }).check();
  await phone.getByRole("button", { name: "Ik doe mee" }).click();
  await expect(phone.getByText("Jouw plaatje")).toBeVisible();
}

/** Hanna's laptop, signed in, with a session of this title that has started. */
export async function openRoom(openDevice: OpenDevice, title: string): Promise<{ laptop: Page; room: Room }> {
  const laptop = await openDevice(devices.laptop);
  await signInAsHanna(laptop);
  return { laptop, room: await startSession(laptop, title) };
}

/** Hanna makes a session over the pages. Answers its id when the page of its preparation is there. */
export async function makeSession(laptop: Page, title: string): Promise<string> {
  await laptop.goto("/beheer/nieuw");
  await laptop.getByLabel("Titel").fill(title);
  await laptop.getByLabel("Wijk of plaats").fill("Molenwijk");
  await laptop.getByLabel("Datum").fill("2027-03-01");
  await laptop.getByLabel("Begint om").fill("09:30");
  await laptop.getByRole("radio", { name: /Standaard/ }).check();
  await laptop.getByRole("button", { name: "Maak de bijeenkomst" }).click();
  await laptop.waitForURL("**/voorbereiden");
  return /regie\/([^/]+)/.exec(laptop.url())?.[1] ?? "";
}

/** Hanna makes a session over the pages, with three organisations, and starts it. */
export async function startSession(laptop: Page, title: string): Promise<Room> {
  const sessionId = await makeSession(laptop, title);
  for (const [name, side] of organisations) await addPartner(laptop, name, side);
  await laptop.getByRole("button", { name: /Begin de bijeenkomst/ }).click();
  await laptop.waitForURL(`**/regie/${sessionId}`);
  const { door, screenToken } = await hostSnapshot(laptop.request, sessionId);
  return { sessionId, code: door.code, screenToken };
}

/** Three organisations on two sides. */
const organisations = [
  ["Wijkteam", "Formele kant"],
  ["CJG", "Formele kant"],
  ["Moedergroep De Brug", "Informele kant"],
] as const;

/** On the page of the preparation, what belongs to one side. */
export function sideOf(laptop: Page, side: string): Locator {
  const heading = laptop.locator("#deelnemers").getByRole("heading", { name: side, exact: true });
  return heading.locator("xpath=ancestor::*[.//form][1]");
}

/** Hanna puts an organisation or group into the list of a side. */
export async function addPartner(laptop: Page, name: string, side: string): Promise<void> {
  const column = sideOf(laptop, side);
  await column.getByLabel("Organisatie of groep").fill(name);
  await column.getByRole("button", { name: "Zet erbij" }).click();
  await expect(column.getByRole("listitem").filter({ hasText: name })).toBeVisible();
}

/** What a phone has to say, at its bottom. */
export const barOf = (phone: Page) => phone.getByRole("region", { name: "Berichten", exact: true });

/** The first form on a phone with a field to type in. */
export const openForm = (phone: Page) =>
  phone
    .locator("form.action-form")
    .filter({ has: phone.locator("textarea:visible") })
    .first();
