import { expect, test } from "vitest";
import { asPlanned, closingOf, minutesInClosing } from "./closing.ts";

const step = (id: string, minutes: number, more = {}) => ({ id, minutes, enabled: true, givenMinutes: null, ...more });

test("the closing is what fits in the last quarter of an hour", () => {
  expect(closingOf([step("afspraken", 35), step("evalueren", 10), step("brief", 5)])).toEqual({
    ids: ["evalueren", "brief"],
    minutes: 15,
  });
  expect(closingOf([step("afspraken", 25), step("evalueren", 10)])).toEqual({ ids: ["evalueren"], minutes: 10 });
  expect(closingOf([step("slot", 35), step("evalueren", 10), step("brief", 10)])).toEqual({
    ids: ["evalueren", "brief"],
    minutes: 15,
  });
});

test("of a longer last step it is the end; what is off counts not, what was passed over does", () => {
  expect(closingOf([step("boom", 70), step("terugblik", 20)])).toEqual({ ids: ["terugblik"], minutes: 15 });
  const off = step("brief", 5, { enabled: false });
  expect(closingOf([step("boom", 70), step("evalueren", 10), off]).ids).toEqual(["evalueren"]);
  const passed = step("brief", 5, { enabled: false, givenMinutes: 5 });
  expect(closingOf([step("boom", 70), step("evalueren", 10), passed]).ids).toEqual(["evalueren", "brief"]);
  expect(closingOf([])).toEqual({ ids: [], minutes: 0 });
});

test("what of a step lies in the last quarter of an hour", () => {
  const steps = [step("kader", 30), step("afspraken", 25), step("evalueren", 10)];
  expect(steps.map(({ id }) => minutesInClosing(steps, id))).toEqual([0, 5, 10]);
});

test("a dagdeel as it was planned has back what was cut", () => {
  const part = { steps: [step("a", 20, { givenMinutes: 35 }), step("b", 10, { enabled: false, givenMinutes: 10 })] };
  expect(asPlanned(part).steps.map(({ minutes, enabled }) => [minutes, enabled])).toEqual([
    [35, true],
    [10, true],
  ]);
});
