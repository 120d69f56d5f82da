import { describe, expect, it } from "vitest";
import { isMet, median, percentile, ratio } from "./measure.ts";

const upTo = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

describe("a percentile", () => {
  it("is the value that so many do not exceed, in whatever order they came", () => {
    expect(percentile(upTo(100).reverse(), 0.95)).toBe(95);
    expect(percentile(upTo(100), 0.5)).toBe(50);
    expect(percentile([10, 9, 100], 0.5)).toBe(10);
  });

  it("of a few values is one of them, never something in between", () => {
    expect(percentile([7], 0.95)).toBe(7);
    expect(percentile([1, 2, 3], 0.95)).toBe(3);
    expect(percentile([4, 3], 0)).toBe(3);
  });

  it("of nothing is nothing", () => {
    expect(percentile([], 0.5)).toBeNull();
  });
});

describe("a median", () => {
  it("lets one noisy repeat of three not count", () => {
    expect(median([12, 900, 10])).toBe(12);
  });

  it("lies between the middle two of an even number", () => {
    expect(median([1, 2, 4, 100])).toBe(3);
  });

  it("leaves out what could not be measured", () => {
    expect(median([null, 5, null])).toBe(5);
    expect(median([null])).toBeNull();
  });
});

describe("a target", () => {
  it("as a ratio holds ours against the limit, with a margin where it has one", () => {
    expect(isMet(20, 10, { times: 2 })).toBe(true);
    expect(isMet(20.1, 10, { times: 2 })).toBe(false);
    expect(isMet(25, 10, { times: 2, plus: 5 })).toBe(true);
  });

  it("as an amount needs no limit", () => {
    expect(isMet(59, null, { most: 60 })).toBe(true);
    expect(isMet(61, null, { most: 60 })).toBe(false);
  });

  it("is neither met nor missed by what was not measured", () => {
    expect(isMet(null, 10, { times: 2 })).toBeNull();
    expect(isMet(10, null, { times: 2 })).toBeNull();
    expect(isMet(10, 10, null)).toBeNull();
  });

  it("is not compared with a limit of nothing", () => {
    expect(ratio(10, 0)).toBeNull();
    expect(ratio(10, 4)).toBe(2.5);
  });
});
