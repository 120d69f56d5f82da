import { beforeEach, describe, expect, test } from "vitest";
import { db } from "../../src/lib/db.ts";
import { readHarvest } from "../../src/samenwerkingsafspraak/edit/offered/reads.ts";
import { takeOver, takeOverSeveral } from "../../src/samenwerkingsafspraak/edit/takeOver/writes.ts";
import { readAgreement } from "../../src/samenwerkingsafspraak/reads.ts";
import { codeOf, NOW, present, raise, rowsOf, writeInBoom } from "./agreementRoom.ts";
import { backs, goalsIn, LIBRARY, offersIn, openTwo, type TwoRoom, wordsIn } from "./twoPartnerships.ts";

let room: TwoRoom;
beforeEach(async () => {
  room = await openTwo();
});

describe("what is offered to an agreement", () => {
  test("is what its own people wrote, and nothing of the others", async () => {
    const north = await writeInBoom(room, room.amir, "vruchten", "Ouders weten de weg in Noord", 1);
    const south = await writeInBoom(room, room.omar, "vruchten", "Kinderen lezen in Zuid", 2);
    expect([await wordsIn(room, room.noord), await wordsIn(room, room.zuid)]).toEqual([
      ["Ouders weten de weg in Noord"],
      ["Kinderen lezen in Zuid"],
    ]);
    const names = JSON.stringify((await readHarvest(room.host, room.noord)).partners);
    expect([names.includes(LIBRARY), names.includes("Wijkteam Noord")]).toEqual([false, true]);
    await takeOver(room.host, south);
    await takeOver(room.host, north);
    expect([await goalsIn(room, room.noord), await goalsIn(room, room.zuid)]).toEqual([
      ["Ouders weten de weg in Noord"],
      ["Kinderen lezen in Zuid"],
    ]);
  });

  test("counts nobody of the others behind it, nor their double", async () => {
    const north = await writeInBoom(room, room.amir, "vruchten", "Een eigen plek", 1);
    const south = await writeInBoom(room, room.omar, "vruchten", "een eigen plek.", 2);
    await backs(room, room.bea, north);
    await backs(room, room.dora, north);
    expect((await offersIn(room, room.noord)).map(({ support, sources }) => [support, sources])).toEqual([
      [{ formal: 1, informal: 1 }, [north]],
    ]);
    await db().contribution.update({ where: { id: south }, data: { mergedIntoId: north } });
    await raise(room.sessionId);
    expect((await offersIn(room, room.noord)).map(({ support }) => support)).toEqual([{ formal: 1, informal: 1 }]);
    expect((await offersIn(room, room.zuid)).map(({ fields, support }) => [fields.text, support])).toEqual([
      ["een eigen plek.", { formal: 0, informal: 1 }],
    ]);
    await takeOver(room.host, south);
    expect(rowsOf(await readAgreement(room.host, room.zuid), "goal")).toMatchObject([{ sourceCount: 1 }]);
    expect(await goalsIn(room, room.noord)).toEqual([]);
  });

  test("is taken over by Hanna to that agreement alone, also many at once", async () => {
    await writeInBoom(room, room.amir, "vruchten", "Ouders weten de weg in Noord", 1);
    await writeInBoom(room, room.omar, "vruchten", "Kinderen lezen in Zuid", 2);
    const [offer] = await offersIn(room, room.zuid);
    expect(await codeOf(takeOverSeveral(room.host, "goals", [present(offer).id]))).toBe("INVALID");
    await takeOverSeveral(room.host, "goals", [present(offer).id], NOW, room.zuid);
    expect([await goalsIn(room, room.noord), await goalsIn(room, room.zuid)]).toEqual([[], ["Kinderen lezen in Zuid"]]);
  });
});
