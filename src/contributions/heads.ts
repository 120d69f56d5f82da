import { type Heads, perSide, WHOLE_ROOM } from "../exercises/contract.ts";
import { perObject } from "../lib/perObject.ts";
import type { SessionRoom } from "../sessions/reads.ts";

/** How many people are in the room, a seat with all who answer together on it. Pure. */
export const headsIn = perObject(({ seats, partners }: SessionRoom): Heads => {
  const sitting = seats.filter(({ removed }) => !removed);
  const people = perSide(
    sitting.map(({ id, ...seat }) => ({ ...seat, participantId: id })),
    partners,
  );
  return { people, perCircle: { [WHOLE_ROOM]: people } };
});
