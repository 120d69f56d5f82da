import { expect, type Page } from "@playwright/test";
import { findExercise } from "../../src/exercises/registry.ts";
import { openForm } from "./people.ts";

/** The question that a round of an exercise asks, on phones and on the wall. */
export const questionOf = (exercise: string, round = 0): string =>
  findExercise(exercise)?.roundsOf({})[round]?.question ?? "";

/** Waits until this round's question stands on a phone or on the wall. */
export const asked = (page: Page, exercise: string, round = 0) =>
  expect(page.getByRole("heading", { level: 1 })).toHaveText(questionOf(exercise, round));

/** Fills the first field of an exercise that is open on a phone and sends it. */
export async function writeFirst(phone: Page, exercise: string, text: string): Promise<void> {
  await asked(phone, exercise);
  const form = openForm(phone);
  await form.getByRole("textbox").fill(text);
  await form.getByRole("button").first().click();
  await expect(phone.getByText(text).first()).toBeVisible();
}

type Role = { stack: RegExp; role: string; owner: string; reason: string };

/** Takes a card of the market, says for which organisation it is and why. */
export async function chooseRole(phone: Page, { stack, role, owner, reason }: Role): Promise<void> {
  await asked(phone, "rollenmarkt");
  await expect(phone.getByText("Vraag 1 van 3")).toBeVisible();
  const card = phone.getByRole("radio", { name: new RegExp(`^${role}`) });
  if (!(await card.isVisible())) await phone.locator("summary", { hasText: stack }).first().click();
  await card.check();
  await phone.getByRole("button", { name: "Volgende vraag" }).click();
  await phone.getByRole("radio", { name: owner, exact: true }).check();
  await phone.getByRole("button", { name: "Volgende vraag" }).click();
  await phone.getByLabel("Jouw uitleg").fill(reason);
  await phone.getByRole("button", { name: "Verstuur deze keuze" }).click();
  await expect(phone.getByRole("listitem").filter({ hasText: reason }).getByText("Bewaard")).toBeVisible();
}

/** Says for the own organisation whether a role that was chosen for it fits. */
export async function answerRole(phone: Page, role: string, answer: "Ja" | "Anders" | "Nee", note = ""): Promise<void> {
  await asked(phone, "rollenmarkt", 1);
  const card = phone
    .getByRole("listitem")
    .filter({ has: phone.getByRole("heading", { name: role }) })
    .filter({ hasText: "Past deze rol bij jullie?" });
  if (note) await card.getByLabel(/Wat moet er anders/).fill(note);
  await card.getByRole("button", { name: `${answer} ${role}` }).click();
  await expect(card.getByText(`Jouw antwoord: ${answer}.`, { exact: false })).toBeVisible();
}

/** Hangs something in a part of the tree. */
export async function hangInTree(phone: Page, part: string, text: string): Promise<void> {
  await asked(phone, "boom");
  const place = partOfTree(phone, part);
  if ((await place.getAttribute("open")) === null) await place.locator("summary").first().click();
  await place.getByRole("textbox", { name: "Jullie antwoord" }).first().fill(text);
  await place.getByRole("button", { name: "Hang in de boom" }).click();
  await expect(place.getByRole("listitem").filter({ hasText: text }).getByText("Bewaard.")).toBeVisible();
}

/** The card of a part of the tree on a phone, open or not. */
export const partOfTree = (phone: Page, part: string) =>
  phone.locator("details[name=boom]").filter({ has: phone.locator("summary b", { hasText: part }) });

/** Chooses one of the six pitfalls. */
export async function choosePitfall(phone: Page, title: string): Promise<void> {
  await asked(phone, "valkuilen");
  await phone.getByRole("button", { name: `Kies deze ${title}` }).click();
  const card = phone.getByRole("listitem").filter({ has: phone.getByRole("heading", { name: title }) });
  await expect(card.getByText("Gekozen", { exact: true })).toBeVisible();
}

/** Writes what happens and what we do then, for the pitfall that is open. */
export async function writeRule(phone: Page, when: string, response: string): Promise<void> {
  await asked(phone, "valkuilen", 1);
  const form = openForm(phone);
  await form.getByLabel("Als …").fill(when);
  await form.getByLabel("dan …").fill(response);
  await form.getByRole("button", { name: "Verstuur" }).click();
  await expect(phone.getByText(`Als ${when}, dan ${response}`, { exact: false }).first()).toBeVisible();
  await expect(phone.getByText("Bewaard", { exact: true })).toBeVisible();
}

/** Proposes a line of this kind for the agreement. */
export async function propose(phone: Page, kind: string, text: string): Promise<void> {
  await asked(phone, "afspraken");
  await phone.getByLabel("Onderdeel").selectOption(kind);
  await phone.getByRole("button", { name: "Verder" }).click();
  await phone.getByRole("textbox", { name: "Jullie voorstel" }).first().fill(text);
  await phone.getByRole("button", { name: "Verstuur voorstel" }).click();
  await expect(phone.getByText("Bewaard. De begeleider leest het.").first()).toBeVisible();
}

/** Opens the whole agreement on a phone, and there the section with this id. */
export async function readSection(phone: Page, section: string) {
  await phone.getByText("Lees alles", { exact: true }).click();
  const card = phone.locator(`#deel-${section}`);
  await card.locator("summary").first().click();
  return card;
}

type Answer = "Akkoord" | "Moet ik nog voorleggen" | "Nog niet akkoord";

/** Answers to the agreement for the own organisation. */
export async function answerAgreement(phone: Page, answer: Answer, reason = ""): Promise<void> {
  const card = phone.locator("section.card", { has: phone.getByRole("heading", { name: "Zijn jullie akkoord?" }) });
  if (answer === "Akkoord") return card.getByRole("button", { name: "Akkoord", exact: false }).first().click();
  const fold = card.locator("details", { has: phone.locator("summary", { hasText: answer }) });
  if ((await fold.getAttribute("open")) === null) await fold.locator("summary").click();
  await fold.locator("textarea").fill(reason);
  await fold.getByRole("button", { name: "Geef ons antwoord" }).click();
}
