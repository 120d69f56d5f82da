import { DRAFTS } from "../ui/draftBook.ts";
import type { Shelf } from "../ui/shelf.ts";
import { dropPhotos, photosOf } from "./photosKept.ts";

const OURS = "vb-";
const SEAT = "vb-seat:";
const OUTBOX = "vb-outbox:";
// An older version kept drafts that were nobody's.
const NOBODYS = "vb-draft:";
const DAY_MS = 24 * 60 * 60 * 1000;
const SENT_KNOWN_MS = DAY_MS;
// Two dagdelen may lie weeks apart; after a month nobody sends what is left.
const UNSENT_KNOWN_MS = 30 * DAY_MS;

/** Under which name a phone keeps what belongs to a seat: its own, or one that the host types for. */
export const ownerOf = ({ participantId, asHost }: { participantId: string; asHost: boolean }): string =>
  asHost ? `seat:${participantId}` : participantId;

export const outboxOf = (owner: string): string => `${OUTBOX}${owner}`;

/** Whoever sits down at a phone finds nothing of who had a seat of this session here before. */
export function sitDown(sessionId: string, participantId: string, shelf: Shelf, now: number): void {
  const before = seatIn(sessionId, shelf);
  if (before !== participantId) forget(before, shelf);
  try {
    shelf.write(SEAT + sessionId, JSON.stringify({ seat: participantId, at: now }));
  } catch {
    // What cannot be kept need not be swept.
  }
}

/** A phone that has no seat of this session any more keeps nothing of the one it had. */
export function standUp(sessionId: string, shelf: Shelf): void {
  forget(seatIn(sessionId, shelf), shelf);
  shelf.remove(SEAT + sessionId);
}

/** What was sent a day ago goes, and whatever else was kept more than a month ago: drafts, words and whose seat it was. */
export function sweepOld(shelf: Shelf, now: number): void {
  for (const key of shelf.keys()) {
    const { state, at } = keptIn(shelf.read(key));
    const keptFor = state === "sent" ? SENT_KNOWN_MS : UNSENT_KNOWN_MS;
    const isOld = key.startsWith(OURS) && Number(at) < now - keptFor;
    if (!isOld && !key.startsWith(NOBODYS)) continue;
    shelf.remove(key);
    dropPhotos(key);
  }
}

const seatIn = (sessionId: string, shelf: Shelf): unknown => keptIn(shelf.read(SEAT + sessionId)).seat;

function forget(seat: unknown, shelf: Shelf): void {
  const starts = [OUTBOX, DRAFTS].map((start) => `${start}${seat}:`);
  for (const key of shelf.keys()) if (starts.some((start) => key.startsWith(start))) shelf.remove(key);
  const photos = photosOf(String(seat));
  if (shelf.read(photos) === null) return;
  shelf.remove(photos);
  dropPhotos(photos);
}

/** What stands under a key; what cannot be read has no age and stays. */
function keptIn(text: string | null): { state?: unknown; at?: unknown; seat?: unknown } {
  try {
    return Object(JSON.parse(text ?? ""));
  } catch {
    return {};
  }
}
