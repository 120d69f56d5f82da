import type { Page } from "@playwright/test";
import { devices, expect, type OpenDevice, test } from "../browser.ts";
import { readPdf } from "../pdf.ts";
import { addLine, type Line, longNames, missingLines, takeOver } from "./agreementEditor.ts";
import { direct, hostSnapshot, openRoom, type Room, sitDown } from "./people.ts";
import { alive, goTo, press } from "./regie.ts";
import { broken } from "./wcag.ts";

const NO = "Er moet bij staan dat ook de oma's worden uitgenodigd.";
const UNPRINTABLE = "Deze letters kunnen we niet drukken.";
const SAID = "Elke moeder kent een plek waar ze binnen kan lopen";

/** A session of eight organisations with names of eighty characters, in which a phone sent this to the tree. */
async function openLongRoom(openDevice: OpenDevice, title: string) {
  const { laptop, room } = await openRoom(openDevice, title);
  await longNames(room.sessionId);
  const { partners } = await hostSnapshot(laptop.request, room.sessionId);
  expect(partners.map(({ name }) => name.length)).toEqual(Array.from({ length: 8 }, () => 80));
  const amir = await openDevice(devices.phone);
  await sitDown(amir, room, "informal", partners.find(({ side }) => side === "informal")?.name ?? "");
  const stepId = await direct(laptop.request, room.sessionId, "boom", "open");
  const data = { id: crypto.randomUUID(), stepId, body: { part: "vruchten", text: SAID } };
  const sent = await amir.request.post(`/api/sessions/${room.sessionId}/contributions`, { data });
  expect(sent.status()).toBe(201);
  return { laptop, amir, room, partners };
}

type Partner = { id: string; name: string; side: string };
type Said = { answer: "agree" | "discuss" | "disagree"; reason?: string };

async function openEditor(laptop: Page, { sessionId }: Room): Promise<void> {
  await laptop.goto(`/regie/${sessionId}/afspraak`);
  await alive(laptop);
}

/** Everything that the blocking checks ask for, but the answers. */
async function fillIn(laptop: Page, room: Room, partners: Partner[]): Promise<void> {
  await openEditor(laptop, room);
  await takeOver(laptop, SAID);
  const [formal, informal] = ["formal", "informal"].map((side) => partners.find((one) => one.side === side)?.id ?? "");
  const more: Line[] = [
    { add: "shapeText", fields: { text: "Elke dinsdag zit iemand van het wijkteam in de moedergroep." } },
    { add: "formalRole", fields: { text: "Linking pin" }, choose: { owner: formal ?? "" } },
    { add: "informalRole", fields: { text: "Vertrouwenspersoon" }, choose: { owner: informal ?? "" } },
    { add: "whatif", fields: { risk: "een overleg niet doorgaat", response: "Dan bellen we elkaar dezelfde week." } },
  ];
  for (const line of [...missingLines(partners), ...more]) await addLine(laptop, line);
}

/** Hanna enters what the partners say to the text as it stands; who is not named says nothing. */
async function enterAnswers(laptop: Page, room: Room, said: [Partner, Said][]): Promise<void> {
  const { sessionId } = room;
  await laptop.goto(`/regie/${sessionId}/afspraak?open=assent-${said[0]?.[0].id}`);
  const textSha256 = await laptop.locator("input[name=textSha256]").first().inputValue();
  for (const [{ id }, { answer, reason = "" }] of said) {
    const data = { partnerId: id, answer, reason, textSha256 };
    const response = await laptop.request.put(`/api/sessions/${sessionId}/samenwerkingsafspraak/assent?as=host`, {
      data,
    });
    expect(response.status(), await response.text()).toBe(200);
  }
  await openEditor(laptop, room);
}

test("an agreement to which not everybody said yes: Hanna hears who and why, and everybody reads it on top", async ({
  openDevice,
}) => {
  test.setTimeout(240_000);
  const { laptop, amir, room, partners } = await openLongRoom(openDevice, "Wie is akkoord");
  const [no, later, silent, ...others] = partners.toReversed();
  if (!no || !later || !silent) throw new Error("Eight partners are needed.");
  await fillIn(laptop, room, partners);
  await expect(laptop.getByText("Definitief maken kan")).toHaveCount(0);
  await expect(laptop.getByText(UNPRINTABLE)).toHaveCount(0);
  await expect(laptop.getByText("Van geen van beide kanten is er al een akkoord op deze tekst.").first()).toBeVisible();
  await enterAnswers(laptop, room, [
    [no, { answer: "disagree", reason: NO }],
    [later, { answer: "discuss", reason: "Eerst naar het bestuur van 𓀀" }],
    ...others.map((partner): [Partner, Said] => [partner, { answer: "agree" }]),
  ]);

  await expect(laptop.getByText("Alles staat erin. Nog zonder akkoord: 3 van de 8")).toBeVisible();
  await expect(laptop.getByRole("button", { name: "Maak definitief" })).toHaveCount(0);
  const card = laptop.locator(".card", { has: laptop.getByRole("heading", { name: "Nog niet iedereen is akkoord" }) });
  for (const words of [no.name, NO, later.name, "Moet het nog voorleggen", silent.name, "Nog geen antwoord"])
    await expect(card.getByText(words).first()).toBeVisible();
  await expect(card.getByText(others[0]?.name ?? "")).toHaveCount(0);
  const letters = laptop.locator(".notice", { hasText: UNPRINTABLE });
  await expect(letters.getByRole("listitem")).toHaveText(`𓀀 ${later.name}`);
  await expect(letters).toContainText("Dit houdt Definitief niet tegen.");
  const button = card.getByRole("button", { name: /^Vaststellen zonder akkoord van / });
  await expect(button).toBeHidden();
  await card.getByText("Toch vaststellen").click();
  await expect(button).toContainText(`${silent.name}, ${later.name} en ${no.name}`);
  await button.click();
  await expect(laptop.getByText("Definitief: versie 1").first()).toBeVisible();
  await expect(laptop.getByText(UNPRINTABLE)).toHaveCount(0);

  await amir.goto(`/meedoen/${room.sessionId}/afspraak`);
  await expect(amir.getByText("Onze afspraak staat vast.")).toBeVisible();
  const onTop = amir.getByText("Vastgesteld zonder akkoord van:").locator("xpath=ancestor::section[1]");
  for (const words of [no.name, "nog niet akkoord", NO, "moet het nog voorleggen", "gaf nog geen antwoord"])
    await expect(onTop.getByText(words).first()).toBeVisible();
  const pdf = await amir.request.get(`/api/sessions/${room.sessionId}/samenwerkingsafspraak.pdf`);
  const { text } = await readPdf(await pdf.body());
  expect(text.indexOf("Vastgesteld zonder akkoord van:")).toBeGreaterThan(0);
  expect(text.indexOf("Vastgesteld zonder akkoord van:")).toBeLessThan(text.indexOf("Wijk of plaats"));
});

test("after adopting, the agreement stays first, an edit asks before it begins version 2, and that can be dropped", async ({
  openDevice,
}) => {
  test.setTimeout(240_000);
  const { laptop, amir, room, partners } = await openLongRoom(openDevice, "Na het vaststellen");
  const wall = await openDevice(devices.projector);
  await wall.goto(`/scherm/${room.screenToken}`);
  await fillIn(laptop, room, partners);
  await enterAnswers(
    laptop,
    room,
    partners.map((partner) => [partner, { answer: "agree" }]),
  );
  await direct(laptop.request, room.sessionId, "afspraken", "open");
  await amir.goto(`/meedoen/${room.sessionId}/zaal`);
  await laptop.getByRole("button", { name: "Maak definitief" }).click();
  await expect(laptop.getByText("Definitief: versie 1").first()).toBeVisible();

  await test.step("wall and phones say that it stands fast", async () => {
    await direct(laptop.request, room.sessionId, "afspraken", "show");
    await expect(wall.getByRole("heading", { name: "Onze afspraak staat vast" })).toBeVisible();
    await expect(wall.getByText("Afspraak maken over de ruimte")).toBeVisible();
    await expect(amir.getByRole("heading", { name: "Onze afspraak staat vast" })).toBeVisible();
    await expect(amir.getByRole("link", { name: "Download als PDF" })).toBeVisible();
    // No question that was answered stands above it.
    await direct(laptop.request, room.sessionId, "afspraken", "show", 1);
    await expect(amir.getByRole("heading", { level: 1 })).toHaveText("Onze afspraak staat vast");
    await expect(amir.getByText("Zijn we akkoord?")).toHaveCount(0);
    await amir.getByRole("link", { name: "Lees de afspraak" }).click();
    await expect(amir.getByText("Onze afspraak staat vast.")).toBeVisible();
  });

  const change = laptop.locator("li", { has: laptop.locator(`summary:has-text("Elke eerste maandag")`) }).last();
  await test.step("the first edit asks, and keeps the words", async () => {
    await change.locator("summary").first().click();
    await change.locator("textarea").fill("Elke week");
    await change.getByRole("button", { name: "Bewaar" }).click();
    await expect(change.getByText("Dit begint een concept van versie 2.")).toBeVisible();
    await expect(laptop.getByText("Definitief: versie 1").first()).toBeVisible();
    await expect(change.locator("textarea")).toHaveValue("Elke week");
    await change.getByRole("button", { name: "Ja, begin die versie" }).click();
    await expect(laptop.getByText("Concept van versie 2").first()).toBeVisible();
    await expect(laptop.locator("summary", { hasText: "Elke week" })).toBeVisible();
  });

  await test.step("team, phones and PDF have the adopted version first", async () => {
    const team = await laptop.context().newPage();
    await team.goto("/beheer");
    const card = team.locator(".card", { has: team.getByRole("heading", { name: "Na het vaststellen" }) });
    await expect(card.getByText(/Definitief: versie 1, .* · er is een concept van versie 2/)).toBeVisible();
    await team.goto(`/beheer/${room.sessionId}/afspraak`);
    await expect(team.getByText("Elke eerste maandag").first()).toBeVisible();
    await expect(team.getByText("CONCEPT", { exact: true })).toHaveCount(0);
    await team.getByRole("link", { name: "Lees het concept van versie 2" }).click();
    await expect(team.getByText("CONCEPT", { exact: true }).first()).toBeVisible();
    await team.getByRole("link", { name: "Lees versie 1, die vaststaat" }).click();
    await expect(team.getByText("CONCEPT", { exact: true })).toHaveCount(0);
    await team.close();
    for (const who of [laptop, amir]) {
      const pdf = await who.request.get(`/api/sessions/${room.sessionId}/samenwerkingsafspraak.pdf`);
      expect(pdf.headers()["content-disposition"]).toMatch(/-v1\.pdf/);
    }
    const concept = `/api/sessions/${room.sessionId}/samenwerkingsafspraak.pdf?version=concept`;
    expect((await laptop.request.get(concept)).headers()["content-disposition"]).toMatch(/-v2-CONCEPT\.pdf/);
    expect((await amir.request.get(concept)).status()).toBe(404);
    await amir.goto(`/meedoen/${room.sessionId}/afspraak`);
    await expect(amir.getByText("Elke eerste maandag").first()).toBeVisible();
    await amir.getByRole("link", { name: "Lees het concept en geef antwoord" }).click();
    await expect(amir.getByText("Elke week").filter({ visible: true }).first()).toBeVisible();
  });

  await test.step("a dropped concept leaves version 1 as it was", async () => {
    await laptop.getByText("Gooi dit concept weg").click();
    await laptop.getByRole("button", { name: "Ja, gooi het concept weg" }).click();
    await expect(laptop.getByText("Definitief: versie 1").first()).toBeVisible();
    await expect(laptop.locator("summary", { hasText: "Elke eerste maandag" })).toBeVisible();
  });
});

test("Hanna hears in the regie that proposals wait, and takes them over beside the answers", async ({ openDevice }) => {
  const { laptop, amir, room } = await openLongRoom(openDevice, "Neem over");
  const wall = await openDevice(devices.projector);
  await wall.goto(`/scherm/${room.screenToken}`);
  await laptop.goto(`/regie/${room.sessionId}`);
  await alive(laptop, wall);
  await goTo(laptop, "Afspraken");
  await press(laptop, "Open: telefoons kunnen antwoorden");
  const { step } = await hostSnapshot(laptop.request, room.sessionId);
  for (const text of ["Samen eten", "samen eten!", "Elke week bellen"]) {
    const data = { id: crypto.randomUUID(), stepId: step?.id, body: { kind: "goal", text } };
    const sent = await amir.request.post(`/api/sessions/${room.sessionId}/contributions`, { data });
    expect(sent.status()).toBe(201);
  }
  await expect(laptop.getByText("3 voorstellen wachten.")).toBeVisible();
  await expect(wall.getByText("3 bijdragen", { exact: true })).toBeVisible();
  const answers = laptop.getByRole("region", { name: /^Antwoorden/ });
  const weekly = answers.getByRole("listitem").filter({ hasText: "Elke week bellen" });
  await weekly.getByRole("button", { name: "Neem over" }).click();
  await expect(weekly.getByText("Staat in de afspraak")).toBeVisible();
  await expect(laptop.getByText("2 voorstellen wachten.")).toBeVisible({ timeout: 15_000 });

  await laptop.getByRole("link", { name: "Open de samenwerkingsafspraak" }).click();
  await alive(laptop);
  const harvest = laptop.getByRole("complementary", { name: "Wat jullie eerder zeiden: Doelen" });
  await expect(harvest.getByRole("listitem")).toHaveCount(2);
  for (const tick of await harvest.getByRole("checkbox").all()) await tick.check();
  await harvest.getByRole("button", { name: "Neem de aangevinkte over" }).click();
  await expect(harvest.getByRole("listitem")).toHaveCount(0);
  await expect(laptop.locator("#onderdeel-goals li summary").filter({ hasText: /samen eten/i })).toHaveCount(1);
  // What was sent stays in the tree.
  await expect(wall.getByText("3 bijdragen", { exact: true })).toBeVisible();
});

test("the editor fits 320 pixels, tells its landmarks apart, and is light though its sections are full", async ({
  openDevice,
}) => {
  const { laptop, amir, room } = await openLongRoom(openDevice, "Smal en licht");
  const stepId = await direct(laptop.request, room.sessionId, "boom", "open");
  const parts = ["vruchten", "wortels", "stam", "zon", "gieter"];
  for (let at = 0; at < 100; at += 1) {
    const text = `${at} Bel ons ook als het goed gaat, dan weten we wat er met onze vraag is gedaan en door wie.`;
    const data = { id: crypto.randomUUID(), stepId, body: { part: parts[at % parts.length], text } };
    expect((await amir.request.post(`/api/sessions/${room.sessionId}/contributions`, { data })).status()).toBe(201);
  }
  const page = await (await laptop.request.get(`/regie/${room.sessionId}/afspraak`)).text();
  console.log(`editor: ${page.length} bytes`);
  expect(page.length).toBeLessThanOrEqual(150_000);
  await openEditor(laptop, room);
  expect(await broken(laptop, { bestPractice: true })).toEqual([]);
  await laptop.setViewportSize({ width: 320, height: 640 });
  const sideways = await laptop.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(sideways).toBeLessThanOrEqual(0);
  await takeOver(laptop, SAID);
  const pencil = laptop.locator("#onderdeel-goals li summary span").first();
  const { width = 0, height = 0 } = (await pencil.boundingBox()) ?? {};
  expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
});
