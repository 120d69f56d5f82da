import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { contribute } from "../../src/contributions/arrival/writes.ts";
import { db } from "../../src/lib/db.ts";
import { askToMerge, mergePartners } from "../../src/samenwerkingsafspraak/edit/partners/writes.ts";
import { addLine, adopt, assent, assentOnBehalf } from "../../src/samenwerkingsafspraak/edit/writes.ts";
import { readAgreement, readVersion } from "../../src/samenwerkingsafspraak/reads.ts";
import type { Host } from "../../src/sessions/access.ts";
import { removeSeat } from "../../src/sessions/door/writes.ts";
import { addPartner, changePartner, removePartner } from "../../src/sessions/partners/writes.ts";
import { readRoom } from "../../src/sessions/reads.ts";
import { hub } from "../../src/zaal/moments.ts";
import { openOutlet } from "../outlet.ts";
import {
  agreeTogether,
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

const partnersOf = async ({ sessionId }: Host) => present(await readRoom(sessionId)).partners;
const seatIn = async ({ sessionId, participantId }: Room["amir"]) =>
  present(present(await readRoom(sessionId)).seats.find(({ id }) => id === participantId));

/** Somebody typed "wijkteam van noord" at the door: a double of the wijkteam, with a seat of its own. */
async function double(side: "formal" | "informal" = "formal") {
  await addPartner(room.host, { name: "wijkteam van noord", side });
  const { id } = present((await partnersOf(room.host)).at(-1));
  return { id, dora: await takeSeat(room.sessionId, id, side === "formal" ? "FORMAL" : "INFORMAL", "ster") };
}

describe("Hanna puts a partner right", () => {
  test("with another name, which everybody hears of and which makes no answer outdated", async () => {
    await agreeTogether(room);
    const before = await revisionOf(room.host);
    await changePartner(room.host, room.wijkteam, { name: "Wijkteam Oost", side: "formal" });
    expect(await revisionOf(room.host)).toBe(before + 1);
    const { partners, assents } = await readAgreement(room.host);
    expect(partners.map(({ name }) => name)).toContain("Wijkteam Oost");
    expect(assents.map(({ current }) => current)).toEqual([true, true]);
  });

  test("with other capitals, but not with the name of another", async () => {
    await changePartner(room.host, room.wijkteam, { name: "WIJKTEAM NOORD", side: "formal" });
    const problem = await problemOf(
      changePartner(room.host, room.wijkteam, { name: "moeders VAN de singel", side: "formal" }),
    );
    expect(problem?.fields).toEqual([
      {
        path: "name",
        message: "Er staat al een organisatie of groep met deze naam bij. Is het dezelfde? Voeg ze dan samen.",
      },
    ]);
  });

  test("with another side, to which its seats and what they sent go along, but who stands on both stays there", async () => {
    const id = await writeInBoom(room, room.amir, "vruchten", "Kinderen spelen buiten", 1);
    const both = await takeSeat(room.sessionId, room.moeders, "BOTH", "ster");
    await changePartner(room.host, room.moeders, { name: "Moeders van de Singel", side: "formal" });
    expect((await seatIn(room.amir)).standing).toBe("formal");
    expect((await seatIn(both)).standing).toBe("both");
    expect((await db().contribution.findUniqueOrThrow({ where: { id } })).standing).toBe("FORMAL");
  });
});

describe("two partners that are the same", () => {
  test("become one, with all seats, contributions, mentions and lines", async () => {
    const { id, dora } = await double();
    const sent = await writeInBoom(room, dora, "vruchten", "Kinderen spelen buiten", 1);
    await db().contribution.update({ where: { id: sent }, data: { body: { choices: [{ owner: id }] } } });
    await db().step.update({ where: { id: room.boomStep }, data: { setup: { order: [room.moeders, id] } } });
    await addLine(room.host, "formalRole", { text: "Bewaker", owner: id });
    const before = await revisionOf(room.host);
    await mergePartners(room.host, { from: id, into: room.wijkteam });
    expect(await revisionOf(room.host)).toBe(before + 1);
    expect((await partnersOf(room.host)).map((partner) => partner.id)).toEqual([room.wijkteam, room.moeders]);
    expect((await seatIn(dora)).partnerId).toBe(room.wijkteam);
    expect(await db().contribution.findUniqueOrThrow({ where: { id: sent } })).toMatchObject({
      partnerId: room.wijkteam,
      body: { choices: [{ owner: room.wijkteam }] },
    });
    expect(await db().step.findUniqueOrThrow({ where: { id: room.boomStep } })).toMatchObject({
      setup: { order: [room.moeders, room.wijkteam] },
    });
    expect(rowsOf(await readAgreement(room.host), "formalRole")[0]?.cells).toContain("Wijkteam Noord");
  });

  test("on two sides become one on the side of the one that stays", async () => {
    const { id, dora } = await double("informal");
    await mergePartners(room.host, { from: id, into: room.wijkteam });
    expect(await seatIn(dora)).toMatchObject({ partnerId: room.wijkteam, standing: "formal" });
  });

  test("keep the answers as current as they were, also where a line named the one that goes", async () => {
    const { id } = await double();
    await addLine(room.host, "formalRole", { text: "Gastheer", owner: id });
    await agreeTogether(room);
    const at = (await readAgreement(room.host)).assents.map((answer) => answer.at);
    await mergePartners(room.host, { from: id, into: room.wijkteam });
    const { assents } = await readAgreement(room.host);
    expect(assents.map(({ current }) => current)).toEqual([true, true]);
    expect(assents.map((answer) => answer.at)).toEqual(at);
    expect((await adopt(room.host, NOW)).version).toBe(1);
  });

  test("keep the latest of their two answers, and an answer to an older text stays outdated", async () => {
    const { id, dora } = await double();
    const { textSha256 } = await readAgreement(room.host);
    await assent(room.bea, { answer: "agree", textSha256 });
    await assent(room.amir, { answer: "agree", textSha256 });
    await addLine(room.host, "goal", { text: "Nieuw", sign: "" });
    const fresh = (await readAgreement(room.host)).textSha256;
    await assent(dora, { answer: "disagree", reason: "Nog niet", textSha256: fresh });
    await mergePartners(room.host, { from: id, into: room.wijkteam });
    expect((await readAgreement(room.host)).assents).toMatchObject([
      { partnerId: room.wijkteam, answer: "disagree", reason: "Nog niet", current: true },
      { partnerId: room.moeders, answer: "agree", current: false },
    ]);
  });

  test("take in what a phone of the one that goes was sending meanwhile", async () => {
    const { id, dora } = await double("informal");
    await db().step.update({ where: { id: room.boomStep }, data: { state: "OPEN" } });
    await mergePartners(room.host, { from: id, into: room.wijkteam });
    const body = { part: "vruchten", text: "Kinderen spelen buiten" };
    const { id: sent } = await contribute(dora, { id: randomUUID(), stepId: room.boomStep, body });
    expect(await db().contribution.findUniqueOrThrow({ where: { id: sent } })).toMatchObject({
      partnerId: room.wijkteam,
      standing: "FORMAL",
    });
  });

  test("leave a version that was adopted before as it was", async () => {
    const { id } = await double();
    await agreeTogether(room);
    await adopt(room.host, NOW, [id]);
    const version = await readVersion(room.host, 1);
    await mergePartners(room.host, { from: id, into: room.wijkteam });
    expect(await readVersion(room.host, 1)).toEqual(version);
  });

  test("are asked about by their names first; Carl hears nothing of them", async () => {
    const { id: from } = await double();
    const ask = (host: Host, merge: { from: string; into: string }) => problemOf(askToMerge(host, merge));
    expect(await ask(room.host, { from, into: room.wijkteam })).toMatchObject({
      code: "MERGE_ASKED",
      detail: expect.stringContaining("“wijkteam van noord” gaat op in “Wijkteam Noord”"),
    });
    const { host: carl } = await openRoom();
    expect((await ask(carl, { from, into: room.wijkteam }))?.code).toBe("NOT_FOUND");
    expect((await ask(room.host, { from: "x", into: room.wijkteam }))?.code).toBe("NOT_FOUND");
    expect((await ask(room.host, { from: "", into: room.wijkteam }))?.code).toBe("INVALID");
    expect((await ask(room.host, { from, into: from }))?.code).toBe("INVALID");
    expect(await partnersOf(room.host)).toHaveLength(3);
  });

  test("are never one and the same, nor of another session", async () => {
    const other = await openRoom();
    const same = await problemOf(mergePartners(room.host, { from: room.wijkteam, into: room.wijkteam }));
    expect(same?.fields).toEqual([{ path: "into", message: "Kies twee verschillende organisaties of groepen." }]);
    for (const merge of [
      { from: other.moeders, into: room.wijkteam },
      { from: room.moeders, into: other.wijkteam },
    ])
      expect((await problemOf(mergePartners(room.host, merge)))?.code).toBe("NOT_FOUND");
    expect(await partnersOf(other.host)).toHaveLength(2);
  });

  test("show a phone of the one that goes at once what belongs to the one that stays", async () => {
    const { id, dora } = await double();
    await db().step.update({ where: { id: room.boomStep }, data: { exercise: "presentaties", state: "OPEN" } });
    await db().session.update({ where: { id: room.sessionId }, data: { currentStepId: room.boomStep } });
    const answer = await writeInBoom(room, room.bea, "", "", 1);
    const body = { question: "wie", text: "Wij zijn het wijkteam" };
    await db().contribution.update({ where: { id: answer }, data: { body } });
    const phone = openOutlet();
    hub().open(room.sessionId, dora, phone.outlet);
    expect(await phone.next()).not.toContain(body.text);
    await mergePartners(room.host, { from: id, into: room.wijkteam });
    expect(await phone.next()).toContain(body.text);
    phone.close();
  });
});

describe("taking a partner out", () => {
  const refused = async (id: string) => (await problemOf(removePartner(room.host, id)))?.fields[0]?.message;

  test("works while nothing refers to it, also after an empty seat of it was removed", async () => {
    const { id, dora } = await double();
    expect(await refused(id)).toContain("Voeg ze dan samen.");
    await removeSeat(room.host, dora.participantId);
    expect(await refused(id)).toBeUndefined();
    expect(await partnersOf(room.host)).toHaveLength(2);
  });

  test("is refused for what a removed seat sent or answered", async () => {
    const { id, dora } = await double();
    const theirs = await writeInBoom(room, dora, "vruchten", "Kinderen spelen buiten", 1);
    await removeSeat(room.host, dora.participantId);
    expect(await refused(id)).toContain("Weghalen kan dan niet.");
    await db().contribution.delete({ where: { id: theirs } });
    const others = await writeInBoom(room, room.amir, "vruchten", "Minder alleen", 2);
    await db().support.create({ data: { contributionId: others, participantId: dora.participantId, value: "ja" } });
    expect(await refused(id)).toContain("Weghalen kan dan niet.");
    expect(await db().support.count({ where: { contributionId: others } })).toBe(1);
  });

  test("is refused for an answer to the agreement, a line that names it, and a contribution that names it", async () => {
    const { textSha256 } = await readAgreement(room.host);
    for (const name of ["Bibliotheek", "Buurthuis", "School"]) await addPartner(room.host, { name, side: "formal" });
    const [library, house, school] = (await partnersOf(room.host)).slice(-3).map(({ id }) => id);
    await assentOnBehalf(room.host, present(library), { answer: "agree", textSha256 });
    await addLine(room.host, "condition", { text: "Een ruimte", owner: present(house) });
    const chosen = await writeInBoom(room, room.amir, "vruchten", "Kinderen spelen buiten", 1);
    await db().contribution.update({ where: { id: chosen }, data: { body: { owner: present(school) } } });
    for (const id of [library, house, school]) expect(await refused(present(id))).toContain("Weghalen kan dan niet.");
  });

  test("is answered like the first time when the press is made again", async () => {
    await addPartner(room.host, { name: "Bakkers", side: "formal" });
    const { id } = present((await partnersOf(room.host)).at(-1));
    await Promise.all([removePartner(room.host, id), removePartner(room.host, id)]);
    expect((await partnersOf(room.host)).map(({ name }) => name)).not.toContain("Bakkers");
  });

  test("is not for Carl, whose team has nothing to do with it", async () => {
    const { host } = await openRoom();
    const attempts = [
      removePartner(host, room.wijkteam),
      changePartner(host, room.wijkteam, { name: "Van Carl", side: "formal" }),
    ];
    const codes = (await Promise.all(attempts.map(problemOf))).map((problem) => problem?.code);
    expect(codes).toEqual(attempts.map(() => "NOT_FOUND"));
    expect((await partnersOf(room.host)).map(({ name }) => name)).toContain("Wijkteam Noord");
  });
});

test("a partner that comes in after the others agreed undoes nobody's answer, and shows as silent", async () => {
  await agreeTogether(room);
  await addPartner(room.host, { name: "Bibliotheek", side: "formal" });
  const document = await readAgreement(room.host);
  expect(document.assents.map(({ current }) => current)).toEqual([true, true]);
  expect(document.withoutAssentOf).toMatchObject([{ partner: "Bibliotheek", side: "formal", answer: "none" }]);
  expect((await problemOf(adopt(room.host, NOW)))?.detail).toContain("Nog geen akkoord van Bibliotheek.");
  expect((await adopt(room.host, NOW, [document.withoutAssentOf[0]?.partnerId ?? ""])).version).toBe(1);
});
