import { type Heads, perSide } from "../exercises/contract.ts";
import { perObject } from "../lib/perObject.ts";
import { circleIn } from "../sessions/circles/inStep.ts";
import type { SeatRow, SessionRoom, StepRow } from "../sessions/reads.ts";

/** Who sits in the room. Pure. */
const sittingIn = perObject(({ seats }: SessionRoom): SeatRow[] => seats.filter(({ removed }) => !removed));

/** Who sits in which circle of a step. Pure. */
export function seatsByCircle(room: SessionRoom, step: StepRow): Map<string, SeatRow[]> {
  const known = byStep(room).get(step.id);
  if (known) return known;
  const made = Map.groupBy(sittingIn(room), (seat) => circleIn(room, step, { ...seat, participantId: seat.id }));
  byStep(room).set(step.id, made);
  return made;
}

// The inputs of many circles are made of one room.
const byStep = perObject((_: SessionRoom) => new Map<string, Map<string, SeatRow[]>>());

/** Who sits in a circle of a step. Pure. */
export const sittingInCircle = (room: SessionRoom, step: StepRow, circle: string): SeatRow[] =>
  seatsByCircle(room, step).get(circle) ?? [];

/** How many people are in the room, a seat with all who answer together on it. Pure. */
export const headsIn = perObject((room: SessionRoom): Heads => headsOf(room, sittingIn(room)));

/** How many people sit on these seats. Pure. */
export const headsOf = ({ partners }: SessionRoom, seats: SeatRow[]): Heads => ({
  people: perSide(
    seats.map(({ id, ...seat }) => ({ ...seat, participantId: id })),
    partners,
  ),
});
