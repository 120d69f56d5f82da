import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { materialBefore } from "../../src/contributions/inputs.ts";
import { readContributions } from "../../src/contributions/stored/reads.ts";
import { db } from "../../src/lib/db.ts";
import type { Seat } from "../../src/sessions/access.ts";
import { readRoom, stepsOf } from "../../src/sessions/reads.ts";
import { present, raise } from "./agreementRoom.ts";
import { openTwo, type TwoRoom } from "./twoPartnerships.ts";

let room: TwoRoom;
let stepId: string;
let marketId: string;

beforeEach(async () => {
  room = await openTwo();
  const { id: partId } = await db().part.findFirstOrThrow({ where: { sessionId: room.sessionId } });
  const step = (exercise: string, order: number, state: "SHOWN" | "OPEN") =>
    db().step.create({ data: { partId, exercise, order, minutes: 20, state, revealed: state === "SHOWN" } });
  stepId = (await step("rollen-bedenken", 90, "SHOWN")).id;
  marketId = (await step("rollenmarkt", 91, "OPEN")).id;
});

const thinksUp = (by: Seat, name: string, seq: number, isHidden = false) =>
  db().contribution.create({
    data: {
      ...{
        id: randomUUID(),
        stepId,
        participantId: by.participantId,
        partnerId: by.partnerId,
        standing: "FORMAL",
        round: 0,
        seq,
        hidden: isHidden,
      },
      body: { what: "role", strength: "", ownStrength: "Geduld", name, text: "Wacht rustig af.", forSide: "formal" },
    },
  });

/** The names on the cards that the rollenmarkt of one samenwerking gets. */
async function cardsOf(partnershipId: string | null): Promise<string[]> {
  await raise(room.sessionId);
  const session = present(await readRoom(room.sessionId));
  const steps = stepsOf(session);
  const rows = await readContributions(steps.map(({ id }) => id));
  const market = present(steps.find(({ id }) => id === marketId));
  return materialBefore(session, market, rows, partnershipId).flatMap(({ card }) => (card ? [card.name] : []));
}

test("a role that Bea's table thought up lies on the market of her own samenwerking, and on no other", async () => {
  await thinksUp(room.bea, "Straatgids", 1);
  await thinksUp(room.dora, "Boekengids", 2);
  expect(await cardsOf(room.noord)).toEqual(["Straatgids"]);
  expect(await cardsOf(room.zuid)).toEqual(["Boekengids"]);
  expect(await cardsOf(null)).toEqual(["Straatgids", "Boekengids"]);
});

test("what Hanna hid, or what was never shown, is no card", async () => {
  await thinksUp(room.bea, "Straatgids", 1, true);
  await thinksUp(room.bea, "Loketkraker", 2);
  expect(await cardsOf(room.noord)).toEqual(["Loketkraker"]);
  await db().step.update({ where: { id: stepId }, data: { state: "CLOSED", revealed: false } });
  expect(await cardsOf(room.noord)).toEqual([]);
});
