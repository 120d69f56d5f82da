import { expect, type Locator, type Page } from "@playwright/test";
import { findExercise } from "../../src/exercises/registry.ts";
import { barOf, openForm } from "./people.ts";

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

type Role = { fold: string; role: string; owner: string; reason: string };

/** Takes a card of the market out of its fold, says for which organisation it is and why: a press on a card goes on. */
export async function chooseRole(phone: Page, { fold, role, owner, reason }: Role): Promise<void> {
  await asked(phone, "rollenmarkt");
  await expect(phone.getByText("Vraag 1 van 3")).toBeVisible();
  const card = phone.getByRole("radio", { name: new RegExp(`^${role}`) });
  if (!(await card.isVisible())) await phone.locator("summary", { hasText: fold }).click();
  await card.click();
  await phone.getByRole("radio", { name: new RegExp(`^${owner}`) }).click();
  await phone.getByLabel("Jouw uitleg").fill(reason);
  await phone.getByRole("button", { name: "Verstuur" }).click();
  await expect(phone.getByRole("listitem").filter({ hasText: reason }).getByText("Bewaard.")).toBeVisible();
}

/** Says for the own organisation whether a role that was chosen for it fits; there are others to come or not. */
export async function answerRole(phone: Page, role: string, answer: "Ja" | "Anders" | "Nee", note = ""): Promise<void> {
  await asked(phone, "rollenmarkt", 1);
  await expect(phone.getByRole("heading", { level: 2, name: role })).toBeVisible();
  if (answer === "Anders") {
    await phone.locator("summary", { hasText: /^Anders$/ }).click();
    await phone.getByLabel("Wat moet er anders?").fill(note);
  }
  await phone.getByRole("button", { name: `${answer} ${role}` }).click();
  await expect(barOf(phone).getByText("Verstuurd.")).toBeVisible();
}

/** Hangs something in a part of the tree, by the question about it. */
export async function hangInTree(phone: Page, part: string, text: string): Promise<void> {
  await asked(phone, "boom");
  const [question, late] = [phone.locator(".asking h2"), phone.getByText("Nog iets in de boom hangen")];
  await question.waitFor({ state: "attached" });
  if ((await late.isVisible()) && !(await question.isVisible())) await late.click();
  for (const way of [/^(Volgende|Sla over)/, /^Vorige/])
    for (
      let link = phone.locator(".asking nav").getByRole("link", { name: way });
      !(await question.textContent())?.startsWith(`${part} =`) && (await link.isVisible());
      link = phone.locator(".asking nav").getByRole("link", { name: way })
    )
      await link.click();
  await expect(question).toHaveText(new RegExp(`^${part} =`));
  await openForm(phone).getByRole("textbox").fill(text);
  await openForm(phone)
    .getByRole("button", { name: /^Verstuur/ })
    .click();
  const sent = phone.locator(".asking").getByRole("listitem").filter({ hasText: text });
  await expect(sent.getByText("Bewaard.")).toBeVisible();
}

/** What there is to read of a part of the tree on a phone, below the drawing: opened, if it was not. */
export async function partOfTree(phone: Page, part: string): Promise<Locator> {
  const place = phone.locator("details.card").filter({ has: phone.locator("summary", { hasText: `${part} =` }) });
  // While people write the tree is behind a fold; it is gone once the room looks at it.
  await expect(async () => {
    if (!(await place.isVisible())) await phone.getByText("Bekijk de boom").click({ timeout: 1_000 });
    expect(await place.isVisible()).toBe(true);
  }).toPass();
  if ((await place.getAttribute("open")) === null) await place.locator("summary").first().click();
  return place;
}

/** Chooses one of the six pitfalls. */
export async function choosePitfall(phone: Page, title: string): Promise<void> {
  await asked(phone, "valkuilen");
  const card = phone.getByRole("button", { name: title });
  await card.click();
  await expect(card).toHaveAttribute("aria-pressed", "true");
  await expect(card.getByText("Gekozen", { exact: false })).toBeVisible();
}

/** Writes what we do then, for the pitfall that is asked about. */
export async function writeRule(phone: Page, response: string): Promise<void> {
  await asked(phone, "valkuilen", 1);
  const form = openForm(phone);
  await form.getByLabel("Dan …").fill(response);
  await form.getByRole("button", { name: "Verstuur" }).click();
  await expect(phone.getByText(response).first()).toBeVisible();
  await expect(phone.getByText("Bewaard.", { exact: true })).toBeVisible();
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

/** Somebody's finger on a drawing, which goes from point to point (in parts of the paper) and is lifted. */
export async function draw(phone: Page, paper: Locator, points: [x: number, y: number][]): Promise<void> {
  await paper.scrollIntoViewIfNeeded();
  const box = await paper.boundingBox();
  if (!box) throw new Error("There is no paper.");
  const wire = await phone.context().newCDPSession(phone);
  for (const [at, [x, y]] of points.entries())
    await wire.send("Input.dispatchTouchEvent", {
      type: at === 0 ? "touchStart" : "touchMove",
      touchPoints: [{ x: box.x + x * box.width, y: box.y + y * box.height }],
    });
  await wire.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
}
