import { expect, test } from "vitest";
import { adopt, beginNext } from "../../src/samenwerkingsafspraak/edit/writes.ts";
import type { Seat } from "../../src/sessions/access.ts";
import { audienceOf } from "../../src/sessions/audience.ts";
import { closeSession } from "../../src/sessions/prepare/writes.ts";
import { readSnapshot } from "../../src/zaal/moments.ts";
import { agreeTogether, NOW, openRoom, type Room } from "./agreementRoom.ts";

/** What the wall and the phones of Amir and Bea keep of this session. */
async function kept({ screen, amir, bea }: Room) {
  const phone = async (seat: Seat) => readSnapshot(seat, audienceOf(seat));
  const all = await Promise.all([readSnapshot(screen, "screen"), phone(amir), phone(bea)]);
  return all.map(({ afterwards }) => afterwards);
}

/** Whether the regie, once all is over, leads to an agreement that stands fast. */
async function endedWell({ host }: Room): Promise<boolean> {
  const snapshot = await readSnapshot(host, "host");
  return snapshot.audience === "host" && snapshot.endedWell;
}

test("the wall and every phone keep what was adopted once the bijeenkomst is closed, and not before", async () => {
  const room = await openRoom();
  await agreeTogether(room);
  await adopt(room.host, NOW);
  expect(await kept(room)).toEqual([undefined, undefined, undefined]);
  expect(await endedWell(room)).toBe(false);
  await closeSession(room.host);
  expect(await endedWell(room)).toBe(true);
  const [wall, amir, bea] = await kept(room);
  expect(wall).toMatchObject({ exercise: "afspraken", view: { show: "adopted", gist: { without: [] } } });
  expect(amir).toMatchObject({ exercise: "afspraken", view: { afterwards: { without: [] } } });
  expect(bea).toEqual(amir);

  // A text that Hanna works on afterwards is nobody's yet.
  await beginNext(room.host);
  expect(await kept(room)).toEqual([wall, amir, bea]);
});

test("a concept is nothing that wall and phones keep", async () => {
  const room = await openRoom();
  await agreeTogether(room);
  await closeSession(room.host);
  expect(await kept(room)).toEqual([undefined, undefined, undefined]);
  expect(await endedWell(room)).toBe(false);
});
