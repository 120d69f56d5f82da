import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { coordinationsOf, memberOf } from "../../src/accounts/access.ts";
import { removeMember } from "../../src/accounts/team/writes.ts";
import { createTeam, signIn, signOut } from "../../src/accounts/writes.ts";
import { contribute } from "../../src/contributions/arrival/writes.ts";
import { setReady } from "../../src/contributions/ready/writes.ts";
import { changeContribution } from "../../src/contributions/writes.ts";
import { db } from "../../src/lib/db.ts";
import { announce, announceWall } from "../../src/live/announce.ts";
import { mergePartners } from "../../src/samenwerkingsafspraak/edit/partners/writes.ts";
import { addLine } from "../../src/samenwerkingsafspraak/edit/writes.ts";
import { supportLine } from "../../src/samenwerkingsafspraak/support/writes.ts";
import { type Host, hostOf, type Seat, screenOf, stillHosts, type Viewer } from "../../src/sessions/access.ts";
import { giveWayBack, removeSeat, takeSeatBack } from "../../src/sessions/door/writes.ts";
import { addHost, removeHost } from "../../src/sessions/hosts/writes.ts";
import { hub } from "../../src/zaal/moments.ts";
import { readPaging } from "../../src/zaal/presses/paging.ts";
import { setStep } from "../../src/zaal/presses/writes.ts";
import { emptyDatabase } from "../database.ts";
import { openOutlet } from "../outlet.ts";
import { colleagueOf, joined, opened, roomOf, signedIn, started } from "./people.ts";

let hanna: Host;
let amir: Seat;
let bea: Seat;

beforeEach(async () => {
  await emptyDatabase();
  hanna = await started(await signedIn("hanna"));
  amir = await joined(hanna, "formal");
  bea = await joined(hanna, "informal");
});

/** Follows the session as this viewer; answers the events one by one, without the clock's. */
function follow(viewer: Viewer) {
  const { outlet, next } = openOutlet();
  hub().open(viewer.sessionId, viewer, outlet);
  const until = async (words: string): Promise<string> => {
    const text = await next();
    return text.includes(words) ? text : until(words);
  };
  return { next, until };
}

const wallOf = async (): Promise<Viewer> => {
  const screen = await screenOf(hanna.sessionId, (await roomOf(hanna)).screenToken);
  if (!screen) throw new Error("The projector's token opens nothing.");
  return screen;
};

const point = (text: string) => ({ dimension: "kennis", about: "informal", text });

test("contributions reach the wall one by one: counted before they are shown, read after", async () => {
  const stepId = await opened(hanna, "kracht");
  const wall = follow(await wallOf());
  await wall.until("snapshot");
  for (const words of ["Kennen de straat", "Spreken drie talen", "Zijn er op zondag"]) {
    await contribute(amir, { id: randomUUID(), stepId, body: point(words) });
    expect(await wall.next()).not.toContain(words);
  }
  await setStep(hanna, stepId, "shown", {}, readPaging);
  const shown = await wall.until('"state":"shown"');
  for (const words of ["Kennen de straat", "Spreken drie talen", "Zijn er op zondag"]) expect(shown).toContain(words);
});

test("who stands behind a line reaches the wall and the phones at once, each count as it is then", async () => {
  const { lineId } = await addLine(hanna, "goal", { text: "Ouders vinden de weg", sign: "" });
  await opened(hanna, "afspraken");
  const phone = follow(amir);
  await phone.until("Ouders vinden de weg");
  await supportLine(amir, lineId, true);
  expect(await phone.next()).toContain('"support":{"formal":1,"informal":0}');
  await supportLine(bea, lineId, true);
  expect(await phone.next()).toContain('"support":{"formal":1,"informal":1}');
  await supportLine(amir, lineId, false);
  expect(await phone.next()).toContain('"support":{"formal":0,"informal":1}');
});

test("what another process kept meanwhile is shown under the revision at which it was so", async () => {
  const { lineId } = await addLine(hanna, "goal", { text: "Ouders vinden de weg", sign: "" });
  await opened(hanna, "afspraken");
  const phone = follow(amir);
  await phone.until("Ouders vinden de weg");
  const { sessionId } = hanna;
  const keptElsewhere = async ({ participantId }: Seat) => {
    const [{ revision }] = await db().$transaction([
      db().session.update({ where: { id: sessionId }, data: { revision: { increment: 1 } } }),
      db().lineSupport.create({ data: { lineId, participantId } }),
    ]);
    return { sessionId, revision, only: { what: "support", id: lineId } } as const;
  };
  const [first, second] = [await keptElsewhere(amir), await keptElsewhere(bea)];
  // The first is announced when the second is there already.
  await db().$transaction((tx) => announce(tx, first));
  expect(await phone.next()).toMatch(new RegExp(`"revision":${second.revision},.*"support":{"formal":1,"informal":1}`));
  const third = await keptElsewhere(await joined(hanna, "informal"));
  await db().$transaction((tx) => announce(tx, third));
  expect(await phone.until(`"revision":${third.revision},`)).toContain('"support":{"formal":1,"informal":2}');
});

test("Hanna hears that a wall hangs, here or at another process; who only looks on at it is none", async () => {
  const { screenToken } = await roomOf(hanna);
  const preview = await screenOf(hanna.sessionId, screenToken, false);
  if (!preview) throw new Error("The projector's token opens nothing.");
  const host = follow(hanna);
  expect(await host.until("event: wall")).toContain("data: false");
  await follow(preview).until("snapshot");
  expect(hub().wallHangs(hanna.sessionId)).toBe(false);
  // As another process would say it, for the stream that it has.
  await announceWall(hanna.sessionId);
  expect(await host.until("event: wall")).toContain("data: true");
  expect(hub().wallHangs(hanna.sessionId)).toBe(true);
  const other = await started(await signedIn("dina"));
  const dina = follow(other);
  expect(await dina.until("event: wall")).toContain("data: false");
  const wall = await screenOf(other.sessionId, (await roomOf(other)).screenToken);
  if (!wall) throw new Error("The projector's token opens nothing.");
  follow(wall);
  expect(await dina.until("event: wall")).toContain("data: true");
});

test("who is ready reaches wall and regie one by one, and no phone; another process's word counts too", async () => {
  const stepId = await opened(hanna, "kracht");
  const [wall, host, phone] = [follow(await wallOf()), follow(hanna), follow(bea)];
  for (const one of [wall, host, phone]) await one.until("snapshot");
  await setReady(amir, { stepId, round: 0, value: true });
  expect(await wall.next()).toContain('"formal":{"ready":1,"sent":0,"of":1}');
  expect(await host.until('"formal":{"ready":1,')).toContain('"ready":true,"sent":false');
  const { sessionId } = hanna;
  const { participantId } = bea;
  const [{ revision }] = await db().$transaction([
    db().session.update({ where: { id: sessionId }, data: { revision: { increment: 1 } } }),
    db().ready.create({ data: { stepId, round: 0, participantId } }),
  ]);
  await db().$transaction((tx) => announce(tx, { sessionId, revision, only: { what: "ready", id: participantId } }));
  expect(await wall.next()).toContain('"informal":{"ready":1,"sent":0,"of":1}');
  await setReady(amir, { stepId, round: 0, value: false });
  expect(await wall.next()).toMatch(/"formal":{"ready":0,"sent":0,"of":1},"informal":{"ready":1,/);
  await setStep(hanna, stepId, "shown", {}, readPaging);
  // The first that her phone hears since it came.
  expect(await phone.next()).toContain('"state":"shown"');
});

test("what Amir changes at once is on the wall as he left it", async () => {
  const stepId = await opened(hanna, "kracht");
  await setStep(hanna, stepId, "shown", {}, readPaging);
  const wall = follow(await wallOf());
  await wall.until("snapshot");
  const { id } = await contribute(amir, { id: randomUUID(), stepId, body: point("Kennen de straat") });
  await changeContribution(amir, id, point("Kennen de hele wijk"));
  expect(await wall.until("hele wijk")).not.toContain("de straat");
});

test("the phone that lost its seat to another phone, or to Hanna, hears that it is over", async () => {
  const [first, second] = [follow(amir), follow(bea)];
  await Promise.all([first.until("snapshot"), second.until("snapshot")]);
  await takeSeatBack((await giveWayBack(hanna, amir.participantId)).secret);
  await first.until("event: gone");
  await removeSeat(hanna, bea.participantId);
  await second.until("event: gone");
  expect(await second.next()).toBe("");
});

test("a line of the agreement reaches the phones, and who moved to another organisation has moved for all", async () => {
  await opened(hanna, "afspraken");
  const phone = follow(bea);
  await phone.until("snapshot");
  await addLine(hanna, "goal", { text: "Ouders vinden de weg naar hulp", sign: "" });
  await phone.until("Ouders vinden de weg");
  const host = follow(hanna);
  await host.until("snapshot");
  await mergePartners(hanna, { from: amir.partnerId, into: bea.partnerId });
  expect(await host.until(`"partnerId":"${bea.partnerId}"`)).not.toContain(amir.partnerId);
});

test("a regie ends wherever it is open when its facilitator signs out, and Hanna's goes on", async () => {
  const team = { team: "Team", email: `${randomUUID()}@example.org`, password: "een lange zin voor hanna" };
  const { userId } = await createTeam(team);
  const cookie = (await signIn(team)).map((line) => line.split(";")[0]).join("; ");
  const member = await memberOf(new Headers({ cookie }));
  const host = member && (await started(member));
  if (!host) throw new Error("She cannot lead.");
  const stepId = await opened(hanna, "kracht");
  const [theirs, hers] = [follow(host), follow(hanna)];
  await Promise.all([theirs.until("snapshot"), hers.until("snapshot")]);
  await signOut(new Headers({ cookie }));
  await theirs.until("event: gone");
  expect(await stillHosts(host)).toBe(false);
  expect(await db().authSession.count({ where: { userId } })).toBe(0);
  await contribute(amir, { id: randomUUID(), stepId, body: point("Kennen de straat") });
  await hers.until("straat");
});

test("the regie of Bea, who led beside Hanna, ends where it is open when Hanna takes that back, or takes her out of the team", async () => {
  const leader = await signedIn("hanna");
  const [coordinator] = coordinationsOf(leader);
  if (!coordinator) throw new Error("She coordinates nothing.");
  const host = await started(leader);
  const colleague = await colleagueOf(leader, "bea", "FACILITATOR");
  for (const ends of [
    () => removeHost(host, colleague.userId),
    () => removeMember(coordinator, colleague.userId, null),
  ]) {
    await addHost(host, colleague.userId);
    const second = await hostOf(host.sessionId, colleague);
    if (!second) throw new Error("She leads nothing.");
    const [theirs, hers] = [follow(second), follow(host)];
    await Promise.all([theirs.until("snapshot"), hers.until("snapshot")]);
    await ends();
    await theirs.until("event: gone");
    expect(await stillHosts(host)).toBe(true);
  }
});

test("Hanna's regie ends when her sign-in is over", async () => {
  expect(await stillHosts(hanna)).toBe(true);
  await db().authSession.update({ where: { id: hanna.signInId }, data: { expiresAt: new Date(Date.now() - 1) } });
  expect(await stillHosts(hanna)).toBe(false);
});

test("Hanna may look on for as long as she facilitates in the session's team", async () => {
  expect(await stillHosts(hanna)).toBe(true);
  await db().membership.deleteMany({ where: { userId: hanna.userId, role: "FACILITATOR" } });
  expect(await stillHosts(hanna)).toBe(false);
});
