import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Author, type Entry, type ExerciseInput, perSide } from "../src/exercises/contract.ts";
import { sent, inputOf as stepOf } from "../src/exercises/kit/people.fixture.ts";
import { answersTo } from "../src/zaal/snapshot/answerGroups.ts";
import { all, careless, inputOf, partners, peopleOf, sender } from "./anyRoom.ts";

const anonymous = all.filter((exercise) => exercise.roundsOf({}).some((one) => one.anonymous));

describe.each(anonymous.map((exercise) => [exercise.id, exercise] as const))("whose it is in %s", (_, exercise) => {
  const shown = { state: "shown", round: 1, page: 0, laidOpen: true } as const;
  const inRoom = fc.array(sender, { minLength: 6, maxLength: 8 });
  const withoutAnswers = (input: ExerciseInput<unknown, unknown>) => ({
    ...input,
    entries: input.entries.map((entry) => ({ ...entry, supports: [] })),
  });
  const told = (input: ExerciseInput<unknown, unknown>, held: Entry<unknown>[] = []) => {
    const rows = [...input.entries, ...held].map((entry, seq) => ({
      ...entry,
      stepId: "step",
      ...{ hidden: false, waits: held.includes(entry) },
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
        const [screen, phone] = [exercise.screen(input), exercise.phone(input, shownTo)];
        const harvest = exercise.harvest(input);
        const handed = [screen, phone].flatMap((view): Entry<unknown>[] => Object(view).entries ?? []);
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

  test("what waits to be let through is in no count, and Hanna is not told which of them do", () => {
    fc.assert(
      fc.property(inRoom, fc.nat(5), (senders, nr) => {
        const input = withoutAnswers(inputOf(exercise, senders, shown, {}));
        const late = input.entries[nr % Math.max(1, input.entries.length)];
        fc.pre(late !== undefined);
        const others = { ...input, entries: input.entries.filter((one) => one !== late) };
        const held = late ? [late] : [];
        const split = (one: typeof input) => Object(exercise.screen(one)).split;
        expect(split({ ...others, held })).toEqual(split(others));
        expect(told({ ...others, held }, held).contributions).toEqual(told(input).contributions);
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
    (by, at): Entry<unknown> => sent({ ...shownTo, participantId: by }, { text: "x" }, { id: `${at}` }),
  );
  if (!amir || !bea || !mine) throw new Error("nobody");
  const at = (entries: Entry<unknown>[]) => stepOf<unknown, unknown>({}, entries, "shown", { partners });
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
