import type { PerSide, Standing } from "../../exercises/contract.ts";

/** A line with who is behind it: how many when it was taken over, who those are, and who pressed "steun" since. */
export type SupportedLine = {
  takenOver: PerSide<number>;
  /** The participants who sent or answered the contributions that it came from, as these were then. */
  counted: string[];
  supporters: { participantId: string; standing: Standing }[];
};

/** How many people of each side stand behind a line; nobody counts twice, and who stands on both sides counts on both. */
export function supportOf({ takenOver, counted, supporters }: SupportedLine): PerSide<number> {
  const more = supporters.filter(({ participantId }) => !counted.includes(participantId));
  const on = (side: "formal" | "informal") =>
    more.filter(({ standing }) => standing === side || standing === "both").length;
  return { formal: takenOver.formal + on("formal"), informal: takenOver.informal + on("informal") };
}
