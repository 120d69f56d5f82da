import { expect, test } from "vitest";
import type { Entry, ExerciseInput, StepState, SupportEntry } from "./contract.ts";
import { amir, bea, inputOf, person, says, sent } from "./kit/people.fixture.ts";
import type { Round } from "./rounds.ts";
import { type Rules, seenBy } from "./seeing.ts";

const round: Round = {
  ...{ id: "een", title: "Een", question: "Wat?", collects: true, minutes: { open: 5, shown: 5, own: true } },
};
const rules = (answers: Partial<Rules<unknown, unknown>["answers"]> = {}): Rules<unknown, unknown> => ({
  rounds: [round, round],
  answers: { round: 1, seen: "when shown", least: 0, quiet: ["niet"], ...answers },
  isOnWall: () => true,
  bucketOf: () => null,
});

const people = (count: number, value: string): SupportEntry[] =>
  Array.from({ length: count }, (_, at) => says(person(`${value}-${at}`, "formal"), value));
const line = (supports: SupportEntry[]): Entry<unknown> => sent<unknown>(amir, { text: "Wij koken" }, { supports });
const at = (state: StepState, entry: Entry<unknown>): ExerciseInput<unknown, unknown> =>
  inputOf<unknown, unknown>({}, [entry], state, { round: 1 });

/** What an audience learns of the answers to one line: those that it is handed, and how many people's wait. */
function told(state: StepState, supports: SupportEntry[], answers: Partial<Rules<unknown, unknown>["answers"]> = {}) {
  const entry = line(supports);
  const phone = { partnerId: bea.partnerId };
  return [null, phone].map((viewer) => {
    const { entries, waiting } = seenBy(at(state, entry), rules(answers), viewer);
    return { values: entries[0]?.supports.map(({ value }) => value), waiting: waiting.answers[entry.id] ?? 0 };
  });
}

test("a quiet answer reaches neither wall nor phone, nor is it told that there are any, before or after it is shown", () => {
  for (const seen of ["at once", "when shown", "within the circle at once"] as const)
    for (const state of ["open", "shown", "closed"] as const) {
      expect(told(state, people(7, "niet"), { seen })).toEqual(told(state, [], { seen }));
      const both = [...people(3, "klopt"), ...people(7, "niet")];
      expect(told(state, both, { seen })).toEqual(told(state, people(3, "klopt"), { seen }));
    }
});

test("quiet answers do not help the others over the number from which they may be seen", () => {
  const [wall] = told("shown", [...people(4, "klopt"), ...people(9, "niet")], { least: 5 });
  expect(wall).toEqual({ values: [], waiting: 4 });
  const [enough] = told("shown", [...people(5, "klopt"), ...people(9, "niet")], { least: 5 });
  expect(enough).toEqual({ values: Array.from({ length: 5 }, () => "klopt"), waiting: 0 });
});

test("who asks for every answer that may be seen, as material does, gets no quiet one either", () => {
  const entry = line([...people(2, "klopt"), ...people(2, "niet")]);
  const { entries } = seenBy(at("shown", entry), rules({ least: 5 }), null, true);
  expect(entries[0]?.supports.map(({ value }) => value)).toEqual(["klopt", "klopt"]);
});

test("where no answer is quiet all of them are handed on", () => {
  const [wall] = told("shown", [...people(1, "ja"), ...people(2, "niet")], { quiet: [] });
  expect(wall).toEqual({ values: ["ja", "niet", "niet"], waiting: 0 });
});

test("who visits another circle reads what lies there for visitors and nothing else; the wall shows none of it", () => {
  const made = (nr: number) => sent<unknown>(amir, { text: `${nr}` }, { round: nr, circle: "zuid" });
  const rounds: Round[] = [
    { ...round, forVisitors: true },
    round,
    { ...round, forVisitors: true, least: 5 },
    { ...round, forVisitors: true, visit: 0 },
  ];
  const input = inputOf<unknown, unknown>({}, [], "shown", {
    ...{ round: 3, circle: "noord" },
    visit: { to: null, from: [], entries: [0, 1, 2, 3].map(made) },
  });
  const read = (viewer: { partnerId: string } | null) =>
    seenBy(input, { ...rules(), rounds }, viewer).visit?.entries.map(({ body }) => body);
  expect(read({ partnerId: bea.partnerId })).toEqual([{ text: "0" }]);
  expect(read(null)).toEqual([]);
});
