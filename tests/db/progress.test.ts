import { beforeEach, describe, expect, test } from "vitest";
import { type Coordinator, coordinationsOf } from "../../src/accounts/access.ts";
import type { AgreementDocument, ProgressState } from "../../src/exercises/contract.ts";
import { db } from "../../src/lib/db.ts";
import { sha256Of } from "../../src/samenwerkingsafspraak/document/canonical.ts";
import { dropConcept } from "../../src/samenwerkingsafspraak/edit/dropped/writes.ts";
import { mergePartners } from "../../src/samenwerkingsafspraak/edit/partners/writes.ts";
import { addLine, adopt, beginNext, changeLine, removeLine } from "../../src/samenwerkingsafspraak/edit/writes.ts";
import { agreementPdf } from "../../src/samenwerkingsafspraak/paper/pdf.ts";
import { readTellers } from "../../src/samenwerkingsafspraak/progress/reads.ts";
import { tellProgress } from "../../src/samenwerkingsafspraak/progress/writes.ts";
import { readAgreement, readFirst, readTeamFirst, readVersion } from "../../src/samenwerkingsafspraak/reads.ts";
import { readTeamAgreements } from "../../src/samenwerkingsafspraak/team/reads.ts";
import { type Host, hostOf } from "../../src/sessions/access.ts";
import { readPdf } from "../pdf.ts";
import {
  agreeTogether,
  bothAgree,
  codeOf,
  fillIn,
  NOW,
  openRoom,
  present,
  problemOf,
  type Room,
  revisionOf,
  rowsOf,
} from "./agreementRoom.ts";
import { colleagueOf, signedIn } from "./people.ts";

const DECEMBER = new Date("2026-12-03T10:00:00Z");
const LONG = "Beatrix Wilhelmina van den Boogaard-Oudenaarden el Yaqoubi Kowalczyk de Jong-Smit";

let room: Room;
beforeEach(async () => {
  room = await openRoom();
  await db().user.update({ where: { id: room.member.userId }, data: { name: "Hanna de Vries" } });
});

const lineOf = (document: AgreementDocument, kind: string) => present(rowsOf(document, kind)[0]);
const toldOf = ({ progress }: AgreementDocument, lineId: string) =>
  progress.lines.find((line) => line.lineId === lineId);
const stateIn = async (lineId: string) => toldOf(await readAgreement(room.host), lineId)?.state;

const tell = (by: Host | Coordinator, lineId: string, state: ProgressState, seen: ProgressState = "open") =>
  tellProgress(by, lineId, { state, seen }, DECEMBER);

/** Lines as they were kept before progress stood beside them: with how far they were among their words. */
async function asBefore(agreement: AgreementDocument): Promise<void> {
  for (const [kind, more] of [
    ["action", { status: "bezig" }],
    ["condition", { met: "nee" }],
  ] as const)
    for (const { id, fields } of rowsOf(agreement, kind)) {
      const { owner, ...words } = fields;
      const kept = kind === "action" ? words : { owner: owner ?? "", ...words };
      await db().agreementLine.update({ where: { id }, data: { fields: { ...kept, ...more } } });
    }
}

describe("how far an action is", () => {
  test("undoes nobody's akkoord, begins no version, and everybody who follows hears of it", async () => {
    await agreeTogether(room);
    const before = await readAgreement(room.host);
    const revision = await revisionOf(room.host);
    const { id } = lineOf(before, "action");
    await tell(room.host, id, "done");
    const after = await readAgreement(room.host);
    expect(after.assents.map(({ current }) => current)).toEqual([true, true]);
    expect(after.textSha256).toBe(before.textSha256);
    expect({ ...after, progress: before.progress }).toEqual(before);
    expect(toldOf(after, id)).toEqual({ lineId: id, state: "done", text: "Klaar", at: DECEMBER.toISOString() });
    expect(await readTellers(room.host, room.sessionId)).toEqual({ [id]: "Hanna de Vries" });
    expect(await revisionOf(room.host)).toBe(revision + 1);
  });

  test("can be told of what was adopted, evaluated or stopped; what was signed stays, and its paper says both apart", async () => {
    await agreeTogether(room);
    const { sha256 } = await adopt(room.host, NOW);
    const { id } = lineOf(await readAgreement(room.host), "action");
    expect((await readPdf(await agreementPdf(await readAgreement(room.host)))).text).not.toContain(
      "Hoe het ervoor staat",
    );
    let seen: ProgressState = "open";
    for (const [state, next] of [
      ["ADOPTED", "busy"],
      ["EVALUATED", "done"],
      ["STOPPED", "dropped"],
    ] as const) {
      await db().samenwerkingsafspraak.updateMany({ data: { state } });
      await tell(room.host, id, next, seen);
      expect(await readAgreement(room.host)).toMatchObject({ state: state.toLowerCase(), version: 1, sha256 });
      expect(await stateIn(id)).toBe(next);
      seen = next;
    }
    const version = await db().agreementVersion.findFirstOrThrow({ where: { sha256 } });
    expect(sha256Of(version.content)).toBe(sha256);
    const { text } = await readPdf(await agreementPdf(await readVersion(room.host, 1)));
    const [signed = "", beside = ""] = text.split("Hoe het ervoor staat op");
    expect(signed).toContain(`kenmerk ${sha256.slice(0, 12)}`);
    expect(signed).not.toContain("Gaat niet door");
    expect(beside).toContain("Gaat niet door (sinds 3 december 2026)");
  });

  test("of a condition is whether it is there, and it cannot be dropped", async () => {
    await fillIn(room);
    const { id } = lineOf(await readAgreement(room.host), "condition");
    expect((await problemOf(tell(room.host, id, "dropped")))?.fields).toEqual([
      { path: "state", message: "Maak een keuze uit de lijst." },
    ]);
    await tell(room.host, id, "busy");
    expect(toldOf(await readAgreement(room.host), id)?.text).toBe("Deels geregeld");
  });

  test("of a goal is nothing that one tells, nor of what is no line", async () => {
    await fillIn(room);
    const goal = lineOf(await readAgreement(room.host), "goal");
    for (const id of [goal.id, room.moeders, "geen-id", ""])
      expect(await codeOf(tell(room.host, id, "done"))).toBe("NOT_FOUND");
  });

  test("told by two at once: the first is kept, and the second hears what it is now and may say it again", async () => {
    await fillIn(room);
    const { id } = lineOf(await readAgreement(room.host), "action");
    const both = await Promise.all([tell(room.host, id, "done"), tell(room.coordinator, id, "busy")].map(problemOf));
    const [lost] = both.flatMap((problem) => problem?.fields ?? []);
    expect(both.filter((problem) => problem === null)).toHaveLength(1);
    const now = present(await stateIn(id));
    const words = now === "done" ? "Klaar" : "Mee bezig";
    expect(lost?.message).toContain(`Nu staat er: ${words}.`);
    await tell(room.host, id, "dropped", now);
    expect(await stateIn(id)).toBe("dropped");
  });

  test("told twice the same, by two presses or by two people, was told by the first", async () => {
    await fillIn(room);
    const { id } = lineOf(await readAgreement(room.host), "action");
    const carla = await colleagueOf(room.member, LONG, "COORDINATOR");
    await db().user.update({ where: { id: carla.userId }, data: { name: LONG } });
    await tell(present(coordinationsOf(carla)[0]), id, "done");
    await tell(room.host, id, "done");
    expect(await readTellers(room.host, room.sessionId)).toEqual({ [id]: LONG });
  });
});

describe("who may tell how far an action is", () => {
  test("is who leads, and who coordinates the team; Carl finds nothing, nor does a colleague who does not lead", async () => {
    await agreeTogether(room);
    const { id } = lineOf(await readAgreement(room.host), "action");
    const carl = await signedIn("carl");
    const other = await openRoom();
    for (const by of [other.host, other.coordinator, present(coordinationsOf(carl)[0])])
      expect(await codeOf(tell(by, id, "done"))).toBe("NOT_FOUND");
    expect(await readTellers(other.coordinator, room.sessionId)).toEqual({});
    const bea = await colleagueOf(room.member, "bea", "FACILITATOR");
    expect([await hostOf(room.sessionId, bea), coordinationsOf(bea)]).toEqual([null, []]);
    expect(await stateIn(id)).toBe("open");
    await tell(room.coordinator, id, "busy");
    expect(await stateIn(id)).toBe("busy");
  });
});

describe("a line that is changed, taken out or restored", () => {
  test("keeps how far it is", async () => {
    await agreeTogether(room);
    await adopt(room.host, NOW);
    const { id, fields } = lineOf(await readAgreement(room.host), "action");
    await tell(room.host, id, "done");
    await beginNext(room.host);
    await changeLine(room.host, id, { ...fields, what: "Sleutel laten maken" }, sha256Of(fields), NOW);
    expect(await stateIn(id)).toBe("done");
    const changed = lineOf(await readAgreement(room.host), "action");
    await removeLine(room.host, id, sha256Of(changed.fields));
    // It stands in what was adopted, and can still be followed up there.
    const { document } = await readFirst(room.host);
    expect(toldOf(document, id)?.state).toBe("done");
    await tell(room.coordinator, id, "busy", "done");
    await dropConcept(room.host);
    expect(await readAgreement(room.host)).toMatchObject({ state: "adopted", version: 1 });
    expect(await stateIn(id)).toBe("busy");
  });
});

describe("an agreement that was signed when it was part of the text", () => {
  test("stays signed when an action of it is done, also when its line is opened and saved as it was", async () => {
    await fillIn(room);
    await asBefore(await readAgreement(room.host));
    await bothAgree(room);
    const { id, fields } = lineOf(await readAgreement(room.host), "action");
    expect(fields).toMatchObject({ status: "bezig" });
    await tell(room.host, id, "done");
    const { what = "", who = "", when = "" } = fields;
    await changeLine(room.host, id, { what, owner: "", who, when }, sha256Of(fields), NOW);
    const signed = await readAgreement(room.host);
    expect(signed.assents.map(({ current }) => current)).toEqual([true, true]);
    await addLine(room.host, "action", { what, who, when }, NOW);
    expect(rowsOf(await readAgreement(room.host), "action")).toHaveLength(1);
    expect((await adopt(room.host, NOW)).version).toBe(1);
    // Its words change: what is no part of them any more goes, and the next version says only what changed.
    await beginNext(room.host);
    const owned = { what, owner: room.wijkteam, who: "de gezinswerker", when };
    await changeLine(room.host, id, owned, sha256Of(fields), NOW);
    const next = await readAgreement(room.host);
    expect(lineOf(next, "action")).toMatchObject({
      fields: owned,
      cells: ["Sleutel regelen", "Wijkteam Noord – de gezinswerker", "1 december 2026"],
    });
    expect(next.changes).toHaveLength(1);
    await dropConcept(room.host);
    await beginNext(room.host);
    expect(lineOf(await readAgreement(room.host), "action").fields).toEqual(fields);
  });
});

test("an action of a partner that becomes another one is the other's, and what was agreed stays agreed", async () => {
  const { partnershipId } = await db().partner.findUniqueOrThrow({ where: { id: room.wijkteam } });
  const double = await db().partner.create({ data: { partnershipId, name: "Wijkteam", side: "FORMAL" } });
  await addLine(room.host, "action", { what: "Koffie zetten", owner: double.id, who: "de gezinswerker" }, NOW);
  await agreeTogether(room);
  await mergePartners(room.host, { from: double.id, into: room.wijkteam });
  const document = await readAgreement(room.host);
  expect(lineOf(document, "action").cells).toEqual(["Koffie zetten", "Wijkteam Noord – de gezinswerker", ""]);
  expect(document.assents.map(({ current }) => current)).toEqual([true, true]);
});

describe("three months later a coordinator", () => {
  const counted = async (today: string) =>
    (await readTeamAgreements(room.coordinator, today)).map(({ actions }) => actions);

  test("reads of each bijeenkomst how many actions are done and how many are late: of what was adopted", async () => {
    for (const [what, when] of [
      ["Folder maken", "2026-12-20"],
      ["Koffie zetten", ""],
      ["Ooit", "2027-01-01"],
    ])
      await addLine(room.host, "action", { what, who: "Samen", when }, NOW);
    expect(await counted("2026-11-23")).toEqual([{ total: 3, done: 0, late: 0 }]);
    await agreeTogether(room);
    await adopt(room.host, NOW);
    const [folder, , never, key] = rowsOf(await readAgreement(room.host), "action").map(({ id }) => id);
    await tell(room.host, present(key), "done");
    await tell(room.host, present(never), "dropped");
    expect(await counted("2026-12-10")).toEqual([{ total: 3, done: 1, late: 0 }]);
    expect(await counted("2027-03-01")).toEqual([{ total: 3, done: 1, late: 1 }]);
    // A concept that followed does not count yet.
    await beginNext(room.host);
    const [line] = rowsOf(await readAgreement(room.host), "action");
    await removeLine(room.host, present(folder), sha256Of(present(line).fields));
    await addLine(room.host, "action", { what: "Nieuw", who: "Samen", when: "2026-12-01" }, NOW);
    expect(await counted("2027-03-01")).toEqual([{ total: 3, done: 1, late: 1 }]);
    const { document } = await readTeamFirst(room.coordinator, room.sessionId);
    expect(rowsOf(document, "action")).toHaveLength(4);
    const carl = present(coordinationsOf(await signedIn("carl"))[0]);
    expect(await readTeamAgreements(carl, "2027-03-01")).toEqual([]);
  });
});
