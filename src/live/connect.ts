import { openChannel } from "../lib/pageChannel.ts";
import { within } from "../lib/within.ts";
import { joinStreams } from "./streams.ts";

/**
 * How well this browser hears the session: not yet, by its stream, by asking now and then, not at all, or by a stream that
 * says nothing any more while nobody answers either.
 */
export type Hearing = "opening" | "live" | "asking" | "silent" | "lost";

type Connection = { close: () => void };

type Handlers<Snapshot> = {
  /** A snapshot, newer than the ones before. The server made it with the same function as the page's own. */
  onSnapshot: (snapshot: Snapshot) => void;
  /** Something changed in the session, up to this revision, whether this viewer's own snapshot shows it or not: that is heard with a heartbeat. */
  onChange?: (revision: number) => void;
  /** The server's clock minus this device's, in milliseconds. */
  onClock: (skew: number) => void;
  onHearing: (hearing: Hearing) => void;
  /** Whether a wall of this session hangs, for who leads it. */
  onWall?: (hangs: boolean) => void;
  /** This viewer may no longer look. */
  onGone: () => void;
};

const SILENCE_MS = 40_000;
// A heartbeat comes every fifteen seconds: after this long one was missed, so the server is asked, and must answer soon.
const DOUBT_MS = 20_000;
const ANSWERS_WITHIN_MS = 2_500;
const FIRST_WORD_MS = 6_000;
const STALE_MS = 20_000;
const ASK_EVERY_MS = 3_000;
const ASK_WITHIN_MS = 15_000;
const RETRY_FIRST_MS = 500;
const RETRY_MOST_MS = 15_000;

/**
 * Follows a session from `revision` on. A stream first; where the network swallows it, until it is back, or while other
 * pages of this browser have all of its streams (what stands aside lets all others go first), the snapshot is asked for with its ETag. Comes back with back-off and jitter, and at once when the device wakes up.
 */
export function connect<Snapshot extends { revision: number }>(
  base: string,
  query: string,
  revision: number,
  handlers: Handlers<Snapshot>,
  { isAside = false } = {},
): Connection {
  let source: EventSource | null = null;
  let known = revision;
  let tries = 0;
  let closed = false;
  let mayStream = false;
  let isPutAway = false;
  let heardAt = 0;
  let silence: ReturnType<typeof setTimeout> | undefined;
  let doubt: ReturnType<typeof setTimeout> | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let asking: ReturnType<typeof setTimeout> | undefined;

  const rise = (to: number) => {
    if (to <= known) return;
    known = to;
    handlers.onChange?.(to);
  };

  const take = (text: string) => {
    const snapshot: Snapshot = JSON.parse(text);
    if (snapshot.revision <= known) return;
    rise(snapshot.revision);
    handlers.onSnapshot(snapshot);
  };

  const heard = () => {
    tries = 0;
    heardAt = Date.now();
    clearTimeout(asking);
    handlers.onHearing("live");
    streams.stay();
    expectWord(SILENCE_MS);
    clearTimeout(doubt);
    doubt = setTimeout(wonder, DOUBT_MS);
  };

  const wonder = () => {
    doubt = setTimeout(() => handlers.onHearing("silent"), ANSWERS_WITHIN_MS);
    void ask();
  };

  const expectWord = (within: number) => {
    clearTimeout(silence);
    silence = setTimeout(lose, within);
  };

  const listen = () => {
    clearTimeout(retry);
    source?.close();
    source = new EventSource(`${base}/events?${query}&since=${known}`);
    expectWord(FIRST_WORD_MS);
    source.addEventListener("snapshot", ({ data }) => {
      heard();
      take(data);
    });
    source.addEventListener("clock", ({ data, lastEventId }) => {
      heard();
      // What this viewer sees may be the same at a later revision.
      rise(Number(lastEventId));
      handlers.onClock(Number(data) - Date.now());
    });
    source.addEventListener("wall", ({ data }) => handlers.onWall?.(data === "true"));
    source.addEventListener("gone", leave);
    source.addEventListener("error", lose);
  };

  const hangUp = () => {
    source?.close();
    source = null;
    clearTimeout(silence);
    clearTimeout(doubt);
    clearTimeout(retry);
  };

  const giveWay = () => {
    hangUp();
    clearTimeout(asking);
    if (!isPutAway) askOn();
  };

  const lose = () => {
    hangUp();
    if (closed) return;
    tries += 1;
    void ask();
    retry = setTimeout(listen, Math.min(RETRY_MOST_MS, RETRY_FIRST_MS * 2 ** tries) * (0.5 + Math.random() / 2));
    clearTimeout(asking);
    asking = setTimeout(askOn, ASK_EVERY_MS);
  };

  const askOn = () => {
    if (closed) return;
    streams.stay();
    void ask();
    asking = setTimeout(askOn, ASK_EVERY_MS * (0.75 + Math.random() / 2));
  };

  const ask = async () => {
    const lastHeardAt = heardAt;
    const tell = (hearing: Hearing) => {
      // The stream spoke meanwhile, and knows better.
      if (closed || heardAt !== lastHeardAt) return;
      clearTimeout(doubt);
      handlers.onHearing(hearing);
    };
    try {
      const response = await fetch(`${base}/snapshot?${query}`, {
        headers: { "if-none-match": `"${known}"` },
        cache: "no-store",
        signal: within(ASK_WITHIN_MS),
      });
      if (closed) return;
      if (response.status === 404) return leave();
      if (!response.ok && response.status !== 304) throw new Error(String(response.status));
      handlers.onClock(Number(response.headers.get("x-now")) - Date.now());
      const wall = response.headers.get("x-wall");
      if (wall) handlers.onWall?.(wall === "true");
      if (response.status === 200) take(await response.text());
      tell(source?.readyState === EventSource.OPEN ? "live" : "asking");
    } catch {
      tell("lost");
    }
  };

  const leave = () => {
    close();
    handlers.onGone();
  };

  const wake = ({ type }: Event) => {
    if (closed) return;
    isPutAway = false;
    const had = mayStream;
    const isInSight = document.visibilityState !== "hidden";
    streams.want(isInSight && !isAside);
    if (!isInSight || !had) return;
    // After another network even a young stream may be dead.
    const alive = source?.readyState === EventSource.OPEN && Date.now() - heardAt < STALE_MS;
    if (alive && type !== "online") return;
    tries = 0;
    listen();
  };

  const putAway = () => {
    isPutAway = true;
    streams.leave();
  };

  const close = () => {
    // A page that heard that there is nothing here any more is put away once more when it goes.
    if (closed) return;
    closed = true;
    hangUp();
    clearTimeout(asking);
    streams.leave();
    channel?.close();
    document.removeEventListener("visibilitychange", wake);
    window.removeEventListener("online", wake);
    window.removeEventListener("pageshow", wake);
    window.removeEventListener("pagehide", putAway);
    window.removeEventListener("offline", lose);
  };

  const channel = openChannel("vb-streams");
  const streams = joinStreams({ channel, now: Date.now, newId: () => Math.random().toString(36) }, (allowed) => {
    mayStream = allowed;
    if (closed) return;
    if (allowed) listen();
    else giveWay();
  });
  document.addEventListener("visibilitychange", wake);
  window.addEventListener("online", wake);
  window.addEventListener("pageshow", wake);
  window.addEventListener("pagehide", putAway);
  // A stream that the network left does not notice for a while.
  window.addEventListener("offline", lose);
  streams.want(document.visibilityState !== "hidden" && !isAside);
  return { close };
}
