import type { PerSide, Side } from "../../exercises/contract.ts";

/** A line with who is behind it: how many when it was taken over, who those are, and who pressed "steun" since. */
export type SupportedLine = {
  takenOver: PerSide<number>;
  /** The participants among those. */
  counted: string[];
  supporters: { participantId: string; side: Side; people: number }[];
};

/** How many people of each side: a seat counts for all who answer together on it. */
export function countPeople(seats: { side: Side; people: number }[]): PerSide<number> {
  const of = (side: Side) => seats.reduce((sum, seat) => sum + (seat.side === side ? seat.people : 0), 0);
  return { formal: of("formal"), informal: of("informal") };
}

/** How many people of each side stand behind a line; nobody counts twice. */
export function supportOf({ takenOver, counted, supporters }: SupportedLine): PerSide<number> {
  const more = countPeople(supporters.filter(({ participantId }) => !counted.includes(participantId)));
  return { formal: takenOver.formal + more.formal, informal: takenOver.informal + more.informal };
}
