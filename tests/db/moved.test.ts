import { beforeAll, expect, test } from "vitest";
import { recall } from "../../src/contributions/recent.ts";
import { isProblem } from "../../src/lib/errors.ts";
import { type Change, hearers } from "../../src/live/announce.ts";
import type { Host } from "../../src/sessions/access.ts";
import { readRoom, type SessionRoom } from "../../src/sessions/reads.ts";
import { movedRoom } from "../../src/zaal/presses/moved.ts";
import { readPaging } from "../../src/zaal/presses/paging.ts";
import { addTime, setScreen } from "../../src/zaal/presses/settings/writes.ts";
import { closePart, openPart, reopenPart } from "../../src/zaal/presses/sittings/writes.ts";
import { move, setPage } from "../../src/zaal/presses/writes.ts";
import { emptyDatabase } from "../database.ts";
import { signedIn, started } from "./people.ts";

beforeAll(emptyDatabase);

const PRESSES_MOST = 150;

async function stored({ sessionId }: Host): Promise<SessionRoom> {
  const room = await readRoom(sessionId);
  if (!room) throw new Error("There is no room.");
  return room;
}

/** Presses, and looks whether what was told and what is known of it here is what the database has. Null where it was refused. */
async function pressed(host: Host, press: () => Promise<number>): Promise<string | null> {
  const before = await stored(host);
  const told: Change[] = [];
  const hear = (change: Change) => void told.push(change);
  hearers().add(hear);
  const refused = await press().then(
    () => null,
    (error: unknown) => (isProblem(error) ? error.code : Promise.reject(error)),
  );
  hearers().delete(hear);
  if (refused !== null) return refused;
  const after = await stored(host);
  const [change] = told;
  if (change?.only) expect({ ...movedRoom(before, change.only.id), revision: change.revision }).toEqual(after);
  const known = recall(host.sessionId, () => [])?.room;
  if (known?.revision === after.revision) expect(known).toEqual(after);
  return null;
}

test("whatever Hanna presses, what is told and known of it is what the database has", async () => {
  const hanna = await started(await signedIn("hanna"));
  const go = (to: string) => pressed(hanna, () => move(hanna, to, undefined, readPaging));
  for (let press = 0; press < PRESSES_MOST; press++) {
    const refused = await go("next");
    const { parts, currentStepId: at, adjourned } = await stored(hanna);
    if (refused === "NOT_NOW" && !adjourned) break;
    if (press % 5 === 0) await go("undo");
    if (press % 7 === 0) await go("previous");
    if (press % 11 === 0) await go("back");
    if (at && press % 4 === 0) await pressed(hanna, () => addTime(hanna, at, 2));
    if (at && press % 13 === 0) await pressed(hanna, () => setPage(hanna, at, { page: 1 }, readPaging));
    if (press % 9 === 0) await pressed(hanna, () => setScreen(hanna, { blank: press % 2 === 0 }));
    const [first, second] = parts;
    if (press === 20) {
      await pressed(hanna, () => closePart(hanna, first?.id ?? "", {}));
      await pressed(hanna, () => reopenPart(hanna, first?.id ?? "", {}, readPaging));
      await pressed(hanna, () => closePart(hanna, first?.id ?? "", {}));
      await pressed(hanna, () => openPart(hanna, second?.id ?? "", {}));
    }
  }
  const { revision } = await stored(hanna);
  expect(revision).toBeGreaterThan(PRESSES_MOST / 2);
});
