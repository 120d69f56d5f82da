import { expect, test } from "vitest";
import { partAt, partsOf, stopsOf } from "./pageParts.ts";

const titles = ["De hele boom", "Wortels", "Wortels", "Wortels", "Stam", "Wortels"];

test("pages that follow each other under one name are one part", () => {
  expect(partsOf(titles)).toEqual([
    { title: "De hele boom", first: 0, count: 1 },
    { title: "Wortels", first: 1, count: 3 },
    { title: "Stam", first: 4, count: 1 },
    { title: "Wortels", first: 5, count: 1 },
  ]);
  expect(partAt(titles, 3)?.first).toBe(1);
  expect(partAt(titles, 99)?.first).toBe(5);
  expect(partAt([], 0)).toBeNull();
});

test("the big button stops at the first page of each, and but once in a document", () => {
  expect(stopsOf(titles, {})).toEqual([0, 1, 4, 5]);
  expect(stopsOf(titles, { leafed: true })).toEqual([0]);
  expect(stopsOf([], undefined)).toEqual([]);
});
