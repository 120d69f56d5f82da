import { beforeEach, describe, expect, test } from "vitest";
import { db } from "../../src/lib/db.ts";
import { sha256Of } from "../../src/samenwerkingsafspraak/document/canonical.ts";
import { dropConcept } from "../../src/samenwerkingsafspraak/edit/dropped/writes.ts";
import { readHarvest } from "../../src/samenwerkingsafspraak/edit/offered/reads.ts";
import { mergePartners } from "../../src/samenwerkingsafspraak/edit/partners/writes.ts";
import { takeOver } from "../../src/samenwerkingsafspraak/edit/takeOver/writes.ts";
import {
  addLine,
  adopt,
  beginNext,
  changeLine,
  moveLine,
  removeLine,
} from "../../src/samenwerkingsafspraak/edit/writes.ts";
import {
  readAgreement,
  readFirst,
  readTeamFirst,
  readTeamVersion,
  readVersion,
} from "../../src/samenwerkingsafspraak/reads.ts";
import { supportLine } from "../../src/samenwerkingsafspraak/support/writes.ts";
import {
  agreeTogether,
  bothAgree,
  fillIn,
  goal,
  NOW,
  openRoom,
  present,
  problemOf,
  type Room,
  rowsOf,
  writeInBoom,
} from "./agreementRoom.ts";

let room: Room;
beforeEach(async () => {
  room = await openRoom();
});

describe("once an agreement is adopted", () => {
  const words = async (kind: string) =>
    rowsOf(await readAgreement(room.host), kind).map(({ cells }) => cells.filter(Boolean).join(", "));

  test("no edit whatever begins a next version by itself", async () => {
    const id = await writeInBoom(room, room.amir, "vruchten", "Kinderen spelen buiten", 1);
    for (const text of ["een", "twee"]) await addLine(room.host, "money", { text });
    await agreeTogether(room);
    await adopt(room.host, NOW);
    const [one] = rowsOf(await readAgreement(room.host), "money");
    const { id: lineId, fields } = present(one);
    const attempts = [
      addLine(room.host, "goal", goal("Nog een")),
      changeLine(room.host, lineId, { text: "anders" }, sha256Of(fields)),
      removeLine(room.host, lineId, sha256Of(fields)),
      moveLine(room.host, lineId, "down"),
      takeOver(room.host, id),
    ];
    const codes = (await Promise.all(attempts.map(problemOf))).map((problem) => problem?.code);
    expect(codes).toEqual(attempts.map(() => "ADOPTED"));
    expect((await readAgreement(room.host)).state).toBe("adopted");
  });

  test("the adopted version is what coordinator, host and phones see first, also next to a concept", async () => {
    await agreeTogether(room);
    expect(await readFirst(room.amir)).toMatchObject({ document: { state: "concept", version: 1 }, concept: null });
    await adopt(room.host, NOW);
    const adopted = await readVersion(room.host, 1);
    expect(await readFirst(room.amir)).toEqual({ document: adopted, concept: null });
    await beginNext(room.host);
    await addLine(room.host, "openPoint", { text: "Wie past er op?" });
    for (const seen of [
      await readFirst(room.amir),
      await readFirst(room.host),
      await readTeamFirst(room.coordinator, room.sessionId),
    ])
      expect(seen).toEqual({ document: adopted, concept: 2 });
    expect((await readAgreement(room.amir)).version).toBe(2);
  });

  test("a concept that is dropped gives every line back as it was, with where it came from and who stands behind it", async () => {
    const id = await writeInBoom(room, room.amir, "vruchten", "Kinderen spelen buiten", 1);
    await takeOver(room.host, id);
    await agreeTogether(room);
    const [taken, typed] = rowsOf(await readAgreement(room.host), "goal");
    await supportLine(room.bea, present(taken).id, true);
    await adopt(room.host, NOW);
    const adopted = await readAgreement(room.host);
    await beginNext(room.host);
    await removeLine(room.host, present(taken).id, sha256Of(present(taken).fields));
    await changeLine(room.host, present(typed).id, goal("Anders"), sha256Of(present(typed).fields));
    for (const text of ["Nieuw een", "Nieuw twee"]) await addLine(room.host, "goal", goal(text));
    expect(await words("goal")).toEqual(["Anders", "Nieuw een", "Nieuw twee"]);
    expect((await problemOf(supportLine(room.amir, present(taken).id, true)))?.code).toBe("NOT_FOUND");
    await bothAgree(room);
    await dropConcept(room.host);
    expect(await readAgreement(room.host)).toEqual(adopted);

    // The next concept starts from it: the same lines, their support, their contribution, and the answers.
    await beginNext(room.host);
    const next = await readAgreement(room.host);
    expect(rowsOf(next, "goal")).toEqual(rowsOf(adopted, "goal"));
    expect(next.changes).toEqual([]);
    expect(next.assents.map(({ answer, current, at }) => ({ answer, current, at }))).toEqual(
      adopted.assents.map(({ answer, current, at }) => ({ answer, current, at })),
    );
    const goals = (await readHarvest(room.host)).sections.find(({ section }) => section === "goals")?.offers;
    expect(goals?.map(({ takenOver }) => takenOver)).toEqual([true]);
    await supportLine(room.bea, present(taken).id, true);
    expect(rowsOf(await readAgreement(room.host), "goal")[0]?.support).toEqual({ formal: 1, informal: 1 });
  });

  test("dropping it twice drops it once, and without an adopted version there is nothing to go back to", async () => {
    await fillIn(room);
    expect((await problemOf(dropConcept(room.host)))?.code).toBe("NOT_NOW");
    await bothAgree(room);
    await adopt(room.host, NOW);
    await beginNext(room.host);
    await addLine(room.host, "openPoint", { text: "Wie past er op?" });
    await Promise.all([dropConcept(room.host), dropConcept(room.host)]);
    expect(await readAgreement(room.host)).toMatchObject({ state: "adopted", version: 1 });
    expect(await readTeamVersion(room.coordinator, room.sessionId, 1)).toEqual(await readAgreement(room.host));
  });

  test("dropping it names nobody who is gone: a partner that was merged stays the one it became", async () => {
    const { partnershipId } = await db().partner.findUniqueOrThrow({ where: { id: room.wijkteam } });
    const double = await db().partner.create({ data: { partnershipId, name: "Wijkteam", side: "FORMAL" } });
    await addLine(room.host, "condition", { text: "Koffie", owner: double.id });
    await agreeTogether(room);
    await adopt(room.host, NOW, [double.id]);
    await mergePartners(room.host, { from: double.id, into: room.wijkteam });
    await beginNext(room.host);
    await dropConcept(room.host);
    await beginNext(room.host);
    expect((await words("condition"))[0]).toBe("Koffie, Wijkteam Noord");
  });

  test("a line that was taken out is gone for good once the next version is adopted", async () => {
    await addLine(room.host, "money", { text: "Subsidie" });
    await agreeTogether(room);
    await adopt(room.host, NOW);
    const [line] = rowsOf(await readAgreement(room.host), "money");
    await beginNext(room.host);
    await removeLine(room.host, present(line).id, sha256Of(present(line).fields));
    await bothAgree(room);
    await adopt(room.host, NOW);
    expect(await db().agreementLine.count({ where: { id: present(line).id } })).toBe(0);
    expect(rowsOf(await readVersion(room.host, 1), "money")).toHaveLength(1);
  });
});
