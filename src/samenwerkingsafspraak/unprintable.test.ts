import { expect, test } from "vitest";
import { exampleDocument } from "./exampleDocument.ts";
import { unprintable } from "./unprintable.ts";

test("an agreement in letters that we can print names none", () => {
  expect(unprintable(exampleDocument)).toEqual([]);
});

test("letters that no font has are named once, with the section or partner where they stand", () => {
  const [partner, ...others] = exampleDocument.partners;
  if (!partner) throw new Error("The example has no partners.");
  const partners = [{ ...partner, name: "Stichting 𓀀 en 𓀀𓁐" }, ...others];
  expect(unprintable({ ...exampleDocument, title: "Samen \u{12000}", partners })).toEqual([
    { place: "Samen \u{12000}", letters: ["\u{12000}"] },
    { place: "Stichting 𓀀 en 𓀀𓁐", letters: ["𓀀", "𓁐"] },
  ]);
});
