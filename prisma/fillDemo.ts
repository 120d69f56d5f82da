import { contribute } from "../src/contributions/arrival/writes.ts";
import type { PartnerRef } from "../src/exercises/contract.ts";
import { filledIn } from "../src/exercises/filledIn.ts";
import { findExercise } from "../src/exercises/registry.ts";
import { isProblem } from "../src/lib/errors.ts";
import { readHarvest } from "../src/samenwerkingsafspraak/edit/offered/reads.ts";
import { takeOverSeveral } from "../src/samenwerkingsafspraak/edit/takeOver/writes.ts";
import type { Host } from "../src/sessions/access.ts";
import { seatWithoutPhone } from "../src/sessions/door/writes.ts";
import { currentStep, readRoom, type SessionRoom } from "../src/sessions/reads.ts";
import { partToOpen, presentPart } from "../src/sessions/run/programme.ts";
import { readPaging } from "../src/zaal/presses/paging.ts";
import { closePart, openPart } from "../src/zaal/presses/sittings/writes.ts";
import { move } from "../src/zaal/presses/writes.ts";

const WEEKS_3_MS = 21 * 24 * 60 * 60 * 1000;
const SEATS_EACH = 2;
const TABLE_OF = 3;
const SAYS_MOST = 2;
/** Of each section of the agreement so many offers are taken over: the rest is for who tries it. */
const TAKEN_MOST = 2;

/**
 * Takes a bijeenkomst through its programme up to where this exercise is shown, with tables that say what the exercises have
 * as examples, and begins the first samenwerking's agreement with what was said.
 */
export async function fillDemo(host: Host, until: string): Promise<void> {
  const { partners, partnershipId } = await roomOf(host);
  const tables = await sitDown(host, partners);
  for (;;) {
    const room = await roomOf(host);
    const step = currentStep(room);
    if (step?.state === "open") await everybodySays(host, tables, room);
    if (step?.exercise === until && step.state === "shown") break;
    await goOn(host, room);
  }
  await beginAgreement(host, partnershipId);
}

type Table = { participantId: string; partner: PartnerRef };

async function sitDown(host: Host, partners: PartnerRef[]): Promise<Table[]> {
  const tables: Table[] = [];
  for (const partner of partners)
    for (let seat = 0; seat < SEATS_EACH; seat++) {
      const wish = { partnerId: partner.id, standing: partner.side, people: seat === 0 ? 1 : TABLE_OF };
      tables.push({ participantId: (await seatWithoutPhone(host, wish)).participantId, partner });
    }
  return tables;
}

/** The big button; where a dagdeel ends the next one begins. */
async function goOn(host: Host, room: SessionRoom): Promise<void> {
  try {
    await move(host, "onward", undefined, readPaging);
  } catch (error) {
    const [over, next] = [presentPart(room), partToOpen(room)];
    if (!isProblem(error) || error.code !== "NOT_NOW" || !over) throw error;
    if (room.adjourned) await openPart(host, next?.id ?? "", {});
    else await closePart(host, over.id, {});
  }
}

/** Each table says something of its own that nobody said yet, as far as the round takes it. */
async function everybodySays(host: Host, tables: Table[], room: SessionRoom): Promise<void> {
  const step = currentStep(room);
  if (!step) return;
  const examples = findExercise(step.exercise)?.examples.filter(({ round }) => round === step.round) ?? [];
  for (const [at, { participantId, partner }] of tables.entries()) {
    const colleagues = tables.filter((other) => other.partner.side === partner.side);
    const place = colleagues.findIndex((other) => other.participantId === participantId);
    const own = examples.filter(({ side }) => side === partner.side);
    const mine = own.filter((_, nr) => nr % colleagues.length === place).slice(0, SAYS_MOST);
    const together = room.partnerships.find(({ partnerIds }) => partnerIds.includes(partner.id))?.partnerIds ?? [];
    const nearby = room.partners.filter(({ id }) => together.includes(id));
    for (const { body } of mine.length > 0 ? mine : own.slice(at % Math.max(1, own.length)).slice(0, 1)) {
      const said = filledIn(body, [partner, ...nearby], Date.now() + WEEKS_3_MS);
      const request = { id: crypto.randomUUID(), stepId: step.id, round: step.round, participantId, body: said };
      // What a round does not take of this table, another says.
      await contribute(host, request).catch((error) => {
        if (!isProblem(error)) throw error;
      });
    }
  }
}

async function beginAgreement(host: Host, partnershipId: string): Promise<void> {
  const { sections } = await readHarvest(host, partnershipId);
  for (const { section, offers } of sections) {
    const chosen = offers.slice(0, TAKEN_MOST).flatMap(({ ids }) => ids);
    if (chosen.length > 0) await takeOverSeveral(host, section, chosen, new Date(), partnershipId);
  }
}

async function roomOf({ sessionId }: Host): Promise<SessionRoom> {
  const room = await readRoom(sessionId);
  if (!room) throw new Error("The demo's session is gone.");
  return room;
}
