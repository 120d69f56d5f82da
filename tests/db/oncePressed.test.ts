import { beforeEach, expect, test } from "vitest";
import type { Member } from "../../src/accounts/access.ts";
import { db } from "../../src/lib/db.ts";
import { newSecret } from "../../src/lib/ids.ts";
import { facilitationsOf, type Host, hostOf } from "../../src/sessions/access.ts";
import { removeSeat, seatWithoutPhone } from "../../src/sessions/door/writes.ts";
import { addPartner, changePartner } from "../../src/sessions/partners/writes.ts";
import { addStep, moveStep } from "../../src/sessions/prepare/steps/writes.ts";
import { createSession } from "../../src/sessions/prepare/writes.ts";
import { stepsOf } from "../../src/sessions/reads.ts";
import { emptyDatabase } from "../database.ts";
import { prepared, roomOf, signedIn, started } from "./people.ts";

let hanna: Member;
let carl: Member;

beforeEach(async () => {
  await emptyDatabase();
  [hanna, carl] = await Promise.all([signedIn("hanna"), signedIn("carl")]);
});

const evening = {
  title: "Een avond",
  area: "Molenwijk",
  theme: "",
  wifiName: "",
  wifiPassword: "",
  date: "2027-03-01",
  startsAt: "19:30",
  template: "standaard",
} as const;
const ledBy = (member: Member) => {
  const [facilitator] = facilitationsOf(member);
  if (!facilitator) throw new Error("No team to lead for.");
  return facilitator;
};
const namesIn = async (host: Host) => (await roomOf(host)).partners.map(({ name }) => name);
const exercisesIn = async (host: Host) => stepsOf(await roomOf(host)).map(({ exercise }) => exercise);
const bread = { name: "Bakkers", side: "formal" } as const;

test("whose answer was lost presses again, three times at once and once later, and has one bijeenkomst", async () => {
  const once = newSecret();
  const make = () => createSession(ledBy(hanna), evening, once);
  const made = await Promise.all([make(), make(), make()]);
  expect(new Set([...made, await make()]).size).toBe(1);
  expect(await db().session.count()).toBe(1);
  // Other words are another bijeenkomst, and so is the next press of a form that succeeded.
  await createSession(ledBy(hanna), { ...evening, title: "Een andere avond" }, once);
  await createSession(ledBy(hanna), evening, newSecret());
  expect(await db().session.count()).toBe(3);
});

test("a partner that is added again by the same press stands there once, also under a better name since", async () => {
  const host = await prepared(hanna);
  const once = newSecret();
  const before = await namesIn(host);
  await Promise.all([addPartner(host, bread, once), addPartner(host, bread, once)]);
  expect(await namesIn(host)).toEqual([...before, "Bakkers"]);
  const { id = "" } = (await roomOf(host)).partners.find(({ name }) => name === "Bakkers") ?? {};
  await changePartner(host, id, { name: "Bakkers van de hoek", side: "formal" });
  await addPartner(host, bread, once);
  expect(await namesIn(host)).toEqual([...before, "Bakkers van de hoek"]);
  await expect(addPartner(host, { ...bread, name: "BAKKERS VAN DE HOEK" }, newSecret())).rejects.toMatchObject({
    code: "INVALID",
  });
});

test("a step that is added again by the same press stands there once, also after it was moved", async () => {
  const host = await prepared(hanna);
  const [part] = (await roomOf(host)).parts;
  const step = { place: part?.id ?? "", exercise: "pauze", minutes: 10 };
  const before = await exercisesIn(host);
  const once = newSecret();
  await Promise.all([addStep(host, step, once), addStep(host, step, once)]);
  expect(await exercisesIn(host)).toHaveLength(before.length + 1);
  const added = stepsOf(await roomOf(host)).findLast(({ exercise }) => exercise === "pauze");
  await moveStep(host, added?.id ?? "", part?.steps[0]?.id ?? "");
  await addStep(host, step, once);
  expect(await exercisesIn(host)).toHaveLength(before.length + 1);
  // A second break is what the next press asks for.
  await addStep(host, step, newSecret());
  expect(await exercisesIn(host)).toHaveLength(before.length + 2);
});

test("a seat without a phone that is made again by the same press is there once, unless it was taken away since", async () => {
  const host = await started(hanna);
  const table = { standing: "formal", partnerId: (await roomOf(host)).partners[0]?.id ?? "", people: 5 } as const;
  const seats = () => db().participant.count({ where: { sessionId: host.sessionId, removedAt: null } });
  const once = newSecret();
  const press = () => seatWithoutPhone(host, table, once);
  const [made, again] = await Promise.all([press(), press()]);
  expect(again).toEqual(made);
  expect(await press()).toEqual(made);
  expect(await seats()).toBe(1);
  await removeSeat(host, made.participantId);
  expect((await press()).participantId).not.toBe(made.participantId);
  // Other words are another table, and so is what is asked for by no press.
  await seatWithoutPhone(host, { ...table, people: 6 }, once);
  await Promise.all([seatWithoutPhone(host, table), seatWithoutPhone(host, table)]);
  expect(await seats()).toBe(4);
  // Carl knows her mark and her words.
  await expect(seatWithoutPhone(await started(carl), table, once)).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("Carl, who knows the mark of Hanna's form and her words, makes things of his own and touches none of hers", async () => {
  const [hers, his] = [await prepared(hanna), await prepared(carl)];
  const once = newSecret();
  const made = await createSession(ledBy(hanna), evening, once);
  const other = await createSession(ledBy(carl), evening, once);
  expect(other).not.toBe(made);
  expect(await hostOf(made, carl)).toBeNull();

  await addPartner(hers, bread, once);
  await addPartner(his, bread, once);
  expect([(await namesIn(hers)).at(-1), (await namesIn(his)).at(-1)]).toEqual(["Bakkers", "Bakkers"]);

  const partOf = async (host: Host) => (await roomOf(host)).parts[0]?.id ?? "";
  const counts = async () => [(await exercisesIn(hers)).length, (await exercisesIn(his)).length];
  const [mine = 0, theirs = 0] = await counts();
  await addStep(hers, { place: await partOf(hers), exercise: "pauze", minutes: 10 }, once);
  await addStep(his, { place: await partOf(his), exercise: "pauze", minutes: 10 }, once);
  expect(await counts()).toEqual([mine + 1, theirs + 1]);
  const aimed = { place: await partOf(hers), exercise: "pauze", minutes: 10 };
  await expect(addStep(his, aimed, once)).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(await counts()).toEqual([mine + 1, theirs + 1]);
});

test("a mark is any text: a very long or strange one is one more mark", async () => {
  const host = await prepared(hanna);
  for (const [at, once] of ["x".repeat(100_000), "\0\uD800'; --", "11111111-1111-1111-1111-111111111111"].entries())
    await addPartner(host, { name: `Groep ${at}`, side: "informal" }, once);
  expect((await namesIn(host)).slice(-3)).toEqual(["Groep 0", "Groep 1", "Groep 2"]);
});
