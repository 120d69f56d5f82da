import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { content } from "../../exercises/content.ts";
import { pictureOf } from "./picture.ts";

const drawn = [...readFileSync("public/seats.svg", "utf8").matchAll(/<symbol id="([^"]+)"/g)].map(
  ([, name]) => `seats.svg#${name}`,
);

test("every picture word of the toolkit has its drawing, and nothing else is drawn", () => {
  const asked = content.anonymousLabels.items.map((word) => pictureOf(`${word} 2`));
  expect(asked).toEqual(content.anonymousLabels.items.map((word) => `seats.svg#${word}`));
  expect(drawn.toSorted()).toEqual(asked.toSorted());
});

test("a word that is drawn no more has a leaf", () => {
  expect(pictureOf("zwaan 3")).toBe("seats.svg#blad");
  expect(pictureOf("")).toBe("seats.svg#blad");
});
