import type { Standing } from "../exercises/contract.ts";
import { createMemory } from "../lib/memory.ts";

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

/** Who sat behind a secret's hash. */
export const recentSeats = createMemory<SeatRecord>("seats", 20_000);
