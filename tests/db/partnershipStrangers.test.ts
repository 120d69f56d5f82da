import { beforeEach, describe, expect, test } from "vitest";
import { db } from "../../src/lib/db.ts";
import { dropConcept } from "../../src/samenwerkingsafspraak/edit/dropped/writes.ts";
import { readHarvest } from "../../src/samenwerkingsafspraak/edit/offered/reads.ts";
import { mergePartners } from "../../src/samenwerkingsafspraak/edit/partners/writes.ts";
import { takeOverSeveral } from "../../src/samenwerkingsafspraak/edit/takeOver/writes.ts";
import * as agreement from "../../src/samenwerkingsafspraak/edit/writes.ts";
import {
  readAgreement,
  readAgreementOf,
  readFirst,
  readTeamAgreement,
  readTeamFirst,
  readTeamVersion,
  readVersion,
} from "../../src/samenwerkingsafspraak/reads.ts";
import { supportLine } from "../../src/samenwerkingsafspraak/support/writes.ts";
import { removePartnership } from "../../src/sessions/partnerships/writes.ts";
import { codeOf, goal, NOW, openRoom, rowsOf } from "./agreementRoom.ts";
import { adoptSouth, goalsIn, openTwo, type TwoRoom } from "./twoPartnerships.ts";

let room: TwoRoom;
beforeEach(async () => {
  room = await openTwo();
});

describe("who belongs to the other samenwerking", () => {
  test("finds the agreement of this one nowhere", async () => {
    await adoptSouth(room);
    const { bea, zuid } = room;
    expect((await readAgreement(bea)).partnership).toBe("Noord");
    const doors = [
      () => readAgreement(bea, zuid),
      () => readFirst(bea, zuid),
      () => readVersion(bea, 1, zuid),
      () => readVersion(bea, 1),
    ];
    for (const door of doors) expect(await codeOf(door())).toBe("NOT_FOUND");
    expect(await readAgreement(room.omar, zuid)).toEqual(await readAgreement(room.omar));
  });

  test("neither answers it nor stands behind a line of it", async () => {
    const { lineId } = await agreement.addLine(room.host, "goal", goal("Van Zuid"), NOW, room.zuid);
    expect(await codeOf(supportLine(room.bea, lineId, true))).toBe("NOT_FOUND");
    const { textSha256 } = await readAgreement(room.omar);
    expect(await codeOf(agreement.assent(room.bea, { answer: "agree", textSha256 }))).toBe("TEXT_CHANGED");
    expect((await readAgreement(room.omar)).assents).toEqual([]);
    await supportLine(room.omar, lineId, true);
    expect(rowsOf(await readAgreement(room.dora), "goal")).toMatchObject([{ support: { formal: 0, informal: 1 } }]);
  });
});

describe("Carl", () => {
  test("with his own session reaches neither of Hanna's agreements by its id", async () => {
    const carl = await openRoom();
    const { lineId } = await agreement.addLine(room.host, "goal", goal("Van Zuid"), NOW, room.zuid);
    await adoptSouth(room);
    const { host, coordinator, sessionId, bea: his } = carl;
    const { zuid } = room;
    const doors = {
      read: () => readAgreement(host, zuid),
      first: () => readFirst(host, zuid),
      version: () => readVersion(host, 1, zuid),
      seat: () => readAgreement(his, zuid),
      screen: () => readAgreement(carl.screen, zuid),
      atHand: () => readAgreementOf(sessionId, db(), zuid),
      team: () => readTeamAgreement(coordinator, sessionId, zuid),
      teamHers: () => readTeamAgreement(coordinator, room.sessionId, zuid),
      teamFirst: () => readTeamFirst(coordinator, room.sessionId, zuid),
      teamVersion: () => readTeamVersion(coordinator, room.sessionId, 1, zuid),
      harvest: () => readHarvest(host, zuid),
      add: () => agreement.addLine(host, "goal", goal("Van Carl"), NOW, zuid),
      change: () => agreement.changeLine(host, lineId, goal("Van Carl"), ""),
      move: () => agreement.moveLine(host, lineId, "up"),
      remove: () => agreement.removeLine(host, lineId, ""),
      propose: () => agreement.propose(host, zuid),
      begin: () => agreement.beginNext(host, zuid),
      concept: () => agreement.backToConcept(host, zuid),
      drop: () => dropConcept(host, zuid),
      adopt: () => agreement.adopt(host, NOW, [], zuid),
      several: () => takeOverSeveral(host, "goals", "shared", NOW, zuid),
      answer: () => agreement.assentOnBehalf(host, room.mosque, { answer: "agree", textSha256: "" }),
      merge: () => mergePartners(host, { from: room.library, into: room.mosque }),
      removal: () => removePartnership(host, room.zuid),
    };
    for (const [name, door] of Object.entries(doors)) expect([name, await codeOf(door())]).toEqual([name, "NOT_FOUND"]);
    for (const wrong of ["", "zuid", zuid.toUpperCase()]) {
      expect(await codeOf(readAgreement(room.host, wrong))).toBe("NOT_FOUND");
      expect(await codeOf(readHarvest(room.host, wrong))).toBe("NOT_FOUND");
      expect(await codeOf(agreement.propose(room.host, wrong))).toBe("NOT_FOUND");
    }
    expect(await goalsIn(room, zuid)).toEqual(["Van Zuid", "Elk kind in Zuid leest elke dag"]);
  });
});
