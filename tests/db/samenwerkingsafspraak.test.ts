import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "../../src/lib/db.ts";
import { sha256Of } from "../../src/samenwerkingsafspraak/canonical.ts";
import { ensureAgreement } from "../../src/samenwerkingsafspraak/opened/writes.ts";
import {
  readAgreement,
  readAgreementOf,
  readHarvest,
  readTeamAgreement,
  readTeamAgreements,
  readTeamVersion,
  readVersion,
} from "../../src/samenwerkingsafspraak/reads.ts";
import {
  addLine,
  adopt,
  assent,
  assentOnBehalf,
  backToConcept,
  changeLine,
  moveLine,
  propose,
  removeLine,
  supportLine,
  takeOver,
} from "../../src/samenwerkingsafspraak/writes.ts";
import {
  agreeTogether,
  bothAgree,
  fillIn,
  NOW,
  openRoom,
  present,
  problemOf,
  type Room,
  revisionOf,
  rowsOf,
  takeSeat,
  writeInBoom,
} from "./agreementRoom.ts";

let room: Room;
beforeEach(async () => {
  room = await openRoom();
});

const goal = (text: string, sign = "") => ({ text, sign });
const goals = async () => rowsOf(await readAgreement(room.host), "goal").map(({ cells }) => cells[0]);

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
    expect(await readAgreementOf(room.sessionId)).toEqual(document);
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
    expect(await goals()).toEqual(["een", "drie", "twee"]);
    await moveLine(room.host, present(ids[0]), "up");
    await moveLine(room.host, present(ids[1]), "down");
    expect(await goals()).toEqual(["een", "drie", "twee"]);
    await moveLine(room.host, present(ids[0]), "down");
    expect(await goals()).toEqual(["drie", "een", "twee"]);
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
    const [now] = await goals();
    await removeLine(room.host, lineId, sha256Of(goal(present(now))));
    expect(await goals()).toEqual([]);
  });

  test("and pressing twice adds one line, also after the list is full", async () => {
    for (const text of ["1", "2", "3", "4"]) await addLine(room.host, "goal", goal(text));
    const twice = await Promise.all([addLine(room.host, "goal", goal("5")), addLine(room.host, "goal", goal(" 5 "))]);
    expect(new Set(twice.map(({ lineId }) => lineId)).size).toBe(1);
    expect(await goals()).toEqual(["1", "2", "3", "4", "5"]);
  });

  test("and two who start at once make one agreement", async () => {
    const { partnershipId } = await db().partner.findUniqueOrThrow({ where: { id: room.wijkteam } });
    const made = await Promise.all([1, 2, 3].map(() => db().$transaction((tx) => ensureAgreement(tx, partnershipId))));
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
  });
});

describe("a line out of the harvest", () => {
  const boomGoals = async () => (await readHarvest(room.host)).find(({ section }) => section === "goals")?.items ?? [];

  test("remembers its contribution and who stood behind it, and keeps both counts when that is gone", async () => {
    const id = await writeInBoom(room, room.amir, "vruchten", "Kinderen spelen buiten", 1);
    await db().support.create({ data: { contributionId: id, participantId: room.bea.participantId, value: "ja" } });
    const [item] = await boomGoals();
    expect(item).toMatchObject({
      cells: ["Kinderen spelen buiten", ""],
      support: { formal: 1, informal: 1 },
      sources: [id],
      takenOver: false,
    });
    expect(item?.from).not.toBe("");
    await takeOver(room.host, present(item));
    const expected = [{ cells: ["Kinderen spelen buiten", ""], support: { formal: 1, informal: 1 }, sourceCount: 1 }];
    expect(rowsOf(await readAgreement(room.host), "goal")).toMatchObject(expected);
    expect((await boomGoals())[0]?.takenOver).toBe(true);
    await db().contribution.delete({ where: { id } });
    expect(rowsOf(await readAgreement(room.host), "goal")).toMatchObject(expected);
  });

  test("counts the support that the harvest knows, whatever the request claims, also in other words", async () => {
    const id = await writeInBoom(room, room.amir, "vruchten", "Kinderen spelen buiten", 1);
    const claimed = {
      kind: "goal",
      fields: goal("Alle kinderen spelen buiten"),
      sources: [id],
      support: { formal: 99, informal: 99 },
    };
    await takeOver(room.host, claimed);
    expect(rowsOf(await readAgreement(room.host), "goal")).toMatchObject([
      { cells: ["Alle kinderen spelen buiten", ""], support: { formal: 0, informal: 1 } },
    ]);
    expect((await boomGoals())[0]?.takenOver).toBe(true);
  });

  test("is one line when two people wrote the same, with the support of both, and pressing again adds nobody", async () => {
    const ids = [
      await writeInBoom(room, room.amir, "vruchten", "Kinderen spelen buiten", 1),
      await writeInBoom(room, room.bea, "vruchten", "Kinderen spelen buiten", 2),
    ];
    for (const id of [...ids, ...ids]) {
      await takeOver(room.host, { kind: "goal", fields: goal("Kinderen spelen buiten"), sources: [id] });
    }
    expect(rowsOf(await readAgreement(room.host), "goal")).toMatchObject([
      { support: { formal: 1, informal: 1 }, sourceCount: 2 },
    ]);
    expect((await boomGoals()).map(({ takenOver }) => takenOver)).toEqual([true, true]);
  });

  test("cannot come from another session, nor from a contribution that was hidden", async () => {
    const other = await openRoom();
    const theirs = await writeInBoom(other, other.amir, "vruchten", "Van een ander", 1);
    const hidden = await writeInBoom(room, room.amir, "vruchten", "Verborgen", 1);
    await db().contribution.update({ where: { id: hidden }, data: { hidden: true } });
    for (const id of [theirs, hidden]) {
      const problem = await problemOf(
        takeOver(room.host, { kind: "goal", fields: goal("Van een ander"), sources: [id] }),
      );
      expect(problem?.code).toBe("NOT_FOUND");
    }
    expect(await goals()).toEqual([]);
  });
});

describe("people on their phones", () => {
  test("stand behind a line, once each, and can take that back", async () => {
    const { lineId } = await addLine(room.host, "goal", goal("Een"));
    const support = async () => rowsOf(await readAgreement(room.amir), "goal")[0]?.support;
    await supportLine(room.amir, lineId, true);
    await supportLine(room.amir, lineId, true);
    await supportLine(room.bea, lineId, true);
    expect(await support()).toEqual({ formal: 1, informal: 1 });
    await supportLine(room.amir, lineId, false);
    expect(await support()).toEqual({ formal: 1, informal: 0 });
  });

  test("do not count twice behind the line that they wrote themselves", async () => {
    const id = await writeInBoom(room, room.amir, "vruchten", "Kinderen spelen buiten", 1);
    const { lineId } = await takeOver(room.host, {
      kind: "goal",
      fields: goal("Kinderen spelen buiten"),
      sources: [id],
    });
    await supportLine(room.amir, lineId, true);
    expect(rowsOf(await readAgreement(room.amir), "goal")[0]?.support).toEqual({ formal: 0, informal: 1 });
  });

  test("do not count once Hanna removed their seat", async () => {
    const { lineId } = await addLine(room.host, "goal", goal("Een"));
    await supportLine(room.amir, lineId, true);
    await db().participant.update({ where: { id: room.amir.participantId }, data: { removedAt: new Date() } });
    expect(rowsOf(await readAgreement(room.host), "goal")[0]?.support).toEqual({ formal: 0, informal: 0 });
  });

  test("answer for their organisation, and the latest answer counts", async () => {
    const { textSha256 } = await readAgreement(room.amir);
    const colleague = await takeSeat(room.sessionId, room.moeders, "INFORMAL", "ster");
    await assent(room.amir, { answer: "disagree", reason: "Eerst de vergoeding", textSha256 });
    expect((await readAgreement(room.host)).assents).toMatchObject([
      { partnerId: room.moeders, answer: "disagree", reason: "Eerst de vergoeding", current: true },
    ]);
    await assent(colleague, { answer: "discuss", reason: "", textSha256 });
    expect((await readAgreement(room.host)).assents).toMatchObject([
      { partnerId: room.moeders, answer: "discuss", reason: "" },
    ]);
  });

  test("say why when they do not agree yet, and read a clear sentence when they forget", async () => {
    const { textSha256 } = await readAgreement(room.amir);
    const silent = await problemOf(assent(room.amir, { answer: "disagree", reason: "  ", textSha256 }));
    expect(silent).toMatchObject({
      code: "INVALID",
      fields: [{ path: "reason", message: "Schrijf kort wat er nog anders moet." }],
    });
    const strange = await problemOf(assent(room.amir, { answer: "misschien", textSha256 }));
    expect(strange?.fields).toMatchObject([{ path: "answer" }]);
    expect((await readAgreement(room.host)).assents).toEqual([]);
  });

  test("cannot agree to a text that changed while they read it", async () => {
    const { textSha256 } = await readAgreement(room.amir);
    await addLine(room.host, "goal", goal("Nieuw"));
    expect((await problemOf(assent(room.amir, { answer: "agree", textSha256 })))?.code).toBe("TEXT_CHANGED");
  });

  test("keep an answer that a later change makes old, marked as such", async () => {
    const { textSha256 } = await readAgreement(room.amir);
    await assent(room.amir, { answer: "agree", textSha256 });
    await addLine(room.host, "goal", goal("Nieuw"));
    expect((await readAgreement(room.host)).assents).toMatchObject([
      { partnerId: room.moeders, answer: "agree", current: false },
    ]);
  });

  test("can let Hanna answer for them when they have no phone", async () => {
    const { textSha256 } = await readAgreement(room.host);
    await assentOnBehalf(room.host, room.moeders, { answer: "agree", textSha256 });
    expect((await readAgreement(room.host)).assents).toMatchObject([{ partnerId: room.moeders, answer: "agree" }]);
    const other = await openRoom();
    expect((await problemOf(assentOnBehalf(room.host, other.moeders, { answer: "agree", textSha256 })))?.code).toBe(
      "NOT_FOUND",
    );
  });
});

describe("adopting", () => {
  test("an agreement that is not ready names what is open, with the section of each", async () => {
    await addLine(room.host, "goal", goal("Een"));
    const problem = present(await problemOf(adopt(room.host, NOW)));
    expect(problem.code).toBe("NOT_READY");
    expect(problem.fields.map(({ path }) => path)).toEqual([
      "shape",
      "roles",
      "conditions",
      "actions",
      "lead",
      "lead",
      "evaluation",
      "whatif",
      "consent",
    ]);
    expect(problem.fields[0]?.message).toBe("De vorm is in gewone woorden beschreven.");
    expect((await readAgreement(room.host)).state).toBe("concept");
  });

  test("freezes version 1 with everything in it, and its hash proves it", async () => {
    await agreeTogether(room);
    await propose(room.host);
    expect((await readAgreement(room.host)).state).toBe("proposed");
    const adopted = await adopt(room.host, NOW);
    expect(adopted.version).toBe(1);
    const document = await readAgreement(room.amir);
    expect(document).toMatchObject({
      state: "adopted",
      version: 1,
      sha256: adopted.sha256,
      adoptedAt: NOW.toISOString(),
    });
    expect(document.assents).toMatchObject([
      { answer: "agree", current: true },
      { answer: "agree", current: true },
    ]);
    const row = await db().agreementVersion.findFirstOrThrow({ where: { sha256: adopted.sha256 } });
    expect(sha256Of(row.content)).toBe(adopted.sha256);
    expect(await readVersion(room.bea, 1)).toEqual(document);
    expect(await readTeamVersion(room.coordinator, room.sessionId, 1)).toEqual(document);
  });

  test("twice at once makes one version", async () => {
    await agreeTogether(room);
    const [one, two] = await Promise.all([adopt(room.host, NOW), adopt(room.host, NOW)]);
    expect({ version: one.version, sha256: one.sha256 }).toEqual({ version: two.version, sha256: two.sha256 });
    expect(
      await db().agreementVersion.count({ where: { agreement: { partnership: { sessionId: room.sessionId } } } }),
    ).toBe(1);
  });

  test("is not possible with the answer of one side, nor on or after the day of the evaluation", async () => {
    await fillIn(room);
    const { textSha256 } = await readAgreement(room.host);
    await assent(room.bea, { answer: "agree", textSha256 });
    expect((await problemOf(adopt(room.host, NOW)))?.fields.map(({ path }) => path)).toEqual(["consent"]);
    await assent(room.amir, { answer: "agree", textSha256 });
    // Half past eleven at night in Amsterdam is still the day before.
    const dayBefore = new Date("2027-05-31T21:30:00Z");
    const theDay = new Date("2027-05-31T22:30:00Z");
    expect((await problemOf(adopt(room.host, theDay)))?.fields.map(({ path }) => path)).toEqual(["evaluation"]);
    expect((await adopt(room.host, dayBefore)).version).toBe(1);
  });

  test("and changing a line afterwards starts version 2, which shows what changed, while version 1 stays", async () => {
    await agreeTogether(room);
    await adopt(room.host, NOW);
    const first = await readVersion(room.host, 1);
    const meeting = present(rowsOf(first, "meeting")[0]);
    await changeLine(room.host, meeting.id, { text: "Elke week" }, sha256Of(meeting.fields));
    const concept = await readAgreement(room.host);
    expect(concept).toMatchObject({ state: "concept", version: 2, sha256: null });
    expect(concept.changes).toEqual([
      {
        section: "lead",
        change: "changed",
        text: "Hoe vaak zien we elkaar? Elke week",
        before: "Hoe vaak zien we elkaar? Elke eerste maandag",
      },
    ]);
    expect(await readVersion(room.host, 1)).toEqual(first);
    expect((await problemOf(adopt(room.host, NOW)))?.fields.map(({ path }) => path)).toEqual(["consent"]);
    await bothAgree(room);
    expect((await adopt(room.host, NOW)).version).toBe(2);
    expect((await readVersion(room.amir, 2)).changes).toEqual(concept.changes);
  });

  test("and saving a line unchanged afterwards, or moving the only one, keeps it adopted", async () => {
    await agreeTogether(room);
    await adopt(room.host, NOW);
    const meeting = present(rowsOf(await readAgreement(room.host), "meeting")[0]);
    await changeLine(room.host, meeting.id, meeting.fields, sha256Of(meeting.fields));
    await moveLine(room.host, meeting.id, "up");
    expect((await readAgreement(room.host)).state).toBe("adopted");
  });

  test("closes support and answers, until Hanna goes back to the concept", async () => {
    await agreeTogether(room);
    await adopt(room.host, NOW);
    const { textSha256, ...document } = await readAgreement(room.amir);
    const goalId = present(rowsOf({ textSha256, ...document }, "goal")[0]).id;
    expect((await problemOf(assent(room.amir, { answer: "discuss", textSha256 })))?.code).toBe("NOT_NOW");
    expect((await problemOf(supportLine(room.amir, goalId, true)))?.code).toBe("NOT_NOW");
    expect((await problemOf(propose(room.host)))?.code).toBe("NOT_NOW");
    await backToConcept(room.host);
    await assent(room.amir, { answer: "agree", reason: "Nu met het bestuur", textSha256 });
    expect((await adopt(room.host, NOW)).version).toBe(2);
  });

  test("cannot be undone in the database", async () => {
    await agreeTogether(room);
    const { sha256 } = await adopt(room.host, NOW);
    await expect(db().agreementVersion.updateMany({ where: { sha256 }, data: { number: 7 } })).rejects.toThrow();
  });
});

describe("Carl, a stranger", () => {
  test("finds nothing in another session, whatever ids he knows", async () => {
    const other = await openRoom();
    const { lineId } = await addLine(room.host, "goal", goal("Van ons"));
    const seen = sha256Of(goal("Van ons"));
    const attempts = [
      changeLine(other.host, lineId, goal("Van Carl"), seen),
      removeLine(other.host, lineId, seen),
      moveLine(other.host, lineId, "up"),
      supportLine(other.amir, lineId, true),
      readTeamAgreement(other.coordinator, room.sessionId),
      readTeamVersion(other.coordinator, room.sessionId, 1),
      readVersion(other.amir, 1),
      changeLine(room.host, "geen-id", goal("x"), seen),
      changeLine(room.host, randomUUID(), goal("x"), seen),
      readTeamAgreement(room.coordinator, "geen-id"),
    ];
    const codes = (await Promise.all(attempts.map(problemOf))).map((problem) => problem?.code);
    expect(codes).toEqual(attempts.map(() => "NOT_FOUND"));
    expect(await goals()).toEqual(["Van ons"]);
    expect(rowsOf(await readAgreement(other.host), "goal")).toEqual([]);
  });

  test("sees no version that belongs to somebody else", async () => {
    await agreeTogether(room);
    await adopt(room.host, NOW);
    const other = await openRoom();
    expect((await problemOf(readVersion(other.host, 1)))?.code).toBe("NOT_FOUND");
    expect((await problemOf(readTeamVersion(other.coordinator, room.sessionId, 1)))?.code).toBe("NOT_FOUND");
    expect((await problemOf(readVersion(room.host, 2)))?.code).toBe("NOT_FOUND");
  });
});

describe("the coordinator", () => {
  test("lists the agreements of the team with their state and version", async () => {
    const mine = async () => readTeamAgreements(room.coordinator);
    expect(await mine()).toEqual([
      {
        sessionId: room.sessionId,
        title: "Samen op de Singel",
        area: "Singelkwartier",
        date: "2026-11-23",
        sessionState: "running",
        state: "concept",
        version: 1,
        adoptedAt: null,
      },
    ]);
    await agreeTogether(room);
    await adopt(room.host, NOW);
    expect(await mine()).toMatchObject([{ state: "adopted", version: 1, adoptedAt: NOW.toISOString() }]);
    await addLine(room.host, "openPoint", { text: "Wie past er op?" });
    expect(await mine()).toMatchObject([{ state: "concept", version: 2, adoptedAt: NOW.toISOString() }]);
  });
});
