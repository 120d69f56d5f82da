import type { CircleKind, Exercise } from "../../src/exercises/contract.ts";
import { exercises } from "../../src/exercises/registry.ts";
import { expect, test } from "../browser.ts";
import { divide, type FullCircle, fillAgreements, fillCircles } from "./fullCircles.ts";
import { type FullRoom, LONG_TITLE, openFullRoom } from "./fullRoom.ts";
import { type WatchedWall, watchWall } from "./watchedWall.ts";

test.describe.configure({ mode: "parallel" });

/** One size of each shape; `wall.test.ts` looks whether larger and smaller ones are alike. */
const SHAPES = [
  [1280, 720],
  [1280, 800],
  [1024, 768],
] as const;

let room: FullRoom;
let circles: FullCircle[];
let watched: WatchedWall;
/** Of so many circles each page is looked at: one is as another, and what differs are the words. */
let leafed = 0;

/** The exercises that can be done so; one of the tree and one of lists where none is yet. */
const doneIn = (kind: CircleKind): Exercise[] => {
  const suited = exercises.filter(({ circles: { suit } }) => suit.includes(kind));
  return suited.length > 0 ? suited : exercises.filter(({ id }) => id === "boom" || id === "kracht");
};

/**
 * All circles beside each other; six pages of the first ones, and one page of the next and of the last. While people
 * write, the pages of circles differ by their names: then one of the first and one of the last.
 */
async function lookAtPages(stepId: string, what: string, isOpen: boolean): Promise<void> {
  const titles = await watched.pages();
  const overviews = Math.ceil(circles.length / 6);
  const whose = [...new Set(titles.slice(overviews))];
  const isLookedAt = (page: number): boolean => {
    const at = whose.indexOf(titles[page] ?? "");
    const own = page - titles.indexOf(titles[page] ?? "");
    if (page < overviews || (own === 0 && (at === 0 || at === whose.length - 1))) return true;
    return !isOpen && ((at < leafed && own < 6) || (own === 0 && at <= 2));
  };
  for (const page of titles.keys()) {
    if (!isLookedAt(page)) continue;
    if (page > 0) await watched.call(`steps/${stepId}/page`, { page });
    await watched.look(`${what}, page ${page + 1} of ${titles.length} (${titles[page]?.slice(0, 20)})`);
  }
}

/** Each of these exercises, open and shown in every round. */
async function walk(some: Exercise[]): Promise<void> {
  for (const exercise of some) {
    const step = room.stepOf[exercise.id] ?? "";
    await watched.call("move", { to: step });
    for (const [round, { collects, together, visit }] of exercise.roundsOf({}).entries()) {
      await fillCircles(room, circles, exercise, round);
      for (const act of collects ? ["open", "show"] : ["show"]) {
        await watched.call(`steps/${step}/${act}`, { round });
        // On a visit there is but the page of who is where.
        if (!together && visit === undefined) expect((await watched.pages()).length).toBeGreaterThan(circles.length);
        await lookAtPages(step, `${exercise.id}, round ${round}, ${act}`, act === "open");
      }
    }
  }
}

const KINDS: { name: string; kind: CircleKind; groups?: number; leafed?: number }[] = [
  { name: "two samenwerkingen", kind: "partnership", leafed: 2 },
  { name: "six groups", kind: "group", leafed: 1 },
  { name: "eight groups", kind: "group", groups: 8 },
  { name: "pairs", kind: "pair" },
  { name: "both sides", kind: "side" },
  { name: "twenty organisations", kind: "partner" },
];

// Few exercises a test: the tests go beside each other.
const AT_ONCE = 3;

for (const { name, kind, groups, leafed: each = 0 } of KINDS) {
  // Of more groups only what is other than of six: on how many pages they stand.
  const all = doneIn(kind).slice(0, groups ? 1 : undefined);
  for (let from = 0; from < all.length; from += AT_ONCE) {
    const some = all.slice(from, from + AT_ONCE);
    const whats = some.map(({ id }) => id).join(", ");
    test(`in ${name} nothing on the wall overlaps, is cut or too small, whatever the language: ${whats}`, async ({
      openDevice,
      baseURL,
    }) => {
      test.setTimeout(300_000);
      leafed = each;
      room = await openFullRoom(some, 10, LONG_TITLE);
      circles = await divide(room, kind, groups);
      if (kind === "partnership") await fillAgreements(room, circles);
      watched = await watchWall(openDevice, baseURL ?? "", room, [...SHAPES]);
      await walk(some);
      expect(watched.found.slice(0, 200), `${watched.found.length} faults`).toEqual([]);
    });
  }
}
