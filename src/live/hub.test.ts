import { beforeEach, expect, test, vi } from "vitest";
import { openOutlet } from "../../tests/outlet.ts";
import type { Change, Only } from "./announce.ts";
import { createHub } from "./hub.ts";

type Room = { revision: number; wall: string; removed: string[] };

let room: Room;
let wake: (change: Change | null) => void;
let hear: (change: Change) => void;
let hearWall: (sessionId: string) => void;
let hearForgotten: (sessionId: string) => void;
const announceWall = vi.fn(async () => undefined);
const load = vi.fn(async () => ({ ...room }));
const follow = vi.fn(async (_: string, __: Room, ___: Change[]) => ({ ...room }));
let hannaMayLead = true;
const troubled = new Set<string>();

/** A hub whose rooms have a wall, and phones that all see the same blank page. */
const openHub = () =>
  createHub<Room, string>(
    {
      load,
      follow,
      revisionOf: ({ revision }) => revision,
      audiences:
        ({ removed }) =>
        (viewer) =>
          removed.includes(viewer) ? null : viewer === "wall" ? "wall" : "phone",
      mayStay: (viewer) => (viewer === "hanna" ? Promise.resolve(hannaMayLead) : null),
      atWall: (viewer) => (viewer === "wall" ? "hangs" : viewer === "regie" ? "watches" : null),
      announceWall,
      isSame: (one, other) => one === "amir" && other === "amir",
      compose: ({ wall }, audience) => {
        if (troubled.has(audience)) throw new Error("This audience is in trouble.");
        return audience === "wall" ? { wall } : { blank: true };
      },
    },
    (given, foresee, noteWall, forget) => {
      wake = given;
      hear = foresee;
      hearWall = noteWall;
      hearForgotten = forget;
    },
  );

function watch(hub: ReturnType<typeof openHub>, viewer: string, since?: number) {
  const browser = openOutlet();
  hub.open("session", viewer, browser.outlet, since);
  return browser;
}

const change = (wall: string, only: Only | null = null) => {
  room = { ...room, revision: room.revision + 1, wall };
  wake({ sessionId: "session", revision: room.revision, only });
};

beforeEach(() => {
  room = { revision: 1, wall: "leeg", removed: [] };
  troubled.clear();
  hannaMayLead = true;
  load.mockClear();
  follow.mockClear();
  vi.spyOn(console, "error").mockImplementation(() => undefined);
});

test("whoever comes gets the present snapshot, and the next one when something changes", async () => {
  const wall = watch(openHub(), "wall");
  expect(await wall.next()).toBe('id: 1\nevent: snapshot\ndata: {"revision":1,"wall":"leeg"}\n\n');
  change("een woord");
  expect(await wall.next()).toContain('data: {"revision":2,"wall":"een woord"}');
});

test("a room is read once for all who watch it, and who comes later needs no reading", async () => {
  const hub = openHub();
  const first = watch(hub, "wall");
  const second = watch(hub, "wall");
  await Promise.all([first.next(), second.next()]);
  await watch(hub, "amir").next();
  expect(load).toHaveBeenCalledTimes(1);
});

test("a phone that sees nothing of a change is sent nothing", async () => {
  const hub = openHub();
  const wall = watch(hub, "wall");
  const amir = watch(hub, "amir");
  await Promise.all([wall.next(), amir.next()]);
  change("geheim");
  await wall.next();
  const unread = amir.next();
  change("nog iets");
  await wall.next();
  expect(await Promise.race([unread, Promise.resolve("nothing")])).toBe("nothing");
});

test("what a page came with is not sent once more, and whatever is newer is", async () => {
  const hub = openHub();
  await watch(hub, "wall").next();
  change("een woord");
  const [old, known, ahead] = [1, 2, 3].map((since) => watch(hub, "wall", since));
  expect(await old?.next()).toContain("een woord");
  change("nog een woord");
  for (const wall of [old, known]) expect(await wall?.next()).toContain("nog een woord");
  change("het laatste woord");
  expect(await ahead?.next()).toContain("het laatste woord");
});

test("whoever may not look any more hears that, and nothing after it", async () => {
  const hub = openHub();
  const wall = watch(hub, "wall");
  const amir = watch(hub, "amir");
  await Promise.all([wall.next(), amir.next()]);
  room.removed = ["amir"];
  change("zonder Amir");
  expect(await amir.next()).toContain("event: gone");
  expect(await amir.next()).toBe("");
});

test("a slow reader misses what lies between, never the newest", async () => {
  const hub = openHub();
  const fast = watch(hub, "wall");
  const slow = watch(hub, "wall");
  await Promise.all([fast.next(), slow.next()]);
  slow.stall();
  for (const word of ["a", "b", "c"]) {
    change(word);
    await fast.next();
  }
  slow.readAgain();
  expect(await slow.next()).toContain('"wall":"c"');
});

test("of a session that was wiped everything is read anew, and whoever looks gets what is left", async () => {
  const hub = openHub();
  const wall = watch(hub, "wall");
  await wall.next();
  room = { ...room, revision: 2, wall: "gewist" };
  hearForgotten("session");
  hearForgotten("another");
  expect(await wall.next()).toContain("gewist");
  expect(follow).not.toHaveBeenCalled();
  expect(load).toHaveBeenCalledTimes(2);
});

test("who closed the page is sent nothing more, and the last one who leaves takes the room along", async () => {
  const hub = openHub();
  const wall = watch(hub, "wall");
  await wall.next();
  wall.close();
  change("voor niemand");
  await Promise.resolve();
  expect(follow).not.toHaveBeenCalled();
  await watch(hub, "wall").next();
  expect(load).toHaveBeenCalledTimes(2);
});

test("when reading fails it is tried again, and nobody is thrown out", async () => {
  const wall = watch(openHub(), "wall");
  await wall.next();
  follow.mockRejectedValueOnce(new Error("The database is away."));
  change("toch nog");
  expect(await wall.next()).toContain("toch nog");
});

test("one audience's trouble is not another's", async () => {
  const hub = openHub();
  troubled.add("phone");
  watch(hub, "amir");
  expect(await watch(hub, "wall").next()).toContain("leeg");
});

test("after a lost connection everything is read anew", async () => {
  const wall = watch(openHub(), "wall");
  await wall.next();
  room = { ...room, revision: 9, wall: "intussen" };
  wake(null);
  expect(await wall.next()).toContain('"revision":9');
  expect(load).toHaveBeenCalledTimes(2);
});

test("what this process kept itself is shown before the database announces it, and once", async () => {
  const wall = watch(openHub(), "wall");
  await wall.next();
  const kept = { sessionId: "session", revision: 2, only: null };
  room = { ...room, revision: 2, wall: "van hier" };
  hear(kept);
  wake(kept);
  expect(await wall.next()).toContain("van hier");
  wake(kept);
  change("van elders");
  expect(await wall.next()).toContain("van elders");
  expect(follow.mock.calls.map(([, , changes]) => changes.map(({ revision }) => revision))).toEqual([[2], [3]]);
});

test("after a change from elsewhere that is not here yet, the announcements are waited for", async () => {
  const wall = watch(openHub(), "wall");
  await wall.next();
  room = { ...room, revision: 3, wall: "twee tegelijk" };
  hear({ sessionId: "session", revision: 3, only: null });
  expect(follow).not.toHaveBeenCalled();
  wake({ sessionId: "session", revision: 2, only: null });
  wake({ sessionId: "session", revision: 3, only: null });
  expect(await wall.next()).toContain("twee tegelijk");
});

test("Hanna, once she may not lead any more, is told so with a heartbeat, and the others look on", async () => {
  vi.useFakeTimers();
  const hub = openHub();
  const [hanna, wall] = [watch(hub, "hanna"), watch(hub, "wall")];
  await Promise.all([hanna.next(), wall.next()]);
  await vi.advanceTimersByTimeAsync(20_000);
  hannaMayLead = false;
  await vi.advanceTimersByTimeAsync(20_000);
  vi.useRealTimers();
  expect(await hanna.next()).toContain("event: gone");
  expect(await hanna.next()).toBe("");
  change("zonder Hanna");
  expect(await wall.next()).toContain("zonder Hanna");
});

test("a phone that opens ever more streams loses its oldest ones", async () => {
  const hub = openHub();
  const streams = Array.from({ length: 20 }, () => watch(hub, "amir"));
  await Promise.all(streams.map(({ next }) => next()));
  const ended = await Promise.all(streams.slice(0, 8).map(({ next }) => next()));
  expect(ended).toEqual(Array(8).fill(""));
  room.removed = ["amir"];
  change("zonder Amir");
  expect(await streams[8]?.next()).toContain("event: gone");
});

test("who leads hears at once that a wall hangs, here or at another process, and later that it is gone", async () => {
  vi.useFakeTimers();
  announceWall.mockClear();
  const hub = openHub();
  const regie = watch(hub, "regie");
  const hears = async (words: string) => {
    for (let at = 0; at < 20; at += 1) {
      const said = await regie.next();
      if (said.startsWith("event: wall")) return expect(said).toContain(words);
    }
    throw new Error("She hears nothing of a wall.");
  };
  await hears("data: false");
  const wall = watch(hub, "wall");
  await hears("data: true");
  expect(announceWall).toHaveBeenCalledWith("session");
  await vi.advanceTimersByTimeAsync(60_000);
  expect(hub.wallHangs("session")).toBe(true);
  wall.close();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(hub.wallHangs("session")).toBe(false);
  hearWall("session");
  expect(hub.wallHangs("session")).toBe(true);
  vi.useRealTimers();
});
