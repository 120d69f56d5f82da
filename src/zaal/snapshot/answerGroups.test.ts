import { describe, expect, test } from "vitest";
import { rowWith } from "../../contributions/rows.fixture.ts";
import type { ContributionRow } from "../../contributions/stored/reads.ts";
import { inputOf, person } from "../../exercises/kit/people.fixture.ts";
import { findExercise } from "../../exercises/registry.ts";
import { answersTo } from "./answerGroups.ts";

const row = (at: number, side: "formal" | "informal", round: number, body: unknown): ContributionRow =>
  rowWith({ ...person(`seat ${at}`, side), id: String(at), seq: at, round, body });

/** A step of this exercise that is shown with all of its examples, and what Hanna reads of it while the wall is at `page`. */
function shown(id: string, page: number, round: number, more: ContributionRow[] = [], most = 50) {
  const exercise = findExercise(id);
  if (!exercise) throw new Error(`No exercise ${id}.`);
  const examples = exercise.examples.filter((one) => one.round <= round);
  const rows = [...examples.map((one, at) => row(at, one.side, one.round, one.body)), ...more];
  const entries = rows.filter(({ hidden }) => !hidden);
  const input = inputOf<unknown, unknown>(exercise.parseSetup({}), entries, "shown", { round, page });
  return { pages: exercise.pages(input), ...answersTo({ exercise, input, rows, most, taken: null }) };
}

describe.each([
  ["kracht", 0],
  ["presentaties", 0],
  ["boom", 0],
  ["valkuilen", 1],
])("of %s, round %i", (id, round) => {
  test("each page that is about answers has its groups, and they are listed before newer answers", () => {
    const { pages } = shown(id, 0, round);
    const seen = new Set<string>();
    for (let page = 0; page < pages; page += 1) {
      const { groups, contributions } = shown(id, page, round, [], 1);
      const now = groups.filter(({ isNow }) => isNow).map(({ key }) => key);
      for (const key of now) seen.add(key);
      if (now.length > 0) expect(contributions.map(({ group }) => group).every((key) => now.includes(key))).toBe(true);
    }
    const { groups } = shown(id, 0, round);
    for (const { key, tally } of groups) if (!tally) expect(seen, key).toContain(key);
  });

  test("no answer is without a group, and the groups hold all of them", () => {
    const { groups, contributions, answers } = shown(id, 0, round);
    const keys = groups.map(({ key }) => key);
    for (const { group } of contributions) expect(keys).toContain(group);
    expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(answers.all);
  });
});

test("choices are counted over all of them, per side, and what Hanna hid does not count", () => {
  const choice = { kind: "choice", pitfall: "val-1" };
  const many = Array.from({ length: 90 }, (_, at) => row(1_000 + at, at % 3 === 0 ? "formal" : "informal", 0, choice));
  const hidden = { ...row(5_000, "formal", 0, choice), hidden: true };
  const { groups, contributions } = shown("valkuilen", 0, 0, [...many, hidden]);
  const [first] = groups.filter(({ key }) => key === "choice val-1");
  const before = shown("valkuilen", 0, 0).groups.find(({ key }) => key === "choice val-1");
  expect(first?.count).toBe(90 + (before?.count ?? 0));
  expect(first?.sides.formal).toBe(30 + (before?.sides.formal ?? 0));
  expect(first?.sides.informal).toBe(60 + (before?.sides.informal ?? 0));
  expect(contributions).toHaveLength(50);
});

test("without a step there is nothing to read", () => {
  expect(answersTo(null)).toMatchObject({ contributions: [], groups: [], replies: [], answers: { all: 0 } });
});
