import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { beforeEach, describe, expect, inject, test } from "vitest";
import { contribute } from "../../src/contributions/arrival/writes.ts";
import { forgetOldSessions } from "../../src/contributions/retention/writes.ts";
import { readContributions } from "../../src/contributions/stored/reads.ts";
import { db } from "../../src/lib/db.ts";
import type { Host, Seat } from "../../src/sessions/access.ts";
import { chooseCircle, makeDivision, moveToGroup } from "../../src/sessions/circles/writes.ts";
import { giveWayBack, join, removeSeat, seatWithoutPhone } from "../../src/sessions/door/writes.ts";
import { addPartnership } from "../../src/sessions/partnerships/writes.ts";
import { removeStep } from "../../src/sessions/prepare/steps/writes.ts";
import { closeSession } from "../../src/sessions/prepare/writes.ts";
import { copyDatabase, dropDatabase, emptyDatabase, withClient } from "../database.ts";
import { present, revisionOf } from "./agreementRoom.ts";
import { joined, opened, roomOf, signedIn, started, stepOf } from "./people.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
const FOURS = { kind: "group", of: 4, mixed: true } as const;
const problem = (code: string) => expect.objectContaining({ code });
const point = (about: "formal" | "informal") => ({ about, dimension: "kennis", text: "Weten de weg" });

let hanna: Host;
let seats: Seat[];
let kracht: string;

beforeEach(async () => {
  await emptyDatabase();
  hanna = await started(await signedIn("hanna"));
  seats = [];
  for (const side of ["formal", "informal"] as const)
    for (let at = 0; at < 4; at++) seats.push(await joined(hanna, side));
  kracht = (await stepOf(hanna, "kracht")).id;
});

const divisionOf = async (host: Host, stepId: string) => {
  const room = await roomOf(host);
  const step = present(room.parts.flatMap(({ steps }) => steps).find(({ id }) => id === stepId));
  return present(room.divisions.find(({ id }) => id === step.divisionId));
};
const groupOf = async (seat: Seat, stepId = kracht) => (await divisionOf(hanna, stepId)).places[seat.participantId];
const circleOfRow = async (id: string) => (await db().contribution.findUniqueOrThrow({ where: { id } })).circle;
const sent = async (seat: Seat, stepId: string) => {
  const id = randomUUID();
  await contribute(seat, { id, stepId, body: point(seat.standing === "formal" ? "informal" : "formal") });
  return id;
};

describe("Hanna makes groups", () => {
  test("of everybody who sits here, both sides in each, and everybody hears of it", async () => {
    const before = await revisionOf(hanna);
    await makeDivision(hanna, kracht, FOURS);
    expect(await revisionOf(hanna)).toBe(before + 1);
    const { groups, places } = await divisionOf(hanna, kracht);
    expect(groups).toHaveLength(2);
    const sides = groups.map((group) =>
      seats.filter(({ participantId }) => places[participantId] === group).map(({ standing }) => standing),
    );
    expect(sides.map((one) => one.sort().join(" "))).toEqual(Array(2).fill("formal formal informal informal"));
  });

  test("once, however often the press is repeated, and a move by hand stays", async () => {
    await makeDivision(hanna, kracht, FOURS, "press");
    const [amir] = seats as [Seat];
    const { groups, places } = await divisionOf(hanna, kracht);
    const other = present(groups.find((group) => group !== places[amir.participantId]));
    await moveToGroup(hanna, amir.participantId, other);
    await makeDivision(hanna, kracht, FOURS, "press");
    expect(await groupOf(amir)).toBe(other);
    expect(await db().division.count()).toBe(1);
  });

  test("that a later step uses again, and anew without losing those", async () => {
    const boom = (await stepOf(hanna, "boom")).id;
    const first = await makeDivision(hanna, kracht, FOURS);
    await chooseCircle(hanna, boom, "group", first);
    const second = await makeDivision(hanna, kracht, FOURS);
    expect(second).not.toBe(first);
    expect((await divisionOf(hanna, boom)).id).toBe(first);
    await makeDivision(hanna, kracht, FOURS);
    expect((await roomOf(hanna)).divisions.map(({ id }) => id)).not.toContain(second);
  });

  test("for a step that is taken out of the programme: the groups stay for the others", async () => {
    const boom = (await stepOf(hanna, "boom")).id;
    const first = await makeDivision(hanna, kracht, FOURS);
    await chooseCircle(hanna, boom, "group", first);
    await removeStep(hanna, kracht);
    expect((await divisionOf(hanna, boom)).id).toBe(first);
  });

  test("as the exercise is done: no pairs, and no groups of who arrives", async () => {
    const welkom = (await stepOf(hanna, "welkom")).id;
    await expect(makeDivision(hanna, welkom, FOURS)).rejects.toEqual(problem("INVALID"));
    await expect(makeDivision(hanna, kracht, { ...FOURS, kind: "pair" })).rejects.toEqual(problem("INVALID"));
    await expect(chooseCircle(hanna, kracht, "partner")).rejects.toEqual(problem("INVALID"));
    await chooseCircle(hanna, welkom, "room");
  });

  test("but not of an empty room, and not once something was sent in the step", async () => {
    const empty = await started(await signedIn("hanna"));
    const step = (await stepOf(empty, "kracht")).id;
    await expect(makeDivision(empty, step, FOURS)).rejects.toEqual(problem("INVALID"));
    await opened(hanna, "kracht");
    await sent(present(seats[0]), kracht);
    await expect(makeDivision(hanna, kracht, FOURS)).rejects.toEqual(problem("INVALID"));
    await expect(chooseCircle(hanna, kracht, "side")).rejects.toEqual(problem("INVALID"));
  });
});

describe("nobody moves and everybody has a place", () => {
  test("when Dora comes late: she gets one where her side is missing most", async () => {
    await makeDivision(hanna, kracht, FOURS);
    const before = await divisionOf(hanna, kracht);
    const [lacking = ""] = before.groups;
    const leaving = seats.filter(
      ({ participantId, standing }) => before.places[participantId] === lacking && standing === "informal",
    );
    for (const { participantId } of leaving) await removeSeat(hanna, participantId);
    const dora = await joined(hanna, "informal");
    expect(await groupOf(dora)).toBe(lacking);
    const after = (await divisionOf(hanna, kracht)).places;
    for (const { participantId } of seats)
      expect(after[participantId]).toBe(
        leaving.some((seat) => seat.participantId === participantId) ? undefined : before.places[participantId],
      );
  });

  test("when somebody without a phone comes, and when a seat that was taken away comes back", async () => {
    await makeDivision(hanna, kracht, FOURS);
    const [amir] = seats as [Seat];
    const { participantId } = await seatWithoutPhone(hanna, { standing: "both", partnerId: amir.partnerId, people: 4 });
    expect((await divisionOf(hanna, kracht)).places[participantId]).toBeDefined();
    await removeSeat(hanna, amir.participantId);
    expect(await groupOf(amir)).toBeUndefined();
    await giveWayBack(hanna, amir.participantId);
    expect(await groupOf(amir)).toBeDefined();
  });

  test("when twenty come in the same second", async () => {
    await makeDivision(hanna, kracht, FOURS);
    const { code, partners } = await roomOf(hanna);
    const partner = { id: present(partners.find(({ side }) => side === "informal")).id };
    const wish = { code: code ?? "", side: "informal", partner, people: 1 } as const;
    await Promise.all(Array.from({ length: 20 }, () => join(wish)));
    expect(Object.keys((await divisionOf(hanna, kracht)).places)).toHaveLength(28);
  });
});

describe("what Amir sends", () => {
  test("keeps the circle in which it was made, also when he changes table", async () => {
    await makeDivision(hanna, kracht, FOURS);
    await opened(hanna, "kracht");
    const amir = present(seats[7]);
    const mine = present(await groupOf(amir));
    const first = await sent(amir, kracht);
    const other = present((await divisionOf(hanna, kracht)).groups.find((group) => group !== mine));
    await moveToGroup(hanna, amir.participantId, other);
    const second = await sent(amir, kracht);
    expect([await circleOfRow(first), await circleOfRow(second)]).toEqual([mine, other]);
    expect((await readContributions([kracht])).map(({ circle }) => circle)).toEqual([mine, other]);
  });

  test("is of the whole room, his side, his organisation or his samenwerking as the step says", async () => {
    const amir = present(seats[7]);
    const { partnershipId } = await roomOf(hanna);
    await addPartnership(hanna, "Zuid");
    const expected = { ROOM: "room", SIDE: "informal", PARTNER: amir.partnerId, PARTNERSHIP: partnershipId } as const;
    for (const [kind, circle] of Object.entries(expected)) {
      await db().contribution.deleteMany();
      await db().step.update({ where: { id: kracht }, data: { circle: kind as keyof typeof expected } });
      // What a process knows of a session holds for one revision.
      await db().session.update({ where: { id: hanna.sessionId }, data: { revision: { increment: 1 } } });
      await opened(hanna, "kracht");
      expect(await circleOfRow(await sent(amir, kracht))).toBe(circle);
    }
    await db().contribution.deleteMany();
    await chooseCircle(hanna, kracht, null);
    expect(await circleOfRow(await sent(amir, kracht))).toBe("room");
  });
});

describe("Carl", () => {
  test("can neither make groups of Hanna's people nor move them, nor borrow her groups", async () => {
    const carl = await started(await signedIn("carl"));
    const own = (await stepOf(carl, "kracht")).id;
    const division = await makeDivision(hanna, kracht, FOURS);
    const { groups, places } = await divisionOf(hanna, kracht);
    const [amir] = seats as [Seat];
    await expect(makeDivision(carl, kracht, FOURS)).rejects.toEqual(problem("NOT_FOUND"));
    await expect(chooseCircle(carl, kracht, "side")).rejects.toEqual(problem("NOT_FOUND"));
    await expect(chooseCircle(carl, own, "group", division)).rejects.toEqual(problem("NOT_FOUND"));
    await expect(moveToGroup(carl, amir.participantId, groups[0] ?? "")).rejects.toEqual(problem("NOT_FOUND"));
    const carls = await joined(carl, "formal");
    await expect(moveToGroup(hanna, carls.participantId, groups[0] ?? "")).rejects.toEqual(problem("NOT_FOUND"));
    expect((await divisionOf(hanna, kracht)).places).toEqual(places);
  });

  test("cannot be moved once his seat was taken away, and pairs are no groups", async () => {
    const division = await makeDivision(hanna, kracht, { ...FOURS, of: 2 });
    await db().division.update({ where: { id: division }, data: { kind: "PAIR" } });
    const { groups } = await divisionOf(hanna, kracht);
    expect(groups).toHaveLength(4);
    const [gone] = seats as [Seat];
    await removeSeat(hanna, gone.participantId);
    await expect(moveToGroup(hanna, gone.participantId, groups[0] ?? "")).rejects.toEqual(problem("NOT_FOUND"));
    await expect(chooseCircle(hanna, kracht, "group", division)).rejects.toEqual(problem("NOT_FOUND"));
  });
});

describe("the database", () => {
  test("lets nobody sit in a group of another indeling, or in two of one", async () => {
    const first = await makeDivision(hanna, kracht, FOURS);
    const boom = (await stepOf(hanna, "boom")).id;
    await makeDivision(hanna, boom, FOURS);
    const [amir] = seats as [Seat];
    const [group = ""] = (await divisionOf(hanna, boom)).groups;
    const elsewhere = { divisionId: first, participantId: amir.participantId, groupId: group };
    await expect(db().place.updateMany({ where: { divisionId: first }, data: { groupId: group } })).rejects.toThrow();
    await expect(db().place.create({ data: elsewhere })).rejects.toThrow();
  });

  test("forgets who sat with whom with the seats", async () => {
    await makeDivision(hanna, kracht, FOURS);
    await closeSession(hanna);
    await forgetOldSessions(Date.now() + 91 * DAY_MS);
    expect(await db().division.count()).toBe(0);
    expect(await db().place.count()).toBe(0);
    expect((await stepOf(hanna, "kracht")).divisionId).toBeNull();
  });

  test("of before loses nothing: what was sent then is of the whole room", async () => {
    const url = await copyDatabase(inject("templateUrl"));
    const names = readdirSync("prisma/migrations")
      .filter((name) => /^\d{14}_/.test(name))
      .sort();
    const before = names.slice(
      0,
      names.findIndex((name) => name.endsWith("_circles")),
    );
    const team = randomUUID();
    const after = await withClient(url, async (client) => {
      await client.query("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
      for (const name of before) await client.query(readFileSync(`prisma/migrations/${name}/migration.sql`, "utf8"));
      await client.query(`
        INSERT INTO "Team" (id, name) VALUES ('${team}', 'Team');
        INSERT INTO "Session" (id, "teamId", title, area, "screenToken") VALUES ('${team}', '${team}', 'T', 'A', 's');
        INSERT INTO "Part" (id, "sessionId", "order", date) VALUES ('${team}', '${team}', 0, now());
        INSERT INTO "Step" (id, "partId", "order", exercise, minutes) VALUES ('${team}', '${team}', 0, 'boom', 5);
        INSERT INTO "Partnership" (id, "sessionId") VALUES ('${team}', '${team}');
        INSERT INTO "Partner" (id, "partnershipId", name, side) VALUES ('${team}', '${team}', 'Wijkteam', 'FORMAL');
        INSERT INTO "Contribution" (id, "stepId", "partnerId", standing, round, body, seq)
          VALUES ('${team}', '${team}', '${team}', 'FORMAL', 0, '{"text":"Geduld"}', 1)`);
      await client.query(readFileSync(`prisma/migrations/${names[before.length]}/migration.sql`, "utf8"));
      return client.query(`SELECT c.body, c.circle, s.circle AS "of", s."divisionId" FROM "Contribution" c, "Step" s`);
    });
    expect(after.rows).toEqual([{ body: { text: "Geduld" }, circle: "room", of: null, divisionId: null }]);
    await dropDatabase(inject("templateUrl"), url);
  });
});
