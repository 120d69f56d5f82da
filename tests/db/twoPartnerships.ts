import { db } from "../../src/lib/db.ts";
import { readHarvest } from "../../src/samenwerkingsafspraak/edit/offered/reads.ts";
import { addLine, adopt, assent } from "../../src/samenwerkingsafspraak/edit/writes.ts";
import { readAgreement } from "../../src/samenwerkingsafspraak/reads.ts";
import { addPartner } from "../../src/sessions/partners/writes.ts";
import { addPartnership, renamePartnership } from "../../src/sessions/partnerships/writes.ts";
import { readRoom } from "../../src/sessions/reads.ts";
import { agreeTogether, NOW, openRoom, present, raise, rowsOf, takeSeat } from "./agreementRoom.ts";

/** Names as long as they may be. */
export const LIBRARY = "Bibliotheek De Grote Boekenberg aan de Zuidzijde van het Water, afdeling Jeugd 0";
export const MOSQUE = "Moskee van de Zuidoever met de vrouwengroep, de huiswerkklas en het buurteten 00";
export const SOUTH = "Zuid: samen lezen en huiswerk maken voor alle kinderen aan de zuidkant van 't wa";

/** Hanna's session with two samenwerkingen: "Noord" with Bea and Amir, and "Zuid" with Dora of the library and Omar of the mosque. */
export async function openTwo() {
  const room = await openRoom();
  const { host, sessionId } = room;
  const [first] = present(await readRoom(sessionId)).partnerships;
  const noord = present(first).id;
  await renamePartnership(host, noord, "Noord");
  await addPartnership(host, SOUTH);
  const zuid = present(present(await readRoom(sessionId)).partnerships[1]).id;
  await addPartner(host, { name: LIBRARY, side: "formal", partnershipId: zuid });
  await addPartner(host, { name: MOSQUE, side: "informal", partnershipId: zuid });
  const [library, mosque] = present(present(await readRoom(sessionId)).partnerships[1]).partnerIds;
  return {
    ...room,
    noord,
    zuid,
    library: present(library),
    mosque: present(mosque),
    dora: await takeSeat(sessionId, present(library), "FORMAL", "ster"),
    omar: await takeSeat(sessionId, present(mosque), "INFORMAL", "vlieger"),
  };
}

export type TwoRoom = Awaited<ReturnType<typeof openTwo>>;

/** The goals that stand in the agreement of one of them. */
export const goalsIn = async ({ host }: TwoRoom, partnershipId: string) =>
  rowsOf(await readAgreement(host, partnershipId), "goal").map(({ cells }) => cells[0]);

/** What is offered to the agreement of one of them. */
export const offersIn = async ({ host }: TwoRoom, partnershipId: string) =>
  (await readHarvest(host, partnershipId)).sections.flatMap(({ offers }) => offers);

/** The words of what is offered to it. */
export const wordsIn = async (room: TwoRoom, partnershipId: string) =>
  (await offersIn(room, partnershipId)).map(({ fields }) => fields.text);

/** Adds every line that the blocking checks ask for to the agreement of Zuid. */
export async function fillInSouth({ host, zuid, library, mosque }: TwoRoom): Promise<void> {
  const lines: [string, Record<string, string>][] = [
    ["goal", { text: "Elk kind in Zuid leest elke dag" }],
    ["form", { text: "over-de-drempel" }],
    ["shapeText", { text: "Woensdagmiddag voorlezen in de moskee" }],
    ["formalRole", { text: "Verbinder", owner: library }],
    ["informalRole", { text: "Gastvrouw", owner: mosque }],
    ["condition", { text: "Genoeg boeken", owner: library }],
    ["action", { what: "Boekenkast neerzetten", who: "Bibliotheek", when: "2026-12-08" }],
    ["leadParty", { text: "De bibliotheek" }],
    ["backup", { text: "De moskee" }],
    ["meeting", { text: "Elke laatste vrijdag" }],
    ["evalDate", { date: "2027-05-03" }],
    ["whatif", { risk: "Er komen te weinig kinderen", response: "Dan bellen we de school" }],
  ];
  for (const [kind, fields] of lines) await addLine(host, kind, fields, NOW, zuid);
}

/** Zuid says yes on both sides, and its agreement stands fast. */
export async function adoptSouth(room: TwoRoom): Promise<void> {
  const { host, zuid, dora, omar } = room;
  await fillInSouth(room);
  const { textSha256 } = await readAgreement(host, zuid);
  for (const seat of [dora, omar]) await assent(seat, { answer: "agree", textSha256 });
  await adopt(host, NOW, [], zuid);
}

/** Noord says yes on both sides, and its agreement stands fast. */
export async function adoptNorth(room: TwoRoom): Promise<void> {
  await agreeTogether(room);
  await adopt(room.host, NOW);
}

/** Somebody else answers "klopt" to a contribution. */
export async function backs(room: TwoRoom, seat: TwoRoom["amir"], contributionId: string): Promise<void> {
  await db().support.create({ data: { contributionId, participantId: seat.participantId, value: "ja" } });
  await raise(room.sessionId);
}
