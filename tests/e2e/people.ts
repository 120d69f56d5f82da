import { type APIRequestContext, type BrowserContextOptions, expect, type Locator, type Page } from "@playwright/test";
import { devices, type OpenDevice } from "../browser.ts";
import { hannasCookies, organisations, startSession, wanted } from "./hannasSessions.ts";

export const hannasAccount = {
  team: "Gemeente Voorbeeldstad",
  email: "hanna@example.org",
  password: "de soep is om zes uur klaar",
};

/** Hanna signs in with her e-mail address and password. */
export async function signInByForm(page: Page): Promise<void> {
  await page.goto("/inloggen");
  await page.getByLabel("E-mailadres").fill(hannasAccount.email);
  await page.getByLabel("Wachtwoord", { exact: true }).fill(hannasAccount.password);
  await page.getByRole("button", { name: "Log in" }).click();
  await page.waitForURL("**/beheer");
}

export type Room = { sessionId: string; code: string; screenToken: string };

type PlannedStep = {
  id: string;
  exercise: string;
  state: string;
  minutes: number;
  givenMinutes: number | null;
  enabled: boolean;
};

type HostSnapshot = {
  seen: string;
  screenToken: string;
  door: { code: string; joinSecret: string };
  partners: { id: string; name: string; side: string }[];
  seats: { id: string; partnerId: string }[];
  parts: { id: string; steps: PlannedStep[] }[];
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

/** Somebody joins as the form at the door does and is at the phone's own page: for tests of what comes after the door. */
export async function sitDown(
  phone: Page,
  { sessionId, code }: Room,
  side: "formal" | "informal" | "both",
  partner: string,
): Promise<void> {
  const joined = await phone.request.post("/api/join", { data: { code, side, partner: { name: partner } } });
  expect(joined.status(), await joined.text()).toBe(201);
  await phone.goto(`/meedoen/${sessionId}/zaal`);
  await expect(phone.getByText("Jouw plaatje")).toBeVisible();
}

/** Hanna's laptop, signed in as she has been since she made the first account; no page is open yet. */
export async function openLaptop(
  openDevice: OpenDevice,
  device: BrowserContextOptions = devices.laptop,
): Promise<Page> {
  const laptop = await openDevice(device);
  await laptop.context().addCookies(hannasCookies());
  return laptop;
}

/** Hanna's laptop at the regie of a session of this title, which has started. */
export async function openRoom(openDevice: OpenDevice, title: string): Promise<{ laptop: Page; room: Room }> {
  const [laptop, room] = [await openLaptop(openDevice), await startSession(title)];
  await laptop.goto(`/regie/${room.sessionId}`);
  return { laptop, room };
}

/** Hanna makes a session over the pages, with three organisations, and starts it. */
export async function startByForms(laptop: Page, title: string, programme = /^Standaard/): Promise<Room> {
  return begin(laptop, await makeByForms(laptop, title, programme));
}

/** Hanna makes a session over the pages, with three organisations. Answers its id. */
export async function makeByForms(laptop: Page, title: string, programme: RegExp): Promise<string> {
  await laptop.goto("/beheer/nieuw");
  await laptop.getByLabel("Titel").fill(title);
  await laptop.getByLabel("Wijk of plaats").fill(wanted.area);
  await laptop.getByLabel("Datum").fill(wanted.date);
  await laptop.getByLabel("Begint om").fill(wanted.startsAt);
  await laptop.getByRole("radio", { name: programme }).check();
  await laptop.getByRole("button", { name: "Maak de bijeenkomst" }).click();
  await laptop.waitForURL("**/voorbereiden");
  for (const { name, at } of organisations) await addPartner(laptop, name, at);
  return /regie\/([^/]+)/.exec(laptop.url())?.[1] ?? "";
}

/** Hanna begins a session of hers from the page of its preparation. */
export async function begin(laptop: Page, sessionId: string): Promise<Room> {
  await laptop.goto(`/regie/${sessionId}/voorbereiden`);
  await laptop.getByRole("button", { name: /Begin de bijeenkomst/ }).click();
  await laptop.waitForURL(`**/regie/${sessionId}`);
  const { door, screenToken } = await hostSnapshot(laptop.request, sessionId);
  return { sessionId, code: door.code, screenToken };
}

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
