import { beforeEach, describe, expect, test } from "vitest";
import { db } from "../../src/lib/db.ts";
import { sentenceIn } from "../../src/lib/refusals.ts";
import { sha256Of } from "../../src/samenwerkingsafspraak/document/canonical.ts";
import { readHarvest } from "../../src/samenwerkingsafspraak/edit/offered/reads.ts";
import { ensureAgreement } from "../../src/samenwerkingsafspraak/edit/opened/writes.ts";
import { takeOver, takeOverSeveral } from "../../src/samenwerkingsafspraak/edit/takeOver/writes.ts";
import { addLine, changeLine, moveLine, propose, removeLine } from "../../src/samenwerkingsafspraak/edit/writes.ts";
import { readAgreement, readAgreementOf, readTeamAgreement } from "../../src/samenwerkingsafspraak/reads.ts";
import { supportLine } from "../../src/samenwerkingsafspraak/support/writes.ts";
import type { Seat } from "../../src/sessions/access.ts";
import {
  goal,
  goalsOf,
  NOW,
  openRoom,
  present,
  problemOf,
  type Room,
  raise,
  revisionOf,
  rowsOf,
  takeSeat,
  writeInBoom,
} from "./agreementRoom.ts";

let room: Room;
beforeEach(async () => {
  room = await openRoom();
});

describe("Hanna writes the agreement", () => {
  test("and everybody in the room reads the same lines", async () => {
    await addLine(room.host, "goal", goal("Ouders vinden de weg"));
    const document = await readAgreement(room.host);
    expect(document).toMatchObject({
      title: "Samen op de Singel",
      area: "Singelkwartier",
      date: "2026-11-23",
      state: "concept",
      version: 1,
    });
    expect(document.partners.map(({ name, side }) => [name, side])).toEqual([
      ["Wijkteam Noord", "formal"],
      ["Moeders van de Singel", "informal"],
    ]);
    expect(rowsOf(document, "goal")).toMatchObject([
      { cells: ["Ouders vinden de weg", ""], support: { formal: 0, informal: 0 } },
    ]);
    for (const reader of [room.amir, room.bea, room.screen]) expect(await readAgreement(reader)).toEqual(document);
    expect(await readAgreementOf(room.sessionId)).toEqual({ ...document, takenOver: [] });
    expect(await readTeamAgreement(room.coordinator, room.sessionId)).toEqual(document);
  });

  test("and every change raises the session's revision by one", async () => {
    const { lineId, revision } = await addLine(room.host, "goal", goal("Een"));
    await addLine(room.host, "goal", goal("Twee"));
    await moveLine(room.host, lineId, "down");
    await supportLine(room.amir, lineId, true);
    await propose(room.host);
    expect(await revisionOf(room.host)).toBe(revision + 4);
  });

  test("and bad input changes nothing, not even the revision", async () => {
    const before = await revisionOf(room.host);
    const late = await problemOf(addLine(room.host, "evalDate", { date: "2026-11-22" }, NOW));
    expect(late).toMatchObject({
      code: "INVALID",
      fields: [{ path: "fields.date", message: "Kies een datum die nog moet komen." }],
    });
    expect(await revisionOf(room.host)).toBe(before);
    expect(
      await db().agreementLine.count({ where: { agreement: { partnership: { sessionId: room.sessionId } } } }),
    ).toBe(0);
  });

  test("and words that look like HTML, Arabic words and emoji stay as she typed them", async () => {
    for (const text of ["<script>alert(1)</script>", "نعم معًا", "👍🏽"]) await addLine(room.host, "money", { text });
    expect(rowsOf(await readAgreement(room.host), "money").map(({ cells }) => cells[0])).toEqual([
      "<script>alert(1)</script>",
      "نعم معًا",
      "👍🏽",
    ]);
  });

  test("and a second date for the evaluation, or a sixth goal, does not fit", async () => {
    await addLine(room.host, "evalDate", { date: "2027-06-01" }, NOW);
    for (const text of ["1", "2", "3", "4", "5"]) await addLine(room.host, "goal", goal(text));
    const date = await problemOf(addLine(room.host, "evalDate", { date: "2027-07-01" }, NOW));
    const sixth = await problemOf(addLine(room.host, "goal", goal("6")));
    expect(date?.fields).toEqual([
      { path: "fields.date", message: "Hier staat al iets. Verander die regel of haal die eerst weg." },
    ]);
    expect(sixth?.fields).toEqual([{ path: "fields.text", message: "Hier staan al 5 regels. Haal er eerst een weg." }]);
  });

  test("and moves lines up and down within their kind, where the first and the last stay", async () => {
    const ids: string[] = [];
    for (const text of ["een", "twee", "drie"]) ids.push((await addLine(room.host, "goal", goal(text))).lineId);
    await addLine(room.host, "vision", { text: "Blijft staan" });
    await moveLine(room.host, present(ids[2]), "up");
    expect(await goalsOf(room)).toEqual(["een", "drie", "twee"]);
    await moveLine(room.host, present(ids[0]), "up");
    await moveLine(room.host, present(ids[1]), "down");
    expect(await goalsOf(room)).toEqual(["een", "drie", "twee"]);
    await moveLine(room.host, present(ids[0]), "down");
    expect(await goalsOf(room)).toEqual(["drie", "een", "twee"]);
  });

  test("while a second facilitator changes the same line: who comes second reads that it changed", async () => {
    const seen = sha256Of(goal("Een"));
    const { lineId } = await addLine(room.host, "goal", goal("Een"));
    const both = await Promise.all([
      problemOf(changeLine(room.host, lineId, goal("Van Hanna"), seen)),
      problemOf(changeLine(room.host, lineId, goal("Van Henk"), seen)),
    ]);
    expect(both.filter((problem) => problem === null)).toHaveLength(1);
    expect(both.find((problem) => problem !== null)?.code).toBe("TEXT_CHANGED");
    expect((await problemOf(removeLine(room.host, lineId, seen)))?.code).toBe("TEXT_CHANGED");
    const [now] = await goalsOf(room);
    await removeLine(room.host, lineId, sha256Of(goal(present(now))));
    expect(await goalsOf(room)).toEqual([]);
  });

  test("and pressing twice adds one line, also after the list is full", async () => {
    for (const text of ["1", "2", "3", "4"]) await addLine(room.host, "goal", goal(text));
    const twice = await Promise.all([addLine(room.host, "goal", goal("5")), addLine(room.host, "goal", goal(" 5 "))]);
    expect(new Set(twice.map(({ lineId }) => lineId)).size).toBe(1);
    expect(await goalsOf(room)).toEqual(["1", "2", "3", "4", "5"]);
  });

  test("and two who start at once make one agreement", async () => {
    const { partnershipId } = await db().partner.findUniqueOrThrow({ where: { id: room.wijkteam } });
    const made = await Promise.all([1, 2, 3].map(() => db().$transaction((tx) => ensureAgreement(tx, partnershipId))));
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
  });
});

describe("a line out of the harvest", () => {
  const boomGoals = async () =>
    (await readHarvest(room.host)).sections.find(({ section }) => section === "goals")?.offers ?? [];

  test("remembers its contribution and who stood behind it, and keeps both counts when that is gone", async () => {
    const id = await writeInBoom(room, room.amir, "vruchten", "Kinderen spelen buiten", 1);
    await db().support.create({ data: { contributionId: id, participantId: room.bea.participantId, value: "ja" } });
    const [item] = await boomGoals();
    expect(item).toMatchObject({
      fields: { text: "Kinderen spelen buiten", sign: "" },
      support: { formal: 1, informal: 1 },
      sources: [id],
      takenOver: false,
    });
    expect(item?.from).not.toBe("");
    await takeOver(room.host, id);
    const expected = [{ cells: ["Kinderen spelen buiten", ""], support: { formal: 1, informal: 1 }, sourceCount: 1 }];
    expect(rowsOf(await readAgreement(room.host), "goal")).toMatchObject(expected);
    expect((await boomGoals())[0]?.takenOver).toBe(true);
    await db().contribution.delete({ where: { id } });
    await raise(room.sessionId);
    expect(rowsOf(await readAgreement(room.host), "goal")).toMatchObject(expected);
  });

  test("is one line when two people wrote the same, with the support of both, and pressing again adds nobody", async () => {
    const ids = [
      await writeInBoom(room, room.amir, "vruchten", "Kinderen spelen buiten", 1),
      await writeInBoom(room, room.bea, "vruchten", "Kinderen spelen buiten", 2),
    ];
    for (const id of [...ids, ...ids]) {
      await takeOver(room.host, id);
    }
    expect(rowsOf(await readAgreement(room.host), "goal")).toMatchObject([
      { support: { formal: 1, informal: 1 }, sourceCount: 2 },
    ]);
    expect((await boomGoals()).map(({ takenOver }) => takenOver)).toEqual([true]);
    const again = await writeInBoom(room, room.amir, "vruchten", "kinderen spelen buiten!", 3);
    expect((await boomGoals()).map(({ takenOver, sources }) => ({ takenOver, sources }))).toEqual([
      { takenOver: true, sources: ids },
      { takenOver: false, sources: [again] },
    ]);
  });

  test("counts once who said it twice, together or one after the other, and who stands on both sides once", async () => {
    const write = (seat: Seat, text: string, at: number) => writeInBoom(room, seat, "vruchten", text, at);
    await write(room.amir, "Samen eten", 1);
    const twice = await write(room.amir, "samen eten!", 2);
    expect((await boomGoals()).map(({ support }) => support)).toEqual([{ formal: 0, informal: 1 }]);
    await takeOver(room.host, twice);
    const once = { support: { formal: 0, informal: 1 }, sourceCount: 2 };
    const goals = async () => rowsOf(await readAgreement(room.host), "goal");
    expect(await goals()).toMatchObject([once]);
    const later = await write(room.amir, "Samen eten", 3);
    await takeOver(room.host, later);
    expect(await goals()).toMatchObject([{ ...once, sourceCount: 3 }]);
    await supportLine(room.amir, present((await goals())[0]).id, true);
    expect(await goals()).toMatchObject([{ support: once.support }]);
    const dina = await takeSeat(room.sessionId, room.wijkteam, "BOTH", "ster");
    await supportLine(dina, present((await goals())[0]).id, true);
    expect(await goals()).toMatchObject([{ support: { formal: 1, informal: 1 } }]);
  });

  test("is taken over with others at one press: the ticked ones, or all that both sides stand behind", async () => {
    const write = (seat: Seat, text: string, at: number) => writeInBoom(room, seat, "vruchten", text, at);
    await write(room.amir, "Samen eten", 1);
    await write(room.bea, "samen eten!", 2);
    await write(room.amir, "Naar buiten", 3);
    await write(room.bea, "Minder formulieren", 4);
    const before = await revisionOf(room.host);
    expect((await problemOf(takeOverSeveral(room.host, "goals", [])))?.fields[0]?.message).toBe(
      "Kies eerst wat je wilt overnemen.",
    );
    expect(await takeOverSeveral(room.host, "goals", "shared")).toMatchObject({ taken: 1, left: [] });
    expect(rowsOf(await readAgreement(room.host), "goal")).toMatchObject([
      { support: { formal: 1, informal: 1 }, sourceCount: 2 },
    ]);
    const ids = (await boomGoals()).filter(({ takenOver }) => !takenOver).map(({ id }) => id);
    expect(await takeOverSeveral(room.host, "goals", ids)).toMatchObject({ taken: 2, left: [] });
    expect(await revisionOf(room.host)).toBe(before + 2);
    expect((await goalsOf(room)).toSorted()).toEqual(["Minder formulieren", "Naar buiten", "Samen eten"]);
    expect((await problemOf(takeOverSeveral(room.host, "goals", "shared")))?.code).toBe("INVALID");
  });

  test("that does not fit among several is named, and the others are in", async () => {
    for (const [at, text] of ["1", "2", "3", "4", "5", "6"].entries())
      await writeInBoom(room, room.amir, "vruchten", `Doel ${text}`, at);
    const ids = (await boomGoals()).map(({ id }) => id);
    const { taken, left } = await takeOverSeveral(room.host, "goals", ids);
    expect(taken).toBe(5);
    expect(left.map(({ words, says }) => [words, sentenceIn("nl", says)])).toEqual([
      ["Doel 6", "Hier staan al 5 regels. Haal er eerst een weg."],
    ]);
    expect(await goalsOf(room)).toHaveLength(5);
  });

  test("stands beside the step as taken over, until its line is removed", async () => {
    const id = await writeInBoom(room, room.amir, "vruchten", "Samen eten", 1);
    await writeInBoom(room, room.amir, "vruchten", "Naar buiten", 2);
    await takeOver(room.host, id);
    expect((await readAgreementOf(room.sessionId)).takenOver).toEqual([id]);
    const [line] = rowsOf(await readAgreement(room.host), "goal");
    await removeLine(room.host, present(line).id, sha256Of(present(line).fields));
    expect((await readAgreementOf(room.sessionId)).takenOver).toEqual([]);
  });

  test("stays taken over when its line is reworded and when its author changes the words", async () => {
    const id = await writeInBoom(room, room.amir, "vruchten", "Samen eten", 1);
    await takeOver(room.host, id);
    const [line] = rowsOf(await readAgreement(room.host), "goal");
    await changeLine(room.host, present(line).id, goal("Elke week samen koken"), sha256Of(present(line).fields));
    await db().contribution.update({ where: { id }, data: { body: { part: "vruchten", text: "Samen lunchen" } } });
    await raise(room.sessionId);
    expect(await boomGoals()).toMatchObject([{ fields: { text: "Samen lunchen" }, takenOver: true }]);
    const other = await writeInBoom(room, room.bea, "vruchten", "Elke week samen koken", 2);
    expect(await boomGoals()).toMatchObject([{ takenOver: true }, { takenOver: false, sources: [other] }]);
  });

  test("is found by an id of before, also when a double of it came in between", async () => {
    await writeInBoom(room, room.amir, "vruchten", "Samen eten", 1);
    const [seen] = await boomGoals();
    await writeInBoom(room, room.bea, "vruchten", "samen eten!", 2);
    expect(await takeOverSeveral(room.host, "goals", [present(seen).id])).toMatchObject({ taken: 1 });
    expect(rowsOf(await readAgreement(room.host), "goal")).toMatchObject([{ sourceCount: 2 }]);
  });

  test("is taken over from where its contribution stands, once", async () => {
    const id = await writeInBoom(room, room.amir, "vruchten", "Samen eten", 1);
    const both = await Promise.all([takeOver(room.host, id), takeOver(room.host, id)]);
    expect(both).toHaveLength(2);
    expect(rowsOf(await readAgreement(room.host), "goal")).toMatchObject([
      { cells: ["Samen eten", ""], sourceCount: 1, support: { formal: 0, informal: 1 } },
    ]);
    for (const at of [1, 2, 3, 4]) await addLine(room.host, "goal", goal(`${at}`));
    const sixth = await writeInBoom(room, room.amir, "vruchten", "Nog een doel", 2);
    expect((await problemOf(takeOver(room.host, sixth)))?.fields[0]?.message).toContain("al 5 regels");
    expect(await goalsOf(room)).toHaveLength(5);
  });

  test("cannot come from another session, nor from a contribution that was hidden", async () => {
    const other = await openRoom();
    const theirs = await writeInBoom(other, other.amir, "vruchten", "Van een ander", 1);
    const hidden = await writeInBoom(room, room.amir, "vruchten", "Verborgen", 1);
    await db().contribution.update({ where: { id: hidden }, data: { hidden: true } });
    await raise(room.sessionId);
    for (const id of [theirs, hidden]) {
      expect((await problemOf(takeOver(room.host, id)))?.code).toBe("NOT_FOUND");
    }
    const ours = await writeInBoom(room, room.amir, "vruchten", "Van ons", 2);
    const [offered] = await boomGoals();
    expect((await problemOf(takeOver(other.host, ours)))?.code).toBe("NOT_FOUND");
    expect((await problemOf(takeOverSeveral(other.host, "goals", [present(offered).id])))?.code).toBe("INVALID");
    expect(await goalsOf(room)).toEqual([]);
  });
});
