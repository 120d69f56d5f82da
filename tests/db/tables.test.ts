import { expect, test } from "vitest";
import { forgetOldSessions } from "../../src/contributions/retention/writes.ts";
import { db } from "../../src/lib/db.ts";
import { readHarvest } from "../../src/samenwerkingsafspraak/edit/offered/reads.ts";
import { takeOver } from "../../src/samenwerkingsafspraak/edit/takeOver/writes.ts";
import { readAgreement } from "../../src/samenwerkingsafspraak/reads.ts";
import { supportLine } from "../../src/samenwerkingsafspraak/support/writes.ts";
import type { Seat } from "../../src/sessions/access.ts";
import { closeSession } from "../../src/sessions/prepare/writes.ts";
import { openRoom, present, raise, rowsOf, writeInBoom } from "./agreementRoom.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

/** From now on so many people answer on this seat. */
async function share({ participantId, sessionId }: Seat, people: number): Promise<void> {
  await db().participant.update({ where: { id: participantId }, data: { people } });
  await raise(sessionId);
}

test("a table of four counts as four: in what is offered, in the line, and when their seat is forgotten", async () => {
  const room = await openRoom();
  await share(room.amir, 4);
  await share(room.bea, 2);
  const id = await writeInBoom(room, room.amir, "vruchten", "Kinderen spelen buiten", 1);
  const offers = (await readHarvest(room.host)).sections.flatMap((section) => section.offers);
  expect(present(offers.find(({ sources }) => sources.includes(id))).support).toEqual({ formal: 0, informal: 4 });
  const [lineId = ""] = (await takeOver(room.host, id)).lineIds;
  const support = async () => present(rowsOf(await readAgreement(room.host), "goal")[0]).support;
  expect(await support()).toEqual({ formal: 0, informal: 4 });
  for (const seat of [room.amir, room.bea]) await supportLine(seat, lineId, true);
  expect(await support()).toEqual({ formal: 2, informal: 4 });
  await closeSession(room.host);
  await forgetOldSessions(Date.now() + 91 * DAY_MS);
  expect(await support()).toEqual({ formal: 2, informal: 4 });
  expect(await db().agreementLine.findUnique({ where: { id: lineId } })).toMatchObject({
    supportFormal: 2,
    supportInformal: 4,
  });
});
