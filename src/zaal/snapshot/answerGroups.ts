import type { ContributionRow } from "../../contributions/stored/reads.ts";
import {
  type AnswerGroup,
  type Exercise,
  type ExerciseInput,
  NOBODY,
  ownSide,
  type PerSide,
  type Reply,
} from "../../exercises/contract.ts";
import { forHost, type HostAnswers, listAnswers } from "./answers.ts";

/** A group that has answers: how many (doubles and all), of how many people of each side as far as that may be told, and whether the wall shows it now. */
export type HostGroup = AnswerGroup & { count: number; sides: PerSide<number>; isNow: boolean };

export type HostGroups = {
  /** In the order of the exercise. */
  groups: HostGroup[];
  /** The answers that are no contributions. */
  replies: Reply[];
};

const NONE: HostAnswers & HostGroups = {
  contributions: [],
  answers: { all: 0, heaps: 0, unlisted: 0 },
  groups: [],
  replies: [],
};

type Asked = {
  exercise: Exercise;
  input: ExerciseInput<unknown, unknown>;
  rows: ContributionRow[];
  /** How many to list at most, and the ids of those that stand in the agreement. */
  most: number;
  taken: Set<string> | null;
  /** What the wall shows: a page of one circle, where there are several. */
  shown?: { page: string; circle: string | null };
};

/** The answers to a step, grouped as its exercise sees them; none where there is no step. Pure. */
export function answersTo(asked: Asked | null): HostAnswers & HostGroups {
  if (!asked) return NONE;
  const { exercise, input, most, taken } = asked;
  const rows = forHost(asked.rows, exercise.roundsOf(input.setup), input);
  const { groups, replies, keyOf, isNow } = groupAnswers(rows, exercise, input, asked.shown ?? pageOf(exercise, input));
  const say = (body: unknown) => exercise.summary(body, input);
  const { drawnIn } = exercise;
  return { ...listAnswers(rows, most, { say, drawnIn, keyOf, isNow, taken }), groups, replies };
}

const pageOf = (exercise: Exercise, input: Asked["input"]): Shown => ({
  page: exercise.pageTitles(input)[input.page] ?? "",
  circle: null,
});

type Shown = NonNullable<Asked["shown"]>;

function groupAnswers(rows: ContributionRow[], exercise: Exercise, input: Asked["input"], { page, circle }: Shown) {
  const keyOf = (row: ContributionRow): string => exercise.groupOf(row.body, row);
  const list = exercise.groups(input);
  // Where a part takes several pages, each says which of them it is behind the name.
  const isNow = ({ part }: AnswerGroup): boolean => part === page || page.startsWith(`${part} (`);
  const now = new Set(list.filter(isNow).map(({ key }) => key));
  const tallies = new Map(list.map((group) => [group.key, { ...group, count: 0, sides: { formal: 0, informal: 0 } }]));
  for (const row of tallies.size > 0 ? rows : []) {
    const tally = tallies.get(keyOf(row));
    if (!tally || row.hidden) continue;
    tally.count += 1;
    if (row.partnerId !== NOBODY.partnerId) tally.sides[ownSide(row, input.partners)] += row.people ?? 1;
  }
  const shown: HostGroups = {
    groups: [...tallies.values()]
      .filter(({ count }) => count > 0)
      .map((group) => ({ ...group, isNow: now.has(group.key) })),
    replies: exercise.replies(input),
  };
  const isHere = (row: ContributionRow): boolean => circle === null || row.circle === circle;
  return {
    ...shown,
    keyOf,
    isNow: (row: ContributionRow): boolean => now.size > 0 && isHere(row) && now.has(keyOf(row)),
  };
}
