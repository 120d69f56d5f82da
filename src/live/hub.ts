import { isProblem } from "../lib/errors.ts";
import type { Outlet } from "../lib/requests.ts";
import { createTurns } from "../lib/turns.ts";
import type { Change } from "./announce.ts";
import { clockEvent, goneEvent, snapshotEvent, wallEvent } from "./events.ts";
import { createWalls } from "./walls.ts";

/** What the hub needs to know of a room; the rooms above hand it in. */
type Composer<Room, Viewer> = {
  /** Everything that any audience of this session may need, read anew. */
  load: (sessionId: string) => Promise<Room>;
  /** The same, from what it was before these changes. */
  follow: (sessionId: string, room: Room, changes: Change[]) => Promise<Room>;
  revisionOf: (room: Room) => number;
  /** To which audience a viewer belongs now; null for who may not look any more. */
  audiences: (room: Room) => (viewer: Viewer) => string | null;
  /** Whether a viewer of whom the room says nothing may look on; null for whom `audiences` knows. */
  mayStay: (viewer: Viewer) => Promise<boolean> | null;
  /** Whether two viewers are one and the same phone. */
  isSame: (one: Viewer, other: Viewer) => boolean;
  /** Whether this viewer is a wall that hangs, or is told whether one does. */
  atWall: (viewer: Viewer) => "hangs" | "watches" | null;
  /** Tells every process that a wall of this session hangs. */
  announceWall: (sessionId: string) => Promise<void>;
  /** What an audience sees, without the revision; audiences that see the same may share the object. */
  compose: (room: Room, audience: string) => object;
};

/** `revision`: from which on it was so. */
type Composed = { revision: number; json: string; bytes: Uint8Array };
type Seeing<Viewer> = {
  viewer: Viewer;
  /** At which revision it saw the session before it came. */
  since: number;
  shown: string | null;
  behindFor: number;
  outlet: Outlet;
};
type Hall<Room, Viewer> = {
  viewers: Set<Seeing<Viewer>>;
  room: Room | null;
  /** What each audience sees of `room`. */
  seen: Map<string, Composed>;
  /** What was composed for `room`, as it goes out. */
  written: Map<object, Composed>;
  waiting: (Change | null)[];
  busy: boolean;
};

const BURST_MS = 100;
const RETRY_MS = 1_000;
const HEARTBEAT_S = 15;
const BEHIND_MOST = 4;
const LOADS_AT_ONCE = 6;
// A phone has a few pages open at most, and old streams of a bad network that are not known to be dead yet.
const STREAMS_EACH = 12;

/**
 * Keeps the open streams of this process. On a change it reads what changed, composes once per audience, and writes
 * the same bytes to every stream whose view is another than before. The first change of a burst goes out at once; the
 * next waits as long as the last one took, 100 ms at most. `listen` calls with each change, and with null when anything
 * may have changed.
 */
export function createHub<Room, Viewer>(
  composer: Composer<Room, Viewer>,
  listen: (
    wake: (change: Change | null) => void,
    hear: (change: Change) => void,
    hearWall: (sessionId: string) => void,
    hearForgotten: (sessionId: string) => void,
  ) => void,
) {
  const halls = new Map<string, Hall<Room, Viewer>>();
  const walls = createWalls(() => performance.now());
  const inTurn = createTurns({ most: LOADS_AT_ONCE });
  let second = 0;

  listen(
    (change) => {
      if (change) refresh(change.sessionId, change);
      else for (const id of halls.keys()) refresh(id, null);
    },
    foresee,
    noteWall,
    forget,
  );
  // A fifteenth of the halls each second: ten thousand heartbeats at once would hold up a snapshot.
  setInterval(() => {
    second = (second + 1) % HEARTBEAT_S;
    let at = 0;
    for (const [id, hall] of halls) if (at++ % HEARTBEAT_S === second) beat(id, hall);
  }, 1_000).unref();

  /** What comes next may be shown before the database announces it; after a gap its announcement is waited for. */
  function foresee(change: Change): void {
    const room = halls.get(change.sessionId)?.room;
    if (room && composer.revisionOf(room) + 1 === change.revision) refresh(change.sessionId, change);
  }

  function refresh(sessionId: string, change: Change | null): void {
    const hall = halls.get(sessionId);
    if (!hall || isKnown(hall, change)) return;
    hall.waiting.push(change);
    if (!hall.busy) void work(sessionId, hall);
  }

  /** Nothing of a session that was wiped is held any longer than it takes to read what is left of it. */
  function forget(sessionId: string): void {
    const hall = halls.get(sessionId);
    if (!hall) return;
    hall.room = null;
    hall.seen = new Map();
    hall.written = new Map();
    refresh(sessionId, null);
  }

  const isKnown = ({ room }: Hall<Room, Viewer>, change: Change | null): boolean =>
    change !== null && room !== null && change.revision <= composer.revisionOf(room);

  /** A wall was seen, here or by another process: who leads hears at once that it hangs. */
  function noteWall(sessionId: string): void {
    const isNew = walls.note(sessionId);
    if (isNew) for (const seeing of halls.get(sessionId)?.viewers ?? []) tellOfWall(sessionId, seeing);
  }

  function tellOfWall(sessionId: string, seeing: Seeing<Viewer>): void {
    if (composer.atWall(seeing.viewer) === "watches") send(seeing, wallEvent(walls.hangs(sessionId)));
  }

  function seeWall(sessionId: string): void {
    if (!walls.isDue(sessionId)) return;
    noteWall(sessionId);
    // It is said again in a while.
    composer.announceWall(sessionId).catch(() => undefined);
  }

  async function work(sessionId: string, hall: Hall<Room, Viewer>): Promise<void> {
    hall.busy = true;
    while (hall.waiting.length > 0 && halls.get(sessionId) === hall) {
      const began = performance.now();
      const news = hall.waiting.splice(0).filter((change) => !isKnown(hall, change));
      // What this process kept itself is heard twice.
      const changes = [...new Map(news.map((change) => [change?.revision, change])).values()];
      if (changes.length === 0) continue;
      try {
        const named = changes.filter((change) => change !== null);
        await inTurn("", async () => {
          hall.room =
            hall.room && named.length === changes.length
              ? await composer.follow(sessionId, hall.room, named)
              : await composer.load(sessionId);
        });
        tell(sessionId, hall);
        await pause(Math.min(BURST_MS, performance.now() - began));
      } catch (error) {
        if (isProblem(error) && error.code === "NOT_FOUND") {
          // The session was taken away: there is nothing left to look at.
          for (const seeing of hall.viewers) dismiss(sessionId, seeing);
          break;
        }
        console.error("snapshot failed", error);
        hall.waiting.push(null);
        await pause(RETRY_MS);
      }
    }
    hall.busy = false;
  }

  function tell(sessionId: string, hall: Hall<Room, Viewer>): void {
    const { room } = hall;
    if (room === null) return;
    const before = hall.seen;
    hall.seen = new Map();
    hall.written = new Map();
    const audienceOf = composer.audiences(room);
    for (const seeing of hall.viewers) {
      const audience = audienceOf(seeing.viewer);
      if (audience === null) dismiss(sessionId, seeing);
      else show(seeing, composedFor(hall, room, audience, before));
    }
  }

  function composedFor(hall: Hall<Room, Viewer>, room: Room, audience: string, before = hall.seen): Composed | null {
    const known = hall.seen.get(audience);
    if (known) return known;
    try {
      const seen = composer.compose(room, audience);
      const composed = hall.written.get(seen) ?? written(seen, composer.revisionOf(room), before.get(audience));
      hall.written.set(seen, composed);
      hall.seen.set(audience, composed);
      return composed;
    } catch (error) {
      // One audience's trouble is not another's.
      console.error("snapshot failed", error);
      return null;
    }
  }

  function show(seeing: Seeing<Viewer>, composed: Composed | null): void {
    if (!composed || seeing.shown === composed.json) return;
    // What a page came with need not come once more.
    const isSeen = composed.revision <= seeing.since;
    if (isSeen || send(seeing, composed.bytes)) seeing.shown = composed.json;
  }

  function showNewest(hall: Hall<Room, Viewer>, seeing: Seeing<Viewer>): void {
    const audience = hall.room && composer.audiences(hall.room)(seeing.viewer);
    if (hall.room && audience) show(seeing, composedFor(hall, hall.room, audience));
  }

  function beat(sessionId: string, hall: Hall<Room, Viewer>): void {
    const bytes = clockEvent(hall.room && composer.revisionOf(hall.room));
    if ([...hall.viewers].some(({ viewer }) => composer.atWall(viewer) === "hangs")) seeWall(sessionId);
    for (const seeing of hall.viewers) {
      seeing.behindFor = send(seeing, bytes) ? 0 : seeing.behindFor + 1;
      if (seeing.behindFor > BEHIND_MOST) leave(sessionId, seeing);
      else void askAgain(sessionId, seeing);
      tellOfWall(sessionId, seeing);
    }
  }

  async function askAgain(sessionId: string, seeing: Seeing<Viewer>): Promise<void> {
    // Who cannot be asked about now is not thrown out.
    const may = await composer.mayStay(seeing.viewer)?.catch(() => true);
    if (may === false) dismiss(sessionId, seeing);
  }

  function makeRoomFor(sessionId: string, viewer: Viewer, hall: Hall<Room, Viewer>): void {
    const own = [...hall.viewers].filter((other) => composer.isSame(other.viewer, viewer));
    for (const oldest of own.slice(0, Math.max(0, own.length + 1 - STREAMS_EACH))) leave(sessionId, oldest);
  }

  function dismiss(sessionId: string, seeing: Seeing<Viewer>): void {
    seeing.outlet.write(goneEvent);
    leave(sessionId, seeing);
  }

  function leave(sessionId: string, seeing: Seeing<Viewer>): void {
    const hall = halls.get(sessionId);
    seeing.outlet.end();
    hall?.viewers.delete(seeing);
    if (hall?.viewers.size === 0) halls.delete(sessionId);
  }

  return {
    /** Asks of everybody of whom the room does not know whether they may stay, ahead of the next heartbeat. */
    askAll(): void {
      for (const [id, { viewers }] of halls) for (const seeing of viewers) void askAgain(id, seeing);
    },
    /** A wall that asks instead of hearing a stream was there just now. */
    seeWall,
    /** Whether any process saw a wall of this session within half a minute. */
    wallHangs: walls.hangs,
    /**
     * Sends this session's snapshots to a viewer until the outlet closes, from the present one on; none that was so already
     * `since` the revision at which the viewer saw the session last.
     */
    open(sessionId: string, viewer: Viewer, outlet: Outlet, since = -1): void {
      const hall: Hall<Room, Viewer> = halls.get(sessionId) ?? {
        viewers: new Set(),
        room: null,
        seen: new Map(),
        written: new Map(),
        waiting: [],
        busy: false,
      };
      makeRoomFor(sessionId, viewer, hall);
      halls.set(sessionId, hall);
      const seeing: Seeing<Viewer> = { viewer, since, shown: null, behindFor: 0, outlet };
      outlet.onRoom(() => showNewest(hall, seeing));
      outlet.onClose(() => leave(sessionId, seeing));
      hall.viewers.add(seeing);
      send(seeing, clockEvent(null));
      if (composer.atWall(viewer) === "hangs") seeWall(sessionId);
      tellOfWall(sessionId, seeing);
      if (hall.room) showNewest(hall, seeing);
      else if (!hall.busy) refresh(sessionId, null);
    },
  };
}

/** Sends it unless the reader is behind: then it is left out, and what is newest goes as soon as there is room. */
function send({ outlet }: { outlet: Outlet }, bytes: Uint8Array): boolean {
  if (outlet.isFull()) return false;
  outlet.write(bytes);
  return true;
}

/** A snapshot as it goes out; the one before where nothing of it changed. */
function written(seen: object, revision: number, before: Composed | undefined): Composed {
  const json = JSON.stringify(seen);
  if (before?.json === json) return before;
  return { revision, json, bytes: snapshotEvent(revision, `{"revision":${revision},${json.slice(1)}`) };
}

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
