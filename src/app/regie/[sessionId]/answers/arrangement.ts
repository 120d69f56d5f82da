import { NOBODY, type Standing } from "../../../../exercises/people.ts";
import type { HostGroup } from "../../../../zaal/snapshot/answerGroups.ts";
import type { HostContribution } from "../../../../zaal/snapshot/answers.ts";

export type Order = "group" | "newest" | "side";

/** A contribution with the doubles that were merged into it. */
type Heap = { contribution: HostContribution; doubles: HostContribution[] };

/** What stands together under one heading: a side's, a group's of the exercise, or under none. */
export type Group = { key: string; standing: Standing | null; group: HostGroup | null; heaps: Heap[] };

/** Whether it may be told of which organisation, and so of which side, an answer is. */
export const isNamed = ({ partnerId }: Pick<HostContribution, "partnerId">): boolean => partnerId !== NOBODY.partnerId;

const standings = ["formal", "informal", "both"] as const;

/**
 * The contributions (given in order of arrival) as the regie lists them, the newest first: all together, per side with what
 * is anonymous last, or per group of the exercise, where what is on the wall now comes first and what belongs to none last.
 */
export function arrange(contributions: HostContribution[], order: Order, groups: HostGroup[] = []): Group[] {
  const heaps = heapsOf(contributions).reverse();
  const of = (isIn: (contribution: HostContribution) => boolean) =>
    heaps.filter(({ contribution }) => isIn(contribution));
  const arranged = {
    newest: () => [{ key: "", standing: null, group: null, heaps }],
    side: () => [
      ...standings.map((standing) => ({
        key: standing,
        standing,
        group: null,
        heaps: of((one) => isNamed(one) && one.standing === standing),
      })),
      { key: "", standing: null, group: null, heaps: of((one) => !isNamed(one)) },
    ],
    group: () => [
      ...wallFirst(groups).map((group) => ({
        key: group.key,
        standing: null,
        group,
        heaps: of((one) => one.group === group.key),
      })),
      {
        key: "",
        standing: null,
        group: null,
        heaps: of((one) => groups.every(({ key }) => key !== one.group)),
      },
    ],
  };
  return arranged[order]().filter((one) => one.heaps.length > 0);
}

/** The parts of which there are answers, what is on the wall now first. */
export function partsOf(groups: HostGroup[]): { part: string; isNow: boolean; count: number }[] {
  const parts = new Map<string, { part: string; isNow: boolean; count: number }>();
  for (const { part, isNow, count } of wallFirst(groups)) {
    const known = parts.get(part);
    parts.set(part, { part, isNow, count: count + (known?.count ?? 0) });
  }
  return [...parts.values()];
}

const wallFirst = (groups: HostGroup[]): HostGroup[] => [
  ...groups.filter(({ isNow }) => isNow),
  ...groups.filter(({ isNow }) => !isNow),
];

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
