import { listen } from "./listen.ts";

/** What the hub needs to know of a room; the rooms above hand it in. */
export type Composer<Room> = {
  /** Everything that any audience of this session may need, read once per change. */
  load: (sessionId: string) => Promise<Room>;
  /** The snapshot of one audience, as JSON. */
  compose: (room: Room, audience: string) => { revision: number; json: string };
  /** Whether this viewer may still look. */
  admits: (room: Room, viewer: string) => boolean;
};

type Viewer = { id: string; controller: ReadableStreamDefaultController<Uint8Array>; seen: number };
type Hall = { audiences: Map<string, Set<Viewer>>; reading: boolean; again: boolean };

const BURST_MS = 100;
const RETRY_MS = 1_000;
const HEARTBEAT_MS = 15_000;
const bytesOf = (text: string) => new TextEncoder().encode(text);
const clockEvent = () => bytesOf(`event: clock\ndata: ${Date.now()}\n\n`);

/**
 * Keeps the open streams of this process, and on every change reads a session once, composes once per audience and
 * writes the same bytes to all of them. A burst of changes is read at once and then at most every 100 ms.
 */
export function createHub<Room>(composer: Composer<Room>) {
  const halls = new Map<string, Hall>();

  listen((sessionId) => {
    if (sessionId) refresh(sessionId);
    else for (const id of halls.keys()) refresh(id);
  });
  setInterval(() => {
    const beat = clockEvent();
    for (const hall of halls.values()) for (const viewer of viewersOf(hall)) send(viewer, beat);
  }, HEARTBEAT_MS).unref();

  function refresh(sessionId: string): void {
    const hall = halls.get(sessionId);
    if (!hall) return;
    if (hall.reading) {
      hall.again = true;
      return;
    }
    hall.reading = true;
    const rest = (ms: number) =>
      setTimeout(() => {
        hall.reading = false;
        if (hall.again) {
          hall.again = false;
          refresh(sessionId);
        }
      }, ms);
    tell(sessionId, hall).then(
      () => rest(BURST_MS),
      (error: unknown) => {
        console.error("snapshot failed", error);
        hall.again = true;
        rest(RETRY_MS);
      },
    );
  }

  async function tell(sessionId: string, hall: Hall): Promise<void> {
    const room = await composer.load(sessionId);
    for (const [audience, viewers] of hall.audiences) {
      if (viewers.size === 0) continue;
      const { revision, json } = composer.compose(room, audience);
      const bytes = bytesOf(`id: ${revision}\nevent: snapshot\ndata: ${json}\n\n`);
      for (const viewer of viewers) {
        if (!composer.admits(room, viewer.id)) dismiss(sessionId, audience, viewer);
        else if (revision > viewer.seen) {
          viewer.seen = revision;
          send(viewer, bytes);
        }
      }
    }
  }

  function dismiss(sessionId: string, audience: string, viewer: Viewer): void {
    send(viewer, bytesOf("event: gone\ndata: {}\n\n"));
    leave(sessionId, audience, viewer);
    try {
      viewer.controller.close();
    } catch {
      // The browser closed it first.
    }
  }

  function leave(sessionId: string, audience: string, viewer: Viewer): void {
    const hall = halls.get(sessionId);
    hall?.audiences.get(audience)?.delete(viewer);
    if (hall && viewersOf(hall).length === 0) halls.delete(sessionId);
  }

  return {
    /** A stream of this session's snapshots for `audience`, from the present one on. `viewer` is asked for at each change. */
    stream(sessionId: string, audience: string, viewer: string): ReadableStream<Uint8Array> {
      let mine: Viewer;
      return new ReadableStream<Uint8Array>({
        start(controller) {
          mine = { id: viewer, controller, seen: -1 };
          const hall = halls.get(sessionId) ?? { audiences: new Map(), reading: false, again: false };
          halls.set(sessionId, hall);
          const viewers = hall.audiences.get(audience) ?? new Set();
          hall.audiences.set(audience, viewers.add(mine));
          controller.enqueue(clockEvent());
          refresh(sessionId);
        },
        cancel: () => leave(sessionId, audience, mine),
      });
    },
  };
}

const viewersOf = (hall: Hall): Viewer[] => [...hall.audiences.values()].flatMap((viewers) => [...viewers]);

function send(viewer: Viewer, bytes: Uint8Array): void {
  try {
    viewer.controller.enqueue(bytes);
  } catch {
    // A stream that the browser just closed; its cancel() takes it out.
  }
}
