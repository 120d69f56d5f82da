import { expect, test } from "vitest";
import type { Entry, Exercise, ExerciseInput } from "../src/exercises/contract.ts";
import { filledIn } from "../src/exercises/filledIn.ts";
import { bea, moeders, school, vaders, wijkteam } from "../src/exercises/kit/people.fixture.ts";
import { findExercise } from "../src/exercises/registry.ts";
import { programmeOf } from "../src/sessions/prepare/template.ts";

const CONTRIBUTIONS = 60;
/**
 * At twenty seconds a page a step of it is little more than a minute. The agreement is leafed through as a document, and
 * what a facilitator explains has as many pages however many people write: these are not counted.
 */
const PAGES_A_STEP = 4;
const partners = [wijkteam, moeders, school, vaders];
const IN_A_MONTH = Date.now() + 30 * 86_400_000;
const LONG = " en dat elke week, ook in de vakantie, zodat iedereen weet waar we te vinden zijn";

/** Sixty contributions to a round, of both sides and of usual length, no two alike. */
function sixty(exercise: Exercise, round: number): Entry<unknown>[] {
  const examples = exercise.examples.filter((example) => example.round === round);
  return Array.from({ length: examples.length > 0 ? CONTRIBUTIONS : 0 }, (_, at) => {
    const { side = "formal", body = {} } = examples[at % examples.length] ?? {};
    const of = partners.filter((partner) => partner.side === side);
    let fields: object = Object(filledIn(body, partners, IN_A_MONTH));
    for (const [name, words] of Object.entries(fields)) {
      const other = { ...fields, [name]: `${at} ${words}${at % 3 === 0 ? LONG : ""}` };
      if (typeof words === "string" && words.includes(" ") && exercise.parseBody(other).success) fields = other;
    }
    return {
      ...{ ...bea, participantId: `seat${at}`, standing: side, partnerId: of[at % of.length]?.id ?? "" },
      ...{ id: `${round}-${at}`, body: fields, round, circle: "room" },
      ...{ label: "fiets", starred: false, supports: [], doubles: [] },
    };
  });
}

/** How many pages of a step are read or turned, over all its rounds: those that are shown, and while phones send all but the first. */
function pagesOf(exercise: Exercise): number {
  const rounds = exercise.roundsOf({});
  const entries = rounds.flatMap((_, round) => sixty(exercise, round));
  const at = (round: number, state: "open" | "shown"): ExerciseInput<unknown, unknown> => ({
    ...{ state, round, page: 0, revealed: state === "shown", setup: exercise.parseSetup({}) },
    ...{ entries: entries.filter((entry) => entry.round <= round), partners, material: [], agreement: null },
  });
  return rounds
    .flatMap(({ collects }, round) => [
      collects ? exercise.pages(at(round, "open")) - 1 : 0,
      collects ? exercise.pages(at(round, "shown")) : 0,
    ])
    .reduce((sum, pages) => sum + pages, 0);
}

test("a programme with sixty contributions a step takes no more pages of the wall than a room can look at", () => {
  const steps = programmeOf("standaard").flatMap(({ steps }) => steps.map(({ exercise }) => exercise));
  const pages = [...new Set(steps)].flatMap((id) => {
    const exercise = findExercise(id);
    return exercise ? [[id, pagesOf(exercise)] as const] : [];
  });
  const all = pages.reduce((sum, [, count]) => sum + count, 0);
  expect(all, JSON.stringify(pages)).toBeLessThanOrEqual(PAGES_A_STEP * pages.length);
});
