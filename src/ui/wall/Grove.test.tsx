import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Grove } from "./Grove.tsx";

const drawn = (leaves: number) => renderToStaticMarkup(<Grove leaves={leaves} />);
/** Where leaves are, in order of arrival. */
const placesIn = (html: string) =>
  [...html.matchAll(/translate\((\d+) (\d+)\)/g)].map(([, x, y]) => [Number(x), Number(y)]);

test("every contribution is a leaf at a place of its own, and stays there whatever comes after it", () => {
  const full = placesIn(drawn(160));
  expect(new Set(full.map(String)).size).toBe(160);
  for (const leaves of [0, 1, 5, 20, 60, 120, 159]) expect(placesIn(drawn(leaves))).toEqual(full.slice(0, leaves));
});

test("the tree has foliage before anybody said anything, and more with each of the first contributions", () => {
  const circles = (leaves: number) => [...drawn(leaves).matchAll(/<circle/g)].length;
  expect(circles(0)).toBeGreaterThan(8);
  expect(circles(1)).toBeGreaterThan(circles(0));
});

test("leaves stand within the picture and above what is written below the crown, evenly over it from the first ones on", () => {
  for (const [x = 0, y = 0] of placesIn(drawn(160))) {
    expect(Math.min(x, y, 240 - x)).toBeGreaterThan(10);
    expect(y).toBeLessThan(168);
  }
  const first = placesIn(drawn(8)).map(([x = 0]) => x);
  expect(Math.max(...first) - Math.min(...first)).toBeGreaterThan(100);
});

test("only the newest leaf is bright, and thousands of contributions make no heavier page than a full tree", () => {
  for (const leaves of [1, 20, 160, 5_000]) expect(drawn(leaves).match(/--draw-sun/g)).toHaveLength(1);
  expect(drawn(5_000)).toBe(drawn(160));
  expect(drawn(160).length).toBeLessThan(60_000);
});
