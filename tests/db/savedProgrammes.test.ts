import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, expect, test } from "vitest";
import type { Member } from "../../src/accounts/access.ts";
import { db } from "../../src/lib/db.ts";
import { type Facilitator, facilitationsOf, type Host, hostOf } from "../../src/sessions/access.ts";
import { chooseCircle } from "../../src/sessions/circles/writes.ts";
import { changeStep } from "../../src/sessions/prepare/steps/writes.ts";
import { createSession } from "../../src/sessions/prepare/writes.ts";
import { readProgrammes } from "../../src/sessions/programmes/reads.ts";
import { removeProgramme, renameProgramme, saveProgramme } from "../../src/sessions/programmes/writes.ts";
import { readRoom } from "../../src/sessions/reads.ts";
import { emptyDatabase } from "../database.ts";
import { colleagueOf, coordination, joined, prepared, roomOf, signedIn, started, stepOf } from "./people.ts";

let hanna: Member;
let host: Host;

beforeAll(async () => {
  await emptyDatabase();
  hanna = await signedIn("hanna");
});
beforeEach(async () => {
  host = await prepared(hanna);
  await db().savedProgramme.deleteMany({});
});

const facilitation = (member: Member): Facilitator => {
  const [found] = facilitationsOf(member);
  if (!found) throw new Error("Leads for no team.");
  return found;
};
const details = { title: "Weer samen", area: "Singel", theme: "", wifiName: "", wifiPassword: "" };
const wanted = (template: string) => ({ ...details, date: "2027-03-01", startsAt: "09:00", template });
const saved = async (by: Facilitator | Host = facilitation(hanna)) => readProgrammes(by);
const made = async (template: string, by = hanna) => {
  const room = await readRoom(await createSession(facilitation(by), wanted(template)));
  if (!room) throw new Error("It was not made.");
  return room;
};
const refused = (code: string) => expect.objectContaining({ code });

test("Bea makes a bijeenkomst with the programme that Hanna saved: minutes, what is off and circles, and nobody in it", async () => {
  const boom = await stepOf(host, "boom");
  await changeStep(host, boom.id, { minutes: 55 });
  await changeStep(host, (await stepOf(host, "kader")).id, { enabled: false });
  await chooseCircle(host, boom.id, "group");
  const once = randomUUID();
  await saveProgramme(host, "Avond voor de wijk", once);
  await saveProgramme(host, "Avond voor de wijk", once);
  const [programme, ...others] = await saved();
  expect(others).toEqual([]);
  expect(programme).toMatchObject({ name: "Avond voor de wijk", gone: [] });

  const bea = await colleagueOf(hanna, "bea", "FACILITATOR");
  const room = await made(programme?.id ?? "", bea);
  const before = await roomOf(host);
  const stepsOf = (of: typeof room) =>
    of.parts.map(({ steps }) =>
      steps.map(({ exercise, minutes, enabled, circle }) => ({ exercise, minutes, enabled, circle })),
    );
  expect(stepsOf(room)).toEqual(stepsOf(before));
  expect(room.parts.map(({ date, startsAt }) => [date, startsAt])).toEqual([
    ["2027-03-01", "09:00"],
    ["2027-03-08", "09:00"],
  ]);
  expect([room.partners, room.seats, room.divisions]).toEqual([[], [], []]);
});

test("nothing of who was there is saved, while the room is full and goes on", async () => {
  const running = await started(hanna);
  const amir = await joined(running, "informal");
  const step = await stepOf(running, "presentaties");
  await db().step.update({ where: { id: step.id }, data: { setup: { order: [amir.partnerId], minutesEach: 5 } } });
  await saveProgramme(running, "Met volle zaal");
  const row = await db().savedProgramme.findFirstOrThrow({});
  const room = await roomOf(running);
  const ids = [
    amir.participantId,
    ...room.partners.map(({ id }) => id),
    ...room.parts.map(({ id }) => id),
    running.sessionId,
  ];
  for (const id of ids) expect(JSON.stringify(row.parts)).not.toContain(id);
  for (const { name } of room.partners) expect(JSON.stringify(row.parts)).not.toContain(name);
  const fresh = await made(row.id);
  expect(fresh.parts.flatMap(({ steps }) => steps).find(({ exercise }) => exercise === "presentaties")?.setup).toEqual({
    order: [],
    minutesEach: 5,
  });
});

test("the long programme begins as three dagdelen on one day and two on the next, each later than the one before", async () => {
  const room = await made("lang");
  const starts = room.parts.map(({ date, startsAt }) => `${date} ${startsAt}`);
  expect(starts).toEqual(starts.toSorted());
  expect(new Set(starts.map((one) => one.slice(0, 10)))).toEqual(new Set(["2027-03-01", "2027-03-02"]));
  expect(starts[0]).toBe("2027-03-01 09:00");
  const again = await hostOf(room.id, hanna);
  if (!again) throw new Error("Hanna does not lead it.");
  await saveProgramme(again, "Twee dagen");
  const [programme] = await saved();
  const twice = await made(programme?.id ?? "");
  expect(twice.parts.map(({ date, startsAt }) => `${date} ${startsAt}`)).toEqual(starts);
});

test("two programmes of a team are not called the same, also when both are saved at once; renaming follows that too", async () => {
  const both = await Promise.allSettled([saveProgramme(host, "Een avond"), saveProgramme(host, "een  avond.")]);
  expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  await saveProgramme(host, "Een dag");
  const [evening, day] = (await saved()).toSorted((a, b) => b.name.length - a.name.length);
  const by = facilitation(hanna);
  await expect(renameProgramme(by, day?.id ?? "", "EEN AVOND")).rejects.toEqual(refused("INVALID"));
  await renameProgramme(by, evening?.id ?? "", "Twee avonden");
  await renameProgramme(by, evening?.id ?? "", "Twee avonden");
  expect((await saved()).map(({ name }) => name)).toEqual(["Een dag", "Twee avonden"]);
});

test("a coordinator takes one away, twice if need be; what was made with it stays", async () => {
  await saveProgramme(host, "Een avond");
  const [programme] = await saved();
  const room = await made(programme?.id ?? "");
  await removeProgramme(coordination(hanna), programme?.id ?? "");
  await removeProgramme(coordination(hanna), programme?.id ?? "");
  expect(await saved()).toEqual([]);
  expect((await roomOf({ sessionId: room.id })).parts).toHaveLength(room.parts.length);
  await expect(createSession(facilitation(hanna), wanted(programme?.id ?? ""))).rejects.toEqual(refused("NOT_FOUND"));
});

test("Carl, of another team, reads, uses, renames and takes away nothing of it", async () => {
  const carl = facilitation(await signedIn("carl"));
  await saveProgramme(host, "Een avond");
  const [programme] = await saved();
  const id = programme?.id ?? "";
  expect(await saved(carl)).toEqual([]);
  await expect(createSession(carl, wanted(id))).rejects.toEqual(refused("NOT_FOUND"));
  await expect(renameProgramme(carl, id, "Van Carl")).rejects.toEqual(refused("NOT_FOUND"));
  await expect(removeProgramme(carl, id)).rejects.toEqual(refused("NOT_FOUND"));
  expect((await saved()).map(({ name }) => name)).toEqual(["Een avond"]);
});

test("a programme of an older version leaves out what is no more, and still makes a bijeenkomst", async () => {
  const { teamId } = facilitation(hanna);
  const parts = [
    {
      ...{ day: 0, after: 0 },
      steps: [
        { exercise: "dans", title: "Samen dansen", minutes: 20 },
        { exercise: "boom", minutes: 40, setup: { mode: "van vroeger" } },
      ],
    },
  ];
  const { id } = await db().savedProgramme.create({ data: { teamId, name: "Oud", parts } });
  expect((await saved())[0]?.gone).toEqual(["Samen dansen"]);
  const room = await made(id);
  expect(room.parts.map(({ steps }) => steps.map(({ exercise, setup }) => [exercise, setup]))).toEqual([
    [["boom", { mode: ["direct"] }]],
  ]);
});
