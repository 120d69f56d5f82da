import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const PUBLIC = new URL("../../public/", import.meta.url);
const SRC = new URL("../", import.meta.url).pathname;

const SHEETS = [
  "sides.svg",
  "drawings.svg",
  "cards.svg",
  "frame.svg",
  "faces.svg",
  "seats.svg",
  "icons.svg",
  "tree.svg",
  "big-tree.svg",
];

const sprite = (file: string): string => readFileSync(new URL(file, PUBLIC), "utf8");
const namesIn = (file: string): string[] =>
  [...sprite(file).matchAll(/<symbol id="([^"]+)"/g)].map(([, name = ""]) => name);

const sources = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.(tsx?|json)$/.test(name) && !/\.test\.tsx?$|\/content(\.json$|\/)/.test(name))
  .map((name) => readFileSync(join(SRC, name), "utf8"));
const found = (pattern: RegExp): string[] => [
  ...new Set(sources.flatMap((text) => [...text.matchAll(pattern)].map(([, name = ""]) => name))),
];

test.each(["sides", "drawings", "cards", "frame", "faces"])(
  "every drawing of %s.svg that a page asks for is drawn, and none for nobody",
  (file) => {
    expect(namesIn(`${file}.svg`).sort()).toEqual(found(new RegExp(`"${file}\\.svg#([^"]+)"`, "g")).sort());
  },
);

test("every sign of the interface is drawn, and somebody asks for it", () => {
  const signs = namesIn("icons.svg");
  expect(signs).toEqual(expect.arrayContaining(found(/<Drawing\s[^>]*?name="([\w-]+)"/g)));
  expect(signs).toEqual(expect.arrayContaining(found(/\bicon="([\w-]+)"/g)));
  const said = sources.join("\n");
  const isAsked = (name: string) =>
    said.includes(`"${name}"`) || (name.startsWith("arrow-") && said.includes("`arrow-$"));
  expect(signs.filter((name) => !isAsked(name))).toEqual([]);
});

test("the tree has its four ages, and there is ground to stand on", () => {
  expect(namesIn("tree.svg")).toEqual(["seedling", "young", "grown", "fruit", "soil"]);
});

test.each(SHEETS)("no name means two drawings of %s", (file) => {
  expect(new Set(namesIn(file)).size).toBe(namesIn(file).length);
});

test.each(SHEETS)("%s has only colours of the theme and runs nothing", (file) => {
  expect(sprite(file).replace(/var\(--[a-z-]+,#[0-9a-f]{6}\)/g, "")).not.toMatch(
    /#[0-9a-f]{3}|<script|<style|href|\son\w+=/,
  );
});
