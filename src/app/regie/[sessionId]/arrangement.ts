import type { HostContribution } from "../../../contributions/answers.ts";
import type { Standing } from "../../../exercises/people.ts";

export type Order = "newest" | "side";

/** A contribution with the doubles that were merged into it. */
export type Heap = { contribution: HostContribution; doubles: HostContribution[] };

export type Group = { standing: Standing | null; heaps: Heap[] };

const standings = ["formal", "informal", "both"] as const;

/** The contributions (given in order of arrival) as the regie lists them, the newest first: all together, or per side. */
export function arrange(contributions: HostContribution[], order: Order): Group[] {
  const heaps = heapsOf(contributions).reverse();
  if (order === "newest") return heaps.length > 0 ? [{ standing: null, heaps }] : [];
  return standings
    .map((standing) => ({ standing, heaps: heaps.filter(({ contribution }) => contribution.standing === standing) }))
    .filter((group) => group.heaps.length > 0);
}

function heapsOf(contributions: HostContribution[]): Heap[] {
  const ids = new Set(contributions.map(({ id }) => id));
  const isDouble = ({ mergedIntoId }: HostContribution) => mergedIntoId !== null && ids.has(mergedIntoId);
  return contributions
    .filter((contribution) => !isDouble(contribution))
    .map((contribution) => ({
      contribution,
      doubles: contributions.filter(({ mergedIntoId }) => mergedIntoId === contribution.id),
    }));
}
