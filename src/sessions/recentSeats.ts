import type { Standing } from "../exercises/contract.ts";
import { known } from "../live/memory.ts";

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

const seats = known<Map<string, SeatRecord>>("seats", ({ size }) => size / 4);

/** Keeps who sat behind a secret's hash: who builds on it makes sure that it is so still. */
export function rememberSeat(secretHash: string, seat: SeatRecord): void {
  const known = seats.at(seat.sessionId) ?? new Map<string, SeatRecord>();
  // A seat is no state of the session: it stays as long as the session is not forgotten.
  seats.keep(seat.sessionId, Number.MAX_SAFE_INTEGER, known.set(secretHash, seat));
}

/** Who sat behind a secret's hash in this session when somebody last asked. */
export const recallSeat = (sessionId: string, secretHash: string): SeatRecord | undefined =>
  seats.at(sessionId)?.get(secretHash);
