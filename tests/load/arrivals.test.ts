import { describe, expect, it } from "vitest";
import { Arrivals, everybody } from "./arrivals.ts";

const room = () => new Arrivals({ phone: 2, screen: 1, host: 0 });

describe("a change of the session", () => {
  it("has reached everybody when the last stream has it", () => {
    const arrivals = room();
    arrivals.hear("phone", 4, 5, 100);
    arrivals.hear("screen", 4, 5, 120);
    expect(arrivals.reached(5, everybody)).toBeNull();
    arrivals.hear("phone", 4, 5, 150);
    expect(arrivals.reached(5, everybody)).toBe(150);
    expect(arrivals.reached(5, ["screen"])).toBe(120);
  });

  it("comes along with a later one when the server took several together", () => {
    const arrivals = room();
    arrivals.hear("phone", 4, 5, 100);
    arrivals.hear("phone", 5, 7, 200);
    arrivals.hear("phone", 4, 7, 210);
    expect([5, 6, 7].map((revision) => arrivals.reached(revision, ["phone"]))).toEqual([210, 210, 210]);
  });

  it("that no phone need see is there when the projector has it", () => {
    const arrivals = room();
    arrivals.hear("screen", 4, 5, 120);
    expect(arrivals.reached(5, ["screen", "host"])).toBe(120);
    expect(arrivals.reached(5, everybody)).toBeNull();
  });

  it("that no stream told of is nowhere", () => {
    const arrivals = room();
    arrivals.hear("screen", 4, 5, 100);
    expect(arrivals.reached(6, ["screen"])).toBeNull();
  });
});
