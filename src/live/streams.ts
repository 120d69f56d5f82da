import type { PageChannel } from "../lib/pageChannel.ts";

/** How much a page wants a stream, higher for who was looked at later; null when it wants none any more. */
type Message = { page: string; rank: number | null };

// A browser opens six connections to one address over plain http: half of them stay free for what people press.
export const STREAMS_MOST = 3;
// A page that was torn away never said that it leaves.
const SILENT_MS = 60_000;
// What is in sight comes before whatever is not.
const IN_SIGHT = 1e15;

type World = { channel: PageChannel | null; now: () => number; newId: () => string };

/**
 * Shares the few streams of a browser among its open pages, whatever they show: the pages in sight, and of the others
 * those that were looked at last, have one; the rest asks now and then. `may` hears whenever it changes whether this page
 * may have a stream.
 */
export function joinStreams({ channel, now, newId }: World, may: (allowed: boolean) => void) {
  const page = newId();
  const others = new Map<string, { rank: number; heardAt: number }>();
  let rank: number | null = null;
  let allowed = false;

  const say = () => channel?.postMessage({ page, rank } satisfies Message);

  function judge(): void {
    const mine = rank;
    const before = [...others].filter(
      ([id, other]) =>
        mine !== null && now() - other.heardAt < SILENT_MS && (other.rank > mine || (other.rank === mine && id > page)),
    );
    const next = mine !== null && before.length < STREAMS_MOST;
    if (next === allowed) return;
    allowed = next;
    may(allowed);
  }

  channel?.addEventListener("message", ({ data }: MessageEvent<Message>) => {
    const isNew = !others.has(data.page);
    if (data.rank === null) others.delete(data.page);
    else others.set(data.page, { rank: data.rank, heardAt: now() });
    // Who comes later must hear of who is there.
    if (isNew && data.rank !== null && rank !== null) say();
    judge();
  });

  return {
    /** Whether this page is in sight changed just now. */
    want(isInSight: boolean): void {
      rank = now() + (isInSight ? IN_SIGHT : 0);
      say();
      judge();
    },
    /** Says that this page is still there; to be called more often than once a minute. */
    stay(): void {
      if (rank !== null) say();
      judge();
    },
    /** Leaves the streams to the others, until this page wants one again. */
    leave(): void {
      rank = null;
      say();
      judge();
    },
  };
}
