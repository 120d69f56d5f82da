import { countSides, type PerSide, type Side } from "../../exercises/contract.ts";

/** A line with who is behind it: how many when it was taken over, who those are, and who pressed "steun" since. */
type SupportedLine = {
  takenOver: PerSide<number>;
  /** The participants among those. */
  counted: string[];
  supporters: { participantId: string; side: Side; people: number }[];
};

/** How many people of each side stand behind a line; nobody counts twice. */
export function supportOf({ takenOver, counted, supporters }: SupportedLine): PerSide<number> {
  const more = countSides(supporters.filter(({ participantId }) => !counted.includes(participantId)));
  return { formal: takenOver.formal + more.formal, informal: takenOver.informal + more.informal };
}
