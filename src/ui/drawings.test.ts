import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { DRAWINGS, ICONS, SEATS } from "./drawingNames.ts";

const sprite = (file: string): string => readFileSync(new URL(`../../public/${file}`, import.meta.url), "utf8");
const namesIn = (file: string): string[] =>
  [...sprite(file).matchAll(/<symbol id="([^"]+)"/g)].map(([, name = ""]) => name);

test("every drawing that a page may ask for is drawn, and nothing is drawn for nobody", () => {
  expect(namesIn("drawings.svg").sort()).toEqual([...DRAWINGS].sort());
  expect(namesIn("seats.svg").sort()).toEqual([...SEATS].sort());
  expect(namesIn("icons.svg").sort()).toEqual([...ICONS].sort());
});

test("the tree has its four ages, and there is ground to stand on", () => {
  expect(namesIn("tree.svg")).toEqual(["seedling", "young", "grown", "fruit", "soil"]);
});

test("no name means two drawings", () => {
  expect(new Set([...DRAWINGS, ...SEATS, ...ICONS]).size).toBe(DRAWINGS.size + SEATS.size + ICONS.size);
});

test.each(["drawings.svg", "seats.svg", "icons.svg", "tree.svg"])(
  "%s has only colours of the theme and runs nothing",
  (file) => {
    expect(sprite(file).replace(/var\(--[a-z-]+,#[0-9a-f]{6}\)/g, "")).not.toMatch(
      /#[0-9a-f]{3}|<script|<style|href|\son\w+=/,
    );
  },
);
