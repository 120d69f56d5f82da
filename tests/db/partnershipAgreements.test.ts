import { beforeEach, describe, expect, test } from "vitest";
import { forgetOldSessions } from "../../src/contributions/retention/writes.ts";
import { db } from "../../src/lib/db.ts";
import { sha256Of } from "../../src/samenwerkingsafspraak/document/canonical.ts";
import { dropConcept } from "../../src/samenwerkingsafspraak/edit/dropped/writes.ts";
import * as agreement from "../../src/samenwerkingsafspraak/edit/writes.ts";
import {
  readAdoptedOf,
  readAgreement,
  readFirst,
  readTeamAgreement,
  readTeamFirst,
  readTeamVersion,
  readVersion,
} from "../../src/samenwerkingsafspraak/reads.ts";
import { supportLine } from "../../src/samenwerkingsafspraak/support/writes.ts";
import { readTeamAgreements } from "../../src/samenwerkingsafspraak/team/reads.ts";
import { closeSession } from "../../src/sessions/prepare/writes.ts";
import { removeSession } from "../../src/sessions/remove/writes.ts";
import { codeOf, fillIn, goal, NOW, openRoom, present, rowsOf } from "./agreementRoom.ts";
import { adoptNorth, adoptSouth, goalsIn, LIBRARY, MOSQUE, openTwo, SOUTH, type TwoRoom } from "./twoPartnerships.ts";

let room: TwoRoom;
beforeEach(async () => {
  room = await openTwo();
});

describe("each samenwerking", () => {
  test("has its own lines, state and versions, by its own id", async () => {
    const { lineId } = await agreement.addLine(room.host, "goal", goal("Van Zuid"), NOW, room.zuid);
    await agreement.addLine(room.host, "goal", goal("Van Noord"), NOW);
    await agreement.propose(room.host, room.zuid);
    expect([await goalsIn(room, room.noord), await goalsIn(room, room.zuid)]).toEqual([["Van Noord"], ["Van Zuid"]]);
    expect((await readAgreement(room.host)).state).toBe("concept");
    expect((await readAgreement(room.omar)).state).toBe("proposed");
    await agreement.backToConcept(room.host, room.zuid);
    expect((await readAgreement(room.omar)).state).toBe("concept");
    const [row] = rowsOf(await readAgreement(room.omar), "goal");
    await agreement.moveLine(room.host, lineId, "up");
    await agreement.changeLine(room.host, lineId, goal("Van Zuid, anders"), sha256Of(present(row).fields));
    await agreement.removeLine(room.host, lineId, sha256Of(goal("Van Zuid, anders")));
    expect([await goalsIn(room, room.noord), await goalsIn(room, room.zuid)]).toEqual([["Van Noord"], []]);
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
    expect(await goalsIn(room, room.zuid)).toEqual(["Elk kind in Zuid leest elke dag"]);
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
