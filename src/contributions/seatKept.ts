import type { Shelf } from "../ui/shelf.ts";

const SEAT = "vb-seat:";
const OUTBOX = "vb-outbox:";
const DAY_MS = 24 * 60 * 60 * 1000;
const SENT_KNOWN_MS = DAY_MS;
// Two dagdelen may lie weeks apart; after a month nobody sends what is left.
const UNSENT_KNOWN_MS = 30 * DAY_MS;

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
  sweepOld(shelf, now());
}

/** What was sent a day ago goes, and whatever else a phone still keeps of more than a month ago. */
function sweepOld(shelf: Shelf, now: number): void {
  for (const key of shelf.keys()) {
    const { state, at } = errandIn(shelf.read(key));
    const keptFor = state === "sent" ? SENT_KNOWN_MS : UNSENT_KNOWN_MS;
    if (key.startsWith(OUTBOX) && at < now - keptFor) shelf.remove(key);
  }
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

/** An errand's state and when it was put; what cannot be read has no age and stays. */
function errandIn(text: string | null): { state: unknown; at: number } {
  try {
    const { state, at }: { state?: unknown; at?: unknown } = Object(JSON.parse(text ?? "null"));
    return { state, at: Number(at) };
  } catch {
    return { state: null, at: Number.NaN };
  }
}
