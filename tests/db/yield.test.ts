import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { contribute } from "../../src/contributions/arrival/writes.ts";
import { park } from "../../src/contributions/parked/writes.ts";
import { forgetOldSessions } from "../../src/contributions/retention/writes.ts";
import { moderate } from "../../src/contributions/writes.ts";
import { takeParked } from "../../src/samenwerkingsafspraak/edit/parked/writes.ts";
import { takeOver } from "../../src/samenwerkingsafspraak/edit/takeOver/writes.ts";
import { readAgreement } from "../../src/samenwerkingsafspraak/reads.ts";
import { type Host, hostOf, type Seat } from "../../src/sessions/access.ts";
import { setChecks } from "../../src/sessions/checking/writes.ts";
import { closeSession } from "../../src/sessions/prepare/writes.ts";
import { readYield } from "../../src/zaal/yield/reads.ts";
import { emptyDatabase } from "../database.ts";
import { allFour, colleagueOf, opened, shown, signedIn, started, stepOf } from "./people.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

let hanna: Host;
let amir: Seat;
let bea: Seat;
let carl: Host;

beforeAll(emptyDatabase);
beforeEach(async () => {
  ({ hanna, amir, bea, carl } = await allFour());
});

const says = async (by: Seat, stepId: string, text: string) => {
  const about = by.standing === "formal" ? "informal" : "formal";
  return (await contribute(by, { id: randomUUID(), stepId, body: { dimension: "kennis", about, text } })).id;
};
const yielded = async () => (await readYield(hanna)).parts.flatMap(({ steps }) => steps);

test("Hanna reads per step what was said, the starred first, with how many of each side; nothing hidden, nothing that waits", async () => {
  const stepId = await opened(hanna, "kracht");
  await says(amir, stepId, "Zij kennen de regels");
  const starred = await says(bea, stepId, "Zij kennen de straat");
  const hidden = await says(amir, stepId, "Een naam van iemand");
  await moderate(hanna, starred, { starred: true });
  await moderate(hanna, hidden, { hidden: true });
  await setChecks(hanna, stepId, { on: true });
  await says(amir, stepId, "Dit wacht nog");
  const [kracht, ...others] = await yielded();
  expect(others).toEqual([]);
  expect(kracht?.said.map(({ text }) => text)).toEqual([
    expect.stringContaining("Zij kennen de straat"),
    expect.stringContaining("Zij kennen de regels"),
  ]);
  expect(kracht?.said[0]).toMatchObject({ starred: true, partner: "Wijkteam", landed: false, times: 1 });
  expect(kracht).toMatchObject({ people: { formal: 1, informal: 1 }, waiting: 1 });
});

test("what is anonymous has no name, no side and nobody who is counted", async () => {
  const { setup } = await stepOf(hanna, "wat-staat-in-de-weg");
  const [statement] = Object(setup).statements;
  const stepId = await opened(hanna, "wat-staat-in-de-weg", Object(setup).statements.length);
  const body = { kind: "help", statement, text: "Eerst samen koffie" };
  await contribute(amir, { id: randomUUID(), stepId, body });
  const [step] = await yielded();
  expect(step).toMatchObject({ people: null, said: [{ text: "Eerst samen koffie", partner: "", standing: "both" }] });
  expect(JSON.stringify(step)).not.toContain(amir.label);
});

test("what went into the agreement is marked, and what landed nowhere is listed", async () => {
  const stepId = await opened(hanna, "kracht");
  const landing = await says(amir, stepId, "Zij kennen de regels");
  await says(amir, stepId, "Zij hebben een gebouw");
  await shown(hanna, "kracht");
  await takeOver(hanna, landing);
  const { parts, unused } = await readYield(hanna);
  const said = parts.flatMap(({ steps }) => steps).flatMap((step) => step.said);
  expect(said.filter(({ landed }) => landed).map(({ id }) => id)).toEqual([landing]);
  expect(unused.flatMap(({ items }) => items.map(({ text }) => text))).toEqual([
    expect.stringContaining("Zij hebben een gebouw"),
  ]);
});

test("what was parked can go among what is still open, once, and is dealt with then", async () => {
  const { id } = await park(amir, { id: randomUUID(), text: "Wie heeft de sleutel?" });
  const first = await takeParked(hanna, id);
  expect((await takeParked(hanna, id)).lineId).toBe(first.lineId);
  const { room } = await readYield(hanna);
  expect(room.parked).toEqual([{ id, text: "Wie heeft de sleutel?", done: true }]);
  expect(JSON.stringify(await readAgreement(hanna))).toContain("Wie heeft de sleutel?");
  await expect(takeParked(carl, id)).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("it is there after closing, until the loose contributions go", async () => {
  await says(amir, await opened(hanna, "kracht"), "Zij kennen de regels");
  await park(amir, { id: randomUUID(), text: "Wie heeft de sleutel?" });
  await closeSession(hanna);
  expect(await yielded()).toHaveLength(1);
  await forgetOldSessions(Date.now() + 91 * DAY_MS);
  const { parts, room } = await readYield(hanna);
  expect(parts.flatMap(({ steps }) => steps)).toEqual([]);
  expect(room.parked).toEqual([]);
});

test("who only coordinates, a colleague who does not lead it and Carl find nothing; a coordinator who facilitates reads it", async () => {
  const member = await signedIn("hanna");
  const { sessionId } = await started(member);
  const proofs = await Promise.all([
    hostOf(sessionId, await colleagueOf(member, "dina", "COORDINATOR")),
    hostOf(sessionId, await colleagueOf(member, "els", "FACILITATOR")),
    hostOf(sessionId, await signedIn("carl")),
  ]);
  expect(proofs).toEqual([null, null, null]);
  const both = await hostOf(sessionId, await colleagueOf(member, "fien", "COORDINATOR", "FACILITATOR"));
  expect((await readYield(both ?? hanna)).room.id).toBe(sessionId);
});
