import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Entry, Exercise, ExerciseInput, PartnerRef } from "../src/exercises/contract.ts";
import { filledIn } from "../src/exercises/filledIn.ts";
import { person, says, sent, inputOf as stepOf } from "../src/exercises/kit/people.fixture.ts";
import { exercises } from "../src/exercises/registry.ts";

const ANSWERS = 1_000;
const MOST_BYTES = 60_000;
const IN_A_MONTH = Date.now() + 30 * 86_400_000;

const partners = Array.from(
  { length: 8 },
  (_, at): PartnerRef => ({
    id: randomUUID(),
    name: `Organisatie ${at + 1} van de wijk`,
    side: at % 2 ? "informal" : "formal",
  }),
);
const asking = exercises.filter(({ examples }) => examples.length > 0);

/** A thousand answers that the exercise takes in this round, no two alike, with six people who say something of each. */
function answersIn(exercise: Exercise, round: number, before: Entry<unknown>[]): Entry<unknown>[] {
  const examples = exercise.examples.filter((example) => example.round === round);
  const answers: Entry<unknown>[] = [];
  for (let at = 0; at < ANSWERS; at++) {
    const example = examples[at % examples.length];
    if (!example) break;
    const { body, side } = example;
    const from = partners.filter((one) => one.side === side)[at % 4] ?? partners[0];
    const by = person(`seat ${at}`, side, { partnerId: from?.id ?? "" });
    const filled = filledIn(body, [...partners.slice(at % 8), ...partners], IN_A_MONTH);
    const words = withLongWords(exercise, new Map(Object.entries(Object(filled))), at);
    // What not all can send, most of them cannot: only the first hundred are asked one by one.
    const known = [...before, ...answers.slice(0, 100)];
    if (exercise.accepts(words, by, inputOf(exercise, known, { round })) !== null) continue;
    const value = (nr: number) => exercise.supportValues[nr % exercise.supportValues.length] ?? "";
    const supports = Array.from({ length: exercise.supportValues.length > 0 ? 6 : 0 }, (_, nr) =>
      says(
        { ...by, participantId: `backer ${nr}` },
        value(nr),
        `${at} ${nr} en dan op een andere dag, in een ander huis`,
      ),
    );
    answers.push(sent(by, words, { id: randomUUID(), round, supports }));
  }
  return answers;
}

/** The same with other words in every field in which somebody wrote, as long as a busy hand makes them. */
function withLongWords(exercise: Exercise, fields: Map<string, unknown>, at: number): object {
  for (const [name, words] of fields) {
    if (typeof words !== "string" || !words.includes(" ")) continue;
    const long = `${at} ${words} ${"en dat elke week ".repeat(8)}`;
    const fitting = [110, 60].find(
      (most) => exercise.parseBody({ ...Object.fromEntries(fields), [name]: long.slice(0, most) }).success,
    );
    fields.set(name, long.slice(0, fitting));
  }
  return Object.fromEntries(fields);
}

const inputOf = (exercise: Exercise, entries: Entry<unknown>[], more: Partial<ExerciseInput<unknown, unknown>>) =>
  stepOf<unknown, unknown>(exercise.parseSetup({}), entries, more.state ?? "open", {
    ...{ page: partners.length - 1, partners, ...more },
  });

test.each(asking.map((exercise) => [exercise.id, exercise] as const))(
  "a phone in a room of a thousand answers carries no more of %s than it needs",
  (_, exercise) => {
    const entries: Entry<unknown>[] = [];
    for (const [round] of exercise.roundsOf({}).entries()) entries.push(...answersIn(exercise, round, entries));
    expect(entries.length).toBeGreaterThanOrEqual(ANSWERS);
    for (const [round] of exercise.roundsOf({}).entries())
      for (const state of ["open", "shown", "closed"] as const) {
        const input = inputOf(exercise, entries, { round, state, revealed: state !== "open" });
        const viewer = { partnerId: partners[0]?.id ?? "", standing: "formal" as const, circle: "room" };
        const bytes = Buffer.byteLength(JSON.stringify(exercise.phone(input, viewer)));
        expect(bytes, `${state}, round ${round}`).toBeLessThan(MOST_BYTES);
      }
  },
  30_000,
);
