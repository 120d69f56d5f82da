import type { APIRequestContext, Page } from "@playwright/test";
import { exercises } from "../../src/exercises/registry.ts";
import { devices, expect, test } from "../browser.ts";
import { signInWith } from "./demoTeam.ts";
import { type FullRoom, fillAgreement, fillStep, openFullRoom } from "./fullRoom.ts";
import { alive } from "./regie.ts";
import { type WallSize, wallFaults } from "./wallFaults.ts";

// Each of the two walks past every exercise, and stands on its own.
test.describe.configure({ mode: "parallel" });

const SIZES: WallSize[] = [
  [1920, 1080],
  [1280, 720],
  [1280, 800],
  [1024, 768],
  [800, 600],
];
const LONG_TITLE = "Samen sterker rond opvoeden: hoe ouders in de Molenwijk elkaar en ons vinden, 27";

let hanna: APIRequestContext;
let wall: Page;
let room: FullRoom;
let found: string[];
let shown = "";

/** Hanna leads a bijeenkomst with a step for every exercise there is; it hangs on the wall. */
async function hang(openDevice: (options?: object) => Promise<Page>, baseURL: string, perSide: number): Promise<void> {
  room = await openFullRoom(exercises, perSide, LONG_TITLE);
  const laptop = await openDevice(devices.laptop);
  await signInWith(laptop, room, baseURL);
  hanna = laptop.request;
  wall = await openDevice({ ...devices.projector, reducedMotion: "reduce" });
  found = [];
  await wall.goto(`/scherm/${room.screenToken}`);
  await alive(wall);
}

const call = async (path: string, data: object): Promise<void> => {
  const response = await hanna.post(`/api/sessions/${room.sessionId}/${path}`, { data });
  expect(response.status(), `${path}: ${await response.text()}`).toBe(200);
};

/** What is wrong with the wall once it shows what it is to show by now; it hears of nothing that changes nothing. */
async function look(what: string): Promise<void> {
  const response = await hanna.get(`/api/sessions/${room.sessionId}/snapshot?as=screen&token=${room.screenToken}`);
  const { revision, ...now } = await response.json();
  const before = shown;
  shown = JSON.stringify(now);
  if (shown !== before)
    await wall.waitForFunction(
      (wanted) => Number(document.querySelector("main")?.getAttribute("data-revision")) >= wanted,
      revision,
    );
  const faults = await wall.evaluate(wallFaults, SIZES);
  found.push(...faults.map((fault) => `${what}: ${fault}`));
}

/** How many pages the wall has now, as the regie knows it. */
async function pagesNow(): Promise<number> {
  const response = await hanna.get(`/api/sessions/${room.sessionId}/snapshot?as=host`);
  return (await response.json()).step.pages;
}

/** Hanna opens, shows or closes a round; what needs no press (a break shows itself) is looked at all the same, page by page. */
async function lookAt(id: string, act: "open" | "show" | "close", round: number): Promise<void> {
  const step = room.stepOf[id] ?? "";
  const state = { open: "open", show: "shown", close: "closed" }[act];
  const what = `${id}, round ${round}, ${state}`;
  await call(`steps/${step}/${act}`, { round });
  await look(`${what}, page 1`);
  // Closing changes no page, so one is enough.
  const pages = act === "close" ? 1 : await pagesNow();
  for (let page = 1; page < pages; page++) {
    await call(`steps/${step}/page`, { page });
    await look(`${what}, page ${page + 1} of ${pages}`);
  }
}

/** Every step of the programme in every state and round; `fill` comes before each round. */
async function walk(fill: (exercise: string, round: number) => Promise<void>): Promise<void> {
  for (const { id, roundsOf } of exercises) {
    const rounds = roundsOf({});
    await call("move", { to: room.stepOf[id] ?? "" });
    await look(`${id}, planned`);
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
  await hang(openDevice, baseURL ?? "", 10);
  await look("arrival");
  await call("screen", { blank: true });
  await look("dark");
  await call("screen", { blank: false });
  await fillAgreement(room);
  await walk(async (id, round) => {
    const exercise = exercises.find((one) => one.id === id);
    if (exercise) await fillStep(room, exercise, round);
  });
  await call("door", { locked: true });
  await look("door locked");
  await call("move", { to: room.stepOf.welkom });
  await look("welkom, door locked");
  expect(found.slice(0, 200), `${found.length} faults`).toEqual([]);
});

test("a room in which nobody has said anything is told what to do, and never sees the same emptiness twice", async ({
  openDevice,
  baseURL,
}) => {
  test.setTimeout(300_000);
  await hang(openDevice, baseURL ?? "", 1);
  await walk(async () => {});
  expect(found.slice(0, 200), `${found.length} faults`).toEqual([]);
});
