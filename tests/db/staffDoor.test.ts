import { beforeAll, describe, expect, test } from "vitest";
import { coordinationsOf, type Member } from "../../src/accounts/access.ts";
import { mayDo, type StaffRole, type Verb, verbIds } from "../../src/accounts/act/verbs.ts";
import { invite } from "../../src/accounts/invitations/writes.ts";
import { db } from "../../src/lib/db.ts";
import { hashOf } from "../../src/lib/ids.ts";
import { uuid7 } from "../../src/lib/uuid7.ts";
import { addLine } from "../../src/samenwerkingsafspraak/edit/writes.ts";
import { facilitationsOf, hostOf } from "../../src/sessions/access.ts";
import { emptyDatabase } from "../database.ts";
import { openRoom, present, type Room, writeInBoom } from "./agreementRoom.ts";
import { colleagueOf, signedIn } from "./people.ts";
import { lineOf, NO_PROOF, type Stage, type Tester, tries } from "./staffTries.ts";

let room: Room;
let stage: Stage;
let changed = true;
const people = new Map<string, Member>();

beforeAll(async () => {
  await emptyDatabase();
  room = await openRoom();
  people.set("hanna", room.member);
  for (const name of ["bea", "dina", "amir"]) people.set(name, await colleagueOf(room.member, name, "FACILITATOR"));
  people.set("carla", await colleagueOf(room.member, "carla", "COORDINATOR"));
  people.set("carl", await signedIn("carl"));
});

const idOf = (name: string) => present(people.get(name)).userId;

/** Puts the room back as it was before the last try: Bea leads, Dina beside her, and Amir is of the team. */
async function setStage(): Promise<void> {
  const { teamId } = room;
  await db().membership.deleteMany({ where: { teamId, userId: { in: [idOf("amir"), idOf("carl")] } } });
  await db().membership.create({ data: { teamId, userId: idOf("amir"), role: "FACILITATOR" } });
  await db().session.deleteMany({ where: { teamId } });
  await db().savedProgramme.deleteMany({ where: { teamId } });
  await freshRoom();
}

/** Another session like that of the room, with one of everything in it. */
async function freshRoom(): Promise<void> {
  const fresh = await openRoom();
  const { sessionId, boomStep, amir, host, wijkteam } = fresh;
  const contributionId = await writeInBoom(fresh, amir, "vruchten", "Kinderen spelen buiten", 1);
  const { lineId } = await addLine(host, "goal", { text: "Ouders vinden de weg", sign: "" });
  const action = await addLine(host, "action", { what: "Een spreekuur", owner: "", who: "Bea", when: "" });
  const step = await db().step.findUniqueOrThrow({ where: { id: boomStep } });
  const planned = await db().step.create({ data: { partId: step.partId, order: 1, exercise: "boom", minutes: 9 } });
  const [divisionId, groupId] = [uuid7(), uuid7()];
  await db().division.create({ data: { id: divisionId, sessionId, groups: { create: { id: groupId, order: 0 } } } });
  await db().session.update({ where: { id: sessionId }, data: { teamId: room.teamId, leaderId: idOf("bea") } });
  await db().sessionHost.create({ data: { sessionId, userId: idOf("dina") } });
  const partnership = await db().partnership.findFirstOrThrow({ where: { sessionId } });
  const invitationSecret = await invite(room.coordinator, { label: "", roles: ["FACILITATOR"] });
  const invitation = await db().invitation.findUniqueOrThrow({ where: { secretHash: hashOf(invitationSecret) } });
  const programme = await db().savedProgramme.create({ data: { teamId: room.teamId, name: sessionId, parts: [] } });
  stage = {
    sessionId,
    partId: step.partId,
    stepId: planned.id,
    seatId: amir.participantId,
    groupId,
    partnershipId: partnership.id,
    partnerId: wijkteam,
    contributionId,
    lineId,
    actionId: action.lineId,
    colleague: { userId: idOf("amir"), email: present(people.get("amir")).email },
    invitationId: invitation.id,
    invitationSecret,
    programmeId: programme.id,
  };
}

const inTeam = <One extends { teamId: string }>(all: One[]): One | null =>
  all.find(({ teamId }) => teamId === room.teamId) ?? null;

async function testerOf(name: string): Promise<Tester> {
  const nobody = { name, member: null, host: null, coordinator: null, facilitator: null };
  if (name === "the server") return { ...nobody, isServer: true };
  const member = present(people.get(name));
  return {
    name,
    member,
    host: await hostOf(stage.sessionId, member),
    coordinator: inTeam(coordinationsOf(member)),
    facilitator: inTeam(facilitationsOf(member)),
    isServer: false,
  };
}

/** Who everybody is to the room. */
const cast: Record<string, StaffRole[]> = {
  bea: ["leader", "facilitator", "member"],
  dina: ["host", "facilitator", "member"],
  hanna: ["coordinator", "facilitator", "member"],
  amir: ["facilitator", "member"],
  carl: ["member"],
  "the server": ["server"],
};

const keptPicture = async () => {
  const { agreementId } = await db().agreementLine.findUniqueOrThrow({ where: { id: stage.lineId } });
  const of = { agreementId, lineId: stage.lineId, sha256: "0".repeat(64) };
  return db().agreementPicture.create({ data: { ...of, alt: "Een brug", width: 1, height: 1, drawing: {} } });
};

// The colleague, or the picture, that a verb is about must be there before it.
const before: Partial<Record<Verb, () => Promise<unknown>>> = {
  "session.forget": () =>
    db().session.update({ where: { id: stage.sessionId }, data: { state: "CLOSED", closedAt: new Date() } }),
  "agreement.keepPicture": keptPicture,
  "agreement.dropPicture": keptPicture,
  "session.removeHost": () => db().sessionHost.create({ data: { sessionId: stage.sessionId, userId: idOf("amir") } }),
};

describe("every verb of the table", () => {
  for (const verb of verbIds)
    test(`${verb} is let through for who may, refused to everybody else, and noted`, async () => {
      const said: Record<string, boolean> = {};
      for (const name of Object.keys(cast)) {
        // What was refused changed nothing.
        if (changed) await setStage();
        await db().act.deleteMany({});
        const tester = await testerOf(name);
        // Who is added afterwards asked for a proof before.
        await before[verb]?.();
        const code = await tries[verb](tester, stage).then(
          () => "",
          (error) => String(Object(error).code ?? error),
        );
        said[name] = !["NOT_FOUND", "TAKE_OVER_FIRST", NO_PROOF].includes(code);
        changed = said[name] || before[verb] !== undefined;
        const line = await lineOf(verb);
        if (code !== NO_PROOF)
          expect([name, line?.outcome]).toEqual([name, code || expect.stringMatching(/^done$|^nothing$/)]);
        if (said[name]) expect(line?.userId ?? "the server").toBe(name === "the server" ? name : idOf(name));
      }
      // To copy one must be able to see what is copied.
      const sees = (roles: StaffRole[]) => verb !== "session.copy" || mayDo("prepare.details", roles);
      expect(said).toEqual(
        Object.fromEntries(Object.entries(cast).map(([name, roles]) => [name, mayDo(verb, roles) && sees(roles)])),
      );
    });
});

test("who coordinates and facilitates nothing removes, and neither prepares nor takes over", async () => {
  await setStage();
  const carla = await testerOf("carla");
  expect(carla.host).toBeNull();
  await expect(tries["session.takeOver"](carla, stage)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await tries["session.remove"](carla, stage);
  expect(await db().session.count({ where: { id: stage.sessionId } })).toBe(0);
});
