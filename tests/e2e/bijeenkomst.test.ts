import { devices, expect, test } from "../browser.ts";
import { readPdf } from "../pdf.ts";
import { addLine, missingLines, takeOver } from "./agreementEditor.ts";
import { barOf, hostSnapshot, joinByForm, openLaptop, startByForms } from "./people.ts";
import {
  answerAgreement,
  answerRole,
  asked,
  choosePitfall,
  chooseRole,
  hangInTree,
  partOfTree,
  propose,
  readSection,
  writeFirst,
  writeRule,
} from "./phoneForms.ts";
import { alive, goTo, press, pressOnTo } from "./regie.ts";

const TALK = "Alleen contact als er een probleem is";

const REASON = "Moeders durven bij ons meer te vertellen.";
const OPEN = "Open: telefoons kunnen antwoorden";
const trusted = { role: "Vertrouwenspersoon", reason: "Ouders durven daar te praten." };
const linkingPin = { role: "Linking pin", reason: "Zo kent iedereen elkaar." };
const fixer = { role: "Fixer", reason: "Iemand moet het oplossen." };

test("a whole bijeenkomst, from making it to an adopted agreement as PDF", async ({ openDevice }) => {
  test.setTimeout(360_000);
  const laptop = await openLaptop(openDevice);
  const { sessionId, code, screenToken } = await startByForms(laptop, "Samen rond opvoeden");

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

  await alive(laptop, wall);
  await press(laptop, "Begin met Welkom");

  await test.step("kader: Amir reads along with what Hanna explains, and what he writes is on the wall once it is shown", async () => {
    await pressOnTo(laptop, /^Volgende: Waarom deze bijeenkomst/);
    await press(laptop, "Begin: laat het zien");
    for (const page of [wall, amir])
      await expect(page.getByRole("heading", { name: "Opvoeden doe je samen" })).toBeVisible();
    await pressOnTo(laptop, /^Verder: Waarom nu, hier/);
    await asked(amir, "kader", 1);
    await amir.getByRole("textbox").fill(REASON);
    await amir.getByRole("button", { name: /^Verstuur/ }).click();
    await expect(amir.getByText("Bewaard.")).toBeVisible();
    await expect(wall.getByText(REASON)).toHaveCount(0);
    await press(laptop, "Laat zien");
    await expect(wall.getByText(REASON)).toBeVisible();
  });

  await test.step("presentaties: what Amir writes for his group is on the wall once it is shown", async () => {
    await goTo(laptop, "Een (nieuw) beeld van elkaar");
    await press(laptop, OPEN);
    await writeFirst(amir, "presentaties", "Wij zijn twaalf moeders uit de flats.");
    await writeFirst(bea, "presentaties", "Wij zijn het wijkteam.");
    await expect(wall.getByText("Wij zijn twaalf moeders")).toHaveCount(0);
    await press(laptop, "Laat zien");
    await expect(wall.getByText("Wij zijn twaalf moeders uit de flats.")).toBeVisible();
  });

  await test.step("kracht: written about the other, hidden, shown, and answered by who it is about", async () => {
    await goTo(laptop, "De kracht van de ander");
    await press(laptop, OPEN);
    await writeFirst(amir, "kracht", "Weten welke hulp er is");
    await writeFirst(bea, "kracht", "Hebben het vertrouwen van ouders");
    await expect(wall.getByText("Weten welke hulp er is")).toHaveCount(0);
    await expect(bea.getByText("Weten welke hulp er is")).toHaveCount(0);
    await press(laptop, "Laat zien");
    await expect(wall.getByText("Weten welke hulp er is")).toBeVisible();
    await expect(wall.getByText("Hebben het vertrouwen van ouders")).toBeVisible();
    await pressOnTo(laptop, /^Verder: /);
    await bea.getByRole("button", { name: /^Klopt (?!deels)/ }).click();
    await press(laptop, "Laat zien");
    await expect(wall.getByText("herkend").first()).toBeVisible();
  });

  await test.step("rollenmarkt: a card, for whom and why; the organisation says yes, otherwise or no", async () => {
    await goTo(laptop, "Rollenmarkt");
    await press(laptop, OPEN);
    await chooseRole(bea, { ...trusted, fold: "Vertrouwen", owner: "Moedergroep De Brug" });
    await chooseRole(amir, { ...linkingPin, fold: "Mensen verbinden", owner: "Wijkteam" });
    await chooseRole(dewi, { ...fixer, fold: "Regelen", owner: "CJG" });
    await expect(wall.getByText(linkingPin.reason)).toHaveCount(0);
    await press(laptop, "Laat zien");
    await expect(wall.getByText(linkingPin.reason)).toBeVisible();
    await pressOnTo(laptop, /^Verder: /);
    await answerRole(amir, trusted.role, "Ja");
    await answerRole(bea, linkingPin.role, "Anders", "Wel met zijn tweeën");
    await answerRole(chantal, fixer.role, "Nee");
    await expect(wall.getByText(trusted.role)).toHaveCount(0);
    await press(laptop, "Laat zien");
    for (const said of [
      "Ja: Vertrouwenspersoon.",
      "Anders: Linking pin (verbinder) (Wel met zijn tweeën).",
      "Nee: Fixer.",
    ])
      await expect(wall.getByText(said)).toBeVisible();
  });

  await test.step("boom: what the phones hang in it grows on the wall, and others agree", async () => {
    await goTo(laptop, "Boom van samenwerking");
    await press(laptop, OPEN);
    await hangInTree(amir, "Vruchten", "Elke moeder kent een plek waar ze binnen kan lopen");
    await hangInTree(bea, "Gieter", "Bel ons ook als het goed gaat");
    await expect(wall.getByText("Elke moeder kent een plek").first()).toBeVisible();
    await expect(wall.getByText("Bel ons ook als het goed gaat").first()).toBeVisible();
    const fruits = await partOfTree(dewi, "Vruchten");
    await fruits.getByRole("button", { name: "Dit vind ik ook" }).click();
    await expect(fruits.getByRole("button", { name: "Dit vind jij ook" })).toBeVisible();
    await press(laptop, "Laat zien");
  });

  await test.step("valkuilen: everybody chooses; then one rule for what may go wrong", async () => {
    await goTo(laptop, "Valkuilen");
    await press(laptop, OPEN);
    for (const phone of [amir, bea]) await choosePitfall(phone, TALK);
    await press(laptop, "Laat zien");
    await expect(wall.getByText(TALK)).toBeVisible();
    await pressOnTo(laptop, /^Verder: /);
    await writeRule(bea, "bellen we elkaar dezelfde week");
    await expect(wall.getByText("bellen we elkaar dezelfde week")).toHaveCount(0);
    await press(laptop, "Laat zien");
    await expect(wall.getByText("bellen we elkaar dezelfde week")).toBeVisible();
    await amir.getByRole("button", { name: /^Dit vind ik ook/ }).click();
    await expect(amir.getByRole("button", { name: /^Dit vind jij ook/ })).toBeVisible();
  });

  await test.step("afspraken: Amir proposes a line, Hanna takes it over, and Bea stands behind it", async () => {
    await goTo(laptop, "Afspraken");
    await press(laptop, OPEN);
    await propose(amir, "shapeText", "Elke dinsdag zit iemand van het wijkteam in de moedergroep.");
    await expect(wall.getByText("1 bijdrage", { exact: true })).toBeVisible();
    await laptop.goto(`/regie/${sessionId}/afspraak`);
    await alive(laptop);
    await takeOver(laptop, "Elke dinsdag zit iemand van het wijkteam");
    const shape = await readSection(bea, "shape");
    await shape.getByRole("button", { name: "Hier sta ik achter" }).click();
    await expect(shape.getByRole("button", { name: "Hier sta jij achter" })).toBeVisible();
  });

  await test.step("Hanna takes the rest of the harvest over and fills in what is missing", async () => {
    for (const words of [
      "Elke moeder kent een plek waar ze binnen kan lopen",
      trusted.reason,
      linkingPin.reason,
      "bellen we elkaar dezelfde week",
    ])
      await takeOver(laptop, words);
    const { partners } = await hostSnapshot(laptop.request, sessionId);
    for (const line of missingLines(partners)) await addLine(laptop, line);
    await expect(laptop.getByText("Nog 1 punt voor Definitief").first()).toBeVisible();
  });

  await test.step("the two sides agree on their phones, and Hanna adopts", async () => {
    await laptop.getByRole("button", { name: "Leg voor aan beide kanten" }).click();
    await expect(laptop.getByText(/Voorgelegd aan beide kanten/).first()).toBeVisible();
    await laptop.goto(`/regie/${sessionId}`);
    await alive(laptop);
    await press(laptop, "Laat zien");
    await pressOnTo(laptop, /^Verder: /);
    for (const phone of [amir, bea]) {
      await asked(phone, "afspraken", 1);
      await answerAgreement(phone, "Akkoord");
      await expect(barOf(phone)).toContainText("Verstuurd.");
    }
    await laptop.goto(`/regie/${sessionId}/afspraak`);
    await alive(laptop);
    await laptop.getByText("Toch vaststellen").click();
    await laptop.getByRole("button", { name: "Vaststellen zonder akkoord van CJG" }).click();
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
      "bellen we elkaar dezelfde week",
      "Linking pin",
      "Wijkteam",
      "Moedergroep De Brug",
      "Akkoord",
      "Vastgesteld zonder akkoord van:",
    ])
      expect(pdf.text).toContain(words);
    expect(pdf.text).not.toContain("CONCEPT");
  });
});
