import { readFileSync } from "node:fs";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { Hung } from "./Hanging.tsx";
import { PART_IDS, type PartId } from "./parts.ts";
import { TreePicture } from "./TreePicture.tsx";

const sheet = readFileSync(new URL("../../../../public/big-tree.svg", import.meta.url), "utf8");
const hungOf = (each: Hung) => Object.fromEntries(PART_IDS.map((id) => [id, each])) as Record<PartId, Hung>;
const namesIn = (html: string) => [...html.matchAll(/big-tree\.svg#([a-z]+)"/g)].map(([, name]) => name);

test("everything that the picture asks for is drawn, and nothing is drawn for nobody", () => {
  const html = renderToStaticMarkup(<TreePicture hung={hungOf({ count: 1, earlier: 0 })} ground />);
  const drawn = [...sheet.matchAll(/ id="([a-z]+)"/g)].map(([, name]) => name);
  expect(new Set(namesIn(html))).toEqual(new Set(drawn));
});

test("what came from earlier hangs there first and dashed, and what is one's own after it, in light", () => {
  const html = renderToStaticMarkup(<TreePicture hung={hungOf({ count: 5, earlier: 2, own: 1 })} />);
  expect(namesIn(html).filter((name) => name === "zon")).toHaveLength(5);
  expect(html.match(/stroke-dasharray/g)).toHaveLength(2 * PART_IDS.length);
  expect(html.match(/places-own/g)).toHaveLength(PART_IDS.length);
});

test("a small picture carries no more than what is one's own: old phones have many questions to draw", () => {
  const html = renderToStaticMarkup(<TreePicture hung={hungOf({ count: 60, earlier: 20, own: 2 })} small />);
  expect(namesIn(html)).toHaveLength(1 + 2 * PART_IDS.length);
});
