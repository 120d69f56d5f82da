import type { Standing } from "../exercises/contract.ts";
import { hashOf } from "../lib/ids.ts";
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

/** Who led a session when somebody last asked, and by which sign-in. */
export type HostRecord = { sessionId: string; teamId: string; userId: string; signInId: string };

/** Who was behind a secret in a session when somebody last asked: who builds on it makes sure that it is so still. */
const seenBy = <Found extends { sessionId: string }>(name: string) => {
  const seen = known<Map<string, Found>>(name, ({ size }) => size / 4);
  return {
    remember(secret: string, found: Found): void {
      const before = seen.at(found.sessionId) ?? new Map<string, Found>();
      // Who sits or leads is no state of the session: it stays as long as the session is not forgotten.
      seen.keep(found.sessionId, Number.MAX_SAFE_INTEGER, before.set(hashOf(secret), found));
    },
    recall: (sessionId: string, secret: string): Found | undefined => seen.at(sessionId)?.get(hashOf(secret)),
  };
};

export const recentSeats = seenBy<SeatRecord>("seats");
export const recentHosts = seenBy<HostRecord>("hosts");
