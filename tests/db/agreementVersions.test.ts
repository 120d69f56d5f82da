import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "../../src/lib/db.ts";
import { contentSha256, sha256Of } from "../../src/samenwerkingsafspraak/document/canonical.ts";
import { dropConcept } from "../../src/samenwerkingsafspraak/edit/dropped/writes.ts";
import {
  addLine,
  adopt,
  assent,
  backToConcept,
  beginNext,
  changeLine,
  moveLine,
  propose,
  removeLine,
} from "../../src/samenwerkingsafspraak/edit/writes.ts";
import {
  readAgreement,
  readFirst,
  readTeamAgreement,
  readTeamFirst,
  readTeamVersion,
  readVersion,
} from "../../src/samenwerkingsafspraak/reads.ts";
import { supportLine } from "../../src/samenwerkingsafspraak/support/writes.ts";
import { readTeamAgreements } from "../../src/samenwerkingsafspraak/team/reads.ts";
import {
  agreeTogether,
  bothAgree,
  fillIn,
  goal,
  goalsOf,
  NOW,
  openRoom,
  present,
  problemOf,
  type Room,
  rowsOf,
} from "./agreementRoom.ts";

let room: Room;
beforeEach(async () => {
  room = await openRoom();
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
    expect(problem.fields[0]?.message).toBe(
      "Kies een vorm van samenwerking. Schrijf in gewone woorden hoe het er in het echt uitziet.",
    );
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
    expect(contentSha256(row.content, "rfc8785")).toBe(adopted.sha256);
    expect(await readVersion(room.bea, 1)).toEqual(document);
    expect(await readTeamVersion(room.coordinator, room.sessionId, 1)).toEqual(document);
  });

  test("names whose invitation it was and whom to ask; when the team moves, answers stay and so does what was adopted", async () => {
    await agreeTogether(room);
    const move = (contact: string) =>
      db().team.update({
        where: { id: room.teamId },
        data: { name: "Buurtteams", contact, contactPhone: "06-12 34 56" },
      });
    await move("Hanna de Vries");
    const host = { name: "Buurtteams", contact: "Hanna de Vries\n06-12 34 56" };
    expect((await readAgreement(room.amir)).host).toEqual(host);
    const { sha256 } = await adopt(room.host, NOW);
    await move("Bureau Samen");
    expect(await readAgreement(room.amir)).toMatchObject({ sha256, host });
    await beginNext(room.host);
    const next = await readAgreement(room.amir);
    expect(next.host?.contact).toBe("Bureau Samen\n06-12 34 56");
    expect(next.assents.map(({ current }) => current)).toEqual([true, true]);
    expect(next.changes).toEqual([]);
    const row = await db().agreementVersion.findFirstOrThrow({ where: { sha256 } });
    expect(contentSha256(row.content, "rfc8785")).toBe(sha256);
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
    const change = () => changeLine(room.host, meeting.id, { text: "Elke week" }, sha256Of(meeting.fields));
    expect(await problemOf(change())).toMatchObject({
      code: "ADOPTED",
      detail: "De afspraak staat vast. Dit begint een concept van versie 2. De vastgestelde afspraak blijft staan.",
    });
    await beginNext(room.host);
    await change();
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
      readTeamFirst(other.coordinator, room.sessionId),
      readTeamFirst(other.coordinator, "geen-id"),
      changeLine(room.host, "geen-id", goal("x"), seen),
      changeLine(room.host, randomUUID(), goal("x"), seen),
      readTeamAgreement(room.coordinator, "geen-id"),
    ];
    const codes = (await Promise.all(attempts.map(problemOf))).map((problem) => problem?.code);
    expect(codes).toEqual(attempts.map(() => "NOT_FOUND"));
    expect((await readFirst(other.amir)).document.sections.flatMap(({ groups }) => groups[0]?.rows ?? [])).toEqual([]);
    await Promise.all([beginNext(other.host), problemOf(dropConcept(other.host))]);
    expect(await goalsOf(room)).toEqual(["Van ons"]);
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
        partnershipId: expect.any(String),
        partnership: "",
        title: "Samen op de Singel",
        area: "Singelkwartier",
        date: "2026-11-23",
        sessionState: "running",
        state: "concept",
        version: 1,
        concept: null,
        adoptedAt: null,
        actions: { total: 0, done: 0, late: 0 },
      },
    ]);
    await agreeTogether(room);
    await adopt(room.host, NOW);
    expect(await mine()).toMatchObject([{ state: "adopted", version: 1, adoptedAt: NOW.toISOString() }]);
    await beginNext(room.host);
    await addLine(room.host, "openPoint", { text: "Wie past er op?" });
    const first = { state: "adopted", version: 1, concept: 2, adoptedAt: NOW.toISOString() };
    expect(await mine()).toMatchObject([first]);
    await bothAgree(room);
    await adopt(room.host, NOW);
    expect(await mine()).toMatchObject([{ state: "adopted", version: 2, concept: null }]);
  });
});
