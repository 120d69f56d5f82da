import { type Author, eachOnce, type Heads, type PartnerRef, type PerSide, perSide } from "./people.ts";

/** How many people said what. A side is told apart only where both have four people who answered (G-6). */
export type Results = {
  people: number;
  counts: Record<string, number>;
  sides: PerSide<Record<string, number>> | null;
};

type Said = { value: string; by: Author };
type Room = { least?: number; partners: PartnerRef[]; heads: Heads };

/** Conventions G-6: a side with fewer people than this is not told apart. */
const FEWEST_OF_A_SIDE = 4;

/** What people said, counted; null while they are fewer than `least`. */
export function resultsOf(said: Said[], { least = 1, partners, heads }: Room): Results | null {
  const of = perSide(eachOnce(said.map(({ by }) => by)), partners);
  const people = of.formal + of.informal;
  if (people < least) return null;
  const counts: Results["counts"] = {};
  const sides: NonNullable<Results["sides"]> = { formal: {}, informal: {} };
  for (const value of new Set(said.map((one) => one.value))) {
    const some = said.filter((one) => one.value === value).map(({ by }) => by);
    const { formal, informal } = perSide(eachOnce(some), partners);
    counts[value] = formal + informal;
    sides.formal[value] = formal;
    sides.informal[value] = informal;
  }
  const isSafe = [of, heads.people].every((each) => Math.min(each.formal, each.informal) >= FEWEST_OF_A_SIDE);
  return { people, counts, sides: isSafe ? sides : null };
}
