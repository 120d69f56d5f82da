import { randomUUID } from "node:crypto";
import { readOwn } from "../contributions/reads.ts";
import { DUTCH } from "../lib/languages.ts";
import { type Host, seatFor } from "../sessions/access.ts";
import { addressOfOne } from "../sessions/partnerships/addressOfOne.ts";
import { readRoom } from "../sessions/reads.ts";
import { readSnapshot } from "./moments.ts";
import { partnershipOf } from "./snapshot/agreements.ts";
import type { PhoneSnapshot } from "./snapshot/snapshot.ts";
import { wordsWith } from "./wordsWith.ts";

/** What the host needs to type for a person or table without a phone; null where there is no such seat, or it has one. */
export async function seatToTypeFor(host: Host, participantId: string) {
  const room = await readRoom(host.sessionId);
  const row = room?.seats.find(({ id, removed, hasPhone }) => id === participantId && !removed && !hasPhone);
  if (!room || !row) return null;
  const seat = await seatFor(host, participantId);
  const { partnerId, standing, label } = seat;
  const [snapshot, own] = await Promise.all([readSnapshot(host, seat), readOwn(seat)]);
  if (snapshot.audience !== "phone") return null;
  const seed: string = randomUUID();
  const partnershipId = addressOfOne(room.partnerships, partnershipOf(room, partnerId));
  const partnerName = room.partners.find(({ id }) => id === partnerId)?.name ?? "";
  return {
    seat: { label, people: row.people, simulated: row.simulated },
    props: {
      snapshot: snapshot satisfies PhoneSnapshot,
      me: { participantId, partnerId, partnershipId, standing, partnerName },
      sent: own.mine,
      answered: own.answered,
      seed,
      worded: wordsWith(snapshot, DUTCH),
    },
  };
}

export type SeatToTypeFor = NonNullable<Awaited<ReturnType<typeof seatToTypeFor>>>;
