import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { contribute } from "../../src/contributions/arrival/writes.ts";
import { db } from "../../src/lib/db.ts";
import { takeOver } from "../../src/samenwerkingsafspraak/edit/takeOver/writes.ts";
import * as agreement from "../../src/samenwerkingsafspraak/edit/writes.ts";
import { readAgreement } from "../../src/samenwerkingsafspraak/reads.ts";
import { supportLine } from "../../src/samenwerkingsafspraak/support/writes.ts";
import type { Seat } from "../../src/sessions/access.ts";
import { closeSession } from "../../src/sessions/prepare/writes.ts";
import { hub, readSnapshot } from "../../src/zaal/moments.ts";
import { openOutlet } from "../outlet.ts";
import { fillIn, goal, NOW, present, raise, rowsOf } from "./agreementRoom.ts";
import {
  adoptNorth,
  adoptSouth,
  fillInSouth,
  LIBRARY,
  MOSQUE,
  openTwo,
  SOUTH,
  type TwoRoom,
} from "./twoPartnerships.ts";

let room: TwoRoom;
beforeEach(async () => {
  room = await openTwo();
});

/** The step in which the agreement is made is the present one. */
async function atAgreement(state: "OPEN" | "SHOWN" = "SHOWN"): Promise<string> {
  const part = await db().part.findFirstOrThrow({ where: { sessionId: room.sessionId } });
  const data = { partId: part.id, order: 5, exercise: "afspraken", minutes: 20, state, round: 0 };
  const { id } = await db().step.create({ data });
  await db().session.update({ where: { id: room.sessionId }, data: { currentStepId: id } });
  await raise(room.sessionId);
  return id;
}

/** Waits until this seat's stream says this. */
function follow(seat: Seat) {
  const { outlet, next } = openOutlet();
  hub().open(seat.sessionId, seat, outlet);
  const until = async (words: string): Promise<void> => {
    if (!(await next()).includes(words)) await until(words);
  };
  return until;
}

const onPhone = async (seat: Seat) => JSON.stringify(await readSnapshot(seat));
const NORTH_WORDS = ["Ouders vinden de weg naar hulp", "Elke dinsdag spreekuur", "Moeders van de Singel"];
const SOUTH_WORDS = ["Elk kind in Zuid leest elke dag", "Woensdagmiddag voorlezen", LIBRARY, MOSQUE];

describe("in the step in which the agreement is made", () => {
  test("a phone sees its own samenwerking's, live, and not a word of the other's", async () => {
    await fillIn(room);
    await fillInSouth(room);
    await agreement.propose(room.host);
    await agreement.propose(room.host, room.zuid);
    await atAgreement();
    const [bea, dora] = [await onPhone(room.bea), await onPhone(room.dora)];
    expect([bea.includes(present(NORTH_WORDS[0])), dora.includes(present(SOUTH_WORDS[0]))]).toEqual([true, true]);
    for (const words of SOUTH_WORDS) expect(bea).not.toContain(words);
    for (const words of NORTH_WORDS) expect(dora).not.toContain(words);

    const until = follow(room.omar);
    await until("snapshot");
    const [line] = rowsOf(await readAgreement(room.omar), "goal");
    await supportLine(room.dora, present(line).id, true);
    await until(`"support":{"formal":1,"informal":0}`);
    await agreement.addLine(room.host, "goal", goal("Nog een doel van Zuid"), NOW, room.zuid);
    await until("Nog een doel van Zuid");
    expect(await onPhone(room.bea)).not.toContain("Nog een doel van Zuid");
  });

  test("Hanna sees of every proposal whether it stands in its agreement, and how many samenwerkingen there are", async () => {
    const stepId = await atAgreement("OPEN");
    const ids: string[] = [randomUUID(), randomUUID()];
    const body = (text: string) => ({ kind: "goal", text });
    await contribute(room.amir, { id: present(ids[0]), stepId, body: body("Van Amir") });
    await contribute(room.omar, { id: present(ids[1]), stepId, body: body("Van Omar") });
    await takeOver(room.host, present(ids[1]));
    const snapshot = await readSnapshot(room.host);
    if (snapshot.audience !== "host") throw new Error("Hanna hosts.");
    const standing = snapshot.contributions.map(({ id, inAgreement }) => [ids.indexOf(id), inAgreement]);
    expect(Object.fromEntries(standing)).toEqual({ 0: false, 1: true });
    expect(snapshot.partnerships).toEqual([
      { id: room.noord, title: "Noord", isAdopted: false },
      { id: room.zuid, title: SOUTH, isAdopted: false },
    ]);
  });
});

describe("once the bijeenkomst is closed", () => {
  test("a phone keeps what its own samenwerking adopted; the wall all of it, by name", async () => {
    await adoptSouth(room);
    await closeSession(room.host);
    const afterwards = async (seat: Seat) => (await readSnapshot(seat)).afterwards;
    expect(await afterwards(room.bea)).toBeUndefined();
    expect(JSON.stringify(await afterwards(room.dora))).toContain("Boekenkast neerzetten");
    const wall = async () => (await readSnapshot(room.screen)).afterwards?.named?.map(({ title }) => title);
    expect(await wall()).toEqual([SOUTH]);
    const ended = async () => {
      const snapshot = await readSnapshot(room.host);
      return snapshot.audience === "host" && [snapshot.endedWell, ...snapshot.partnerships.map((one) => one.isAdopted)];
    };
    expect(await ended()).toEqual([false, false, true]);

    await adoptNorth(room);
    expect(JSON.stringify(await afterwards(room.bea))).toContain("Sleutel regelen");
    expect(JSON.stringify(await afterwards(room.bea))).not.toContain("Boekenkast");
    expect(await wall()).toEqual(["Noord", SOUTH]);
    expect(await ended()).toEqual([true, true, true]);
  });
});
