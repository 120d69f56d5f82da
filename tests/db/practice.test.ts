import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Member } from "../../src/accounts/access.ts";
import { readActChoices } from "../../src/accounts/act/reads.ts";
import { contribute } from "../../src/contributions/arrival/writes.ts";
import { forgetOldSessions } from "../../src/contributions/retention/writes.ts";
import { readContributions } from "../../src/contributions/stored/reads.ts";
import { findExercise } from "../../src/exercises/registry.ts";
import { db } from "../../src/lib/db.ts";
import { isProblem } from "../../src/lib/errors.ts";
import { addLine, adopt } from "../../src/samenwerkingsafspraak/edit/writes.ts";
import { readTeamAgreements } from "../../src/samenwerkingsafspraak/team/reads.ts";
import { facilitationsOf, type Host, hostOf, playersIn, seatOf } from "../../src/sessions/access.ts";
import { seatPlayers } from "../../src/sessions/door/players/writes.ts";
import { giveWayBack, takeSeatBack } from "../../src/sessions/door/writes.ts";
import { closeSession } from "../../src/sessions/prepare/writes.ts";
import { currentStep } from "../../src/sessions/reads.ts";
import { removeSession } from "../../src/sessions/remove/writes.ts";
import { keepPlaying } from "../../src/zaal/practice/keep.ts";
import { PACES } from "../../src/zaal/practice/pace.ts";
import type { Clock } from "../../src/zaal/practice/play.ts";
import { practise, setPace } from "../../src/zaal/practice/writes.ts";
import { readPaging } from "../../src/zaal/presses/paging.ts";
import { move } from "../../src/zaal/presses/writes.ts";
import { emptyDatabase } from "../database.ts";
import { eventually } from "../patience.ts";
import { coordination, joined, opened, prepared, roomOf, signedIn, started } from "./people.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
const PLAYERS = 12;
/** So many seconds of a play go by in one. */
const QUICK = 10_000;

const quickClock: Clock = {
  now: () => Date.now() * QUICK,
  wait: (ms, then) => {
    const timer = setTimeout(then, ms / QUICK);
    return () => clearTimeout(timer);
  },
};

let hanna: Member;
let host: Host;
const ends: (() => Promise<void>)[] = [];

/** Begins to play as a server that starts does. */
function startServer(): () => Promise<void> {
  const end = keepPlaying(quickClock);
  ends.push(end);
  return end;
}

async function practised(member: Member): Promise<Host> {
  const [facilitator] = facilitationsOf(member);
  const made = facilitator && (await hostOf(await practise(facilitator), member));
  if (!made) throw new Error("Who practises leads it.");
  return made;
}

beforeEach(async () => {
  await emptyDatabase();
  hanna = await signedIn("hanna");
  host = await practised(hanna);
});

afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

const rowsOf = async (stepId: string) => readContributions([stepId]);
const readyIn = async () => (await roomOf(host)).ready.length;
const claimed = async (): Promise<number> => {
  const [row] = await db().$queryRaw<{ count: number }[]>`
    select count(*)::int from pg_locks where "locktype" = 'advisory' and "granted"
      and "database" = (select "oid" from pg_database where "datname" = current_database())`;
  return row?.count ?? 0;
};

describe("one press", () => {
  test("makes a bijeenkomst that goes on, with partners on both sides and players who never had a cookie", async () => {
    const room = await roomOf(host);
    expect(room).toMatchObject({ practice: true, state: "running", locked: false, playersPace: PACES.calm });
    expect(room.partners.map(({ side }) => side).toSorted()).toEqual(["formal", "formal", "informal", "informal"]);
    expect(room.seats.map(({ simulated, hasPhone }) => [simulated, hasPhone])).toEqual(
      Array.from({ length: PLAYERS }, () => [true, false]),
    );
    expect(await db().participant.count({ where: { secretHash: { not: null } } })).toBe(0);
    expect((await db().act.findMany({ where: { sessionId: host.sessionId } })).map(({ verb }) => verb)).toEqual([
      "session.practise",
    ]);
  });

  test("that is repeated makes no second one; Carl leads none of it", async () => {
    const [facilitator] = facilitationsOf(hanna);
    if (!facilitator) throw new Error("Hanna leads nothing.");
    const [one, other] = await Promise.all([practise(facilitator, "press"), practise(facilitator, "press")]);
    expect(other).toBe(one);
    expect((await roomOf({ sessionId: one })).seats).toHaveLength(PLAYERS);
    const carl = await signedIn("carl");
    expect(await hostOf(one, carl)).toBeNull();
    await expect(removeSession(carl, one, true)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  test("can be joined by a real phone, which may also take over the seat of a player", async () => {
    const amir = await joined(host, "informal");
    const [player] = playersIn(await roomOf(host));
    const { secret } = await giveWayBack(host, player?.participantId ?? "");
    const taken = await takeSeatBack(secret);
    expect(await seatOf(host.sessionId, taken.secret)).toMatchObject({ hasPhone: true });
    const { seats } = await roomOf(host);
    expect(seats.filter(({ simulated }) => simulated)).toHaveLength(PLAYERS - 1);
    expect(seats.find(({ id }) => id === amir.participantId)).toMatchObject({ simulated: false, hasPhone: true });
  });
});

describe("a practice session", () => {
  test("never has an agreement that is adopted: the write says no, and so does the database", async () => {
    await addLine(host, "goal", { text: "Ouders vinden de weg", sign: "" });
    await expect(adopt(host)).rejects.toMatchObject({ code: "ONLY_PRACTICE" });
    const { id } = await db().samenwerkingsafspraak.findFirstOrThrow();
    const version = { agreementId: id, number: 1, content: {}, sha256: "0".repeat(64), scheme: "RFC8785" } as const;
    await expect(db().agreementVersion.create({ data: version })).rejects.toThrow();
    expect(await db().agreementVersion.count()).toBe(0);
  });

  test("stays one, and a real one never becomes one or gets players", async () => {
    const real = await started(hanna);
    const { sessionId } = real;
    for (const [id, practice] of [
      [host.sessionId, false],
      [sessionId, true],
    ] as const)
      await expect(db().session.update({ where: { id }, data: { practice } })).rejects.toThrow();
    const { code } = await roomOf(real);
    const wish = { code: code ?? "", side: "formal", partner: { name: "Wijkteam" }, people: 1 } as const;
    await expect(seatPlayers(sessionId, [wish])).rejects.toThrow();
    const amir = await joined(real, "informal");
    const where = { id: amir.participantId };
    await expect(db().participant.update({ where, data: { simulated: true } })).rejects.toThrow();
    const here = await joined(host, "informal");
    await expect(
      db().participant.update({ where: { id: here.participantId }, data: { simulated: true } }),
    ).rejects.toThrow();
  });

  test("is in no list or figure of the team", async () => {
    const real = await prepared(hanna);
    await addLine(host, "action", { what: "Een spreekuur", owner: "", who: "Bea", when: "2020-01-01" });
    const team = coordination(hanna);
    expect((await readTeamAgreements(team)).map(({ sessionId }) => sessionId)).toEqual([real.sessionId]);
    expect((await readActChoices(team)).sessions.map(({ id }) => id)).toEqual([real.sessionId]);
  });

  test("is gone a day later with all that is in it, and no real one with it", async () => {
    const real = await started(hanna);
    const amir = await joined(real, "informal");
    await opened(host, "kracht");
    expect(await forgetOldSessions(Date.now() + 0.9 * DAY_MS)).toBe(0);
    expect(await forgetOldSessions(Date.now() + 1.1 * DAY_MS)).toBe(1);
    expect(await db().session.findMany({ select: { id: true } })).toEqual([{ id: real.sessionId }]);
    expect(await db().participant.findMany({ select: { id: true } })).toEqual([{ id: amir.participantId }]);
  });

  test("that Hanna prepares for next week waits for that day", async () => {
    const inAWeek = new Date(Date.now() + 7 * DAY_MS);
    await db().part.updateMany({ where: { sessionId: host.sessionId }, data: { date: inAWeek } });
    expect(await forgetOldSessions(Date.now() + 7 * DAY_MS)).toBe(0);
    expect(await forgetOldSessions(Date.now() + 9 * DAY_MS)).toBe(1);
  });
});

describe("the players", () => {
  test("send, answer, err and get ready like people; the silent one does not", async () => {
    startServer();
    const stepId = await opened(host, "kracht");
    await eventually(async () => expect(await readyIn()).toBe(PLAYERS - 1));
    const rows = await rowsOf(stepId);
    const players = (await roomOf(host)).seats.map(({ id }) => id);
    expect(rows.every(({ participantId }) => players.includes(participantId ?? ""))).toBe(true);
    const words = rows.map(({ body }) => String(Object(body).text));
    const { examples = [] } = findExercise("kracht") ?? {};
    expect(words.length).toBe(examples.filter(({ round }) => round === 0).length + 1);
    expect(words.filter((text) => text.includes("06 "))).toHaveLength(1);
    expect(words.length - new Set(words).size).toBe(1);
    expect(await db().asked.count()).toBeGreaterThan(0);
    expect(new Set(rows.map(({ participantId }) => participantId)).size).toBeGreaterThan(3);
  });

  test("stand still when Hanna says so, and go on when she says so", async () => {
    startServer();
    await setPace(host, PACES.still);
    const stepId = await opened(host, "kracht");
    await new Promise((later) => setTimeout(later, 300));
    expect(await rowsOf(stepId)).toEqual([]);
    await setPace(host, PACES.fast);
    await eventually(async () => expect((await rowsOf(stepId)).length).toBeGreaterThan(4));
  });

  test("do nothing more once Hanna closed, and leave their place to whoever wants it", async () => {
    startServer();
    const stepId = await opened(host, "kracht");
    await eventually(async () => expect((await rowsOf(stepId)).length).toBeGreaterThan(0));
    await closeSession(host);
    await eventually(async () => expect(await claimed()).toBe(0));
    const before = (await rowsOf(stepId)).length;
    await new Promise((later) => setTimeout(later, 300));
    expect(await rowsOf(stepId)).toHaveLength(before);
  });

  test("of two servers play for one, and go on with the other; nothing is sent twice", async () => {
    const [end] = [startServer(), startServer()];
    await eventually(async () => expect(await claimed()).toBe(1));
    const stepId = await opened(host, "kracht");
    await eventually(async () => expect((await rowsOf(stepId)).length).toBeGreaterThan(1));
    expect(await claimed()).toBe(1);
    for (const one of [end, ...ends.splice(0)]) await one();
    await eventually(async () => expect(await claimed()).toBe(0));
    startServer();
    await eventually(async () => expect(await readyIn()).toBe(PLAYERS - 1));
    const { examples = [] } = findExercise("kracht") ?? {};
    expect(await rowsOf(stepId)).toHaveLength(examples.filter(({ round }) => round === 0).length + 1);
  });

  test("go through the whole programme with Hanna, and answer each other where that is asked", async () => {
    startServer();
    const seen: string[] = [];
    for (let presses = 0; presses < 80; presses++) {
      const room = await roomOf(host);
      const step = currentStep(room);
      const exercise = step && findExercise(step.exercise);
      if (step?.state === "open" && exercise?.roundsOf(step.setup)[step.round]?.collects) {
        await eventually(async () => expect(await readyIn()).toBe(PLAYERS - 1));
        const sent = (await rowsOf(step.id)).filter(({ round }) => round === step.round).length;
        const waits = exercise.examples.filter(({ round }) => round === step.round).length;
        expect([step.exercise, step.round, sent >= waits]).toEqual([step.exercise, step.round, true]);
        seen.push(`${step.exercise} ${step.round}`);
      }
      const isOver = await move(host, "onward", undefined, readPaging).then(() => false, isProblem);
      if (isOver) break;
    }
    expect(seen.length).toBeGreaterThan(9);
    const answered = await db().support.groupBy({ by: ["contributionId"] });
    expect(answered.length).toBeGreaterThan(5);
  }, 120_000);

  test("are not there in a real bijeenkomst, where nobody claims anything and no pace can be set", async () => {
    await removeSession(hanna, host.sessionId, true);
    startServer();
    const real = await started(hanna);
    const amir = await joined(real, "informal");
    const stepId = await opened(real, "kracht");
    const body = { about: "formal", dimension: "kennis", text: "Weten de weg" };
    await contribute(amir, { id: randomUUID(), stepId, body });
    await new Promise((later) => setTimeout(later, 200));
    // A connection of before may take a moment to go.
    await eventually(async () => expect(await claimed()).toBe(0));
    expect(await rowsOf(stepId)).toHaveLength(1);
    await expect(setPace(real, PACES.still)).rejects.toMatchObject({ code: "NOT_NOW" });
  });
});
