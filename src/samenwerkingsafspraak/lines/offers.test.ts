import { expect, test } from "vitest";
import type { Entry, Example, Exercise, OfferedLine } from "../../exercises/contract.ts";
import { exercises } from "../../exercises/registry.ts";
import { parseLine } from "./schema.ts";

const partners = [
  { id: "p-formal", name: "Wijkteam Noord", side: "formal" },
  { id: "p-informal", name: "Moeders van de Singel", side: "informal" },
] as const;
const placeholders: Record<string, string> = {
  $formal: "p-formal",
  $informal: "p-informal",
  $soon: "2026-12-20",
  $later: "2027-05-20",
};

const filled = (body: unknown): unknown =>
  JSON.parse(
    JSON.stringify(body, (_key, value: unknown) =>
      typeof value === "string" ? (placeholders[value] ?? value) : value,
    ),
  );

const entryOf = ({ side, round, body }: Example<unknown>, at: number): Entry<unknown> => ({
  id: `c-${at}`,
  participantId: `amir-${at}`,
  partnerId: `p-${side}`,
  standing: side,
  body: filled(body),
  round,
  label: "fiets",
  starred: false,
  supports: [],
  doubles: [],
  circle: "room",
});

const offersOf = (exercise: Exercise): OfferedLine[] =>
  exercise.harvest({
    state: "closed",
    round: exercise.roundsOf({}).length - 1,
    page: 0,
    revealed: true,
    setup: exercise.parseSetup({}),
    entries: exercise.examples.map(entryOf),
    partners: [...partners],
    material: [],
    agreement: null,
  });

test.each(exercises.map((exercise) => ({ title: exercise.title, exercise })))(
  "what $title offers fits the agreement as it is",
  ({ exercise }) => {
    const context = { partnerIds: partners.map(({ id }) => id), today: "2026-11-23" };
    for (const { kind, fields, sources } of offersOf(exercise)) {
      expect(parseLine(kind, fields, context).fields).toMatchObject(fields);
      expect(sources.every((id) => id.startsWith("c-"))).toBe(true);
    }
  },
);

test("the exercises together offer lines of many kinds", () => {
  expect(new Set(exercises.flatMap(offersOf).map(({ kind }) => kind)).size).toBeGreaterThan(8);
});
