import { readFileSync } from "node:fs";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { content } from "../../../../exercises/content.ts";
import { OwnPicture } from "./OwnPicture.tsx";

const sheet = readFileSync("public/seats.svg", "utf8");
/** The same strokes, whatever React makes of an empty element. */
const strokesIn = (svg: string): string[] => svg.match(/<(path|circle) [^>]*?(?=\/?>)/g) ?? [];

test.each(content.anonymousLabels.items)("the page of a phone draws its %s as the sheet does", (name) => {
  const drawn = new RegExp(`<symbol id="${name}"[^>]*>(.*?)</symbol>`).exec(sheet)?.[1] ?? "";
  const own = strokesIn(renderToStaticMarkup(<OwnPicture label={`${name} 2`} />));
  expect(own.length).toBeGreaterThan(0);
  expect(own).toEqual(strokesIn(drawn));
  // Nothing else stands in it, which the page would leave out.
  expect(drawn.replace(/<(path|circle) [^>]*\/>/g, "")).toBe("");
});

test("a seat with a word that is drawn no more has a leaf", () => {
  expect(renderToStaticMarkup(<OwnPicture label="zwaan 3" />)).toBe(renderToStaticMarkup(<OwnPicture label="blad" />));
});
