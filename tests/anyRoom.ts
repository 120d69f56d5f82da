import fc from "fast-check";
import { z } from "zod";
import {
  type Author,
  defineExercise,
  type Entry,
  type Exercise,
  type ExerciseInput,
  line,
  type PartnerRef,
  perSide,
  type Round,
  type Seen,
} from "../src/exercises/contract.ts";
import { filledIn } from "../src/exercises/filledIn.ts";
import { person, sent, inputOf as stepOf } from "../src/exercises/kit/people.fixture.ts";
import { exercises } from "../src/exercises/registry.ts";

/*
 * Rooms full of people who send whatever letters, for the tests of what may be seen and of whom: through every exercise
 * that there is, and through careless ones, which show all that they are handed.
 */

export const partners: PartnerRef[] = ["a", "b", "c", "d"].map((letter, at) => ({
  id: `01900000-0000-7000-8000-00000000000${letter}`,
  name: `Organisatie ${letter}`,
  side: at % 2 ? "informal" : "formal",
}));
const SOON = Date.now() + 20 * 86_400_000;

// Letters that nobody else writes: one of them, alone, tells whose words these are.
const letter = (at: number): string => String.fromCodePoint(0x20000 + at);

type Round0 = Omit<Round, "id" | "title" | "question" | "minutes">;
const round = (id: string, rules: Partial<Round0>): Round => ({
  ...{ id, title: id, question: id, collects: true, minutes: { open: 5, shown: 5, own: true } },
  ...rules,
});

/** What a careless exercise says of answers beyond when they may be seen. */
type Answers = { least?: number; quiet?: string[] };

/** An exercise of somebody who forgot every secret: it shows all that it is handed, wherever it may show something. */
export const careless = (
  id: string,
  rules: Partial<Round0>,
  answers: Seen,
  { least = 0, quiet = [] }: Answers = {},
): Exercise =>
  defineExercise({
    id,
    title: id,
    notes: { goal: "", bring: [], source: "", own: true, rounds: [] },
    setup: z.object({}),
    body: z.object({ text: z.string() }),
    rounds: () => [round("first", rules), round("second", rules)],
    sees: ["side", "partner"],
    supports: { values: ["ja", ...quiet], seen: answers, round: 1, least, quiet, accepts: () => null },
    summary: ({ text }) => text,
    groups: { list: () => [{ key: "all", title: "", part: "" }], keyOf: () => "all" },
    pageTitles: (input) => [JSON.stringify(input.entries)],
    screen: (input) => ({ ...input, split: [0, 1].map((at) => input.results(at, () => "said")) }),
    phone: (input) => ({ ...input, split: [0, 1].map((at) => input.results(at, () => "said")) }),
    material: ({ entries }) =>
      entries.map(({ id: source, body, partnerId }) => ({
        ...{ kind: "goal", side: "formal", partnerId, text: body.text, sources: [source] },
      })),
    harvest: ({ entries }) =>
      entries.map(({ body, ...by }) => ({
        ...line.goal({ text: body.text }),
        ...{ of: by.id, sources: [by.id], backers: [by] },
      })),
    examples: ([0, 1] as const).map((at) => ({ side: "formal", round: at, body: { text: "een tekst" } })),
  });

/** Every exercise that collects, and one for each rule, whose author forgot every secret. */
export const all = [
  ...exercises.filter(({ examples }) => examples.length > 0),
  careless("direct", { seen: "at once" }, "at once"),
  careless("shown", {}, "when shown"),
  careless("circle", { seen: "within the circle at once" }, "within the circle at once"),
  careless("organisation", { seen: "within the organisation at once" }, "within the organisation at once"),
  careless("nobody", { seen: "by the facilitator only" }, "by the facilitator only"),
  careless("anonymous", { anonymous: true }, "at once"),
  careless("anonymous at once", { anonymous: true, seen: "at once", least: 5 }, "when shown", { least: 3 }),
  careless("few", { least: 5, seen: "at once" }, "when shown", { least: 5 }),
  careless("quiet", { seen: "at once" }, "at once", { quiet: ["niet", "liever niet"] }),
  careless("few and quiet", {}, "when shown", { least: 3, quiet: ["niet"] }),
];

/** One who sends: from which organisation, where standing, in which circle, with how many, and how long. */
export const sender = fc.record({
  partner: fc.nat(3),
  standing: fc.constantFrom("formal", "informal", "both"),
  circle: fc.constantFrom("room", "room", "rood", "blauw"),
  people: fc.constantFrom(1, 1, 1, 4),
  round: fc.nat(2),
  long: fc.integer({ min: 1, max: 40 }),
  starred: fc.boolean(),
  answers: fc.array(fc.nat(7), { maxLength: 4 }),
  example: fc.nat(30),
});
export type Sender = typeof sender extends fc.Arbitrary<infer One> ? One : never;

/** The body with every field in which somebody writes filled with this letter. */
function written(exercise: Exercise, body: unknown, mark: string, long: number): unknown {
  let fields = Object(body);
  for (const [name, value] of Object.entries(fields)) {
    const other = { ...fields, [name]: mark.repeat(long) };
    if (typeof value === "string" && value.includes(" ") && exercise.parseBody(other).success) fields = other;
  }
  return fields;
}

export const secretsOf = (at: number) => ({ words: letter(at), label: letter(1_000 + at), note: letter(2_000 + at) });

export function sentBy(exercise: Exercise, senders: Sender[]): Entry<unknown>[] {
  const by = ({ partner, standing, people }: Sender, at: number): Author =>
    person(`seat${letter(3_000 + at)}`, standing, { partnerId: partners[partner]?.id ?? "", people });
  const { quiet } = exercise.answers;
  const aloud = exercise.supportValues.filter((value) => !quiet.includes(value));
  const [value = ""] = aloud.toReversed().slice(1);
  const said = value || aloud[0] || "";
  return senders.flatMap((one, at) => {
    const examples = exercise.examples.filter((example) => example.round === one.round);
    const example = examples[one.example % examples.length];
    if (!example) return [];
    const { words, label } = secretsOf(at);
    return [
      sent(by(one, at), written(exercise, filledIn(example.body, partners, SOON), words, one.long), {
        id: `01900000-0000-4000-8000-${String((at * 7919) % 100_000).padStart(12, "0")}`,
        ...{ round: one.round, circle: one.circle, label, starred: one.starred },
        supports: (said === "" ? [] : [...new Set(one.answers)]).flatMap((nr) => {
          const from = senders[nr];
          // Every third answers what is for the facilitator alone, where there is such an answer.
          const value = (nr + at) % 3 === 0 && quiet[0] ? quiet[0] : said;
          return from ? [{ ...by(from, nr), value, note: secretsOf(at * 8 + nr).note }] : [];
        }),
      }),
    ];
  });
}

export const peopleOf = (authors: Author[]): number =>
  [...new Map(authors.map((one) => [one.participantId, one.people ?? 1])).values()].reduce((sum, one) => sum + one, 0);

export function inputOf(
  exercise: Exercise,
  senders: Sender[],
  at: { state: "planned" | "open" | "shown" | "closed"; round: number; page: number; laidOpen: boolean },
  setup: unknown,
  circle?: string | null,
): ExerciseInput<unknown, unknown> {
  const { laidOpen, state, page } = at;
  const entries = sentBy(exercise, senders);
  const people = perSide(
    [...new Map(entries.map((entry) => [entry.participantId, entry])).values()].map((entry) => entry),
    partners,
  );
  return stepOf(setup, entries, state, {
    page,
    round: Math.min(at.round, exercise.roundsOf(setup).length - 1),
    revealed: state === "shown" || (state !== "open" && laidOpen),
    ...(circle !== undefined && { circle }),
    ...{ partners, heads: { people } },
  });
}
