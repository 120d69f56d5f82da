import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { contribute } from "../../src/contributions/arrival/writes.ts";
import { changeContribution, moderate, support } from "../../src/contributions/writes.ts";
import { db } from "../../src/lib/db.ts";
import { readUnused } from "../../src/samenwerkingsafspraak/origin/reads.ts";
import type { Seat } from "../../src/sessions/access.ts";
import { letThrough, setChecks } from "../../src/sessions/checking/writes.ts";
import { addPartner } from "../../src/sessions/partners/writes.ts";
import { addPartnership } from "../../src/sessions/partnerships/writes.ts";
import { readSnapshot } from "../../src/zaal/moments.ts";
import { codeOf, openRoom, present, raise, takeSeat } from "./agreementRoom.ts";
import { opened, roomOf, shown } from "./people.ts";
import { offersIn, openTwo, type TwoRoom } from "./twoPartnerships.ts";

const QUESTION = "Wie leest er voor als Omar ziek is?";
const TIP = "Vraag twee vaders uit de straat";

let room: TwoRoom;
let fatma: Seat;
let stepId: string;

// Three circles in a ring: first Noord is at Zuid, Zuid at Oost, and Oost, of Fatma, at Noord.
beforeEach(async () => {
  room = await openTwo();
  const { host, sessionId } = room;
  await addPartnership(host, "Oost");
  const partnershipId = present((await roomOf(host)).partnerships[2]).id;
  await addPartner(host, { name: "Buurthuis Oost", side: "informal", partnershipId });
  const [buurthuis] = present((await roomOf(host)).partnerships[2]).partnerIds;
  fatma = await takeSeat(sessionId, present(buurthuis), "INFORMAL", "zon");
  const { partId } = await db().step.findUniqueOrThrow({ where: { id: room.boomStep } });
  ({ id: stepId } = await db().step.create({ data: { partId, order: 1, exercise: "consult", minutes: 60 } }));
  await raise(sessionId);
  await setChecks(host, stepId, { on: true });
});

const says = async (seat: Seat, part: string, text: string, round?: number): Promise<string> => {
  const id = randomUUID();
  await contribute(seat, { id, stepId, body: { part, text }, ...(round !== undefined && { round }) });
  return id;
};

/** Of everybody but Hanna: who reads these words now, on the own phone or on the wall. */
async function readers(words: string): Promise<string[]> {
  const { amir, bea, dora, omar, screen } = room;
  const found: string[] = [];
  for (const [name, viewer] of Object.entries({ amir, bea, dora, omar, fatma, screen }))
    if (JSON.stringify(await readSnapshot(viewer)).includes(words)) found.push(name);
  return found;
}
const toHanna = async () => {
  const snapshot = await readSnapshot(room.host);
  if (snapshot.audience !== "host") throw new Error("Not the host's.");
  return snapshot;
};

test("a question that waits is read by nobody, at home or on a visit, until Hanna lets it through: then by its own circle and by who comes", async () => {
  const { host, omar } = room;
  await opened(host, "consult", 0);
  const question = await says(omar, "vraag", QUESTION);
  expect(await readers(QUESTION)).toEqual([]);
  expect((await toHanna()).checks).toEqual({ on: true, waiting: 1, together: false });
  for (const round of [1, 2]) {
    await opened(host, "consult", round);
    expect(await readers(QUESTION)).toEqual([]);
  }

  await moderate(host, question, { letThrough: true });
  await opened(host, "consult", 0);
  expect(await readers(QUESTION)).toEqual(["dora", "omar"]);
  await opened(host, "consult", 1);
  expect(await readers(QUESTION)).toEqual(["amir", "bea", "dora", "omar"]);
  await opened(host, "consult", 2);
  expect(await readers(QUESTION)).toEqual(["dora", "omar", "fatma"]);
});

test("a tip that waits is nobody's to read, take along or put into the agreement; once it is through it is of the visited circle alone", async () => {
  const { host, amir, omar, noord, zuid } = room;
  await opened(host, "consult", 1);
  const tip = await says(amir, "tip", TIP);
  await opened(host, "consult", 2);
  const late = await says(amir, "letop", "In de zomer is niemand er", 1);
  await opened(host, "consult", 3);
  await shown(host, "consult");
  await opened(host, "consult", 3);
  for (const words of [TIP, "In de zomer"]) expect(await readers(words)).toEqual([]);
  expect((await toHanna()).checks?.waiting).toBe(2);
  expect((await toHanna()).contributions.map(({ id, waits, circle }) => [id, waits, circle])).toEqual([
    [tip, true, zuid],
    [late, true, zuid],
  ]);
  expect(await codeOf(support(omar, tip, { value: "ja", note: "" }))).toBe("NOT_FOUND");
  expect(JSON.stringify(await readUnused(host))).not.toContain(TIP);

  await moderate(host, tip, { letThrough: true });
  expect((await readers(TIP)).filter((name) => name !== "screen")).toEqual(["dora", "omar"]);
  expect(await readers("In de zomer")).toEqual([]);
  await support(omar, tip, { value: "ja", note: "" });
  expect(await offersIn(room, noord)).toEqual([]);
  expect((await offersIn(room, zuid)).map(({ sources }) => sources)).toEqual([[tip]]);

  // Other words are others to look at; who took the first along did not say so of these.
  await changeContribution(amir, tip, { part: "tip", text: "Kook voor de hele straat" });
  for (const words of [TIP, "Kook voor de hele straat"]) expect(await readers(words)).toEqual([]);
  expect(await offersIn(room, zuid)).toEqual([]);

  await letThrough(host, stepId);
  for (const words of ["Kook voor de hele straat", "In de zomer"])
    expect((await readers(words)).filter((name) => name !== "screen")).toEqual(["dora", "omar"]);
});

test("Carl lets nothing through that waits at another's table", async () => {
  const { host: carl } = await openRoom();
  await opened(room.host, "consult", 1);
  const tip = await says(room.amir, "tip", TIP);
  expect(await codeOf(moderate(carl, tip, { letThrough: true }))).toBe("NOT_FOUND");
  expect(await codeOf(letThrough(carl, stepId))).toBe("NOT_FOUND");
  await opened(room.host, "consult", 3);
  expect(await readers(TIP)).toEqual([]);
});
