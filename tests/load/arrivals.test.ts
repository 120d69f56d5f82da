import { describe, expect, it } from "vitest";
import { Arrivals } from "./arrivals.ts";

describe("a change of the session", () => {
  it("has arrived everywhere when the last stream has it", () => {
    const arrivals = new Arrivals(3);
    arrivals.hear("phone", 4, 5, 100);
    arrivals.hear("screen", 4, 5, 120);
    expect(arrivals.everywhere(5)).toBeNull();
    arrivals.hear("phone", 4, 5, 150);
    expect(arrivals.everywhere(5)).toBe(150);
    expect(arrivals.onWall(5)).toBe(120);
  });

  it("comes along with a later one when the server took several together", () => {
    const arrivals = new Arrivals(2);
    arrivals.hear("phone", 4, 5, 100);
    arrivals.hear("phone", 5, 7, 200);
    arrivals.hear("screen", 4, 7, 210);
    expect([5, 6, 7].map((revision) => arrivals.everywhere(revision))).toEqual([210, 210, 210]);
  });

  it("that no stream told of is nowhere", () => {
    const arrivals = new Arrivals(1);
    arrivals.hear("phone", 4, 5, 100);
    expect(arrivals.everywhere(6)).toBeNull();
    expect(arrivals.onWall(5)).toBeNull();
  });
});
