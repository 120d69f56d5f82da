import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import type { Member } from "../../src/accounts/access.ts";
import { contribute } from "../../src/contributions/arrival/writes.ts";
import { db } from "../../src/lib/db.ts";
import { newSecret } from "../../src/lib/ids.ts";
import { addLine } from "../../src/samenwerkingsafspraak/edit/writes.ts";
import { readAgreement } from "../../src/samenwerkingsafspraak/reads.ts";
import { facilitationsOf, type Host, hostOf, type Viewer } from "../../src/sessions/access.ts";
import { readDoor } from "../../src/sessions/door/reads.ts";
import { addHost } from "../../src/sessions/hosts/writes.ts";
import { readSessionsOf } from "../../src/sessions/list/reads.ts";
import { copySession } from "../../src/sessions/prepare/copy/writes.ts";
import { changeStep } from "../../src/sessions/prepare/steps/writes.ts";
import { createSession, startSession } from "../../src/sessions/prepare/writes.ts";
import { stepsOf } from "../../src/sessions/reads.ts";
import { removeSession } from "../../src/sessions/remove/writes.ts";
import { hub } from "../../src/zaal/moments.ts";
import { emptyDatabase } from "../database.ts";
import { openOutlet } from "../outlet.ts";
import { colleagueOf, joined, opened, prepared, roomOf, signedIn, started, stepOf } from "./people.ts";

let hanna: Member;
let carl: Member;

beforeEach(async () => {
  await emptyDatabase();
  [hanna, carl] = await Promise.all([signedIn("hanna"), signedIn("carl")]);
});

const ledBy = (member: Member) => {
  const [facilitator] = facilitationsOf(member);
  if (!facilitator) throw new Error("No team to lead for.");
  return facilitator;
};
const hostIn = async (id: string, member: Member): Promise<Host> => {
  const host = await hostOf(id, member);
  if (!host) throw new Error("Not the host.");
  return host;
};
const details = { title: "Nog eens", area: "Oost", theme: "", wifiName: "", wifiPassword: "", practice: false };
const days = { 0: { date: "2027-09-01", startsAt: "13:00" }, 1: { date: "2027-09-08", startsAt: "13:30" } };
const listOf = async (member: Member) => (await readSessionsOf(member)).map(({ id }) => id);

/** Waits until this viewer's stream says this. */
function follow(viewer: Viewer) {
  const { outlet, next } = openOutlet();
  hub().open(viewer.sessionId, viewer, outlet);
  const until = async (words: string): Promise<void> => {
    if (!(await next()).includes(words)) await until(words);
  };
  return until;
}

test("a bijeenkomst like the last one has its programme and partners, on other days, and nothing that was said", async () => {
  const host = await started(hanna);
  await changeStep(host, (await stepOf(host, "valkuilen")).id, { enabled: false });
  await changeStep(host, (await stepOf(host, "boom")).id, { minutes: 55 });
  const amir = await joined(host, "informal");
  const stepId = await opened(host, "boom");
  await contribute(amir, { id: randomUUID(), stepId, body: { part: "vruchten", text: "Ouders weten de weg" } });
  await addLine(host, "goal", { text: "Ouders weten de weg", sign: "" });

  const copy = await hostIn(await copySession(host, ledBy(hanna), { ...details, parts: days }), hanna);
  const [source, made] = [await roomOf(host), await roomOf(copy)];
  const planned = (room: typeof made) =>
    stepsOf(room).map(({ exercise, minutes, enabled, setup }) => ({ exercise, minutes, enabled, setup }));
  expect(planned(made)).toEqual(planned(source));
  expect(stepsOf(made).every(({ state }) => state === "planned")).toBe(true);
  expect(made.partners.map(({ name, side }) => [name, side])).toEqual(
    source.partners.map(({ name, side }) => [name, side]),
  );
  expect(made.parts.map(({ date, startsAt }) => [date, startsAt])).toEqual([
    ["2027-09-01", "13:00"],
    ["2027-09-08", "13:30"],
  ]);
  expect([made.title, made.state, made.seats, made.code]).toEqual(["Nog eens", "preparing", [], null]);
  const { sections } = await readAgreement(copy);
  expect(sections.flatMap(({ groups }) => groups.flatMap(({ rows }) => rows))).toEqual([]);
});

test("whose answer was lost presses again and has one copy; Carl cannot copy what is Hanna's", async () => {
  const host = await prepared(hanna);
  const once = newSecret();
  const copy = () => copySession(host, ledBy(hanna), { ...details, parts: days }, once);
  expect(new Set(await Promise.all([copy(), copy(), copy()])).size).toBe(1);
  await expect(copySession(host, ledBy(carl), { ...details, parts: days })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  expect(await listOf(carl)).toEqual([]);
});

test("a bijeenkomst that Hanna takes away is gone with everything of it, and nobody looks at nothing", async () => {
  const host = await started(hanna);
  const other = await prepared(hanna);
  const amir = await joined(host, "informal");
  const stepId = await opened(host, "boom");
  await contribute(amir, { id: randomUUID(), stepId, body: { part: "vruchten", text: "Ouders weten de weg" } });
  await addLine(host, "goal", { text: "Ouders weten de weg", sign: "" });
  const until = follow(amir);
  await until("snapshot");

  await removeSession(hanna, host.sessionId, false);
  expect(await listOf(hanna)).toEqual([other.sessionId]);
  const counts = [
    db().contribution.count(),
    db().participant.count(),
    db().samenwerkingsafspraak.count(),
    db().agreementLine.count(),
  ];
  expect(await Promise.all(counts)).toEqual([0, 0, 0, 0]);
  expect(await db().step.count()).toBe(stepsOf(await roomOf(other)).length);
  await until("event: gone");
  const again = { id: randomUUID(), stepId, body: { part: "vruchten", text: "Nog iets" } };
  await expect(contribute(amir, again)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(removeSession(hanna, host.sessionId, false)).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("what was adopted asks once more, by its version", async () => {
  const host = await started(hanna);
  await addLine(host, "goal", { text: "Ouders weten de weg", sign: "" });
  const agreement = await db().samenwerkingsafspraak.findFirstOrThrow();
  const version = {
    agreementId: agreement.id,
    number: 1,
    content: {},
    scheme: "RFC8785" as const,
    sha256: "0".repeat(64),
  };
  await db().agreementVersion.create({ data: version });
  await expect(removeSession(hanna, host.sessionId, false)).rejects.toMatchObject({
    code: "REMOVE_ASKED",
    values: { nummer: 1 },
  });
  expect(await listOf(hanna)).toEqual([host.sessionId]);
  await removeSession(hanna, host.sessionId, true);
  expect(await listOf(hanna)).toEqual([]);
});

test("Carl cannot take away what is Hanna's; a colleague who only leads cannot either, a coordinator can", async () => {
  const host = await prepared(hanna);
  const refused = { code: "NOT_FOUND" };
  for (const id of [host.sessionId, randomUUID(), "", "x", "'; --"])
    await expect(removeSession(carl, id, true)).rejects.toMatchObject(refused);
  const colleague = await colleagueOf(hanna, "dora", "FACILITATOR");
  await expect(removeSession(colleague, host.sessionId, true)).rejects.toMatchObject(refused);
  await addHost(host, colleague.userId);
  await expect(removeSession(colleague, host.sessionId, true)).rejects.toMatchObject(refused);
  expect(await listOf(hanna)).toEqual([host.sessionId]);
  await removeSession(await colleagueOf(hanna, "chris", "COORDINATOR"), host.sessionId, true);
  expect(await listOf(hanna)).toEqual([]);
});

test("a bijeenkomst to practise with says so at the door, on the wall and on paper", async () => {
  const evening = { ...details, title: "Proef", practice: true, date: "2027-03-01", startsAt: "19:30" };
  const id = await createSession(ledBy(hanna), { ...evening, template: "kort" });
  const host = await hostIn(id, hanna);
  const real = await prepared(hanna);
  for (const { name, side } of (await roomOf(real)).partners)
    await db().partner.create({
      data: {
        partnershipId: (await roomOf(host)).partnershipId,
        name,
        side: side === "formal" ? "FORMAL" : "INFORMAL",
      },
    });
  await startSession(host);
  expect((await readDoor((await roomOf(host)).code ?? "", "127.0.0.1")).title).toBe("Oefenstand: Proef");
  expect((await readAgreement(host)).title).toBe("Oefenstand: Proef");
  expect((await readAgreement(real)).title).not.toContain("Oefenstand");
  expect((await readSessionsOf(hanna)).map(({ practice }) => practice)).toEqual([false, true]);
  await follow(host)("Oefenstand: Proef");
});
