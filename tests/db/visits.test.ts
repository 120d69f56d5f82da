import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { contribute } from "../../src/contributions/arrival/writes.ts";
import { changeContribution, support, withdraw } from "../../src/contributions/writes.ts";
import { db } from "../../src/lib/db.ts";
import { takeOver } from "../../src/samenwerkingsafspraak/edit/takeOver/writes.ts";
import { readLineOrigin } from "../../src/samenwerkingsafspraak/origin/reads.ts";
import { readAgreement } from "../../src/samenwerkingsafspraak/reads.ts";
import type { Seat } from "../../src/sessions/access.ts";
import { readSnapshot } from "../../src/zaal/moments.ts";
import { codeOf, openRoom, present, raise, rowsOf } from "./agreementRoom.ts";
import { opened } from "./people.ts";
import { offersIn, openTwo, type TwoRoom } from "./twoPartnerships.ts";

let room: TwoRoom;
let stepId: string;

beforeEach(async () => {
  room = await openTwo();
  const { partId } = await db().step.findUniqueOrThrow({ where: { id: room.boomStep } });
  const step = await db().step.create({ data: { partId, order: 1, exercise: "consult", minutes: 60 } });
  await raise(room.sessionId);
  stepId = step.id;
});

const says = async (seat: Seat, part: string, text: string): Promise<string> => {
  const id = randomUUID();
  await contribute(seat, { id, stepId, body: { part, text } });
  return id;
};
const reads = async (seat: Seat) => JSON.stringify(await readSnapshot(seat));

test("Amir of Noord reads what Zuid asks once he is there, and his tip is of Zuid alone, in its room and in its agreement", async () => {
  const { host, amir, omar, dora, noord, zuid } = room;
  await opened(host, "consult", 0);
  await says(omar, "vraag", "Wie leest er voor als Omar ziek is?");
  expect(await reads(dora)).toContain("als Omar ziek is");
  expect(await reads(amir)).not.toContain("als Omar ziek is");

  await opened(host, "consult", 1);
  expect(await reads(amir)).toContain("als Omar ziek is");
  const tip = await says(amir, "tip", "Vraag twee vaders");
  expect(await codeOf(says(omar, "tip", "Wij gaven ook raad"))).toBe("NOT_NOW");
  await changeContribution(amir, tip, { part: "tip", text: "Vraag drie vaders" });
  expect(await db().contribution.findUniqueOrThrow({ where: { id: tip } })).toMatchObject({ circle: zuid, round: 1 });
  expect(await reads(omar)).not.toContain("drie vaders");

  await opened(host, "consult", 2);
  const late = randomUUID();
  await contribute(amir, { id: late, stepId, round: 1, body: { part: "letop", text: "In de zomer is niemand er" } });
  expect(await reads(amir)).not.toContain("als Omar ziek is");

  await opened(host, "consult", 3);
  for (const words of ["drie vaders", "In de zomer"]) {
    expect(await reads(omar)).toContain(words);
    expect(await reads(amir)).not.toContain(words);
  }
  expect(await codeOf(support(amir, tip, { value: "ja", note: "" }))).toBe("NOT_FOUND");
  await support(omar, tip, { value: "ja", note: "" });

  expect(await offersIn(room, noord)).toEqual([]);
  expect((await offersIn(room, zuid)).map(({ kind, sources, support }) => [kind, sources, support])).toEqual([
    ["condition", [tip], { formal: 0, informal: 1 }],
  ]);
  await takeOver(host, tip);
  const [line] = rowsOf(await readAgreement(host, zuid), "condition");
  expect(line).toMatchObject({ cells: ["Vraag drie vaders", ""] });
  expect(rowsOf(await readAgreement(host, noord), "condition")).toEqual([]);
  expect((await readLineOrigin(host, present(line).id)).items.map(({ id }) => id)).toEqual([tip]);
  await withdraw(amir, late);
  expect(await reads(omar)).not.toContain("In de zomer");
});

test("Carl of another session gives no tip, and reads none", async () => {
  await opened(room.host, "consult", 1);
  const { bea: carl } = await openRoom();
  expect(await codeOf(says(carl, "tip", "Ik weet het beter"))).toBe("NOT_FOUND");
  const tip = await says(room.amir, "tip", "Vraag drie vaders");
  await opened(room.host, "consult", 3);
  expect(await codeOf(support(carl, tip, { value: "ja", note: "" }))).toBe("NOT_FOUND");
  expect(await reads(carl)).not.toContain("drie vaders");
});
