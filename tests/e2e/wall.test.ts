import { exercises } from "../../src/exercises/registry.ts";
import { expect, type OpenDevice, test } from "../browser.ts";
import { type FullRoom, fillAgreement, fillStep, LONG_TITLE, openFullRoom } from "./fullRoom.ts";
import type { WallSize } from "./wallFaults.ts";
import { type WatchedWall, watchWall } from "./watchedWall.ts";

// Each of the two walks past every exercise, and stands on its own.
test.describe.configure({ mode: "parallel" });

const SIZES: WallSize[] = [
  [1920, 1080],
  [1280, 720],
  [1280, 800],
  [1024, 768],
  [800, 600],
];

// What is large and what is small of one shape is told apart above all where a wall is full.
const ONE_OF_EACH_SHAPE = SIZES.filter(([width]) => width !== 1920 && width !== 800);

const PAGES = 8;

let room: FullRoom;
let watched: WatchedWall;

/** Hanna leads a bijeenkomst with a step for every exercise there is; it hangs on the wall. */
async function hang(openDevice: OpenDevice, baseURL: string, perSide: number, sizes: WallSize[]): Promise<void> {
  room = await openFullRoom(exercises, perSide, LONG_TITLE);
  watched = await watchWall(openDevice, baseURL, room, sizes);
}

/** Hanna opens, shows or closes a round; what needs no press (a break shows itself) is looked at all the same, page by page. */
async function lookAt(id: string, act: "open" | "show" | "close", round: number): Promise<void> {
  const step = room.stepOf[id] ?? "";
  const state = { open: "open", show: "shown", close: "closed" }[act];
  const what = `${id}, round ${round}, ${state}`;
  await watched.call(`steps/${step}/${act}`, { round });
  await watched.look(`${what}, page 1`);
  // Closing changes no page, so one is enough.
  const pages = act === "close" ? 1 : (await watched.pages()).length;
  for (let page = 1; page < pages; page++) {
    // The longest words there are come round in fewer pages than this, and the last may be fuller or emptier.
    if (page >= PAGES && page < pages - 1) continue;
    await watched.call(`steps/${step}/page`, { page });
    await watched.look(`${what}, page ${page + 1} of ${pages}`);
  }
}

/** Every step of the programme in every state and round; `fill` comes before each round. */
async function walk(fill: (exercise: string, round: number) => Promise<void>): Promise<void> {
  for (const { id, roundsOf } of exercises) {
    const rounds = roundsOf({});
    await watched.call("move", { to: room.stepOf[id] ?? "" });
    await watched.look(`${id}, planned`);
    for (const [round, { collects }] of rounds.entries()) {
      await fill(id, round);
      if (collects) for (const act of ["open", "close"] as const) await lookAt(id, act, round);
      await lookAt(id, "show", round);
    }
    await lookAt(id, "close", rounds.length - 1);
  }
}

test("nothing on the wall overlaps, is cut or too small, with names and answers as long as they may be and twenty partners", async ({
  openDevice,
  baseURL,
}) => {
  test.setTimeout(300_000);
  await hang(openDevice, baseURL ?? "", 10, SIZES);
  await watched.look("arrival");
  await watched.call("screen", { blank: true });
  await watched.look("dark");
  await watched.call("screen", { blank: false });
  await fillAgreement(room);
  await walk(async (id, round) => {
    const exercise = exercises.find((one) => one.id === id);
    if (exercise) await fillStep(room, exercise, round);
  });
  await watched.call("door", { locked: true });
  await watched.look("door locked");
  await watched.call("move", { to: room.stepOf.welkom });
  await watched.look("welkom, door locked");
  expect(watched.found.slice(0, 200), `${watched.found.length} faults`).toEqual([]);
});

test("a room in which nobody has said anything is told what to do, and never sees the same emptiness twice", async ({
  openDevice,
  baseURL,
}) => {
  test.setTimeout(300_000);
  await hang(openDevice, baseURL ?? "", 1, ONE_OF_EACH_SHAPE);
  await walk(async () => {});
  expect(watched.found.slice(0, 200), `${watched.found.length} faults`).toEqual([]);
});
