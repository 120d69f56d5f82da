import { beforeEach, describe, expect, test } from "vitest";
import { db } from "../../src/lib/db.ts";
import { askToMerge, mergePartners } from "../../src/samenwerkingsafspraak/edit/partners/writes.ts";
import { takeOver } from "../../src/samenwerkingsafspraak/edit/takeOver/writes.ts";
import * as agreement from "../../src/samenwerkingsafspraak/edit/writes.ts";
import { readAgreement } from "../../src/samenwerkingsafspraak/reads.ts";
import { supportLine } from "../../src/samenwerkingsafspraak/support/writes.ts";
import { addPartner, changePartner } from "../../src/sessions/partners/writes.ts";
import { readRoom } from "../../src/sessions/reads.ts";
import { codeOf, goal, NOW, openRoom, present, problemOf, raise, takeSeat, writeInBoom } from "./agreementRoom.ts";
import { MOSQUE, openTwo, SOUTH, type TwoRoom, wordsIn } from "./twoPartnerships.ts";

let room: TwoRoom;
beforeEach(async () => {
  room = await openTwo();
});

describe("Hanna's partners", () => {
  test("of one samenwerking become one, with their answer to its agreement", async () => {
    await addPartner(room.host, { name: "De moskee", side: "informal", partnershipId: room.zuid });
    const double = present(present(await readRoom(room.sessionId)).partnerships[1]?.partnerIds[2]);
    const { textSha256 } = await readAgreement(room.host, room.zuid);
    await agreement.assentOnBehalf(room.host, double, { answer: "agree", textSha256 });
    await mergePartners(room.host, { from: double, into: room.mosque });
    expect((await readAgreement(room.omar)).assents).toMatchObject([{ partnerId: room.mosque, current: true }]);
  });

  test("of two samenwerkingen become one in that of the name that stays; what was said stays where it was said", async () => {
    // The same name as that of Noord, typed at the door of Zuid by somebody who chose the wrong one.
    await addPartner(room.host, { name: "Moeders van de Singel", side: "informal", partnershipId: room.zuid });
    const double = present(present(await readRoom(room.sessionId)).partnerships[1]?.partnerIds[2]);
    const fatma = await takeSeat(room.sessionId, double, "INFORMAL", "zon");
    const inSouth = await writeInBoom(room, fatma, "vruchten", "Kinderen lezen in Zuid", 1);
    const byItself = await writeInBoom(room, fatma, "wortels", "Wij kennen elkaar", 2);
    await db().contribution.update({ where: { id: inSouth }, data: { circle: room.zuid } });
    await db().contribution.update({ where: { id: byItself }, data: { circle: double } });
    await raise(room.sessionId);
    const merge = { from: double, into: room.moeders };
    expect((await problemOf(askToMerge(room.host, merge)))?.values).toEqual({
      weg: `Moeders van de Singel (${SOUTH})`,
      blijft: "Moeders van de Singel (Noord)",
    });
    await mergePartners(room.host, merge);
    const kept = await db().contribution.findMany({
      where: { id: { in: [inSouth, byItself] } },
      orderBy: { seq: "asc" },
    });
    expect(kept.map(({ partnerId, circle }) => [partnerId, circle])).toEqual([
      [room.moeders, room.zuid],
      [room.moeders, room.moeders],
    ]);
    expect((await db().participant.findUniqueOrThrow({ where: { id: fatma.participantId } })).partnerId).toBe(
      room.moeders,
    );
    expect([await wordsIn(room, room.noord), await wordsIn(room, room.zuid)]).toEqual([
      ["Kinderen lezen in Zuid", "Wij kennen elkaar"],
      [],
    ]);
    expect((await readAgreement(room.omar)).withoutAssentOf.map(({ partner }) => partner)).not.toContain(
      "Moeders van de Singel",
    );
  });

  test("stay apart once the one that goes stands in the agreement of its own samenwerking; the other way round they may", async () => {
    const { textSha256 } = await readAgreement(room.host, room.zuid);
    await agreement.assentOnBehalf(room.host, room.mosque, { answer: "agree", textSha256 });
    const apart = { from: room.mosque, into: room.moeders };
    for (const attempt of [() => mergePartners(room.host, apart), () => askToMerge(room.host, apart)])
      expect((await problemOf(attempt()))?.fields).toEqual([
        { path: "into", message: expect.stringContaining(`${MOSQUE} staat al in de afspraak van ${SOUTH}`) },
      ]);
    await mergePartners(room.host, { from: room.moeders, into: room.mosque });
    expect((await readAgreement(room.omar)).assents).toMatchObject([{ partnerId: room.mosque, current: true }]);
  });

  test("are Hanna's: Carl makes none of hers into one of his", async () => {
    const carl = await openRoom();
    for (const merge of [
      { from: room.mosque, into: carl.moeders },
      { from: carl.moeders, into: room.mosque },
    ])
      for (const host of [room.host, carl.host]) expect(await codeOf(mergePartners(host, merge))).toBe("NOT_FOUND");
  });

  test("go to the other samenwerking with what they sent there, until words of them stand in the agreement", async () => {
    const id = await writeInBoom(room, room.omar, "vruchten", "Kinderen lezen in Zuid", 1);
    await db().contribution.update({ where: { id }, data: { circle: room.zuid } });
    await raise(room.sessionId);
    const mosque = { name: MOSQUE, side: "informal" as const };
    await changePartner(room.host, room.mosque, { ...mosque, partnershipId: room.noord });
    expect((await db().contribution.findUniqueOrThrow({ where: { id } })).circle).toBe(room.noord);
    expect([await wordsIn(room, room.noord), await wordsIn(room, room.zuid)]).toEqual([["Kinderen lezen in Zuid"], []]);
    await takeOver(room.host, id);
    const back = changePartner(room.host, room.mosque, { ...mosque, partnershipId: room.zuid });
    expect((await problemOf(back))?.fields[0]?.path).toBe("partnershipId");
  });

  test("stay where they stand behind a line", async () => {
    const { lineId } = await agreement.addLine(room.host, "goal", goal("Van Zuid"), NOW, room.zuid);
    await supportLine(room.omar, lineId, true);
    const away = { name: MOSQUE, side: "informal" as const, partnershipId: room.noord };
    expect((await problemOf(changePartner(room.host, room.mosque, away)))?.fields[0]?.path).toBe("partnershipId");
  });
});
