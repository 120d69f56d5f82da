import type { Page } from "@playwright/test";
import { phonePhoto } from "../../src/contributions/photos/photos.fixture.ts";
import { content } from "../../src/exercises/content.ts";
import { addLine, propose } from "../../src/samenwerkingsafspraak/edit/writes.ts";
import { renamePartnership } from "../../src/sessions/partnerships/writes.ts";
import { readRoom } from "../../src/sessions/reads.ts";
import { devices, expect, type OpenDevice, test } from "../browser.ts";
import { takeOver } from "./agreementEditor.ts";
import { addSamenwerking, hosting } from "./hannasSessions.ts";
import { begin, makeByForms, openForm, openLaptop, type Room, startByForms } from "./people.ts";
import { asked, draw } from "./phoneForms.ts";
import { alive } from "./regie.ts";
import { adopt, answers, fillIn, pdfOf, wordsOfPdf } from "./twoSamenwerkingen.ts";
import { type Moment, type Person, walk } from "./walkedProgramme.ts";

const SOUTH = "Zuid: samen lezen en huiswerk maken voor alle kinderen aan de zuidkant van 't wa";
const BRIDGE = "Een brug waar we elkaar halverwege tegenkomen.";
const TABLE = "Een lange tafel voor het hele plein.";
const QUESTION = "Wie leest er voor als Omar ziek is?";
const TIP = "Vraag drie vaders, dan is er altijd één";

const exercisesOf = (programme: string) =>
  content.programmes
    .find(({ id }) => id === programme)
    ?.blocks.flatMap(({ items }) => items.map(({ exercise }) => exercise)) ?? [];

/** Two phones of each organisation, of one to four people each; the first of each is at the room. */
async function everybodyJoins(openDevice: OpenDevice, { sessionId, code }: Room): Promise<Person[]> {
  const { partners = [] } = (await readRoom(sessionId)) ?? {};
  const people: Person[] = [];
  for (const [at, partner] of [...partners, ...partners].entries()) {
    const phone = await openDevice(devices.phone);
    const data = { code, side: partner.side, partner: { id: partner.id }, people: 1 + (at % 4) };
    expect((await phone.request.post("/api/join", { data })).status()).toBe(201);
    if (at < partners.length) await phone.goto(`/meedoen/${sessionId}/zaal`);
    people.push({ phone, partner });
  }
  return people;
}

async function openWall(openDevice: OpenDevice, { screenToken }: Room): Promise<Page> {
  const wall = await openDevice(devices.projector);
  await wall.goto(`/scherm/${screenToken}`);
  await alive(wall);
  return wall;
}

const isFirst = ({ exercise, round, open }: Moment, wanted: string) => exercise === wanted && round === 0 && open;

/** The samenwerking has an agreement to which all of its organisations say yes, and Hanna adopts it. */
async function agree(laptop: Page, room: Room, people: Person[], partnershipId: string, action: string) {
  const { partnerships = [] } = (await readRoom(room.sessionId)) ?? {};
  const { partnerIds = [] } = partnerships.find(({ id }) => id === partnershipId) ?? {};
  const own = people.filter(({ partner }) => partnerIds.includes(partner.id));
  const words = { shape: "Elke dinsdag in de moedergroep", role: "Linking pin", action };
  const sides = [
    own.find(({ partner }) => partner.side === "formal"),
    own.find(({ partner }) => partner.side === "informal"),
  ];
  await fillIn(
    room.sessionId,
    partnershipId,
    words,
    sides.flatMap((one) => (one ? [one.partner] : [])),
  );
  const host = await hosting(room.sessionId);
  for (const [kind, text] of [
    ["goal", "Elke ouder kent een plek"],
    ["leadParty", "Wij samen"],
  ] as const)
    await addLine(host, kind, { text }, new Date(), partnershipId);
  await propose(host, partnershipId);
  for (const id of partnerIds) {
    const one = own.find(({ partner }) => partner.id === id);
    if (one) await answers(one.phone, room, "Akkoord");
  }
  await adopt(laptop, room, partnershipId);
}

for (const [id, title] of [
  ["kort", /^Kort/],
  ["standaard", /^Standaard/],
] as const)
  test(`the programme "${id}", from its first press to an agreement that both sides adopted`, async ({
    openDevice,
  }) => {
    test.setTimeout(400_000);
    const laptop = await openLaptop(openDevice);
    const room = await startByForms(laptop, `Het hele programma ${id}`, title);
    await hosting(room.sessionId);
    const wall = await openWall(openDevice, room);
    const people = await everybodyJoins(openDevice, room);
    await alive(laptop);
    const walked = await walk({
      laptop,
      room,
      people,
      at: async (moment) => {
        for (const page of [wall, ...people.slice(0, 3).map(({ phone }) => phone)])
          await expect(page.getByRole("heading").first()).toBeVisible();
        if (!isFirst(moment, "afspraken")) return false;
        const { partnershipId = "" } = (await readRoom(room.sessionId)) ?? {};
        await agree(laptop, room, people, partnershipId, "De sleutel halen");
        await laptop.goto(`/regie/${room.sessionId}`);
        return true;
      },
    });
    expect(walked).toEqual(exercisesOf(id));
    const pdf = await wordsOfPdf(laptop, pdfOf(room.sessionId));
    expect(pdf).toContain("De sleutel halen");
    expect(pdf).not.toContain("CONCEPT");
  });

test('the programme "lang" with two samenwerkingen, in groups, with a drawing, a photo and a visit to each other, to two adopted agreements', async ({
  openDevice,
}) => {
  test.setTimeout(600_000);
  const laptop = await openLaptop(openDevice);
  const sessionId = await makeByForms(laptop, "Het hele programma lang", /^Lang/);
  const { partnershipId: noord = "" } = (await hosting(sessionId)) && ((await readRoom(sessionId)) ?? {});
  await renamePartnership(await hosting(sessionId), noord, "Noord: koffie bij de kapper");
  const zuid = await addSamenwerking(sessionId, SOUTH, [
    { name: "Bibliotheek De Boekenberg", side: "formal" },
    { name: "Moskee van de Zuidoever", side: "informal" },
  ]);
  const room = await begin(laptop, sessionId);
  const wall = await openWall(openDevice, room);
  const people = await everybodyJoins(openDevice, room);
  await alive(laptop);
  const of = (name: string) => people.find(({ partner }) => partner.name.startsWith(name))?.phone ?? laptop;
  const [amir, omar] = [of("Moedergroep"), of("Moskee")];
  const sends = async (phone: Page, text: string) => {
    await openForm(phone).getByRole("textbox").fill(text);
    await openForm(phone).getByRole("button").first().click();
    await expect(phone.getByText(text).first()).toBeVisible();
  };

  const byHand: Record<string, () => Promise<void>> = {
    "toekomstvisie 0": async () => {
      await amir.locator("summary", { hasText: "Maak hier een tekening" }).click();
      const paper = amir.getByRole("img", { name: /^Tekenvlak/ });
      await draw(
        amir,
        paper,
        Array.from({ length: 21 }, (_, at) => [0.1 + at * 0.04, 0.3 + Math.abs(at - 10) * 0.03]),
      );
      await amir.getByLabel("Wat zie je op de tekening?").first().fill(BRIDGE);
      await amir.getByRole("button", { name: "Verstuur" }).click();
      await expect(amir.getByRole("listitem").filter({ hasText: BRIDGE }).getByText("Bewaard.")).toBeVisible();
      await omar.getByLabel("Wat zie je op de tekening?").first().fill(TABLE);
      await omar.locator("summary", { hasText: "Foto van jullie tekening" }).click();
      const buffer = await phonePhoto(1600, 1200);
      await omar
        .getByLabel("Foto van jullie tekening")
        .setInputFiles({ name: "IMG.jpg", mimeType: "image/jpeg", buffer });
      await omar.getByRole("button", { name: "Verstuur" }).click();
      await expect(omar.locator(`img[alt="${TABLE}"]`)).toBeVisible();
    },
    "consult 0": async () => {
      await asked(omar, "consult");
      await sends(omar, QUESTION);
    },
    "consult 1": async () => {
      await asked(amir, "consult", 1);
      await expect(amir.getByText(QUESTION)).toBeVisible();
      await sends(amir, TIP);
      await expect(omar.getByText(TIP)).toHaveCount(0);
    },
    "consult 2": async () => asked(omar, "consult", 2),
    "consult 3": async () => {
      await omar.getByRole("button", { name: `Deze tip nemen we mee ${TIP}` }).click();
      await expect(omar.getByText("Jullie nemen deze tip mee.")).toBeVisible();
    },
    "afspraken 0": async () => {
      for (const [id, words, picture] of [
        [noord, BRIDGE, "tekening"],
        [zuid, TABLE, "foto"],
      ] as const) {
        await laptop.goto(`/regie/${sessionId}/afspraak/${id}`);
        await alive(laptop);
        await takeOver(laptop, words);
        await laptop.getByRole("button", { name: `Bewaar de ${picture} bij de afspraak` }).click();
        await expect(laptop.getByRole("button", { name: "Haal weg bij de afspraak" })).toBeVisible();
        if (id === zuid) await takeOver(laptop, TIP);
        await agree(laptop, room, people, id, `De sleutel halen voor ${words}`);
      }
      await laptop.goto(`/regie/${sessionId}`);
    },
  };
  const walked = await walk({
    laptop,
    room,
    people,
    at: async ({ exercise, round, stepId, open }) => {
      if (exercise === "toekomstvisie" && round === 0 && !open) await expect(wall.getByText(BRIDGE)).toHaveCount(0);
      if (["pitch", "rollen-bedenken"].includes(exercise) && round === 0 && !open) {
        const made = await laptop.request.post(`/api/sessions/${sessionId}/steps/${stepId}/division`, {
          data: { kind: "group", of: 4 },
        });
        expect(made.status(), await made.text()).toBe(200);
      }
      const task = open ? byHand[`${exercise} ${round}`] : undefined;
      await task?.();
      return task !== undefined && exercise !== "toekomstvisie";
    },
  });
  expect(walked).toEqual(exercisesOf("lang"));
  const [north, south] = [
    await wordsOfPdf(laptop, pdfOf(sessionId, noord)),
    await wordsOfPdf(laptop, pdfOf(sessionId, zuid)),
  ];
  expect([north.includes(BRIDGE), south.includes(BRIDGE)]).toEqual([true, false]);
  expect([north.includes("Vraag drie vaders"), south.includes("Vraag drie vaders")]).toEqual([false, true]);
  for (const pdf of [north, south]) expect(pdf).toContain("Bijlage: onze toekomst in beeld");
});
