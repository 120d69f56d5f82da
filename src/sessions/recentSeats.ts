import type { Standing } from "../exercises/contract.ts";

/** A seat as its row stood when somebody last asked. */
export type SeatRecord = {
  sessionId: string;
  participantId: string;
  partnerId: string;
  label: string;
  seatedAt: number;
  hasPhone: boolean;
  standing: Standing;
};

declare global {
  // Next loads a module once per bundle; what was seen last is the process's.
  var vruchtbareBodemSeats: Map<string, SeatRecord> | undefined;
}

const SEATS_MOST = 20_000;

/** Keeps who sat behind this secret's hash just now. It may be old by the time it is used. */
export function rememberSeat(secretHash: string, seat: SeatRecord): void {
  globalThis.vruchtbareBodemSeats ??= new Map();
  const seats = globalThis.vruchtbareBodemSeats;
  seats.delete(secretHash);
  seats.set(secretHash, seat);
  for (const oldest of seats.keys()) {
    if (seats.size <= SEATS_MOST) return;
    seats.delete(oldest);
  }
}

export const recallSeat = (secretHash: string): SeatRecord | undefined =>
  globalThis.vruchtbareBodemSeats?.get(secretHash);
