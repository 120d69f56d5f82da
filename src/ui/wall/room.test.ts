import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { COLUMN, heightOf, LINE, PAGE, roomUnder, UNDER_QUESTION, WIDTH } from "./room.ts";

const css = readFileSync(join(import.meta.dirname, "../screen.css"), "utf8");

/** The numbers of a property in the rule of this selector, which stands alone or last in its list. */
function numbersOf(selector: string, property: string): number[] {
  const rule = css.match(new RegExp(`(?:^|\\n)${selector.replace(/[.:()]/g, "\\$&")} \\{([^}]*)\\}`))?.[1] ?? "";
  const value = rule.match(new RegExp(`(?:^|\\n)\\s*${property}: ([^;]*);`))?.[1] ?? "";
  return [...value.matchAll(/[\d.]+/g)].map(([number]) => Number(number));
}

const [letters = 0] = numbersOf(".wall", "font-size");
const [line = 0] = numbersOf(".wall", "line-height");
const [heading = 0] = numbersOf(".screen-question", "font-size");
const [headingLine = 0] = numbersOf(".screen-question", "line-height");
const [top = 0, side = 0, bottom = 0] = numbersOf(".wall", "padding");
const [gap = 0] = numbersOf(".wall", "gap");
const [bar = 0] = numbersOf(".wall-foot .time-bar", "height");
const [underBar = 0] = numbersOf(".wall-foot .time-bar", "margin-block-end");

// The shorter side of a wall is 100, the longer one of 4:3 a third more.
const NARROW = 400 / 3;
const footer = bar + underBar + 2 * letters * line;
const pageHeight = (header: number) => (100 - top - bottom - 2 * gap - header - footer) / letters;

test("what is counted on the server is what the wall's style sheet gives on the narrowest wall that we promise", () => {
  expect(line).toBe(LINE);
  expect(WIDTH).toBeLessThanOrEqual((NARROW - 2 * side) / letters);
  expect(2 * COLUMN + 1.2).toBeLessThanOrEqual(WIDTH);
  expect(PAGE).toBeLessThanOrEqual(pageHeight(letters * line));
  expect(UNDER_QUESTION).toBeLessThanOrEqual(pageHeight(letters * line + 2 * heading * headingLine) - LINE);
  expect(roomUnder("Doelen")).toBeCloseTo(PAGE - (heading * headingLine) / letters - 0.5);
  expect(roomUnder("Doelen", "open")).toBeCloseTo(roomUnder("Doelen") - LINE);
});

test("letters are as large as was agreed: 32 px to read and 56 px for a heading at 1280×720", () => {
  expect(letters * 7.2).toBeGreaterThanOrEqual(32);
  expect(heading * 7.2).toBeGreaterThanOrEqual(56);
});

test("words are as high as their lines, and cut words as high as what is left of them", () => {
  const words = "We bellen elkaar elke maand, ook als er niets bijzonders is. ".repeat(5);
  expect(heightOf("Bel ons.")).toBe(LINE);
  expect(heightOf(words)).toBeGreaterThan(4 * LINE);
  expect(heightOf(words, WIDTH, 2)).toBe(2 * LINE);
});
