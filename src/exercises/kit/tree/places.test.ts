import { describe, expect, it } from "vitest";
import { PART_IDS } from "./parts.ts";
import { placesOf } from "./places.ts";

describe.each(PART_IDS)("in the %s", (part) => {
  it("what hangs there stays where it is when more arrives", () => {
    const full = placesOf(part, 60).places;
    for (let count = 0; count <= 60; count += 1) expect(placesOf(part, count).places).toEqual(full.slice(0, count));
  });

  it.each([1, 6, 7, 12, 24, 60, 96])("%i contributions lie beside each other", (count) => {
    const { places, radius } = placesOf(part, count);
    expect(places).toHaveLength(count);
    expect(radius).toBeGreaterThan(5);
    for (const [index, a] of places.entries())
      for (const b of places.slice(0, index))
        expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(radius * 2 - 0.01);
  });

  it.each([6, 96])("%i contributions stay inside the picture", (count) => {
    const { places, radius } = placesOf(part, count);
    for (const { x, y } of places) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(radius);
      expect(x + radius).toBeLessThanOrEqual(1000);
      expect(y + radius).toBeLessThanOrEqual(900);
    }
  });

  it("a hundred and fifty contributions fill the tree without breaking it", () => {
    expect(placesOf(part, 150).places).toHaveLength(96);
  });
});

it("contributions of different parts do not lie on each other", () => {
  const all = PART_IDS.flatMap((part) => {
    const { places, radius } = placesOf(part, 12);
    return places.map((place) => ({ ...place, part, radius }));
  });
  expect(all).toHaveLength(60);
  for (const [index, a] of all.entries())
    for (const b of all.slice(0, index))
      expect(Math.hypot(a.x - b.x, a.y - b.y), `${a.part} ${b.part}`).toBeGreaterThan(a.radius + b.radius);
});
