import { existsSync } from "node:fs";
import { resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Author, Entry, Example, Exercise, ExerciseInput, PartnerRef } from "../src/exercises/contract.ts";
import { filledIn } from "../src/exercises/filledIn.ts";
import { person, sent, inputOf as stepOf } from "../src/exercises/kit/people.fixture.ts";
import { exercises, findExercise } from "../src/exercises/registry.ts";
import { parseLine } from "../src/samenwerkingsafspraak/lines/schema.ts";

const wijkteam: PartnerRef = { id: "01900000-0000-7000-8000-00000000000a", name: "Wijkteam", side: "formal" };
const moeders: PartnerRef = { id: "01900000-0000-7000-8000-00000000000b", name: "Moedergroep", side: "informal" };
const partners = [wijkteam, moeders];
const DAY_MS = 86_400_000;

const author = (side: "formal" | "informal", at: number): Author =>
  person(`01900000-0000-7000-8000-0000000001${String(at).padStart(2, "0")}`, side, {
    partnerId: side === "formal" ? wijkteam.id : moeders.id,
  });

const entryOf = ({ side, round, body }: Example<unknown>, at: number): Entry<unknown> =>
  sent(author(side, at), filledIn(body, partners, Date.now() + 20 * DAY_MS), {
    id: `01900000-0000-7000-8000-0000000000${String(at + 10)}`,
    round,
  });

const inputOf = (
  exercise: Exercise,
  entries: Entry<unknown>[],
  more: Partial<ExerciseInput<unknown, unknown>> = {},
): ExerciseInput<unknown, unknown> =>
  stepOf(exercise.parseSetup({}), entries, more.state ?? "open", { partners, ...more });

/** The setup of a new step, and one for each option that the facilitator may choose one of. */
function setupsOf(exercise: Exercise): unknown[] {
  const fresh = exercise.parseSetup({});
  const switches = exercise.choices(inputOf(exercise, [], { state: "planned" })).filter(({ kind }) => kind === "one");
  return [
    fresh,
    ...switches.flatMap(({ name, options }) =>
      options.map(({ id }) => exercise.parseSetup({ ...Object(fresh), [name]: [id] })),
    ),
  ];
}

const stranger = { partnerId: "01900000-0000-7000-8000-0000000000ff", standing: "formal", circle: "room" } as const;

/** Every longer text in a body: what may not leak. */
function textsIn(body: unknown): string[] {
  if (typeof body === "string")
    return body.length > 14 && !/^[\d-]+$/.test(body) && !partners.some(({ id }) => id === body) ? [body] : [];
  return typeof body === "object" && body !== null ? Object.values(body).flatMap(textsIn) : [];
}

describe.each(exercises.map((exercise) => [exercise.id, exercise] as const))("%s", (id, exercise) => {
  const entries = exercise.examples.map(entryOf);

  test("has its folder with a part for the phone and one for the wall", () => {
    for (const file of ["index.ts", "phone.tsx", "screen.tsx"])
      expect(existsSync(resolve(import.meta.dirname, "../src/exercises", id, file)), file).toBe(true);
    expect(findExercise(id)).toBe(exercise);
  });

  test("gives each round its minutes, to send where phones send and to talk about it", () => {
    for (const { title, collects, minutes } of exercise.roundsOf({})) {
      expect(minutes.shown, title).toBeGreaterThan(0);
      expect(minutes.open > 0, title).toBe(collects);
    }
  });

  test("has a script with a goal, and at least one round with a question", () => {
    expect(exercise.notes.goal).not.toBe("");
    expect(exercise.notes.source).not.toBe("");
    expect(exercise.roundsOf({}).length).toBeGreaterThan(0);
    for (const { question } of exercise.roundsOf({})) expect(question).not.toBe("");
  });

  test("tells Hanna for each round what to say aloud, what to do and what to watch for, and nothing twice", () => {
    const { rounds, bring } = exercise.notes;
    // Several rounds may go by one script.
    const told = setupsOf(exercise).flatMap((setup) =>
      exercise.roundsOf(setup).map(({ script, question }, at) => ({ script: script ?? at, question })),
    );
    expect([...new Set(told.map(({ script }) => script))]).toEqual(rounds.map((_, at) => at));
    for (const [at, { goal, say, setup, tips, pitfalls }] of rounds.entries()) {
      expect(goal.text).not.toBe("");
      // It explains: more than the question on the wall.
      expect(say.text).not.toBe(told.find(({ script }) => script === at)?.question);
      expect(say.text.split(/[.?!] /).length).toBeGreaterThan(2);
      for (const sentence of say.text.split(/(?<=[.?!]) /))
        expect(sentence.split(" ").length, sentence).toBeLessThan(25);
      for (const list of [setup, tips, pitfalls]) expect(list).not.toEqual([]);
    }
    const lines = rounds.flatMap(({ say, setup, ask, tips, pitfalls }) => [
      say,
      ...setup,
      ...ask,
      ...tips,
      ...pitfalls,
    ]);
    const all = [...lines.map(({ text }) => text), ...bring].map((text) => text.toLocaleLowerCase("nl").trim());
    expect(all).not.toContain("");
    expect(new Set(all).size).toBe(all.length);
  });

  test("makes a setup out of nothing, which parses again to the same", () => {
    const setup = exercise.parseSetup({});
    expect(exercise.parseSetup(JSON.parse(JSON.stringify(setup)))).toEqual(setup);
  });

  test("comes with examples of both sides that are accepted, when it collects anything", () => {
    if (exercise.roundsOf({}).some(({ collects }) => collects))
      expect(new Set(exercise.examples.map(({ side }) => side)).size).toBe(2);
    for (const [at, entry] of entries.entries()) {
      expect(exercise.parseBody(entry.body).success, JSON.stringify(entry.body)).toBe(true);
      const others = inputOf(
        exercise,
        entries.slice(0, at).filter(({ round }) => round < entry.round),
        { round: entry.round, state: "open" },
      );
      expect(exercise.accepts(entry.body, entry, others), JSON.stringify(entry.body)).toBeNull();
      const line = exercise.summary(entry.body, others);
      expect(line).not.toBe("");
      expect(line).not.toContain("\n");
    }
  });

  test("puts every answer in one of the regie's groups, with the words and without saying the group's title again", () => {
    for (const [round] of exercise.roundsOf({}).entries()) {
      const input = inputOf(exercise, entries, { state: "shown", round });
      const groups = new Map(exercise.groups(input).map((group) => [group.key, group]));
      if (groups.size === 0) continue;
      expect(groups.size).toBe(exercise.groups(input).length);
      for (const entry of entries.filter((one) => one.round <= round)) {
        const group = groups.get(exercise.groupOf(entry.body, entry));
        if (!group) throw new Error(JSON.stringify(entry.body));
        const said = exercise.summary(entry.body, input);
        expect(said).not.toBe("");
        expect(said).not.toContain("\n");
        if (!group.tally) expect(said.startsWith(group.title)).toBe(false);
      }
    }
  });

  test("says what stands in a form as a person would, and never an id", () => {
    for (const { body } of entries) {
      const said = exercise.inWords(Object(body));
      expect(said, JSON.stringify(body)).not.toEqual([]);
      for (const words of said) expect(words).not.toMatch(/^[a-z]+(-[a-z0-9]+)*$|^[0-9a-f]{8}-[0-9a-f-]{27}$/);
    }
    expect(exercise.inWords({})).toEqual([]);
  });

  test("hides what is written in a round until it is shown, also when the step is closed without that", () => {
    const hiding = setupsOf(exercise).filter((setup) => exercise.roundsOf(setup)[0]?.seen !== "at once");
    for (const setup of hiding)
      for (const state of ["open", "closed"] as const)
        for (const [round] of exercise.roundsOf({}).entries()) {
          const sent = entries.filter((entry) => entry.round <= round);
          const input = inputOf(exercise, sent, { setup, state, round, revealed: false });
          // Whoever is in the same circle reads along.
          const isShared = exercise.roundsOf(setup)[round]?.seen === "within the circle at once";
          const seen = JSON.stringify([exercise.screen(input), isShared ? null : exercise.phone(input, stranger)]);
          const known = sent.filter((entry) => entry.round < round).flatMap(({ body }) => textsIn(body));
          for (const text of sent.filter((entry) => entry.round === round).flatMap(({ body }) => textsIn(body)))
            if (!known.includes(text)) expect(seen, `${state}, round ${round}`).not.toContain(text);
        }
  });

  test("shows on a phone in the room every text that the wall shows", () => {
    for (const [round] of exercise.roundsOf({}).entries()) {
      const input = inputOf(
        exercise,
        entries.filter((entry) => entry.round <= round),
        { state: "shown", round },
      );
      const wall = JSON.stringify(exercise.screen(input));
      const phone = JSON.stringify(exercise.phone(input, { partnerId: moeders.id, standing: "informal" }));
      for (const text of entries.flatMap(({ body }) => textsIn(body)))
        if (wall.includes(JSON.stringify(text).slice(1, -1)))
          expect(phone).toContain(JSON.stringify(text).slice(1, -1));
    }
  });

  test("gives views of plain JSON in every stage, with no contributions and with all", () => {
    for (const state of ["planned", "open", "shown", "closed"] as const)
      for (const [round] of exercise.roundsOf({}).entries())
        for (const some of [[], entries]) {
          const input = inputOf(exercise, some, { state, round });
          expect(exercise.pages(input)).toBeGreaterThanOrEqual(1);
          for (const view of [
            exercise.screen(input),
            exercise.phone(input, stranger),
            exercise.choices(input),
            exercise.material(input),
          ])
            expect(JSON.parse(JSON.stringify(view ?? null))).toEqual(view ?? null);
        }
  });

  test("harvests lines that the samenwerkingsafspraak understands", () => {
    const input = inputOf(exercise, entries, { state: "shown", round: exercise.roundsOf({}).length - 1 });
    const context = { partnerIds: partners.map((partner) => partner.id), today: new Date().toISOString().slice(0, 10) };
    for (const { kind, fields, sources, backers } of exercise.harvest(input)) {
      expect(() => parseLine(kind, fields, context), `${kind} ${JSON.stringify(fields)}`).not.toThrow();
      expect(sources.length).toBeGreaterThan(0);
      // Nobody stands behind what nobody may know the sender of.
      const rounds = exercise.roundsOf({});
      const isNobodys = entries.some(({ id, round }) => sources.includes(id) && rounds[round]?.anonymous);
      expect(backers.length > 0).toBe(!isNobodys);
    }
  });

  test("refuses whatever is no contribution, without falling over", () => {
    fc.assert(
      fc.property(fc.anything(), (body) => {
        expect(() => exercise.parseBody(body)).not.toThrow();
      }),
      { numRuns: 200 },
    );
  });

  test("stands upright whatever was stored before", () => {
    const strange = [{}, null, "x", { text: "<script>alert(1)</script>" }].map((body, at) => ({
      ...entryOf({ side: "formal", round: 0, body }, at),
      body,
    }));
    const input = inputOf(exercise, strange, { state: "shown" });
    expect(() => [exercise.screen(input), exercise.phone(input, stranger), exercise.harvest(input)]).not.toThrow();
  });
});
