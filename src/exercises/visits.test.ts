import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { visitedBy } from "./visits.ts";

const many = fc.integer({ min: 3, max: 40 });
const places = (circles: number) => Array.from({ length: circles }, (_, at) => at);
const wentTo = (circles: number, visit: number) => places(circles).map((at) => visitedBy(at, circles, visit));

describe("who visits whom", () => {
  it("sends each of three or more to somebody else, and somebody to each, odd or even", () => {
    fc.assert(
      fc.property(many, fc.nat(100), (circles, visit) => {
        const went = wentTo(circles, visit);
        expect(went.toSorted((one, other) => Number(one) - Number(other))).toEqual(places(circles));
        for (const [at, to] of went.entries()) expect(to).not.toBe(at);
      }),
    );
  });

  it("brings nobody to the same circle twice before it was at all of them", () => {
    fc.assert(
      fc.property(many, fc.nat(50), (circles, first) => {
        for (const at of places(circles)) {
          const been = places(circles - 1).map((more) => visitedBy(at, circles, first + more));
          expect(new Set(been).size).toBe(circles - 1);
        }
      }),
    );
  });

  it("lets two take turns: whoever is visited stays at home", () => {
    expect(wentTo(2, 0)).toEqual([1, null]);
    expect(wentTo(2, 1)).toEqual([null, 0]);
  });

  it("sends one alone nowhere", () => {
    expect(wentTo(1, 0)).toEqual([null]);
    expect(visitedBy(0, 0, 0)).toBeNull();
  });
});
