import { expect, test } from "vitest";
import { arrive, back, forward, homeward, onward, type Position, type Press, reveals } from "./stage.ts";

const kracht: Position = {
  state: "planned",
  round: 0,
  page: 0,
  revealed: false,
  pages: 2,
  stops: [0, 1],
  opensItself: false,
  rounds: [{ collects: true }, { collects: true }, { collects: false }],
};

/** Presses on until the next step and notes the stages on the way. */
function walk(step: Position, onwards: (at: Position) => Press = forward): string[] {
  const seen: string[] = [];
  for (let at = step; ; ) {
    const press = onwards(at);
    if (press.name === "step") return seen;
    at = { ...at, ...press.to };
    seen.push(`${at.state} ${at.round}.${at.page}`);
  }
}

test("Hanna goes through a step with the one button", () => {
  expect(walk(kracht)).toEqual([
    "open 0.0",
    "shown 0.0",
    "shown 0.1",
    "open 1.0",
    "shown 1.0",
    "shown 1.1",
    "shown 2.0",
    "shown 2.1",
  ]);
});

test("a break opens itself and one press goes on", () => {
  const pauze = { ...kracht, rounds: [{ collects: false }], pages: 1, opensItself: true };
  expect(arrive(pauze)).toEqual({ state: "shown", round: 0, page: 0 });
  expect(walk({ ...pauze, ...arrive(pauze) })).toEqual([]);
});

test("whoever presses too far comes back the same way", () => {
  expect(back({ ...kracht, state: "shown", page: 1 })).toEqual({ state: "shown", round: 0, page: 0 });
  expect(back({ ...kracht, state: "shown" })).toEqual({ state: "open", round: 0, page: 0 });
  expect(back({ ...kracht, state: "open", round: 1 })).toEqual({ state: "shown", round: 0, page: 0 });
  expect(back({ ...kracht, state: "closed", round: 1, revealed: true })).toEqual({ state: "shown", round: 1, page: 0 });
  expect(back({ ...kracht, state: "closed", round: 1 })).toEqual({ state: "open", round: 1, page: 0 });
  expect(back({ ...kracht, state: "open" })).toBeNull();
  expect(back(kracht)).toBeNull();
});

test("closing a step shows nothing that was not shown before", () => {
  const writing = { round: 0, revealed: false };
  const close = { state: "closed", round: 0, page: 0 } as const;
  expect(reveals(writing, close)).toBe(false);
  expect(reveals({ ...writing, revealed: true }, close)).toBe(true);
  expect(reveals({ ...writing, round: 1 }, close)).toBe(true);
  expect(reveals(writing, { ...close, state: "shown" })).toBe(true);
  expect(reveals({ ...writing, revealed: true }, { ...close, state: "open" })).toBe(false);
});

/** Three pages of "Wortels" and one of "Stam", in two rounds. */
const boom: Position = { ...kracht, pages: 4, stops: [0, 3], rounds: [{ collects: true }, { collects: false }] };

test("the big button stops once at each part that has a name; a clicker turns every page", () => {
  expect(walk(boom, onward)).toEqual(["open 0.0", "shown 0.0", "shown 0.3", "shown 1.0", "shown 1.3"]);
  expect(walk(boom)).toHaveLength(9);
  expect(onward({ ...boom, state: "shown", page: 1 })).toEqual({
    name: "page",
    to: { state: "shown", round: 0, page: 3 },
  });
});

test("a document that is leafed through costs the big button one press", () => {
  expect(walk({ ...boom, stops: [0] }, onward)).toEqual(["open 0.0", "shown 0.0", "shown 1.0"]);
});

test("one press back is the part before, wherever the pages were turned to", () => {
  const shown = { ...boom, state: "shown" } as const;
  expect(homeward({ ...shown, page: 3 })).toEqual({ state: "shown", round: 0, page: 0 });
  expect(homeward({ ...shown, page: 2 })).toEqual({ state: "shown", round: 0, page: 0 });
  expect(homeward(shown)).toEqual({ state: "open", round: 0, page: 0 });
  expect(homeward({ ...boom, state: "closed", page: 3, revealed: true })).toEqual({
    state: "shown",
    round: 0,
    page: 3,
  });
});
