import fc from "fast-check";
import { expect, test } from "vitest";
import { closingOf } from "./closing.ts";
import { mayBecome, mostSaved, type Proposal, type Shortenable, savedBy, whatToShorten } from "./shorten.ts";

const step = (id: string, minutes: number, more: Partial<Shortenable> = {}): Shortenable => ({
  ...{ id, minutes, enabled: true, givenMinutes: null, state: "planned", least: minutes, mayGo: false },
  ...more,
});
const core = (id: string, minutes: number, least: number) => step(id, minutes, { least });
const extra = (id: string, minutes: number, least = minutes) => step(id, minutes, { least, mayGo: true });

const afternoon = [
  step("kracht", 45, { state: "open" }),
  step("pauze", 20),
  extra("voorbeelden", 20, 15),
  core("rollenmarkt", 35, 25),
  extra("opzetten", 10),
  core("afspraken", 35, 25),
  step("evalueren", 10, { mayGo: true }),
  step("brief", 5, { mayGo: true }),
];
const words = (proposals: Proposal[]) =>
  proposals.filter((one) => one.advised).map(({ stepId, to }) => `${stepId} ${to}`);

test("Hanna, ten minutes late, is advised to make two things shorter, the one that may go first", () => {
  const proposals = whatToShorten(afternoon, "kracht", 10);
  expect(words(proposals)).toEqual(["voorbeelden 15", "rollenmarkt 30"]);
  expect(savedBy(proposals.filter(({ advised }) => advised))).toBe(10);
});

test("when shorter is not enough, what a dagdeel can do without is passed over", () => {
  expect(words(whatToShorten(afternoon, "kracht", 40))).toEqual(["voorbeelden 0", "rollenmarkt 25", "afspraken 25"]);
  expect(words(whatToShorten(afternoon, "kracht", 50))).toEqual([
    "voorbeelden 0",
    "rollenmarkt 25",
    "opzetten 0",
    "afspraken 25",
  ]);
});

test("nothing is proposed of what goes on or was done, of the break and of the closing", () => {
  const ids = new Set(whatToShorten(afternoon, "rollenmarkt", 60).map(({ stepId }) => stepId));
  expect([...ids]).toEqual(["opzetten", "afspraken"]);
});

test("a step that reaches into the last quarter of an hour keeps what lies in it", () => {
  const steps = [core("boom", 30, 5), core("slot", 2, 2)];
  expect(whatToShorten(steps, null, 60)).toEqual([{ stepId: "boom", to: 13, saves: 17, advised: true }]);
  expect(mayBecome(steps, null, "boom", 12)).toBe(false);
});

const anyStep = fc
  .record({
    minutes: fc.integer({ min: 1, max: 90 }),
    part: fc.double({ min: 0, max: 1, noNaN: true }),
    enabled: fc.boolean(),
    mayGo: fc.boolean(),
    state: fc.constantFrom("planned", "planned", "planned", "open", "shown", "closed") as fc.Arbitrary<
      Shortenable["state"]
    >,
  })
  .map(({ part, ...one }) => ({ ...one, least: Math.max(1, Math.round(one.minutes * part)), givenMinutes: null }));
const anyPart = fc
  .array(anyStep, { minLength: 1, maxLength: 14 })
  .map((steps) => steps.map((one, at): Shortenable => ({ ...one, id: `s${at}` })));
const anyCase = fc.record({
  steps: anyPart,
  at: fc.integer({ min: -1, max: 13 }),
  late: fc.integer({ min: 1, max: 240 }),
});

/** The minutes of each step that lie in the last quarter of an hour. */
function lastQuarter(steps: { id: string; minutes: number; enabled: boolean }[]): string[] {
  const minutes = steps
    .filter(({ enabled }) => enabled)
    .flatMap((one) => Array.from({ length: one.minutes }, () => one.id));
  return minutes.slice(-15);
}

test("whatever the programme is, what is proposed may be done, says truly what it saves, and is enough where enough is there", () => {
  fc.assert(
    fc.property(anyCase, ({ steps, at, late }) => {
      const currentId = steps[at]?.id ?? null;
      const proposals = whatToShorten(steps, currentId, late);
      const advised = proposals.filter((one) => one.advised);
      const closing = closingOf(steps).ids;
      for (const { stepId, to, saves } of proposals) {
        const index = steps.findIndex(({ id }) => id === stepId);
        const one = steps[index];
        expect(index).toBeGreaterThan(currentId === null ? -1 : at);
        expect(one?.state).toBe("planned");
        expect(one?.enabled).toBe(true);
        expect(closing).not.toContain(stepId);
        if (to === 0) expect(one?.mayGo).toBe(true);
        else expect(to).toBeGreaterThanOrEqual(one?.least ?? 0);
        expect(saves).toBe((one?.minutes ?? 0) - to);
        expect(saves).toBeGreaterThan(0);
        expect(mayBecome(steps, currentId, stepId, to)).toBe(true);
      }
      // Of one step at most one thing is advised.
      expect(new Set(advised.map(({ stepId }) => stepId)).size).toBe(advised.length);
      const after = steps.map((one) => {
        const to = advised.find(({ stepId }) => stepId === one.id)?.to ?? one.minutes;
        return { ...one, minutes: to || one.minutes, enabled: one.enabled && to > 0 };
      });
      const total = (all: Shortenable[]) => all.reduce((sum, one) => sum + (one.enabled ? one.minutes : 0), 0);
      expect(total(steps) - total(after)).toBe(savedBy(advised));
      expect(lastQuarter(after)).toEqual(lastQuarter(steps).slice(-lastQuarter(after).length));
      const most = mostSaved(steps, currentId);
      expect(savedBy(advised)).toBeGreaterThanOrEqual(Math.min(late, most));
      expect(savedBy(advised)).toBeLessThanOrEqual(most);
    }),
    { numRuns: 1_000 },
  );
});
