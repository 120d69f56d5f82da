import type { APIRequestContext, Page } from "@playwright/test";
import { propose } from "../../src/samenwerkingsafspraak/edit/writes.ts";
import { renamePartnership } from "../../src/sessions/partnerships/writes.ts";
import { readRoom } from "../../src/sessions/reads.ts";
import { devices, expect, type OpenDevice, test } from "../browser.ts";
import { addLine, takeOver } from "./agreementEditor.ts";
import { addSamenwerking, hosting } from "./hannasSessions.ts";
import { direct, hostSnapshot, openRoom, type Room } from "./people.ts";
import { alive } from "./regie.ts";
import { answers, fillIn, type Partner, pdfOf, wordsOfPdf } from "./twoSamenwerkingen.ts";

test.use({ expectedErrors: [/status of (404|409|410)/] });

const [NORTH, SOUTH] = ["Noord: koffie bij de kapper", "Zuid: samen lezen aan de kade"];
const SAID = { north: "Elke vader kent een plek", south: "Elk kind leest elke dag" };
const NORTHS = [SAID.north, "Spreekuur bij de kapper", "Sleutel halen", "Linking pin"];
const SOUTHS = [SAID.south, "Voorlezen in de moskee", "Kast zetten", "Voorlezer"];
const ARABIC = "نشرب القهوة معًا كل يوم ثلاثاء";

type Host = APIRequestContext;
type Circle = { id: string; title: string; seatIds: string[] };
type Snapshot = Awaited<ReturnType<typeof hostSnapshot>> & {
  circles: { list: Circle[]; loose: string[] } | null;
  seats: { id: string }[];
  session: { part: number };
};

const look = async (host: Host, sessionId: string) => (await hostSnapshot(host, sessionId)) as Snapshot;

async function call(host: Host, path: string, data: object): Promise<void> {
  const response = await host.post(path, { data });
  expect([200, 201], `${path}: ${await response.text()}`).toContain(response.status());
}

type Seat = { phone: Page; participantId: string };

/** Somebody of this organisation sits down; `people` answer together on the phone. */
async function sits(openDevice: OpenDevice, room: Room, side: string, partner: Partner, people = 1): Promise<Seat> {
  const phone = await openDevice(devices.phone);
  const data = { code: room.code, side, partner: { id: partner.id }, people };
  const joined = await phone.request.post("/api/join", { data });
  expect(joined.status(), await joined.text()).toBe(201);
  await phone.goto(`/meedoen/${room.sessionId}/zaal`);
  return { phone, participantId: (await joined.json()).participantId };
}

async function sends({ phone }: Seat, room: Room, stepId: string, body: object, round = 0): Promise<number> {
  const data = { id: crypto.randomUUID(), stepId, round, body };
  return (await phone.request.post(`/api/sessions/${room.sessionId}/contributions`, { data })).status();
}

const wordsOn = async (page: Page): Promise<string> => (await page.locator("main").textContent()) ?? "";

test("two samenwerkingen of two organisations each go through two dagdelen, and end with an agreement of their own", async ({
  openDevice,
  baseURL,
}) => {
  test.setTimeout(400_000);
  const { laptop, room } = await openRoom(openDevice, "Twee dagdelen, twee samenwerkingen");
  const { sessionId } = room;
  const host = laptop.request;
  const zuid = await addSamenwerking(sessionId, SOUTH, [
    { name: "Bibliotheek De Boekenberg", side: "formal" },
    { name: "Moskee van de Zuidoever", side: "informal" },
  ]);
  const noord = (await readRoom(sessionId))?.partnershipId ?? "";
  await renamePartnership(await hosting(sessionId), noord, NORTH);
  const partners = (await readRoom(sessionId))?.partners ?? [];
  const named = (name: string): Partner => partners.find((one) => one.name === name) ?? { id: "", name };
  const [team, mothers] = [named("Wijkteam"), named("Moedergroep De Brug")];
  const [library, mosque] = [named("Bibliotheek De Boekenberg"), named("Moskee van de Zuidoever")];

  const bea = await sits(openDevice, room, "formal", team);
  const table = await sits(openDevice, room, "formal", team, 4);
  const amir = await sits(openDevice, room, "informal", mothers);
  const fatma = await sits(openDevice, room, "informal", mothers);
  const dora = await sits(openDevice, room, "formal", library);
  const eva = await sits(openDevice, room, "formal", library);
  const omar = await sits(openDevice, room, "informal", mosque);
  const layla = await sits(openDevice, room, "informal", mosque);
  const all = [bea, table, amir, fatma, dora, eva, omar, layla];
  await layla.phone.context().addCookies([{ name: "taal", value: "ar", url: baseURL ?? "" }]);
  await layla.phone.reload();
  const wall = await openDevice(devices.projector);
  await wall.goto(`/scherm/${room.screenToken}`);
  await alive(wall);

  let ideas = "";
  await test.step("mixed groups think up an idea each, and see no word of another before Hanna shows it", async () => {
    const { parts } = await look(host, sessionId);
    ideas = parts.flatMap(({ steps }) => steps).find(({ exercise }) => exercise === "eigen-voorbeeld")?.id ?? "";
    await call(host, `/api/sessions/${sessionId}/steps/${ideas}/division`, { kind: "group", of: 4 });
    await call(host, `/api/sessions/${sessionId}/steps/${ideas}/circle`, { circle: "group" }).catch(() => undefined);
    await direct(host, sessionId, "eigen-voorbeeld", "open");
    const { circles } = await look(host, sessionId);
    const groups = circles?.list ?? [];
    expect(groups.length).toBeGreaterThan(1);
    expect(circles?.loose).toEqual([]);
    const sideOf = new Map(
      all.map((seat, at) => [seat.participantId, at < 2 || at === 4 || at === 5 ? "formal" : "informal"]),
    );
    for (const { seatIds } of groups) expect(new Set(seatIds.map((id) => sideOf.get(id))).size).toBe(2);
    const groupOf = (seat: Seat) => groups.find(({ seatIds }) => seatIds.includes(seat.participantId));
    for (const [at, seat] of all.entries())
      expect(
        await sends(seat, room, ideas, { part: "idee", text: seat === layla ? ARABIC : `Idee nummer ${at}` }),
      ).toBe(201);
    await expect(layla.phone.locator("html")).toHaveAttribute("lang", "ar");
    for (const [at, seat] of all.entries()) {
      const own = all.flatMap((other, nr) => (groupOf(other) === groupOf(seat) ? [nr] : []));
      await seat.phone.reload();
      const words = await wordsOn(seat.phone);
      for (const nr of all.keys())
        if (!own.includes(nr) && all[nr] !== layla) expect(words, `phone ${at}`).not.toContain(`Idee nummer ${nr}`);
    }
    expect(await wordsOn(wall)).not.toContain("Idee nummer");
    await direct(host, sessionId, "eigen-voorbeeld", "show");
  });

  await test.step("three dots each, none for the own group's", async () => {
    await direct(host, sessionId, "eigen-voorbeeld", "open", 1);
    await amir.phone.reload();
    await expect(amir.phone.getByText("Je hebt nog 3 stippen.")).toBeVisible();
    await expect(amir.phone.getByText("Dit is van jouw groepje.")).toHaveCount(1);
    await amir.phone
      .getByRole("button", { name: /^Geef een stip/ })
      .first()
      .click();
    await expect(amir.phone.getByText("Je hebt nog 2 stippen.")).toBeVisible();
    await direct(host, sessionId, "eigen-voorbeeld", "show", 1);
  });

  await test.step("the first dagdeel ends: its code is worth nothing, and everybody comes back to the same seat", async () => {
    const { parts } = await look(host, sessionId);
    const [first, second] = parts as unknown as { id: string }[];
    await call(host, `/api/sessions/${sessionId}/parts/${first?.id}/close`, {});
    const carl = await openDevice(devices.phone);
    const data = { code: room.code, side: "formal", partner: { id: team.id }, people: 1 };
    expect((await carl.request.post("/api/join", { data })).status()).toBeGreaterThanOrEqual(404);
    await call(host, `/api/sessions/${sessionId}/parts/${second?.id}/open`, {});
    await amir.phone.reload();
    await expect(amir.phone.getByText("Welkom terug", { exact: false }).first()).toBeVisible();
    expect((await look(host, sessionId)).session.part).toBe(2);
    expect((await look(host, sessionId)).seats).toHaveLength(all.length);
  });

  await test.step("statements: nobody sees what four people said, and who said it is known to nobody", async () => {
    const weg = await direct(host, sessionId, "wat-staat-in-de-weg", "open");
    const says = (seat: Seat, value: string) => sends(seat, room, weg, { kind: "answer", statement: "o1-1", value });
    for (const seat of [bea, amir, dora, omar]) expect(await says(seat, "ja")).toBe(201);
    const before = await host.get(`/api/sessions/${sessionId}/snapshot?as=host`);
    expect(JSON.stringify((await before.json()).contributions)).toBe("[]");
    for (const seat of [fatma, layla]) expect(await says(seat, "nee")).toBe(201);
    await direct(host, sessionId, "wat-staat-in-de-weg", "show");
    await expect(wall.getByText("Dat herken ik niet")).toBeVisible();
    expect(await says(eva, "ja")).toBe(409);
    const contributions = JSON.stringify((await look(host, sessionId)).contributions);
    for (const { participantId } of all) expect(contributions).not.toContain(participantId);
  });

  await test.step("each samenwerking has a tree and an agreement of its own", async () => {
    const boom = await direct(host, sessionId, "boom", "open");
    expect(await sends(amir, room, boom, { part: "vruchten", text: SAID.north })).toBe(201);
    expect(await sends(omar, room, boom, { part: "vruchten", text: SAID.south })).toBe(201);
    for (const [seat, own, other] of [
      [bea, SAID.north, SAID.south],
      [dora, SAID.south, SAID.north],
    ] as const) {
      const snapshot = await seat.phone.request.get(`/api/sessions/${sessionId}/snapshot?as=phone`);
      const words = await snapshot.text();
      expect([words.includes(own), words.includes(other)]).toEqual([true, false]);
    }
    await fillIn(sessionId, noord, { shape: "Spreekuur bij de kapper", role: "Linking pin", action: "Sleutel halen" }, [
      team,
      mothers,
    ]);
    await fillIn(sessionId, zuid, { shape: "Voorlezen in de moskee", role: "Voorlezer", action: "Kast zetten" }, [
      library,
      mosque,
    ]);
    for (const [id, said, lead] of [
      [noord, SAID.north, "Het wijkteam"],
      [zuid, SAID.south, "De bibliotheek"],
    ] as const) {
      await laptop.goto(`/regie/${sessionId}/afspraak/${id}`);
      await alive(laptop);
      await takeOver(laptop, said);
      await addLine(laptop, { add: "leadParty", fields: { text: lead } });
      await propose(await hosting(sessionId), id);
    }
  });

  await test.step("both sides of each say yes, and both agreements stand", async () => {
    await direct(host, sessionId, "afspraken", "open");
    for (const { phone } of [bea, amir, dora, omar]) await answers(phone, room, "Akkoord");
    for (const id of [noord, zuid]) {
      await laptop.goto(`/regie/${sessionId}/afspraak/${id}`);
      await alive(laptop);
      const button = laptop.getByRole("button", { name: "Maak definitief" });
      if (await button.isVisible()) await button.click();
      if (await laptop.getByText("Toch vaststellen").isVisible()) {
        await laptop.getByText("Toch vaststellen").click();
        await laptop.getByRole("button", { name: /^Vaststellen zonder akkoord van/ }).click();
      }
      await expect(laptop.getByText("Definitief: versie 1").first()).toBeVisible();
    }
    const north = await wordsOfPdf(bea.phone, pdfOf(sessionId));
    const south = await wordsOfPdf(dora.phone, pdfOf(sessionId));
    for (const words of NORTHS) expect([north.includes(words), south.includes(words)], words).toEqual([true, false]);
    for (const words of SOUTHS) expect([north.includes(words), south.includes(words)], words).toEqual([false, true]);
  });
});
