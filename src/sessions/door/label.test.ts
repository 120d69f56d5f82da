import { expect, test } from "vitest";
import { content } from "../../exercises/contract.ts";
import { freeLabel } from "./label.ts";
import { pictureOf } from "./picture.ts";

test("60 people in a room all get a picture word of their own", () => {
  const taken = new Set<string>();
  for (let person = 0; person < 60; person++) taken.add(freeLabel(taken));
  expect(taken.size).toBe(60);
  expect(new Set([...taken].map(pictureOf))).toEqual(new Set(content.anonymousLabels.items.map(pictureOf)));
});

test("plain words go first", () => {
  expect(freeLabel(new Set(), () => 0)).toBe("fiets");
  expect(freeLabel(new Set(content.anonymousLabels.items), () => 0)).toBe("fiets 2");
});
