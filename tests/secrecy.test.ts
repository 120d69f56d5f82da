import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Exercise, ExerciseInput, PhoneViewer, Seen } from "../src/exercises/contract.ts";
import { all, inputOf, partners, peopleOf, sender } from "./anyRoom.ts";

const stage = fc.record({
  state: fc.constantFrom("planned", "open", "shown", "closed"),
  round: fc.nat(2),
  page: fc.nat(6),
  laidOpen: fc.boolean(),
});
const viewers: PhoneViewer[] = partners.flatMap(({ id: partnerId }) =>
  (["formal", "informal", "both"] as const).map((standing) => ({ partnerId, standing })),
);
/** Whose work it is that is composed: of everybody, of one circle, or of several beside each other. */
const composed = fc.constantFrom(undefined, "rood", null);

type Looking = { partnerId: string } | null;

/** Whether somebody may see now what was sent under this rule, said once more in other words than the contract's. */
function may(
  { seen = "when shown", at }: { seen: Seen | undefined; at: number },
  from: { partnerId: string; circle: string },
  input: ExerciseInput<unknown, unknown>,
  looking: Looking,
): boolean {
  if (seen === "by the facilitator only") return false;
  if (seen === "within the organisation at once" && looking?.partnerId === from.partnerId) return true;
  const isOfCircle = input.circle === undefined || input.circle === from.circle;
  if (seen === "within the circle at once" && looking && isOfCircle) return true;
  if (input.state === "planned") return false;
  if (seen === "at once") return true;
  return at === input.round ? input.revealed : at < input.round;
}

/** What of these contributions may not be in a view of whoever looks. */
function forbidden(exercise: Exercise, input: ExerciseInput<unknown, unknown>, looking: Looking): string[] {
  const rounds = exercise.roundsOf(input.setup);
  const { seen, round: answersIn, least, quiet } = exercise.answers;
  return input.entries.flatMap((entry) => {
    const rules = rounds[entry.round];
    const enough = peopleOf(input.entries.filter((one) => one.round === entry.round)) >= (rules?.least ?? 0);
    const isSeen = enough && may({ seen: rules?.seen, at: entry.round }, entry, input, looking);
    const answers = entry.supports.map((one) => ({
      one,
      may:
        isSeen &&
        !quiet.includes(one.value) &&
        may({ seen, at: answersIn }, { ...one, circle: entry.circle }, input, looking),
    }));
    const fewAnswers = peopleOf(answers.filter((answer) => answer.may).map(({ one }) => one)) < least;
    const isNameless = Boolean(rules?.anonymous || rules?.least);
    return [
      ...(isSeen ? [] : textsIn(entry.body)),
      ...(isSeen && !isNameless ? [] : [entry.label, entry.participantId ?? ""]).filter(
        (one) => !isTold(one, input, quiet),
      ),
      ...answers.filter((answer) => !answer.may || fewAnswers).map(({ one }) => one.note),
    ];
  });
}

/** Who answered somebody else aloud may be known by that. */
const isTold = (
  participantId: string,
  { entries }: ExerciseInput<unknown, unknown>,
  quiet: readonly string[],
): boolean =>
  entries.some(({ supports }) =>
    supports.some((one) => one.participantId === participantId && !quiet.includes(one.value)),
  );

const textsIn = (body: unknown): string[] =>
  Object.values(Object(body)).flatMap((text) =>
    typeof text === "string" ? [...text].filter((one) => (one.codePointAt(0) ?? 0) >= 0x20000).slice(0, 1) : [],
  );

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
      fc.property(room, stage, fc.nat(setups.length - 1), composed, (senders, at, nr, circle) => {
        const input = inputOf(exercise, senders, at, setups[nr], circle);
        // What it is handed for the facilitator, who sees more, must not stay with it.
        for (const say of [exercise.groups, exercise.choices, exercise.harvest, exercise.replies]) say(input);
        const wall = JSON.stringify([exercise.screen(input), exercise.pageTitles(input), exercise.material(input)]);
        for (const secret of forbidden(exercise, input, null)) expect(wall).not.toContain(secret);
        for (const viewer of viewers) {
          const phone = JSON.stringify(exercise.phone(input, viewer));
          for (const secret of forbidden(exercise, input, viewer)) expect(phone).not.toContain(secret);
        }
      }),
      { numRuns: 100 },
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

test.each(all.map((exercise) => [exercise.id, exercise] as const))(
  "%s shows nobody what waits for Hanna to let it through, nor offers it to the agreement: it is counted alone",
  (_, exercise) => {
    fc.assert(
      fc.property(room, stage, composed, (senders, at, circle) => {
        const whole = inputOf(exercise, senders, at, exercise.parseSetup({}), circle);
        const isHeld = (_: unknown, nr: number) => nr % 2 === 1;
        const held = whole.entries.filter(isHeld);
        const input = { ...whole, entries: whole.entries.filter((one, nr) => !isHeld(one, nr)), held };
        const views = [
          ...[exercise.screen(input), exercise.pageTitles(input), exercise.material(input), exercise.harvest(input)],
          ...viewers.map((viewer) => exercise.phone(input, viewer)),
        ];
        const told = JSON.stringify(views);
        for (const entry of held)
          for (const secret of [...textsIn(entry.body), entry.label, ...entry.supports.map(({ note }) => note)])
            expect(told).not.toContain(secret);
        const listed = exercise.groups(whole);
        expect(exercise.groups(input)).toHaveLength(listed.length);
      }),
      { numRuns: 40 },
    );
  },
);

const withQuiet = all.filter(({ answers }) => answers.quiet.length > 0);

test.each(withQuiet.map((exercise) => [exercise.id, exercise] as const))(
  "%s says the same to wall and phones whether or not somebody gave an answer that is for Hanna alone",
  (_, exercise) => {
    const { quiet } = exercise.answers;
    const told = (input: ExerciseInput<unknown, unknown>) =>
      JSON.stringify([
        ...[exercise.screen(input), exercise.pageTitles(input), exercise.material(input)],
        ...viewers.map((viewer) => exercise.phone(input, viewer)),
      ]);
    fc.assert(
      fc.property(room, stage, (senders, at) => {
        const input = inputOf(exercise, senders, at, exercise.parseSetup({}));
        const entries = input.entries.map((entry) => ({
          ...entry,
          supports: entry.supports.filter(({ value }) => !quiet.includes(value)),
        }));
        expect(told(input)).toBe(told({ ...input, entries }));
      }),
      { numRuns: 40 },
    );
  },
);
