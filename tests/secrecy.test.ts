import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { filledIn } from "../prisma/demoBodies.ts";
import { answersTo } from "../src/contributions/answerGroups.ts";
import {
  type Author,
  defineExercise,
  type Entry,
  type Exercise,
  type ExerciseInput,
  type PartnerRef,
  type PhoneViewer,
  perSide,
  type Round,
  type Seen,
} from "../src/exercises/contract.ts";
import { exercises } from "../src/exercises/registry.ts";

const partners: PartnerRef[] = ["a", "b", "c", "d"].map((letter, at) => ({
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

/** An exercise of somebody who forgot every secret: it shows all that it is handed, wherever it may show something. */
const careless = (id: string, rules: Partial<Round0>, answers: Seen, least = 0): Exercise =>
  defineExercise({
    id,
    title: id,
    notes: { goal: "", bring: [], source: "", own: true, rounds: [] },
    setup: z.object({}),
    body: z.object({ text: z.string() }),
    rounds: () => [round("first", rules), round("second", rules)],
    sees: ["side", "partner", "circle"],
    supports: { values: ["ja"], seen: answers, round: 1, least, accepts: () => null },
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
        kind: "goal",
        fields: { text: body.text },
        sources: [by.id],
        backers: [by],
      })),
    examples: ([0, 1] as const).map((at) => ({ side: "formal", round: at, body: { text: "een tekst" } })),
  });

const all = [
  ...exercises.filter(({ examples }) => examples.length > 0),
  careless("direct", { seen: "at once" }, "at once"),
  careless("shown", {}, "when shown"),
  careless("circle", { seen: "within the circle at once" }, "within the circle at once"),
  careless("organisation", { seen: "within the organisation at once" }, "within the organisation at once"),
  careless("nobody", { seen: "by the facilitator only" }, "by the facilitator only"),
  careless("anonymous", { anonymous: true }, "at once"),
  careless("anonymous at once", { anonymous: true, seen: "at once", least: 5 }, "when shown", 3),
  careless("few", { least: 5, seen: "at once" }, "when shown", 5),
];

/** One who sends: from which organisation, where standing, in which circle, with how many, and how long. */
const sender = fc.record({
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
type Sender = typeof sender extends fc.Arbitrary<infer One> ? One : never;

const stage = fc.record({
  state: fc.constantFrom("planned", "open", "shown", "closed"),
  round: fc.nat(2),
  page: fc.nat(6),
  laidOpen: fc.boolean(),
});
const viewers: PhoneViewer[] = partners.flatMap(({ id: partnerId }) =>
  (["formal", "informal", "both"] as const).flatMap((standing) =>
    ["room", "rood", null].map((circle) => ({ partnerId, standing, circle })),
  ),
);

/** The body with every field in which somebody writes filled with this letter. */
function written(exercise: Exercise, body: unknown, mark: string, long: number): unknown {
  let fields = Object(body);
  for (const [name, value] of Object.entries(fields)) {
    const other = { ...fields, [name]: mark.repeat(long) };
    if (typeof value === "string" && value.includes(" ") && exercise.parseBody(other).success) fields = other;
  }
  return fields;
}

const secretsOf = (at: number) => ({ words: letter(at), label: letter(1_000 + at), note: letter(2_000 + at) });

function sent(exercise: Exercise, senders: Sender[]): Entry<unknown>[] {
  const by = (one: Sender, at: number): Author => ({
    participantId: `seat${letter(3_000 + at)}`,
    partnerId: partners[one.partner]?.id ?? "",
    standing: one.standing,
    people: one.people,
  });
  const [value = ""] = exercise.supportValues.toReversed().slice(1);
  const said = value || exercise.supportValues[0] || "";
  return senders.flatMap((one, at) => {
    const examples = exercise.examples.filter((example) => example.round === one.round);
    const example = examples[one.example % examples.length];
    if (!example) return [];
    const { words, label } = secretsOf(at);
    return [
      {
        ...by(one, at),
        id: `01900000-0000-4000-8000-${String((at * 7919) % 100_000).padStart(12, "0")}`,
        body: written(exercise, filledIn(example.body, partners, SOON), words, one.long),
        round: one.round,
        circle: one.circle,
        label,
        starred: one.starred,
        supports: (said === "" ? [] : [...new Set(one.answers)]).flatMap((nr) => {
          const from = senders[nr];
          return from ? [{ ...by(from, nr), value: said, note: secretsOf(at * 8 + nr).note }] : [];
        }),
        doubles: [],
      },
    ];
  });
}

type Looking = { partnerId: string; circle: string | null } | null;

/** Whether somebody may see now what was sent under this rule, said once more in other words than the contract's. */
function may(
  { seen = "when shown", at }: { seen: Seen | undefined; at: number },
  from: { partnerId: string; circle: string },
  input: ExerciseInput<unknown, unknown>,
  looking: Looking,
): boolean {
  if (seen === "by the facilitator only") return false;
  if (seen === "within the organisation at once" && looking?.partnerId === from.partnerId) return true;
  if (seen === "within the circle at once" && looking?.circle === from.circle) return true;
  if (input.state === "planned") return false;
  if (seen === "at once") return true;
  return at === input.round ? input.revealed : at < input.round;
}

const peopleOf = (authors: Author[]): number =>
  [...new Map(authors.map((one) => [one.participantId, one.people ?? 1])).values()].reduce((sum, one) => sum + one, 0);

/** What of these contributions may not be in a view of whoever looks. */
function forbidden(exercise: Exercise, input: ExerciseInput<unknown, unknown>, looking: Looking): string[] {
  const rounds = exercise.roundsOf(input.setup);
  const { seen, round: answersIn, least } = exercise.answers;
  return input.entries.flatMap((entry) => {
    const rules = rounds[entry.round];
    const enough = peopleOf(input.entries.filter((one) => one.round === entry.round)) >= (rules?.least ?? 0);
    const isSeen = enough && may({ seen: rules?.seen, at: entry.round }, entry, input, looking);
    const answers = entry.supports.map((one) => ({
      one,
      may: isSeen && may({ seen, at: answersIn }, { ...one, circle: entry.circle }, input, looking),
    }));
    const fewAnswers = peopleOf(answers.filter((answer) => answer.may).map(({ one }) => one)) < least;
    const isNameless = Boolean(rules?.anonymous || rules?.least);
    return [
      ...(isSeen ? [] : textsIn(entry.body)),
      ...(isSeen && !isNameless ? [] : [entry.label, entry.participantId ?? ""]).filter((one) => !isTold(one, input)),
      ...answers.filter((answer) => !answer.may || fewAnswers).map(({ one }) => one.note),
    ];
  });
}

/** Who answered somebody else may be known by that. */
const isTold = (participantId: string, { entries }: ExerciseInput<unknown, unknown>): boolean =>
  entries.some(({ supports, round: at }) => at >= 0 && supports.some((one) => one.participantId === participantId));

const textsIn = (body: unknown): string[] =>
  Object.values(Object(body)).flatMap((text) =>
    typeof text === "string" ? [...text].filter((one) => (one.codePointAt(0) ?? 0) >= 0x20000).slice(0, 1) : [],
  );

function inputOf(
  exercise: Exercise,
  senders: Sender[],
  at: { state: "planned" | "open" | "shown" | "closed"; round: number; page: number; laidOpen: boolean },
  setup: unknown,
): ExerciseInput<unknown, unknown> {
  const { laidOpen, ...stages } = at;
  const entries = sent(exercise, senders);
  const people = perSide(
    [...new Map(entries.map((entry) => [entry.participantId, entry])).values()].map((entry) => entry),
    partners,
  );
  return {
    ...stages,
    round: Math.min(at.round, exercise.roundsOf(setup).length - 1),
    revealed: at.state === "shown" || (at.state !== "open" && laidOpen),
    ...{ setup, entries, partners, material: [], agreement: null, heads: { people, perCircle: { room: people } } },
  };
}

/** The setup of a new step, and one for each option that the facilitator may choose one of. */
function setupsOf(exercise: Exercise): unknown[] {
  const fresh = exercise.parseSetup({});
  const empty = inputOf(exercise, [], { state: "planned", round: 0, page: 0, laidOpen: false }, fresh);
  const switches = exercise.choices(empty).filter(({ kind }) => kind === "one");
  return [
    fresh,
    ...switches.flatMap(({ name, options }) =>
      options.map(({ id }) => exercise.parseSetup({ ...Object(fresh), [name]: [id] })),
    ),
  ];
}

const room = fc.array(sender, { maxLength: 8 });

describe.each(all.map((exercise) => [exercise.id, exercise] as const))("%s", (_, exercise) => {
  const setups = setupsOf(exercise);

  test("puts nothing on the wall or on a phone that may not be seen there yet, from one letter on", () => {
    fc.assert(
      fc.property(room, stage, fc.nat(setups.length - 1), (senders, at, nr) => {
        const input = inputOf(exercise, senders, at, setups[nr]);
        const wall = JSON.stringify([exercise.screen(input), exercise.pageTitles(input), exercise.material(input)]);
        for (const secret of forbidden(exercise, input, null)) expect(wall).not.toContain(secret);
        for (const viewer of viewers) {
          const phone = JSON.stringify(exercise.phone(input, viewer));
          for (const secret of forbidden(exercise, input, viewer)) expect(phone).not.toContain(secret);
        }
      }),
      { numRuns: 150 },
    );
  });

  test("gives phones that are alike in what it sees of them the very same view", () => {
    fc.assert(
      fc.property(room, stage, fc.nat(viewers.length - 1), (senders, at, nr) => {
        const input = inputOf(exercise, senders, at, setups[0]);
        const viewer = viewers[nr] ?? viewers[0];
        if (viewer) expect(exercise.phone(input, viewer)).toBe(exercise.phone(input, { ...viewer }));
      }),
      { numRuns: 20 },
    );
  });
});

const anonymous = all.filter((exercise) => exercise.roundsOf({}).some((one) => one.anonymous));

describe.each(anonymous.map((exercise) => [exercise.id, exercise] as const))("whose it is in %s", (_, exercise) => {
  const shown = { state: "shown", round: 1, page: 0, laidOpen: true } as const;
  const inRoom = fc.array(sender, { minLength: 6, maxLength: 8 });
  const withoutAnswers = (input: ExerciseInput<unknown, unknown>) => ({
    ...input,
    entries: input.entries.map((entry) => ({ ...entry, supports: [] })),
  });
  const told = (input: ExerciseInput<unknown, unknown>) => {
    const rows = input.entries.map((entry, seq) => ({
      ...entry,
      stepId: "step",
      hidden: false,
      mergedIntoId: null,
      seq,
    }));
    const { contributions, groups } = answersTo({ exercise, input, rows, most: 50, taken: null });
    return { contributions, groups };
  };

  test("nobody is told, Hanna neither: no seat, picture word, organisation, side or order of arrival", () => {
    fc.assert(
      fc.property(inRoom, (senders) => {
        const input = withoutAnswers(inputOf(exercise, senders, shown, {}));
        const host = told(input);
        const [screen, phone] = [exercise.screen(input), exercise.phone(input, { ...shownTo, circle: "room" })];
        const harvest = exercise.harvest(input);
        const handed = [screen, phone].flatMap((view) => Object(view).entries as Entry<unknown>[]);
        const texts = JSON.stringify([host.contributions, handed, harvest, exercise.material(input)]);
        for (const { label, participantId, partnerId } of input.entries)
          for (const secret of [label, participantId ?? "", partnerId]) expect(texts).not.toContain(secret);
        for (const one of [...host.contributions, ...handed])
          expect([one.standing, one.starred, one.label]).toEqual(["both", false, ""]);
        for (const { sides } of host.groups) expect(sides).toEqual({ formal: 0, informal: 0 });
        const turned = told({ ...input, entries: input.entries.toReversed() });
        expect(turned.contributions.map(({ id }) => id)).toEqual(host.contributions.map(({ id }) => id));
      }),
      { numRuns: 100 },
    );
  });

  test("hiding or merging one changes no count of any side", () => {
    fc.assert(
      fc.property(inRoom, fc.nat(5), (senders, nr) => {
        const input = inputOf(exercise, senders, shown, {});
        const gone = input.entries[nr % Math.max(1, input.entries.length)];
        fc.pre(gone !== undefined);
        const after = { ...input, entries: input.entries.filter((one) => one !== gone), aside: gone ? [gone] : [] };
        expect(Object(exercise.screen(after)).split).toEqual(Object(exercise.screen(input)).split);
      }),
    );
  });
});

const shownTo = { partnerId: partners[0]?.id ?? "", standing: "formal" } as const;

test("results come from so many people on, and no side with fewer than four of them is told apart", () => {
  const exercise = careless("few", { least: 5 }, "at once");
  fc.assert(
    fc.property(fc.array(sender, { maxLength: 14 }), (senders) => {
      const input = inputOf(exercise, senders, { state: "shown", round: 1, page: 0, laidOpen: true }, {});
      const { split, entries } = Object(exercise.screen(input));
      for (const at of [0, 1]) {
        const authors = input.entries.filter((entry) => entry.round === at);
        const sides = perSide(authors, partners);
        if (peopleOf(authors) < 5) {
          expect(split[at]).toBeNull();
          expect(entries.filter((entry: Entry<unknown>) => entry.round === at)).toEqual([]);
        } else {
          expect(split[at].people).toBe(peopleOf(authors));
          expect(split[at].sides === null).toBe(Math.min(sides.formal, sides.informal) < 4);
        }
      }
      for (const one of entries) expect([one.standing, one.partnerId]).toEqual(["both", ""]);
    }),
  );
});

test("a seat sends as many as it may and gives away as many dots, none to its own words; Hanna types for many", () => {
  const sending = careless("two", { perSeat: 2 }, "at once");
  const dotting = careless("dots", { perSeat: { dots: 2 } }, "at once");
  const [amir, bea] = ["amir", "bea"].map((id): Author => ({ ...shownTo, participantId: id }));
  const [mine, ...others] = ["amir", "bea", "bea", "bea"].map(
    (by, at): Entry<unknown> => ({
      ...{ ...shownTo, participantId: by, id: `${at}`, body: { text: "x" }, round: 0, circle: "room" },
      ...{ label: "", starred: false, supports: [], doubles: [] },
    }),
  );
  if (!amir || !bea || !mine) throw new Error("nobody");
  const at = (entries: Entry<unknown>[]): ExerciseInput<unknown, unknown> => ({
    ...{ state: "shown", round: 0, page: 0, revealed: true, setup: {} },
    ...{ entries, partners, material: [], agreement: null },
  });
  expect(sending.accepts({ text: "x" }, amir, at([mine]))).toBeNull();
  const full = { code: "TOO_MANY_POINTS", values: { max: 2 } };
  expect(sending.accepts({ text: "x" }, bea, at(others))).toEqual(full);
  expect(sending.accepts({ text: "x" }, { ...bea, participantId: null }, at(others))).toBeNull();
  expect(sending.accepts({ text: "x" }, bea, { ...at(others), round: 1 })).toBeNull();

  const dotted = others.map((entry, nr) => ({
    ...entry,
    supports: nr < 2 ? [{ ...amir, value: "ja", note: "" }] : [],
  }));
  const [first = mine, , third = mine] = dotted;
  expect(dotting.acceptsSupport(mine, amir, "ja", at([mine]))).toEqual({ code: "OWN_WORDS" });
  expect(dotting.acceptsSupport(third, amir, "ja", at(dotted))).toEqual({ code: "NO_DOTS_LEFT", values: { max: 2 } });
  expect(dotting.acceptsSupport(first, amir, "ja", at(dotted))).toBeNull();
  expect(dotting.acceptsSupport(mine, bea, "ja", at([mine, ...dotted]))).toBeNull();
});
