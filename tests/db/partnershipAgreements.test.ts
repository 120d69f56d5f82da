import { beforeEach, describe, expect, test } from "vitest";
import { forgetOldSessions } from "../../src/contributions/retention/writes.ts";
import { db } from "../../src/lib/db.ts";
import { sha256Of } from "../../src/samenwerkingsafspraak/canonical.ts";
import { dropConcept } from "../../src/samenwerkingsafspraak/dropped/writes.ts";
import { readHarvest } from "../../src/samenwerkingsafspraak/offered/reads.ts";
import { askToMerge, mergePartners } from "../../src/samenwerkingsafspraak/partners/writes.ts";
import {
  readAdoptedOf,
  readAgreement,
  readAgreementOf,
  readFirst,
  readTeamAgreement,
  readTeamFirst,
  readTeamVersion,
  readVersion,
} from "../../src/samenwerkingsafspraak/reads.ts";
import { supportLine } from "../../src/samenwerkingsafspraak/support/writes.ts";
import { takeOver, takeOverSeveral } from "../../src/samenwerkingsafspraak/takeOver/writes.ts";
import { readTeamAgreements } from "../../src/samenwerkingsafspraak/team/reads.ts";
import * as agreement from "../../src/samenwerkingsafspraak/writes.ts";
import { addPartner, changePartner } from "../../src/sessions/partners/writes.ts";
import { removePartnership } from "../../src/sessions/partnerships/writes.ts";
import { closeSession } from "../../src/sessions/prepare/writes.ts";
import { readRoom } from "../../src/sessions/reads.ts";
import { removeSession } from "../../src/sessions/remove/writes.ts";
import { fillIn, goal, NOW, openRoom, present, problemOf, raise, rowsOf, writeInBoom } from "./agreementRoom.ts";
import { adoptNorth, adoptSouth, backs, LIBRARY, MOSQUE, openTwo, SOUTH, type TwoRoom } from "./twoPartnerships.ts";

let room: TwoRoom;
beforeEach(async () => {
  room = await openTwo();
});

const codeOf = async (attempt: Promise<unknown>) => (await problemOf(attempt))?.code ?? "went through";
const goalsIn = async (partnershipId: string) =>
  rowsOf(await readAgreement(room.host, partnershipId), "goal").map(({ cells }) => cells[0]);
const offersIn = async (partnershipId: string) =>
  (await readHarvest(room.host, partnershipId)).sections.flatMap(({ offers }) => offers);
const wordsIn = async (partnershipId: string) => (await offersIn(partnershipId)).map(({ fields }) => fields.text);

describe("what is offered to an agreement", () => {
  test("is what its own people wrote, and nothing of the others", async () => {
    const north = await writeInBoom(room, room.amir, "vruchten", "Ouders weten de weg in Noord", 1);
    const south = await writeInBoom(room, room.omar, "vruchten", "Kinderen lezen in Zuid", 2);
    expect([await wordsIn(room.noord), await wordsIn(room.zuid)]).toEqual([
      ["Ouders weten de weg in Noord"],
      ["Kinderen lezen in Zuid"],
    ]);
    const names = JSON.stringify((await readHarvest(room.host, room.noord)).partners);
    expect([names.includes(LIBRARY), names.includes("Wijkteam Noord")]).toEqual([false, true]);
    await takeOver(room.host, south);
    await takeOver(room.host, north);
    expect([await goalsIn(room.noord), await goalsIn(room.zuid)]).toEqual([
      ["Ouders weten de weg in Noord"],
      ["Kinderen lezen in Zuid"],
    ]);
  });

  test("counts nobody of the others behind it, nor their double", async () => {
    const north = await writeInBoom(room, room.amir, "vruchten", "Een eigen plek", 1);
    const south = await writeInBoom(room, room.omar, "vruchten", "een eigen plek.", 2);
    await backs(room, room.bea, north);
    await backs(room, room.dora, north);
    expect((await offersIn(room.noord)).map(({ support, sources }) => [support, sources])).toEqual([
      [{ formal: 1, informal: 1 }, [north]],
    ]);
    await db().contribution.update({ where: { id: south }, data: { mergedIntoId: north } });
    await raise(room.sessionId);
    expect((await offersIn(room.noord)).map(({ support }) => support)).toEqual([{ formal: 1, informal: 1 }]);
    expect((await offersIn(room.zuid)).map(({ fields, support }) => [fields.text, support])).toEqual([
      ["een eigen plek.", { formal: 0, informal: 1 }],
    ]);
    await takeOver(room.host, south);
    expect(rowsOf(await readAgreement(room.host, room.zuid), "goal")).toMatchObject([{ sourceCount: 1 }]);
    expect(await goalsIn(room.noord)).toEqual([]);
  });

  test("is taken over by Hanna to that agreement alone, also many at once", async () => {
    await writeInBoom(room, room.amir, "vruchten", "Ouders weten de weg in Noord", 1);
    await writeInBoom(room, room.omar, "vruchten", "Kinderen lezen in Zuid", 2);
    const [offer] = await offersIn(room.zuid);
    expect(await codeOf(takeOverSeveral(room.host, "goals", [present(offer).id]))).toBe("INVALID");
    await takeOverSeveral(room.host, "goals", [present(offer).id], NOW, room.zuid);
    expect([await goalsIn(room.noord), await goalsIn(room.zuid)]).toEqual([[], ["Kinderen lezen in Zuid"]]);
  });
});

describe("each samenwerking", () => {
  test("has its own lines, state and versions, by its own id", async () => {
    const { lineId } = await agreement.addLine(room.host, "goal", goal("Van Zuid"), NOW, room.zuid);
    await agreement.addLine(room.host, "goal", goal("Van Noord"), NOW);
    await agreement.propose(room.host, room.zuid);
    expect([await goalsIn(room.noord), await goalsIn(room.zuid)]).toEqual([["Van Noord"], ["Van Zuid"]]);
    expect((await readAgreement(room.host)).state).toBe("concept");
    expect((await readAgreement(room.omar)).state).toBe("proposed");
    await agreement.backToConcept(room.host, room.zuid);
    expect((await readAgreement(room.omar)).state).toBe("concept");
    const [row] = rowsOf(await readAgreement(room.omar), "goal");
    await agreement.moveLine(room.host, lineId, "up");
    await agreement.changeLine(room.host, lineId, goal("Van Zuid, anders"), sha256Of(present(row).fields));
    await agreement.removeLine(room.host, lineId, sha256Of(goal("Van Zuid, anders")));
    expect([await goalsIn(room.noord), await goalsIn(room.zuid)]).toEqual([["Van Noord"], []]);
  });

  test("is named in its own document, and neither the other's name nor its partners", async () => {
    const [north, south] = [await readAgreement(room.bea), await readAgreement(room.dora)];
    expect([north.partnership, south.partnership]).toEqual(["Noord", SOUTH]);
    for (const name of [LIBRARY, MOSQUE, SOUTH]) expect(JSON.stringify(north)).not.toContain(name);
    for (const name of ["Wijkteam Noord", "Moeders van de Singel"]) expect(JSON.stringify(south)).not.toContain(name);
    expect(south.withoutAssentOf.map(({ partner }) => partner)).toEqual([LIBRARY, MOSQUE]);
  });

  test("where there is one, is not named", async () => {
    const alone = await openRoom();
    expect("partnership" in (await readAgreement(alone.host))).toBe(false);
  });

  test("adopts for itself, while the other says no", async () => {
    await fillIn(room);
    const { textSha256 } = await readAgreement(room.host);
    await agreement.assent(room.amir, { answer: "disagree", reason: "Eerst de sleutel", textSha256 });
    expect(await codeOf(agreement.adopt(room.host, NOW))).toBe("NOT_READY");
    await adoptSouth(room);
    expect((await readAgreement(room.host)).state).toBe("concept");
    const south = await readFirst(room.omar);
    expect(south).toMatchObject({ document: { state: "adopted", version: 1 }, concept: null });
    expect(JSON.stringify(south)).not.toContain("Eerst de sleutel");
    expect(Object.keys(await db().$transaction((tx) => readAdoptedOf(room.sessionId, tx)))).toEqual([room.zuid]);
    expect(await codeOf(readVersion(room.host, 1))).toBe("NOT_FOUND");
    expect((await readVersion(room.host, 1, room.zuid)).sha256).toBe(south.document.sha256);
  });

  test("begins its next version, and drops it, without the other", async () => {
    await adoptSouth(room);
    await adoptNorth(room);
    await agreement.beginNext(room.host, room.zuid);
    await agreement.addLine(room.host, "goal", goal("Nog een doel"), NOW, room.zuid);
    expect((await readFirst(room.dora)).concept).toBe(2);
    expect((await readFirst(room.bea)).concept).toBeNull();
    await dropConcept(room.host, room.zuid);
    expect(await goalsIn(room.zuid)).toEqual(["Elk kind in Zuid leest elke dag"]);
    expect((await readAgreement(room.bea)).state).toBe("adopted");
  });

  test("has its place in the list of the team's coordinator, with what it is called", async () => {
    await adoptSouth(room);
    const listed = await readTeamAgreements(room.coordinator);
    expect(listed.map(({ partnershipId, partnership, state }) => [partnershipId, partnership, state])).toEqual([
      [room.noord, "Noord", "concept"],
      [room.zuid, SOUTH, "adopted"],
    ]);
    const { coordinator, sessionId, zuid } = room;
    expect((await readTeamFirst(coordinator, sessionId, zuid)).document.partnership).toBe(SOUTH);
    expect((await readTeamAgreement(coordinator, sessionId, zuid)).state).toBe("adopted");
    expect((await readTeamVersion(coordinator, sessionId, 1, zuid)).version).toBe(1);
    expect(await codeOf(readTeamVersion(coordinator, sessionId, 1))).toBe("NOT_FOUND");
  });
});

describe("Hanna answers for who has no phone", () => {
  test("in the agreement of that partner", async () => {
    const { textSha256 } = await readAgreement(room.host, room.zuid);
    await agreement.assentOnBehalf(room.host, room.mosque, { answer: "agree", textSha256 });
    expect((await readAgreement(room.omar)).assents).toMatchObject([{ partnerId: room.mosque }]);
    expect((await readAgreement(room.amir)).assents).toEqual([]);
    const other = (await readAgreement(room.host)).textSha256;
    await agreement.addLine(room.host, "goal", goal("Van Zuid"), NOW, room.zuid);
    expect(
      await codeOf(agreement.assentOnBehalf(room.host, room.library, { answer: "agree", textSha256: other })),
    ).toBe("TEXT_CHANGED");
  });
});

describe("Hanna's partners", () => {
  test("of one samenwerking become one; of two she hears to put them together first", async () => {
    await addPartner(room.host, { name: "De moskee", side: "informal", partnershipId: room.zuid });
    const double = present(present(await readRoom(room.sessionId)).partnerships[1]?.partnerIds[2]);
    const { textSha256 } = await readAgreement(room.host, room.zuid);
    await agreement.assentOnBehalf(room.host, double, { answer: "agree", textSha256 });
    await mergePartners(room.host, { from: double, into: room.mosque });
    expect((await readAgreement(room.omar)).assents).toMatchObject([{ partnerId: room.mosque, current: true }]);
    const apart = { from: room.mosque, into: room.moeders };
    for (const attempt of [() => mergePartners(room.host, apart), () => askToMerge(room.host, apart)])
      expect((await problemOf(attempt()))?.fields).toEqual([
        { path: "into", message: "Deze twee staan in verschillende samenwerkingen. Zet ze eerst in dezelfde." },
      ]);
  });

  test("go to the other samenwerking with what they sent there, until words of them stand in the agreement", async () => {
    const id = await writeInBoom(room, room.omar, "vruchten", "Kinderen lezen in Zuid", 1);
    await db().contribution.update({ where: { id }, data: { circle: room.zuid } });
    await raise(room.sessionId);
    const mosque = { name: MOSQUE, side: "informal" as const };
    await changePartner(room.host, room.mosque, { ...mosque, partnershipId: room.noord });
    expect((await db().contribution.findUniqueOrThrow({ where: { id } })).circle).toBe(room.noord);
    expect([await wordsIn(room.noord), await wordsIn(room.zuid)]).toEqual([["Kinderen lezen in Zuid"], []]);
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

describe("when the time comes", () => {
  test("both agreements keep how many stood behind a line, and both go with their session", async () => {
    const { lineId } = await agreement.addLine(room.host, "goal", goal("Van Zuid"), NOW, room.zuid);
    await supportLine(room.omar, lineId, true);
    const north = await agreement.addLine(room.host, "goal", goal("Van Noord"), NOW);
    await supportLine(room.bea, north.lineId, true);
    await closeSession(room.host);
    const supports = async () =>
      Promise.all(
        [room.noord, room.zuid].map(async (id) => rowsOf(await readAgreement(room.host, id), "goal")[0]?.support),
      );
    const before = await supports();
    expect(before).toEqual([
      { formal: 1, informal: 0 },
      { formal: 0, informal: 1 },
    ]);
    expect(await forgetOldSessions(Date.now() + 91 * 24 * 60 * 60 * 1000)).toBe(1);
    expect(await supports()).toEqual(before);
    await removeSession(room.member, room.sessionId, false);
    expect(await db().agreementLine.count({ where: { id: { in: [lineId, north.lineId] } } })).toBe(0);
  });

  test("an agreement that was adopted asks once more before its session goes, also the second", async () => {
    await adoptSouth(room);
    expect(await codeOf(removeSession(room.member, room.sessionId, false))).toBe("REMOVE_ASKED");
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
    expect(await goalsIn(zuid)).toEqual(["Van Zuid", "Elk kind in Zuid leest elke dag"]);
  });
});
