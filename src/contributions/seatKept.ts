import type { Shelf } from "../ui/shelf.ts";

const SEAT = "vb-seat:";
const OUTBOX = "vb-outbox:";
const SENT_KNOWN_MS = 24 * 60 * 60 * 1000;

/** Under which name a phone keeps what belongs to a seat: its own, or one that the host types for. */
export const ownerOf = ({ participantId, asHost }: { participantId: string; asHost: boolean }): string =>
  asHost ? `seat:${participantId}` : participantId;

export const outboxOf = (owner: string): string => `${OUTBOX}${owner}`;

type Sweep = { shelf: Shelf; sweepDrafts: (start: string) => void; now: () => number };

/** Whoever sits down at a phone finds nothing of who had a seat of this session here before, nor what was sent long ago. */
export function sitDown(sessionId: string, participantId: string, { shelf, sweepDrafts, now }: Sweep): void {
  const before = shelf.read(SEAT + sessionId);
  if (before && before !== participantId) forget(before, shelf, sweepDrafts);
  try {
    shelf.write(SEAT + sessionId, participantId);
  } catch {
    // What cannot be kept need not be swept.
  }
  for (const key of shelf.keys())
    if (key.startsWith(OUTBOX) && isSentLongAgo(shelf.read(key), now())) shelf.remove(key);
}

/** A phone that has no seat of this session any more keeps nothing of the one it had. */
export function standUp(sessionId: string, { shelf, sweepDrafts }: Omit<Sweep, "now">): void {
  const seat = shelf.read(SEAT + sessionId);
  if (seat) forget(seat, shelf, sweepDrafts);
  shelf.remove(SEAT + sessionId);
}

function forget(participantId: string, shelf: Shelf, sweepDrafts: Sweep["sweepDrafts"]): void {
  sweepDrafts(`${participantId}:`);
  for (const key of shelf.keys()) if (key.startsWith(`${OUTBOX}${participantId}:`)) shelf.remove(key);
}

function isSentLongAgo(text: string | null, now: number): boolean {
  try {
    const { state, at }: { state?: unknown; at?: unknown } = Object(JSON.parse(text ?? "null"));
    return state === "sent" && Number(at) < now - SENT_KNOWN_MS;
  } catch {
    return false;
  }
}
