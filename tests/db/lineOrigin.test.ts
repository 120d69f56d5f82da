import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { forgetOldSessions } from "../../src/contributions/retention/writes.ts";
import { usual } from "../../src/exercises/wat-staat-in-de-weg/statements.ts";
import { db } from "../../src/lib/db.ts";
import { sha256Of } from "../../src/samenwerkingsafspraak/document/canonical.ts";
import { readHarvest } from "../../src/samenwerkingsafspraak/edit/offered/reads.ts";
import { mergePartners } from "../../src/samenwerkingsafspraak/edit/partners/writes.ts";
import { takeOver } from "../../src/samenwerkingsafspraak/edit/takeOver/writes.ts";
import { addLine, changeLine } from "../../src/samenwerkingsafspraak/edit/writes.ts";
import { readLineOrigin, readUnused } from "../../src/samenwerkingsafspraak/origin/reads.ts";
import { readAgreement } from "../../src/samenwerkingsafspraak/reads.ts";
import type { Seat } from "../../src/sessions/access.ts";
import {
  goal,
  openRoom,
  present,
  problemOf,
  type Room,
  raise,
  rowsOf,
  takeSeat,
  writeInBoom,
} from "./agreementRoom.ts";

const LONG = `${"Samenwerkingsverbandoverlegstructuurvoorzittersvergadering".padEnd(60, "x")} ونحن معًا`;
const DAY_MS = 86_400_000;

let room: Room;
beforeEach(async () => {
  room = await openRoom();
});

/** A step that was shown in this round, after the boom. */
async function addStep(exercise: string, round = 0): Promise<string> {
  const { partId } = await db().step.findUniqueOrThrow({ where: { id: room.boomStep } });
  const shown = { state: "SHOWN", revealed: true, round } as const;
  const { id } = await db().step.create({ data: { partId, order: 1, exercise, minutes: 10, ...shown } });
  await raise(room.sessionId);
  return id;
}

async function send(seat: Seat, stepId: string, round: number, body: object, seq: number): Promise<string> {
  const standing = seat.standing === "formal" ? "FORMAL" : "INFORMAL";
  const { participantId, partnerId } = seat;
  const row = { id: randomUUID(), stepId, participantId, partnerId, standing, round, body, seq } as const;
  await db().contribution.create({ data: row });
  await raise(room.sessionId);
  return row.id;
}

const takenLine = async (contributionId: string) => present((await takeOver(room.host, contributionId)).lineIds[0]);

describe("from a line Hanna goes back to", () => {
  test("everything that it came from, in the words of then, with whose it is and in which step", async () => {
    const first = await writeInBoom(room, room.amir, "vruchten", LONG, 1);
    const double = await writeInBoom(room, room.bea, "vruchten", `${LONG}!`, 2);
    await writeInBoom(room, room.bea, "vruchten", "Iets anders", 3);
    const lineId = await takenLine(first);
    await changeLine(room.host, lineId, goal("Kort gezegd"), sha256Of(goal(LONG)));
    const { count, items } = await readLineOrigin(room.host, lineId);
    expect(count).toBe(2);
    expect(items).toMatchObject([
      { id: first, text: LONG, label: "boom", partner: "Moeders van de Singel", step: expect.stringMatching(/\p{L}/u) },
      { id: double, text: `${LONG}!`, label: "fiets", partner: "Wijkteam Noord" },
    ]);
  });

  test("what was hidden since, and of what is gone to how many there were", async () => {
    const ids = [
      await writeInBoom(room, room.amir, "vruchten", "Samen eten", 1),
      await writeInBoom(room, room.bea, "vruchten", "samen eten", 2),
    ];
    const lineId = await takenLine(present(ids[0]));
    await db().contribution.update({ where: { id: present(ids[0]) }, data: { hidden: true } });
    await db().contribution.delete({ where: { id: present(ids[1]) } });
    await raise(room.sessionId);
    expect(await readLineOrigin(room.host, lineId)).toMatchObject({ count: 2, items: [{ id: ids[0] }] });
    expect(await readLineOrigin(room.host, (await addLine(room.host, "goal", goal("Zelf getypt"))).lineId)).toEqual({
      ...{ count: 0, items: [] },
    });
  });

  test("what nobody may know the sender of, without a name, a side or an order", async () => {
    const round = usual.length;
    const stepId = await addStep("wat-staat-in-de-weg", round);
    const [statement] = usual;
    const help = { kind: "help", statement, text: "Een vast gezicht" };
    const ids = [await send(room.amir, stepId, round, help, 1), await send(room.bea, stepId, round, help, 2)];
    const { items } = await readLineOrigin(room.host, await takenLine(present(ids[0])));
    expect(items).toHaveLength(2);
    for (const item of items) expect(item).toMatchObject({ text: "Een vast gezicht", label: "", partner: "" });
    expect(JSON.stringify(items)).not.toMatch(/boom|fiets|Moeders|Wijkteam/);
  });

  test("nothing for Carl, who hosts another session, or by an id that is no line", async () => {
    const lineId = await takenLine(await writeInBoom(room, room.amir, "vruchten", "Samen eten", 1));
    const carl = await openRoom();
    for (const id of [lineId, randomUUID(), "geen-id"])
      expect((await problemOf(readLineOrigin(carl.host, id)))?.code).toBe("NOT_FOUND");
    expect(await readUnused(carl.host)).toEqual([]);
  });
});

describe("what stands in no line", () => {
  const unused = async () => (await readUnused(room.host)).flatMap(({ items }) => items);

  test("is listed per step until it is taken over, with its doubles at once", async () => {
    const eat = await writeInBoom(room, room.amir, "vruchten", "Samen eten", 1);
    await writeInBoom(room, room.bea, "vruchten", "samen eten", 2);
    const out = await writeInBoom(room, room.bea, "zon", "Een sleutel", 3);
    const hidden = await writeInBoom(room, room.amir, "vruchten", "Verborgen", 4);
    await db().contribution.update({ where: { id: hidden }, data: { hidden: true } });
    await raise(room.sessionId);
    const [step, ...others] = await readUnused(room.host);
    expect(others).toEqual([]);
    expect(step).toMatchObject({ stepId: room.boomStep, items: [{ isOffered: true }, {}, {}] });
    await takeOver(room.host, eat);
    expect(await unused()).toMatchObject([{ id: out, text: "Een sleutel", partner: "Wijkteam Noord" }]);
    await takeOver(room.host, out);
    expect(await readUnused(room.host)).toEqual([]);
  });

  test("holds no answer that is only a choice of a few, and names nobody of an anonymous round", async () => {
    const round = usual.length;
    const stepId = await addStep("wat-staat-in-de-weg", round);
    const [statement] = usual;
    await send(room.amir, stepId, 0, { kind: "answer", statement, value: "ja" }, 1);
    await send(room.amir, stepId, round, { kind: "help", statement, text: "Een vast gezicht" }, 2);
    expect(await unused()).toMatchObject([{ text: "Een vast gezicht", label: "", partner: "", isOffered: true }]);
  });

  test("offers nothing to take over where a step offers nothing of it", async () => {
    const stepId = await addStep("presentaties");
    await send(room.amir, stepId, 0, { question: "wie", text: "Wij zijn moeders" }, 1);
    const items = await unused();
    expect(items).toMatchObject([{ text: "Wij zijn moeders", isOffered: false }]);
    expect((await problemOf(takeOver(room.host, present(items[0]).id)))?.code).toBe("NOT_FOUND");
  });
});

describe("a role that several people chose", () => {
  const roles = async () =>
    (await readHarvest(room.host)).sections
      .flatMap(({ offers }) => offers)
      .filter(({ kind }) => kind.endsWith("Role"))
      .map(({ fields, takenOver }) => [fields.text, takenOver])
      .sort();
  const choice = (role: string, owner: string) => ({ role, ownName: "", side: "informal", owner, reason: "Omdat" });

  test("stays taken when one of them chooses another, when others come, and when its partner goes up in another", async () => {
    const stepId = await addStep("rollenmarkt", 1);
    const { id: dubbel } = await db().partner.create({
      data: { partnershipId: (await partnershipOf(room)).id, name: "Moeders (dubbel)", side: "INFORMAL", order: 9 },
    });
    const first = await send(room.amir, stepId, 0, choice("ri-02", dubbel), 1);
    await send(room.bea, stepId, 0, choice("ri-02", dubbel), 2);
    await takeOver(room.host, first);
    const [[name] = []] = await roles();
    expect(await roles()).toEqual([[name, true]]);
    await db().contribution.update({ where: { id: first }, data: { body: choice("ri-01", dubbel) } });
    await raise(room.sessionId);
    expect((await roles()).filter(([, taken]) => taken)).toEqual([[name, true]]);
    expect(await roles()).toHaveLength(2);
    await mergePartners(room.host, { from: dubbel, into: room.moeders });
    expect((await roles()).filter(([, taken]) => taken)).toEqual([[name, true]]);
    expect(rowsOf(await readAgreement(room.host), "informalRole")).toMatchObject([{ fields: { owner: room.moeders } }]);
  });

  test("is forgotten with the loose answers, own words and all; its line stays", async () => {
    const stepId = await addStep("rollenmarkt", 1);
    await takeSeat(room.sessionId, room.moeders, "INFORMAL", "ster");
    const own = { ...choice("own", room.moeders), ownName: "Chauffeur van Piet" };
    await takeOver(room.host, await send(room.amir, stepId, 0, own, 1));
    expect(await db().lineOffer.count({ where: { of: { contains: "piet" } } })).toBe(1);
    const closed = { state: "CLOSED", closedAt: new Date(Date.now() - 100 * DAY_MS) } as const;
    await db().session.update({ where: { id: room.sessionId }, data: closed });
    await forgetOldSessions();
    expect(await db().lineOffer.count({ where: { step: { part: { sessionId: room.sessionId } } } })).toBe(0);
    expect(rowsOf(await readAgreement(room.host), "informalRole")).toHaveLength(1);
  });
});

const partnershipOf = ({ sessionId }: Room) => db().partnership.findFirstOrThrow({ where: { sessionId } });
