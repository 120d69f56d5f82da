type Seat = { id: string; handAt: number | null; removedAt: Date | null };

/** Of these seats those whose hand is up, by id, in the order in which they went up. Pure. */
export const handsUp = (seats: Seat[]): string[] =>
  seats
    .flatMap(({ id, handAt, removedAt }) => (handAt === null || removedAt ? [] : [{ id, handAt }]))
    .sort((one, other) => one.handAt - other.handAt)
    .map(({ id }) => id);
