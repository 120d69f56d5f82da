import type { Page } from "@playwright/test";
import { filledIn } from "../../prisma/demoBodies.ts";
import { findExercise } from "../../src/exercises/registry.ts";
import { devices, expect, test } from "../browser.ts";
import { readPdf } from "../pdf.ts";
import { direct, hostSnapshot, joinByForm, openForm, signInAsHanna, startSession } from "./people.ts";

const DAY_MS = 86_400_000;
const inAMonth = new Date(Date.now() + 30 * DAY_MS).toISOString().slice(0, 10);

test("a whole bijeenkomst, from the first account to an adopted agreement as PDF", async ({ openDevice }) => {
  test.setTimeout(240_000);
  const laptop = await openDevice(devices.laptop);
  await signInAsHanna(laptop);
  const { sessionId, code, screenToken } = await startSession(laptop, "Samen rond opvoeden");

  const wall = await openDevice(devices.projector);
  await wall.goto(`/scherm/${screenToken}`);
  await expect(wall.getByLabel(code.split("").join(" "))).toBeVisible();

  const [amir, bea, chantal, dewi] = await Promise.all(Array.from({ length: 4 }, () => openDevice(devices.phone)));
  if (!amir || !bea || !chantal || !dewi) throw new Error("Four phones are needed.");
  await joinByForm(amir, code, "Informele werker", "Moedergroep De Brug");
  await joinByForm(bea, code, "Formele werker", "Wijkteam");
  await joinByForm(chantal, code, "Formele werker", "CJG");
  await joinByForm(dewi, code, "Allebei", "Moedergroep De Brug");
  await expect(wall.getByText(/Al binnen/).locator("..")).toHaveText(/2 *formeel.*1 *informeel.*1 *allebei/);

  await test.step("presentaties: what Amir writes for his group is on the wall once it is shown", async () => {
    await direct(laptop.request, sessionId, "presentaties", "open");
    await writeFirst(amir, "presentaties", "Wij zijn twaalf moeders uit de flats.");
    await writeFirst(bea, "presentaties", "Wij zijn het wijkteam.");
    await expect(wall.getByText("Wij zijn twaalf moeders")).toHaveCount(0);
    await direct(laptop.request, sessionId, "presentaties", "show");
    await expect(wall.getByText("Wij zijn twaalf moeders uit de flats.")).toBeVisible();
  });

  await test.step("kracht: written about the other, hidden, shown, and answered by who it is about", async () => {
    await direct(laptop.request, sessionId, "kracht", "open");
    await writeFirst(amir, "kracht", "Weten welke hulp er is");
    await writeFirst(bea, "kracht", "Hebben het vertrouwen van ouders");
    await expect(wall.getByText("Weten welke hulp er is")).toHaveCount(0);
    await expect(bea.getByText("Weten welke hulp er is")).toHaveCount(0);
    await direct(laptop.request, sessionId, "kracht", "show");
    await expect(wall.getByText("Weten welke hulp er is")).toBeVisible();
    await expect(wall.getByText("Hebben het vertrouwen van ouders")).toBeVisible();
    await direct(laptop.request, sessionId, "kracht", "open", 1);
    await bea.getByRole("button", { name: "Klopt", exact: true }).first().click();
    await expect.poll(async () => (await hostSnapshot(laptop.request, sessionId)).step?.round).toBe(1);
  });

  for (const exercise of ["rollenmarkt", "boom", "valkuilen", "afspraken"]) {
    await test.step(`${exercise}: the phones send, the wall shows`, async () => {
      for (const [round, { collects }] of (findExercise(exercise)?.rounds ?? []).entries()) {
        const stepId = await direct(laptop.request, sessionId, exercise, collects ? "open" : "show", round);
        await sendExamples({ formal: bea, informal: amir }, sessionId, exercise, round, stepId, laptop);
        await direct(laptop.request, sessionId, exercise, "show", round);
        await expect(wall.getByRole("heading", { level: 1 })).toHaveText(questionOf(exercise, round));
      }
    });
  }

  await test.step("Hanna takes the harvest over and fills in what is missing", async () => {
    await laptop.goto(`/regie/${sessionId}/afspraak`);
    for (const line of lines(await partnerIds(laptop, sessionId))) await addLine(laptop, line);
    await expect(laptop.getByText("Nog 1 punt voor Definitief").first()).toBeVisible();
  });

  await test.step("the two sides agree on their phones, and Hanna adopts", async () => {
    await laptop.getByRole("button", { name: "Leg voor aan beide kanten" }).click();
    await expect(laptop.getByText(/Voorgelegd aan beide kanten/).first()).toBeVisible();
    await direct(laptop.request, sessionId, "afspraken", "show", 1);
    for (const phone of [amir, bea]) {
      await phone.getByRole("radio", { name: /^Akkoord/ }).check();
      await phone
        .getByRole("button", { name: /antwoord/i })
        .last()
        .click();
      await expect(phone.getByText("Verstuurd.")).toBeVisible();
    }
    await laptop.reload();
    await laptop.getByRole("button", { name: /Maak .*definitief/i }).click();
    await expect(laptop.getByText(/Definitief: versie 1/).first()).toBeVisible();
  });

  await test.step("the PDF has the words, the tags and the title", async () => {
    const response = await amir.request.get(`/api/sessions/${sessionId}/samenwerkingsafspraak.pdf`);
    expect(response.status()).toBe(200);
    expect(response.headers()["content-disposition"]).toMatch(/samenwerkingsafspraak-molenwijk-2027-\d\d-\d\d-v1\.pdf/);
    const pdf = await readPdf(await response.body());
    expect(pdf.title).toContain("Samen rond opvoeden");
    expect(pdf.tagged).toBe(true);
    expect(pdf.language).toBe("nl-NL");
    for (const words of [
      "Elke moeder kent een plek waar ze binnen kan lopen",
      "Wijkteam",
      "Moedergroep De Brug",
      "Akkoord",
    ])
      expect(pdf.text).toContain(words);
    expect(pdf.text).not.toContain("CONCEPT");
  });
});

/** The question that a round of an exercise asks, on phones and on the wall. */
const questionOf = (exercise: string, round = 0): string => findExercise(exercise)?.rounds[round]?.question ?? "";

/** Fills the first field of an exercise that is open on a phone and sends it. */
async function writeFirst(phone: Page, exercise: string, text: string): Promise<void> {
  await expect(phone.getByRole("heading", { level: 1 })).toHaveText(questionOf(exercise));
  const form = openForm(phone);
  await form.getByRole("textbox").fill(text);
  await form.getByRole("button").first().click();
  await expect(phone.getByText(text).first()).toBeVisible();
}

type Phones = { formal: Page; informal: Page };

/** Sends the exercise's own examples, each from a phone of its side. */
async function sendExamples(
  phones: Phones,
  sessionId: string,
  exercise: string,
  round: number,
  stepId: string,
  laptop: Page,
): Promise<void> {
  const { partners } = await hostSnapshot(laptop.request, sessionId);
  const known = partners.map(({ id, name, side }) => ({
    id,
    name,
    side: side === "formal" ? ("formal" as const) : ("informal" as const),
  }));
  for (const side of ["formal", "informal"] as const) {
    const mine = (findExercise(exercise)?.examples ?? [])
      .filter((example) => example.side === side && example.round === round)
      .slice(0, 2);
    for (const { body } of mine) {
      const data = { id: crypto.randomUUID(), stepId, body: filledIn(body, known, Date.now() + 21 * DAY_MS) };
      const response = await phones[side].request.post(`/api/sessions/${sessionId}/contributions`, { data });
      expect(response.status(), await response.text()).toBe(201);
    }
  }
}

type Line = { section: string; add: string; fields: Record<string, string>; choose?: Record<string, string> };

async function partnerIds(laptop: Page, sessionId: string) {
  const { partners } = await hostSnapshot(laptop.request, sessionId);
  const idOf = (name: string) => partners.find((partner) => partner.name === name)?.id ?? "";
  return { wijkteam: idOf("Wijkteam"), moeders: idOf("Moedergroep De Brug") };
}

/** What the ten blocking checks ask for. */
const lines = ({ wijkteam, moeders }: { wijkteam: string; moeders: string }): Line[] => [
  { section: "goals", add: "goal", fields: { text: "Elke moeder kent een plek waar ze binnen kan lopen" } },
  { section: "shape", add: "form", fields: {}, choose: { text: "over-de-drempel" } },
  {
    section: "shape",
    add: "shapeText",
    fields: { text: "Elke dinsdag zit iemand van het wijkteam in de moedergroep." },
  },
  {
    section: "roles",
    add: "formalRole",
    fields: { text: "Linking pin", reason: "Zo kent iedereen elkaar." },
    choose: { owner: wijkteam },
  },
  {
    section: "roles",
    add: "informalRole",
    fields: { text: "Vertrouwenspersoon", reason: "Ouders durven daar te praten." },
    choose: { owner: moeders },
  },
  {
    section: "conditions",
    add: "condition",
    fields: { text: "Een ruimte op dinsdagochtend" },
    choose: { owner: wijkteam, met: "ja" },
  },
  {
    section: "actions",
    add: "action",
    fields: { what: "Afspraak maken over de ruimte", who: "Wijkteam", when: inAMonth },
  },
  { section: "lead", add: "leadParty", fields: { text: "Wijkteam en Moedergroep samen" } },
  { section: "lead", add: "backup", fields: { text: "De coördinator van het CJG" } },
  { section: "lead", add: "meeting", fields: { text: "Elke eerste maandag van de maand" } },
  {
    section: "whatif",
    add: "whatif",
    fields: { risk: "Te veel werk voor één vrijwilliger", response: "Dan bellen we elkaar dezelfde week." },
  },
  { section: "evaluation", add: "evalDate", fields: { date: inAMonth } },
];

async function addLine(laptop: Page, { add, fields, choose = {} }: Line): Promise<void> {
  const box = laptop.locator(
    `details:has(> summary:has-text("Voeg toe")):has(> form > input[name="kind"][value="${add}"])`,
  );
  const form = box.locator("> form");
  if (!(await form.isVisible())) await box.locator("> summary").click();
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
