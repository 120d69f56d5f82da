import { expect, test } from "vitest";
import { plannedIn, storedOf } from "./stored.ts";

const ID = "01900000-0000-7000-8000-0000000000e1";
const step = {
  exercise: "boom",
  minutes: 40,
  enabled: true,
  givenMinutes: null,
  circle: null,
  checks: false,
  setup: {},
};
const day = (date: string) => new Date(`${date}T00:00:00Z`);

test("a programme comes back as it was planned: dagdelen, minutes, what is off, who do it together and what was chosen", () => {
  const parts = [
    {
      date: day("2026-12-01"),
      startsAt: "09:30",
      steps: [{ ...step, circle: "group" as const, checks: true, setup: { mode: ["direct"] } }],
    },
    { date: day("2026-12-02"), startsAt: "13:00", steps: [{ ...step, enabled: false }] },
  ];
  expect(plannedIn(JSON.parse(JSON.stringify(storedOf(parts))))).toEqual({
    parts: [
      {
        day: 0,
        after: 0,
        steps: [
          { exercise: "boom", minutes: 40, enabled: true, circle: "group", checks: true, setup: { mode: ["direct"] } },
        ],
      },
      {
        day: 1,
        after: 210,
        steps: [
          { exercise: "boom", minutes: 40, enabled: false, circle: null, checks: false, setup: { mode: ["direct"] } },
        ],
      },
    ],
    gone: [],
  });
});

test("what was cut short because time ran out is kept as it was meant", () => {
  const cut = { ...step, minutes: 25, givenMinutes: 40 };
  const passed = { ...step, enabled: false, givenMinutes: 40 };
  const [part] = plannedIn(storedOf([{ date: day("2026-12-01"), startsAt: "09:30", steps: [cut, passed] }])).parts;
  expect(part?.steps.map(({ minutes, enabled }) => [minutes, enabled])).toEqual([
    [40, true],
    [40, true],
  ]);
});

test("no id of anybody or of anything that was sent is kept, wherever it stands in a setup", () => {
  const setup = { order: [ID, "eerst"], chosen: { [ID]: "x", kept: [{ by: ID, words: "ja" }] }, of: ID };
  const kept = storedOf([{ date: day("2026-12-01"), startsAt: "09:30", steps: [{ ...step, setup }] }]);
  expect(JSON.stringify(kept)).not.toContain(ID);
  expect(kept[0]?.steps[0]?.setup).toEqual({ order: ["eerst"], chosen: { kept: [{ words: "ja" }] } });
});

test("an exercise that is no more is left out, by the name that it had; a setup that no longer fits begins anew", () => {
  const steps = [
    { exercise: "dans", title: "Samen dansen", minutes: 20 },
    { exercise: "boom", minutes: 40, circle: "tafel", setup: { mode: "anders" } },
    { exercise: "welkom", minutes: 10, circle: "pair", setup: null },
  ];
  const { parts, gone } = plannedIn([
    { day: 0, after: 0, steps },
    { day: 1, after: 0, steps: steps.slice(0, 1) },
  ]);
  expect(gone).toEqual(["Samen dansen"]);
  expect(parts).toEqual([
    {
      day: 0,
      after: 0,
      steps: [
        { exercise: "boom", minutes: 40, enabled: true, circle: null, checks: false, setup: { mode: ["direct"] } },
        { exercise: "welkom", minutes: 10, enabled: true, circle: null, checks: false, setup: {} },
      ],
    },
  ]);
});

test("of something that cannot be read one empty dagdeel is left", () => {
  for (const kept of [null, "x", {}, [{ day: "morgen" }]])
    expect(plannedIn(kept)).toEqual({ parts: [{ day: 0, after: 0, steps: [] }], gone: [] });
});
