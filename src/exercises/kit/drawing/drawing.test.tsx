import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { DrawnPicture } from "./DrawnPicture.tsx";
import { type Drawn, STAMP_IDS } from "./drawn.ts";
import { lightened, shareOf } from "./lighter.ts";
import { drawing } from "./schema.ts";
import {
  COLOURS,
  HEX,
  isFull,
  NUMBERS_MOST,
  pathOf,
  type Stroke,
  strokesIn,
  thinned,
  WIDTH_IDS,
  withStroke,
  written,
} from "./strokes.ts";

const number = fc.integer({ min: 0, max: 1000 });
const points = fc.array(fc.tuple(number, number), { minLength: 1, maxLength: 300 }).map((pairs) => pairs.flat());
const stroke = fc.record({ colour: fc.constantFrom(...COLOURS), width: fc.constantFrom(...WIDTH_IDS), points });

/** Two minutes of a hand that draws: forty strokes of three seconds, sixty points a second. */
const hand: Stroke[] = Array.from({ length: 40 }, (_, nr) => ({
  colour: "ink",
  width: "middle",
  points: Array.from({ length: 180 }, (_, at) => [
    Math.round(500 + 300 * Math.sin(at / 20 + nr)),
    Math.round(500 + 300 * Math.cos(at / 13 + nr)),
  ]).flat(),
}));
const thin = hand.map((one) => ({ ...one, points: thinned(one.points) }));

const COLOUR = Object.values(HEX).join("|");
const PICTURE = new RegExp(
  // All that makes it a drawing stands in it: without scripts no sheet of styles comes along.
  `^<svg class="drawn " viewBox="0 0 1000 1000" role="img" aria-label="x" fill="none" color="#23201b" stroke-linecap="round" stroke-linejoin="round"><rect width="1000" height="1000" fill="#fffdf8"></rect>(<use href="/(drawings|cards)\\.svg#[a-z-]+"( (x|y|width|height)="\\d+")+ stroke="currentColor" stroke-width="2.5"></use>)*(<path d="[MQLh0-9 -]+" stroke="(${COLOUR})" stroke-width="\\d+"></path>)*</svg>$`,
);
const pictureOf = (drawn: Drawn) => renderToStaticMarkup(<DrawnPicture drawing={drawn} says="x" />);

describe("a drawing", () => {
  it("is written in few signs, and read again as it was drawn", () => {
    fc.assert(
      fc.property(fc.array(stroke, { maxLength: 20 }), (all) => {
        expect(strokesIn(written(all))).toEqual(all);
      }),
    );
    expect(written(thin).length).toBeLessThan(12_000);
    expect(strokesIn("")).toEqual([]);
  });

  it("is nothing but our own lines and colours, whatever came in", () => {
    fc.assert(
      fc.property(fc.array(stroke, { minLength: 1, maxLength: 5 }), fc.constantFrom(...STAMP_IDS), (all, stamp) => {
        expect(pictureOf({ strokes: written(all), stamps: { 5: stamp } })).toMatch(PICTURE);
      }),
    );
    const strange = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom(..."ink.thin.0a1krz;\"<>') ") }),
      fc.tuple(fc.constantFrom(...COLOURS), fc.string()).map(([colour, rest]) => `${colour}.thin.${rest}`),
    );
    fc.assert(
      fc.property(strange, fc.anything(), (strokes, stamps) => {
        const { data } = drawing.safeParse({ strokes, stamps });
        if (data) expect(pictureOf(data)).toMatch(PICTURE);
        // What was stored before, or by another version, draws nothing rather than something else.
        expect(pictureOf({ strokes, stamps: {} })).toMatch(PICTURE);
      }),
      { numRuns: 2_000 },
    );
  });

  it("takes no SVG, no number outside of the paper and no more than a drawing holds", () => {
    const dots = (count: number) => Array.from({ length: count }, () => "ink.thin.0000").join(";");
    for (const strokes of [
      "<svg onload=alert(1)>",
      'ink"/><script>.thin.0000',
      "ink.thin.rt00",
      "ink.thin.000",
      "red.thin.0000",
    ])
      expect(drawing.safeParse({ strokes }).success, strokes).toBe(false);
    expect(drawing.safeParse({ strokes: dots(300) }).success).toBe(true);
    expect(drawing.safeParse({ strokes: dots(301) }).success).toBe(false);
    expect(drawing.safeParse({ strokes: `ink.thin.${"0".repeat(2 * NUMBERS_MOST)}` }).success).toBe(true);
    expect(drawing.safeParse({ strokes: `ink.thin.${"0".repeat(2 * NUMBERS_MOST + 4)}` }).success).toBe(false);
    for (const stamps of [{ 5: "tank" }, { 0: "sun" }, "sun"])
      expect(drawing.safeParse({ stamps }).success).toBe(false);
    // Far below what the server reads of one request.
    expect(2 * NUMBERS_MOST + 300 * 20).toBeLessThan(60_000);
  });

  it("in which nothing stands is none", () => {
    for (const blank of [undefined, {}, { strokes: "", stamps: { 1: "", 5: "" } }])
      expect(drawing.parse(blank)).toBeUndefined();
    expect(drawing.parse({ strokes: "", stamps: { 1: "", 5: "sun" } })).toEqual({ strokes: "", stamps: { 5: "sun" } });
  });

  it("is full at some point, and takes of the last stroke what still fits", () => {
    const long = Array.from({ length: NUMBERS_MOST - 4 }, () => 1);
    const almost = withStroke([], { colour: "ink", width: "thin", points: long });
    expect(isFull(almost)).toBe(false);
    const full = withStroke(almost, { colour: "sun", width: "thin", points: [1, 2, 3, 4, 5, 6] });
    expect([isFull(full), full.at(-1)?.points]).toEqual([true, [1, 2, 3, 4]]);
    expect(withStroke(full, { colour: "ink", width: "thin", points: [1, 1] })).toBe(full);
    expect(drawing.safeParse({ strokes: written(full) }).success).toBe(true);
  });

  it("is known by its sentence to who does not see it", () => {
    const html = renderToStaticMarkup(<DrawnPicture drawing={{ strokes: "", stamps: {} }} says={'Een "brug" <b>'} />);
    expect(html).toContain('role="img" aria-label="Een &quot;brug&quot; &lt;b&gt;"');
  });
});

describe("a stroke", () => {
  it("is round, and a single point is a dot", () => {
    expect(pathOf([3, 4])).toBe("M3 4h0");
    expect(pathOf([0, 0, 10, 10])).toBe("M0 0L10 10");
    expect(pathOf([0, 0, 10, 11, 20, 0])).toBe("M0 0Q10 11 15 6L20 0");
  });

  it("loses no end when it is thinned, lies no further off than nobody sees, and gains nothing", () => {
    fc.assert(
      fc.property(points, (all) => {
        const few = thinned(all);
        expect(few.length).toBeLessThanOrEqual(all.length);
        expect([...few.slice(0, 2), ...few.slice(-2)]).toEqual([...all.slice(0, 2), ...all.slice(-2)]);
        expect(few.every((one) => all.includes(one))).toBe(true);
      }),
    );
    expect(thinned([0, 0, 5, 1, 10, 0, 15, 1, 20, 0])).toEqual([0, 0, 20, 0]);
    expect(thinned([0, 0, 10, 40, 20, 0])).toEqual([0, 0, 10, 40, 20, 0]);
  });
});

describe("many drawings", () => {
  it("share what a phone may carry, and one more seldom changes what the others look like", () => {
    expect([1, 2, 3, 4].map((count) => shareOf(1_000, count))).toEqual([512, 256, 256, 128]);
    expect(shareOf(1_000, 0)).toBe(512);
  });

  it("are each as light as they must be, and the whole one where it may", () => {
    const whole = { strokes: written(thin), stamps: { 5: "sun" } } as const;
    expect(lightened(whole, 20_000)).toBe(whole);
    for (const most of [4_000, 1_000, 400, 100]) {
      const light = lightened(whole, most);
      expect(light.strokes.length).toBeLessThanOrEqual(most);
      expect(strokesIn(light.strokes)?.length).toBeGreaterThan(0);
      expect(light.stamps).toEqual(whole.stamps);
      // The same drawing gets the same lighter one, and is worked out once.
      expect(lightened(whole, most)).toBe(light);
    }
    expect(strokesIn(lightened(whole, 4_000).strokes)).toHaveLength(40);
  });

  it("stay a drawing where all of it is one scribble", () => {
    const points = Array.from({ length: 2_000 }, (_, at) => (at * 377) % 1_000);
    const scribble = { strokes: written([{ colour: "ink", width: "thin", points }]), stamps: {} };
    for (const most of [256, 512, 1024]) {
      const { strokes } = lightened(scribble, most);
      expect(strokes.length).toBeLessThanOrEqual(most);
      expect(strokesIn(strokes)?.[0]?.points.length).toBeGreaterThan(most / 16);
    }
  });
});
