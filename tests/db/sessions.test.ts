import { beforeEach, expect, test } from "vitest";
import type { Member } from "../../src/accounts/access.ts";
import { type Host, hostOf, screenOf, seatOf } from "../../src/sessions/access.ts";
import { readDoor } from "../../src/sessions/door/reads.ts";
import {
  giveWayBack,
  join,
  removeSeat,
  renewCode,
  seatWithoutPhone,
  setDoor,
  takeSeatBack,
} from "../../src/sessions/door/writes.ts";
import { addPartner, removePartner } from "../../src/sessions/partners/writes.ts";
import { changeStep, moveStep, removeStep } from "../../src/sessions/prepare/steps/writes.ts";
import { closeSession, startSession } from "../../src/sessions/prepare/writes.ts";
import { readRoom, stepsOf } from "../../src/sessions/reads.ts";
import { seenOf } from "../../src/sessions/run/seen.ts";
import { readChoices, readPaging } from "../../src/zaal/presses/paging.ts";
import { addTime, setChoice, setScreen } from "../../src/zaal/presses/settings/writes.ts";
import { move, setStep } from "../../src/zaal/presses/writes.ts";
import { emptyDatabase, ownUrl, withClient } from "../database.ts";
import { joined, next, opened, prepared, roomOf, signedIn, started, stepOf } from "./people.ts";

let hanna: Member;

beforeEach(async () => {
  await emptyDatabase();
  hanna = await signedIn("hanna");
});

const code = (problem: string) => expect.objectContaining({ code: problem });

test("Carl has a team of his own and may not lead Hanna's session", async () => {
  const host = await prepared(hanna);
  expect(await hostOf(host.sessionId, await signedIn("carl"))).toBeNull();
  expect(await hostOf(host.sessionId, null)).toBeNull();
  expect(await hostOf("not-an-id", hanna)).toBeNull();
  expect(await screenOf(host.sessionId, "guess")).toBeNull();
});

test("a session starts once both sides have a partner", async () => {
  const host = await prepared(hanna);
  const room = await roomOf(host);
  const informal = room.partners.find(({ side }) => side === "informal");
  await removePartner(host, informal?.id ?? "");
  await expect(startSession(host)).rejects.toEqual(code("SIDES_MISSING"));
  await addPartner(host, { name: "Vaders", side: "informal" });
  await startSession(host);
  expect((await roomOf(host)).code).toMatch(/^\d{6,}$/);
});

test("the same organisation cannot be added twice, also in other letters", async () => {
  const host = await prepared(hanna);
  await expect(addPartner(host, { name: "WIJKTEAM", side: "informal" })).rejects.toEqual(code("INVALID"));
});

test("Amir joins with the code or the link, and his secret opens only his own seat", async () => {
  const host = await started(hanna);
  const room = await roomOf(host);
  const [formal] = room.partners;
  const first = await join({ code: room.code ?? "", side: "formal", partner: { id: formal?.id ?? "" }, people: 1 });
  const second = await join({
    code: room.joinSecret ?? "",
    side: "both",
    partner: { name: "Nieuwe groep" },
    people: 4,
  });
  expect(first.label).not.toBe(second.label);
  expect((await seatOf(host.sessionId, first.secret))?.participantId).toBe(first.participantId);
  expect(await seatOf(host.sessionId, "guess")).toBeNull();
  const other = await started(hanna);
  expect(await seatOf(other.sessionId, first.secret)).toBeNull();
  expect((await roomOf(host)).partners.find(({ name }) => name === "Nieuwe groep")?.side).toBe("informal");
});

test("a partner of another session or of the other side is refused", async () => {
  const host = await started(hanna);
  const room = await roomOf(host);
  const informal = room.partners.find(({ side }) => side === "informal");
  const elsewhere = (await roomOf(await started(hanna))).partners[0];
  for (const id of [informal?.id ?? "", elsewhere?.id ?? ""])
    await expect(join({ code: room.code ?? "", side: "formal", partner: { id }, people: 1 })).rejects.toEqual(
      code("INVALID"),
    );
  expect((await roomOf(host)).seats).toEqual([]);
});

test("a locked door, a renewed code and a closed session let nobody in", async () => {
  const host = await started(hanna);
  const old = (await roomOf(host)).code ?? "";
  await setDoor(host, true);
  await expect(readDoor(old, "buurthuis")).rejects.toEqual(code("CODE_CLOSED"));
  await setDoor(host, false);
  const { code: fresh } = await renewCode(host);
  await expect(readDoor(old, "buurthuis")).rejects.toEqual(code("CODE_UNKNOWN"));
  await closeSession(host);
  await expect(readDoor(fresh, "buurthuis")).rejects.toEqual(code("CODE_CLOSED"));
  await expect(readDoor("", "buurthuis")).rejects.toEqual(code("CODE_UNKNOWN"));
});

test("twenty people who join in the same moment all get a picture word of their own", async () => {
  const host = await started(hanna);
  await Promise.all(Array.from({ length: 20 }, (_, at) => joined(host, at % 2 ? "formal" : "informal")));
  const { seats } = await roomOf(host);
  expect(new Set(seats.map(({ label }) => label)).size).toBe(20);
});

test("of a room that comes in together, who chose a wrong organisation hears so, and the others sit down", async () => {
  const host = await started(hanna);
  const { code } = await roomOf(host);
  const partnerOf = async (name: string) => (await roomOf(host)).partners.find((one) => one.name === name)?.id ?? "";
  const [team, group] = [await partnerOf("Wijkteam"), await partnerOf("Moedergroep")];
  const enter = (partner: Parameters<typeof join>[0]["partner"]) =>
    join({ code: code ?? "", side: "formal", partner, people: 1 });
  const done = await Promise.allSettled([{ id: team }, { id: team }, { id: group }, { name: "Nieuw" }].map(enter));
  expect(done.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected", "fulfilled"]);
  await expect(enter({ id: group })).rejects.toMatchObject({ code: "INVALID", fields: [{ path: "partner" }] });
  expect((await roomOf(host)).seats).toHaveLength(3);
});

test("a removed seat opens nothing; a way back opens it once, on one phone, however it is typed", async () => {
  const host = await started(hanna);
  const room = await roomOf(host);
  const seat = await join({
    code: room.code ?? "",
    side: "formal",
    partner: { id: room.partners.find(({ side }) => side === "formal")?.id ?? "" },
    people: 1,
  });
  await removeSeat(host, seat.participantId);
  expect(await seatOf(host.sessionId, seat.secret)).toBeNull();
  const { secret } = await giveWayBack(host, seat.participantId);
  const again = await takeSeatBack(` ${secret.slice(0, 4).toUpperCase()} ${secret.slice(4)}`);
  expect(again.participantId).toBe(seat.participantId);
  expect((await seatOf(host.sessionId, again.secret))?.label).toBe(seat.label);
  expect(await seatOf(host.sessionId, seat.secret)).toBeNull();
  await expect(takeSeatBack(secret)).rejects.toEqual(code("NOT_FOUND"));
});

test("Carl's session cannot touch Hanna's seats, steps or partners", async () => {
  const host = await started(hanna);
  const carl: Host = await started(await signedIn("carl"));
  const seat = await joined(host, "formal");
  const [step, his] = [await stepOf(host, "kracht"), await stepOf(carl, "kracht")];
  const partner = (await roomOf(host)).partners[0]?.id ?? "";
  const tries = [
    () => removeSeat(carl, seat.participantId),
    () => giveWayBack(carl, seat.participantId),
    () => seatWithoutPhone(carl, { standing: "formal", partnerId: partner, people: 1 }),
    () => changeStep(carl, step.id, { enabled: false }),
    () => moveStep(carl, step.id, step.id),
    () => moveStep(carl, his.id, step.id),
    () => moveStep(carl, his.id, step.partId),
    () => removeStep(carl, step.id),
    () => setStep(carl, step.id, "open", {}, readPaging),
    () => move(carl, step.id, undefined, readPaging),
    () => addTime(carl, step.id, 5),
  ];
  for (const tried of tries) await expect(tried()).rejects.toEqual(code("NOT_FOUND"));
});

test("of two facilitators who press at once one goes on and the other hears of it", async () => {
  const host = await started(hanna);
  const seen = seenOf(await roomOf(host));
  const both = await Promise.allSettled([next(host, seen), next(host, seen)]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(both.find((one) => one.status === "rejected")).toMatchObject({ reason: { code: "MOVED_ALREADY" } });
});

test("one press takes an accidental press back, and only one", async () => {
  const host = await started(hanna);
  await opened(host, "kracht");
  const before = await roomOf(host);
  await next(host);
  expect(seenOf(await roomOf(host))).not.toBe(seenOf(before));
  await move(host, "undo", undefined, readPaging);
  const after = await roomOf(host);
  expect(seenOf(after)).toBe(seenOf(before));
  const ends = (room: typeof before) => stepsOf(room).reduce((sum, { endsAt }) => sum + (endsAt ?? 0), 0);
  expect(Math.abs(ends(after) - ends(before))).toBeLessThan(5_000);
  await expect(move(host, "undo", undefined, readPaging)).rejects.toEqual(code("NOTHING_TO_UNDO"));
});

test("Hanna takes back only the press that she saw", async () => {
  const host = await started(hanna);
  await opened(host, "kracht");
  await next(host);
  const seen = seenOf(await roomOf(host));
  await next(host);
  await expect(move(host, "undo", seen, readPaging)).rejects.toEqual(code("MOVED_ALREADY"));
  await move(host, "undo", seenOf(await roomOf(host)), readPaging);
  expect(seenOf(await roomOf(host))).toBe(seen);
});

test("five minutes that Hanna added since the press are there when she presses again", async () => {
  const host = await started(hanna);
  const id = await opened(host, "kracht");
  const before = await stepOf(host, "kracht");
  await next(host);
  await addTime(host, id, 5);
  const added = await stepOf(host, "kracht");
  await move(host, "undo", undefined, readPaging);
  const { clock, endsAt, ...undone } = await stepOf(host, "kracht");
  expect(before).toMatchObject(undone);
  expect(clock.at).toBe(before.clock.at);
  expect(Math.abs((endsAt ?? 0) - (before.endsAt ?? 0))).toBeLessThan(5_000);
  await next(host);
  const again = await stepOf(host, "kracht");
  expect(Math.abs((again.endsAt ?? 0) - (added.endsAt ?? 0))).toBeLessThan(5_000);
});

test("a session that is over takes nothing back, also not once it goes on", async () => {
  const host = await started(hanna);
  await opened(host, "kracht");
  const undo = () => move(host, "undo", undefined, readPaging);
  await closeSession(host);
  await expect(undo()).rejects.toEqual(code("NOT_NOW"));
  expect((await roomOf(host)).canUndo).toBe(false);
  await startSession(host);
  await expect(undo()).rejects.toEqual(code("NOTHING_TO_UNDO"));
});

test("a way back that an older version kept is none, and is in nobody's way", async () => {
  const host = await started(hanna);
  const id = await opened(host, "kracht");
  await withClient(ownUrl(), (client) => client.query(`update "Session" set "undo" = '{"old": true}'`));
  await addTime(host, id, 5);
  await expect(move(host, "undo", undefined, readPaging)).rejects.toEqual(code("NOTHING_TO_UNDO"));
});

test("Hanna chooses what an exercise offers; anything else is refused and changes nothing", async () => {
  const host = await started(hanna);
  const boom = await stepOf(host, "boom");
  const choose = (name: string, value: string[], by = host) => setChoice(by, boom.id, { name, value }, readChoices);
  await choose("mode", ["hidden"]);
  const after = await stepOf(host, "boom");
  expect(after.setup).toEqual({ mode: ["hidden"] });
  for (const name of ["constructor", "__proto__", "minutesEach", ""])
    await expect(choose(name, ["direct"])).rejects.toEqual(code("NOT_FOUND"));
  await expect(choose("mode", ["onzin"])).rejects.toEqual(code("INVALID"));
  const carl = await started(await signedIn("carl"));
  await expect(choose("mode", ["direct"], carl)).rejects.toEqual(code("NOT_FOUND"));
  expect(await stepOf(host, "boom")).toEqual(after);
});

test("the one button goes through the whole programme, and past its end it stays", async () => {
  const host = await started(hanna);
  const seen: string[] = [];
  for (let press = 0; press < 200; press++) {
    try {
      await next(host);
    } catch {
      break;
    }
    const room = await roomOf(host);
    const exercise = stepsOf(room).find(({ id }) => id === room.currentStepId)?.exercise ?? "";
    if (seen.at(-1) !== exercise) seen.push(exercise);
  }
  expect(seen).toEqual(stepsOf(await roomOf(host)).map(({ exercise }) => exercise));
});

test("opening twice is the same as once, and no time is lost by it", async () => {
  const host = await started(hanna);
  const id = await opened(host, "kracht");
  const [before] = stepsOf(await roomOf(host)).filter((step) => step.id === id);
  await setStep(host, id, "open", {}, readPaging);
  expect(stepsOf(await roomOf(host)).find((step) => step.id === id)).toEqual(before);
  await addTime(host, id, 5);
  const [after] = stepsOf(await roomOf(host)).filter((step) => step.id === id);
  expect((after?.endsAt ?? 0) - (before?.endsAt ?? 0)).toBe(5 * 60_000);
});

test("the projector goes dark and lights again", async () => {
  const host = await started(hanna);
  await setScreen(host, { blank: true });
  expect((await readRoom(host.sessionId))?.blank).toBe(true);
  await setScreen(host, { blank: false });
  expect((await readRoom(host.sessionId))?.blank).toBe(false);
});

test("the projector changes its colours, and stays as black or as lit as it was", async () => {
  const host = await started(hanna);
  await setScreen(host, { blank: true });
  await setScreen(host, { dark: true });
  expect(await readRoom(host.sessionId)).toMatchObject({ blank: true, darkWall: true });
  await setScreen(host, { blank: false });
  expect(await readRoom(host.sessionId)).toMatchObject({ blank: false, darkWall: true });
});
