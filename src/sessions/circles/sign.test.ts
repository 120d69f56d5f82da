import { expect, test } from "vitest";
import { signOf } from "./sign.ts";
import texts from "./texts.json" with { type: "json" };

const MANY = 90;
const signs = Array.from({ length: MANY }, (_, order) => signOf(order));

test("no two of ninety groups have one name, and no two one picture in one colour", () => {
  expect(new Set(signs.map(({ word }) => word)).size).toBe(MANY);
  expect(new Set(signs.map(({ picture, colour }) => `${picture} ${colour}`)).size).toBe(MANY);
});

test("the first twelve differ by their picture and word alone: who sees no colours finds the own group", () => {
  const first = signs.slice(0, 12);
  expect(new Set(first.map(({ picture }) => picture)).size).toBe(12);
  expect(first.every(({ word }) => /^[a-z]+$/.test(word))).toBe(true);
});

test("a group is never a number alone", () => {
  expect(signs.filter(({ word }) => !/^[a-z]{3}/.test(word))).toEqual([]);
});

test("neighbours have different colours", () => {
  for (const [at, { colour }] of signs.entries()) if (at > 0) expect(colour).not.toBe(signs[at - 1]?.colour);
});

test.each(texts.colours)("white letters on $name are read from the back row", ({ ground }) => {
  expect(1.05 / (luminance(ground) + 0.05)).toBeGreaterThanOrEqual(7);
});

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
