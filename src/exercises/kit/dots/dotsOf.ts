import { type Entry, eachOnce, type PerSide, peopleIn, perSide, type SeenInput } from "../../contract.ts";

/** How many people gave something a dot; per side where one cannot know who they are. */
export type Dotted = { dots: number; sides: PerSide<number> | null };

// Conventions G-6: a side with fewer people than this is not told apart.
const FEWEST_OF_A_SIDE = 4;

/** The dots of what was sent (none where there is nothing to give them to), as far as they may be seen. */
export function dotsOf(
  entry: Entry<unknown> | null,
  { heads, partners }: Pick<SeenInput<unknown, unknown>, "heads" | "partners">,
): Dotted {
  const people = eachOnce(entry?.supports ?? []);
  const isSafe = Math.min(heads.people.formal, heads.people.informal) >= FEWEST_OF_A_SIDE;
  return { dots: peopleIn(people), sides: isSafe && people.length > 0 ? perSide(people, partners) : null };
}
