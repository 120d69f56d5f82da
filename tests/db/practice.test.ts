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
import { addLine, adopt, assent } from "../../src/samenwerkingsafspraak/edit/writes.ts";
import { readAgreement } from "../../src/samenwerkingsafspraak/reads.ts";
import { readTeamAgreements } from "../../src/samenwerkingsafspraak/team/reads.ts";
import { facilitationsOf, type Host, hostOf, playersIn, seatOf, sureSeat } from "../../src/sessions/access.ts";
import { letThrough, setChecks } from "../../src/sessions/checking/writes.ts";
import { seatPlayers } from "../../src/sessions/door/players/writes.ts";
import { giveWayBack, takeSeatBack } from "../../src/sessions/door/writes.ts";
import { closeSession } from "../../src/sessions/prepare/writes.ts";
import { currentStep } from "../../src/sessions/reads.ts";
import { removeSession } from "../../src/sessions/remove/writes.ts";
import { readSnapshot } from "../../src/zaal/moments.ts";
import { keepPlaying } from "../../src/zaal/practice/keep.ts";
import { PACES } from "../../src/zaal/practice/pace.ts";
import type { Clock } from "../../src/zaal/practice/play.ts";
import { practise, setPace } from "../../src/zaal/practice/writes.ts";
import { readPaging } from "../../src/zaal/presses/paging.ts";
import { move } from "../../src/zaal/presses/writes.ts";
import { emptyDatabase } from "../database.ts";
import { eventually } from "../patience.ts";
import { coordination, joined, opened, prepared, roomOf, shown, signedIn, started, stepOf } from "./people.ts";

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

/** Who stands behind any line. */
const standing = async () => [
  ...new Set((await db().lineSupport.findMany()).map(({ participantId }) => participantId)),
];
/** What the organisations say to the text as it is. */
const answers = async () =>
  (await readAgreement(host)).assents
    .filter(({ current }) => current)
    .map(({ answer }) => answer)
    .toSorted();
/** Hanna goes back, until the players noticed, and asks for the answers again. */
async function askedAnew(): Promise<void> {
  await opened(host, "afspraken");
  await eventually(async () => expect(await readyIn()).toBe(PLAYERS - 1));
  await opened(host, "afspraken", 1);
}

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
    if (!player) throw new Error("Nobody plays.");
    expect(await sureSeat(player)).toMatchObject({ participantId: player.participantId, hasPhone: false });
    const { secret } = await giveWayBack(host, player.participantId);
    const taken = await takeSeatBack(secret);
    expect(await seatOf(host.sessionId, taken.secret)).toMatchObject({ hasPhone: true });
    await expect(sureSeat(player)).rejects.toMatchObject({ code: "NOT_FOUND" });
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

  test("wait as everybody does where Hanna looks first: the regie counts them, and neither wall nor phone has a word of theirs", async () => {
    const amir = await joined(host, "informal");
    await setChecks(host, (await stepOf(host, "kracht")).id, { on: true });
    startServer();
    const stepId = await opened(host, "kracht");
    await eventually(async () => expect(await readyIn()).toBe(PLAYERS - 1));
    await shown(host, "kracht");
    const rows = await rowsOf(stepId);
    expect(rows.length).toBeGreaterThan(4);
    expect(rows.every(({ waits }) => waits)).toBe(true);
    const seen = async () => JSON.stringify([await readSnapshot(host, "screen"), await readSnapshot(amir)]);
    const words = rows.map(({ body }) => JSON.stringify(Object(body).text).slice(1, -1));
    expect(words.filter((text) => text.length < 10)).toEqual([]);
    const before = await seen();
    expect(words.filter((text) => before.includes(text))).toEqual([]);
    expect(await readSnapshot(host, "host")).toMatchObject({ checks: { on: true, waiting: rows.length } });

    await letThrough(host, stepId);
    expect(await readSnapshot(host, "host")).toMatchObject({ checks: { on: true, waiting: 0 } });
    const now = await seen();
    expect(words.filter((text) => now.includes(text)).length).toBeGreaterThan(4);
  });

  test("answer nothing that waits, and what Hanna let through as ever", async () => {
    startServer();
    const answeredIn = async (exercise: string, isThrough: boolean) => {
      const { id: stepId } = await stepOf(host, exercise);
      await setChecks(host, stepId, { on: true });
      await opened(host, exercise);
      await eventually(async () => expect(await readyIn()).toBe(PLAYERS - 1));
      if (isThrough) await letThrough(host, stepId);
      await opened(host, exercise, 1);
      await eventually(async () => expect(await readyIn()).toBe(PLAYERS - 1));
      return db().support.count({ where: { contribution: { stepId, round: 0 } } });
    };
    expect(await answeredIn("kracht", false)).toBe(0);
    expect(await answeredIn("rollenmarkt", true)).toBeGreaterThan(4);
  });

  test("stand behind lines of the agreement once there are any, but the silent one", async () => {
    startServer();
    await setPace(host, PACES.still);
    await opened(host, "afspraken");
    const { lineId } = await addLine(host, "goal", { text: "Ouders vinden de weg", sign: "" });
    await addLine(host, "meeting", { text: "Elke eerste maandag koffie" });
    await setPace(host, PACES.calm);
    await eventually(async () => expect(await standing()).toHaveLength(PLAYERS - 1));
    const { sections } = await readAgreement(host);
    const row = sections.flatMap(({ groups }) => groups.flatMap(({ rows }) => rows)).find(({ id }) => id === lineId);
    expect((row?.support.formal ?? 0) + (row?.support.informal ?? 0)).toBeGreaterThan(1);
    expect((await readAgreement(host)).assents).toEqual([]);
  });

  test("answer the agreement for their organisation when Hanna asks it: most say yes, and who doubts does once it was changed", async () => {
    startServer();
    await addLine(host, "goal", { text: "Ouders vinden de weg", sign: "" });
    await opened(host, "afspraken", 1);
    await eventually(async () => expect(await answers()).toEqual(["agree", "agree", "disagree", "discuss"]));
    const { assents } = await readAgreement(host);
    for (const { answer, reason } of assents) expect(reason !== "").toBe(answer !== "agree");

    await addLine(host, "goal", { text: "We beginnen met één ding", sign: "" });
    await askedAnew();
    await eventually(async () => expect(await answers()).toEqual(["agree", "agree", "agree", "discuss"]));
  });

  test("leave the answer to who sits there in person", async () => {
    const amir = await joined(host, "informal");
    await addLine(host, "goal", { text: "Ouders vinden de weg", sign: "" });
    startServer();
    await opened(host, "afspraken", 1);
    await eventually(async () => expect(await answers()).toHaveLength(3));
    const { textSha256, assents } = await readAgreement(host);
    expect(assents.map(({ partnerId }) => partnerId)).not.toContain(amir.partnerId);
    await assent(amir, { answer: "disagree", reason: "Nog niet", textSha256 });
    await addLine(host, "goal", { text: "En nog iets", sign: "" });
    await askedAnew();
    await eventually(async () => expect(await answers()).toHaveLength(3));
    const own = (await readAgreement(host)).assents.find(({ partnerId }) => partnerId === amir.partnerId);
    expect(own).toMatchObject({ answer: "disagree", reason: "Nog niet", current: false });
  });

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
