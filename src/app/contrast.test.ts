import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const css = readFileSync(new URL("./globals.css", import.meta.url), "utf8");
const [LIGHT, DEVICE, WALL] = ["@theme", "@media (prefers-color-scheme: dark)", '[data-theme="dark"]'];
const light = coloursIn(css.slice(css.indexOf(LIGHT), css.indexOf(DEVICE)));
const atNight = coloursIn(css.slice(css.indexOf(DEVICE), css.indexOf(WALL)));
const dark = { ...light, ...coloursIn(css.slice(css.indexOf(WALL), css.indexOf("@keyframes"))) };

const texts = ["ink", "muted", "formal", "informal", "leaf"];
const grounds = ["ground", "card", "now"];

describe.each([
  ["by day", light],
  ["in the dark", dark],
])("Carl reads every word from the back row %s", (_, colours) => {
  test.each(texts.flatMap((text) => grounds.map((ground) => [text, ground] as const)))("%s on %s", (text, ground) => {
    expect(contrast(colours[text], colours[ground])).toBeGreaterThanOrEqual(7);
  });

  test("words on the sun, and on a filled button", () => {
    expect(contrast(colours["on-sun"], colours.sun)).toBeGreaterThanOrEqual(7);
    expect(contrast(colours.ground, colours.leaf)).toBeGreaterThanOrEqual(7);
  });
});

test("what is too pale would be noticed", () => {
  expect(contrast("#777777", "#ffffff")).toBeLessThan(7);
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21);
});

test("a phone in the dark has the colours of a dark wall", () => {
  expect({ ...light, ...atNight }).toEqual(dark);
});

test("the two themes really differ", () => {
  expect(dark.ground).not.toBe(light.ground);
  expect(Object.keys(light)).toEqual(expect.arrayContaining([...texts, ...grounds]));
});

function coloursIn(block: string): Record<string, string> {
  return Object.fromEntries(
    [...block.matchAll(/--color-([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name = "", hex = ""]) => [name, hex]),
  );
}

function contrast(one = "", other = ""): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
