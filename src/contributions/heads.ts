import { type Heads, perSide } from "../exercises/contract.ts";
import { perObject } from "../lib/perObject.ts";
import { circleIn } from "../sessions/circles/inStep.ts";
import type { SeatRow, SessionRoom, StepRow } from "../sessions/reads.ts";

/** Who sits in the room. Pure. */
export const sittingIn = perObject(({ seats }: SessionRoom): SeatRow[] => seats.filter(({ removed }) => !removed));

/** Who sits in a circle of a step; everybody in no circle. Pure. */
export const sittingInCircle = (room: SessionRoom, step: StepRow, circle: string | null): SeatRow[] =>
  circle === null
    ? sittingIn(room)
    : sittingIn(room).filter((seat) => circleIn(room, step, { ...seat, participantId: seat.id }) === circle);

/** How many people are in the room, a seat with all who answer together on it. Pure. */
export const headsIn = perObject((room: SessionRoom): Heads => headsOf(room, sittingIn(room)));

/** How many people sit on these seats. Pure. */
export const headsOf = ({ partners }: SessionRoom, seats: SeatRow[]): Heads => ({
  people: perSide(
    seats.map(({ id, ...seat }) => ({ ...seat, participantId: id })),
    partners,
  ),
});
