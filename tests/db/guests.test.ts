import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import type { Member } from "../../src/accounts/access.ts";
import { contribute } from "../../src/contributions/arrival/writes.ts";
import { readGuests } from "../../src/contributions/guests/reads.ts";
import { db } from "../../src/lib/db.ts";
import { facilitationsOf, type Host, hostOf, type Seat } from "../../src/sessions/access.ts";
import { chooseGuests } from "../../src/sessions/guests/writes.ts";
import { copySession } from "../../src/sessions/prepare/copy/writes.ts";
import { emptyDatabase } from "../database.ts";
import { joined, signedIn, started } from "./people.ts";

let member: Member;
let hanna: Host;
let amir: Seat;
let stepId: string;

beforeEach(async () => {
  await emptyDatabase();
  member = await signedIn("hanna");
  hanna = await started(member);
  amir = await joined(hanna, "informal");
  const part = await db().part.findFirstOrThrow({ where: { sessionId: hanna.sessionId }, orderBy: { order: "asc" } });
  const step = await db().step.create({
    data: { partId: part.id, order: 90, exercise: "sociale-kaart", minutes: 20, state: "OPEN", round: 1 },
  });
  stepId = step.id;
  await db().session.update({
    where: { id: hanna.sessionId },
    data: { currentStepId: stepId, revision: { increment: 1 } },
  });
});

const missed = (text: string, kind = "informal") =>
  contribute(amir, { id: randomUUID(), stepId, round: 1, body: { part: "missing", kind, text, by: "" } });
const listed = async (host: Host) =>
  (await readGuests(host)).map(({ name, side, isChosen }) => `${name} ${side} ${isChosen}`);

test("whom Amir misses Hanna may choose to invite, and only that outlives what people sent and goes along to a copy", async () => {
  await missed("Voetbalclub");
  await missed("voetbalclub.");
  await missed("Huisarts", "unknown");
  expect(await listed(hanna)).toEqual(["Voetbalclub informal false", "Huisarts null false"]);
  await chooseGuests(hanna, [{ name: "Voetbalclub", side: "informal" }]);
  expect(await listed(hanna)).toEqual(["Voetbalclub informal true", "Huisarts null false"]);

  await db().contribution.deleteMany({ where: { stepId } });
  await db().session.update({ where: { id: hanna.sessionId }, data: { revision: { increment: 1 } } });
  expect(await listed(hanna)).toEqual(["Voetbalclub informal true"]);

  const [facilitator] = facilitationsOf(member);
  if (!facilitator) throw new Error("Hanna facilitates no team.");
  const details = { title: "Nog een keer", area: "Molenwijk", theme: "", wifiName: "", wifiPassword: "" };
  const copy = await hostOf(await copySession(hanna, facilitator, { ...details, parts: {}, practice: false }), member);
  if (!copy) throw new Error("Hanna may not lead her own copy.");
  expect(await listed(copy)).toEqual(["Voetbalclub informal true"]);
  await chooseGuests(copy, []);
  expect([await listed(copy), await listed(hanna)]).toEqual([[], ["Voetbalclub informal true"]]);
});

test("what is no name is no guest, and nothing is kept of it", async () => {
  for (const name of ["", "\u200b", "W".repeat(81)])
    await expect(chooseGuests(hanna, [{ name, side: null }]), name).rejects.toThrow();
  expect(await listed(hanna)).toEqual([]);
});
