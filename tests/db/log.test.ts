import { beforeEach, describe, expect, test } from "vitest";
import type { Coordinator, Member } from "../../src/accounts/access.ts";
import { readActChoices, readActs } from "../../src/accounts/act/reads.ts";
import { ACTS_KEPT_DAYS } from "../../src/accounts/act/verbs.ts";
import { act } from "../../src/accounts/act/writes.ts";
import { changePassword } from "../../src/accounts/own/writes.ts";
import { forgetOldSessions } from "../../src/contributions/retention/writes.ts";
import { db } from "../../src/lib/db.ts";
import type { Host } from "../../src/sessions/access.ts";
import { hostOf } from "../../src/sessions/access.ts";
import { setDoor } from "../../src/sessions/door/writes.ts";
import { readHosts, readStanding } from "../../src/sessions/hosts/reads.ts";
import { addHost, removeHost, takeOver } from "../../src/sessions/hosts/writes.ts";
import { readSessionsOf } from "../../src/sessions/list/reads.ts";
import { addPartner } from "../../src/sessions/partners/writes.ts";
import { startSession } from "../../src/sessions/prepare/writes.ts";
import { removeSession } from "../../src/sessions/remove/writes.ts";
import { emptyDatabase } from "../database.ts";
import { colleagueOf, coordination, next, passwordOf, prepared, signedIn } from "./people.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
const all = { userId: "", sessionId: "", before: "" };
const code = (problem: string) => expect.objectContaining({ code: problem });

let hanna: Member;
let bea: Member;
let hannas: Coordinator;
let beas: Host;

beforeEach(async () => {
  await emptyDatabase();
  hanna = await signedIn("hanna");
  bea = await colleagueOf(hanna, "bea", "FACILITATOR");
  hannas = coordination(hanna);
  beas = await prepared(bea);
});

const linesOf = async (by = hannas, wanted = {}) => (await readActs(by, { ...all, ...wanted })).lines;
const verbsOf = async (by = hannas, wanted = {}) => (await linesOf(by, wanted)).map(({ verb }) => verb);
const hostAs = async (member: Member): Promise<Host> => {
  const host = await hostOf(beas.sessionId, member);
  if (!host) throw new Error("This member has no proof for it.");
  return host;
};

describe("what Bea does", () => {
  test("stands in the log of her team, the newest first, with who, what, of which bijeenkomst and its outcome", async () => {
    await startSession(beas);
    await startSession(beas);
    const lines = await linesOf();
    expect(lines.map(({ verb, outcome }) => [verb, outcome])).toEqual([
      ["room.start", "nothing"],
      ["room.start", "done"],
      ["prepare.addPartner", "done"],
      ["prepare.addPartner", "done"],
      ["session.create", "done"],
    ]);
    const { name } = await db().user.findUniqueOrThrow({ where: { id: bea.userId } });
    expect(lines[0]).toMatchObject({ by: name, session: { id: beas.sessionId, title: "Samen in de Molenwijk" } });
  });

  test("and is refused changes nothing and leaves its line", async () => {
    const before = await db().session.findUniqueOrThrow({ where: { id: beas.sessionId } });
    await expect(next(beas)).rejects.toEqual(code("NOT_NOW"));
    await expect(addPartner(beas, { name: "Wijkteam", side: "formal" })).rejects.toEqual(code("INVALID"));
    expect(await db().session.findUniqueOrThrow({ where: { id: beas.sessionId } })).toEqual(before);
    expect((await linesOf()).slice(0, 2).map(({ verb, outcome }) => [verb, outcome])).toEqual([
      ["prepare.addPartner", "INVALID"],
      ["room.move", "NOT_NOW"],
    ]);
  });

  test("leaves no line where it broke down halfway", async () => {
    const count = await db().act.count();
    const broken = act(beas, "prepare.details", { kind: "session", id: beas.sessionId }, async () => {
      throw new Error("the plug was pulled");
    });
    await expect(broken).rejects.toThrow("the plug");
    expect(await db().act.count()).toBe(count);
  });

  test("never shows what she typed: no name of a partner, no title, no password", async () => {
    await addPartner(beas, { name: "Vrouwencentrum Zahra", side: "informal" });
    await changePassword(bea, { current: passwordOf("bea"), password: "een heel andere lange zin" });
    const kept = JSON.stringify(await db().act.findMany());
    for (const typed of ["Zahra", "Wijkteam", "Molenwijk", "lange zin"]) expect(kept).not.toContain(typed);
    expect(await verbsOf()).toContain("account.password");
  });

  test("is nobody's business but her team's: Carl reads nothing of it", async () => {
    const carl = coordination(await signedIn("carl"));
    expect(await linesOf(carl)).toEqual([]);
    expect(await linesOf(carl, { sessionId: beas.sessionId })).toEqual([]);
    const { lines } = await readActs(hannas, all);
    expect(await linesOf(carl, { before: lines[0]?.id })).toEqual([]);
    expect(await readActChoices(carl)).toEqual({ people: [], sessions: [] });
  });

  test("that Carl tries what is theirs stands in no team's log by his name", async () => {
    const carl = await signedIn("carl");
    await expect(removeSession(carl, beas.sessionId, true)).rejects.toEqual(code("NOT_FOUND"));
    expect(await verbsOf()).not.toContain("session.remove");
    expect(await db().act.findFirst({ where: { userId: carl.userId } })).toMatchObject({ teamId: null });
  });
});

describe("the log", () => {
  test("is read fifty at a time, and can be looked through by person and bijeenkomst", async () => {
    const line = { teamId: hannas.teamId, userId: bea.userId, verb: "room.move", aboutKind: "session", aboutId: "" };
    const at = new Date();
    await db().act.createMany({ data: Array.from({ length: 120 }, () => ({ ...line, at })) });
    const total = await db().act.count();
    const seen = new Set<string>();
    let before: string | null = "";
    const sizes: number[] = [];
    for (; before !== null; ) {
      const page: Awaited<ReturnType<typeof readActs>> = await readActs(hannas, { ...all, before });
      sizes.push(page.lines.length);
      for (const { id } of page.lines) seen.add(id);
      before = page.next;
    }
    expect([sizes, seen.size]).toEqual([[50, 50, total - 100], total]);
    expect(await linesOf(hannas, { userId: hanna.userId })).toEqual([]);
    expect((await verbsOf(hannas, { sessionId: beas.sessionId })).every((verb) => verb !== "room.move")).toBe(true);
    expect(await linesOf(hannas, { sessionId: "geraden" })).toEqual([]);
    expect((await readActChoices(hannas)).sessions.map(({ id }) => id)).toEqual([beas.sessionId]);
  });

  test("keeps that a bijeenkomst was removed, without its title", async () => {
    await removeSession(bea, beas.sessionId, true);
    const [newest] = await linesOf();
    expect(newest).toMatchObject({ verb: "session.remove", session: { id: beas.sessionId, title: null } });
    expect(JSON.stringify(await linesOf())).not.toContain("Molenwijk");
  });

  test("is kept for half a year, and says what the server forgot", async () => {
    await startSession(beas);
    await forgetOldSessions(Date.now() + (ACTS_KEPT_DAYS - 1) * DAY_MS);
    expect(await db().act.count()).toBe(4);
    await forgetOldSessions(Date.now() + (ACTS_KEPT_DAYS + 1) * DAY_MS);
    expect(await db().act.count()).toBe(0);
  });
});

describe("who leads Bea's", () => {
  test("is Bea: Hanna, who coordinates, sees and prepares it, and leads it once she took it over; Bea reads that", async () => {
    await startSession(beas);
    const looking = await hostAs(hanna);
    expect(await readStanding(looking)).toMatchObject({ leads: false, takenOverBy: null });
    await addPartner(looking, { name: "Buurtkamer", side: "informal" });
    await expect(next(looking)).rejects.toEqual(code("TAKE_OVER_FIRST"));
    await expect(setDoor(looking, true)).rejects.toEqual(code("TAKE_OVER_FIRST"));
    await takeOver(hanna, beas.sessionId);
    await takeOver(hanna, beas.sessionId);
    await next(looking);
    await next(beas);
    const { leader, hosts } = await readHosts(looking);
    expect([leader?.id, hosts.map(({ id }) => id)]).toEqual([hanna.userId, [bea.userId]]);
    const { name } = await db().user.findUniqueOrThrow({ where: { id: hanna.userId } });
    expect(await readStanding(beas)).toEqual({ leads: true, leader: name, takenOverBy: name });
    expect(await readStanding(looking)).toMatchObject({ leads: true, takenOverBy: null });
    expect((await linesOf()).filter(({ verb }) => verb === "session.takeOver").map(({ outcome }) => outcome)).toEqual([
      "nothing",
      "done",
    ]);
  });

  test("is nobody's to take over but a coordinator's of the team who facilitates", async () => {
    const amir = await colleagueOf(hanna, "amir", "FACILITATOR");
    const dina = await colleagueOf(hanna, "dina", "COORDINATOR");
    const carl = await signedIn("carl");
    for (const one of [amir, dina, carl])
      await expect(takeOver(one, beas.sessionId)).rejects.toEqual(code("NOT_FOUND"));
    const may = async (member: Member) => (await readSessionsOf(member)).map(({ mayTakeOver }) => mayTakeOver);
    expect([await may(hanna), await may(bea), await may(dina), await may(carl)]).toEqual([
      [true],
      [false],
      [false],
      [],
    ]);
  });

  test("leads it no longer with a proof from before she was taken out", async () => {
    const amir = await colleagueOf(hanna, "amir", "FACILITATOR");
    await startSession(beas);
    await addHost(beas, amir.userId);
    const amirs = await hostAs(amir);
    await removeHost(beas, amir.userId);
    await expect(next(amirs)).rejects.toEqual(code("NOT_FOUND"));
    await db().membership.deleteMany({ where: { userId: bea.userId } });
    await expect(next(beas)).rejects.toEqual(code("NOT_FOUND"));
  });
});
