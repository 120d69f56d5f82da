import fc from "fast-check";
import { expect, test } from "vitest";
import { cleanName, cleanText, nameKey, showsNothing } from "./text.ts";

const nothings = [
  ..."\u200b\u2800\u3164\u00ad\uffa0\u034f\ufe0f\u200d\u180e \u00a0\t\n\u2060\u115f\u0000\u202e",
  "\u{e0041}",
];
const nothing = fc.array(fc.constantFrom(...nothings), { maxLength: 12 }).map((chars) => chars.join(""));

test("what shows nothing is nothing, however many characters it has", () => {
  fc.assert(
    fc.property(nothing, (text) => {
      expect(showsNothing(text)).toBe(true);
      expect(cleanText(text)).toBe("");
      expect(cleanName(text)).toBe("");
    }),
  );
});

test("a letter, a digit, a sign or an emoji is something, with whatever invisible around it", () => {
  fc.assert(
    fc.property(nothing, fc.constantFrom("a", "7", "!", "👍🏽", "ه", "ሰ", "한"), nothing, (before, one, behind) => {
      expect(cleanText(before + one + behind)).not.toBe("");
      expect(nameKey(before + one + behind)).toBe(nameKey(one));
    }),
  );
});

test.each([
  "Stichting  Nieuw Begin",
  "Stichting\u00a0Nieuw Begin",
  "Stichting\u200b Nieuw Begin",
  "Stichting Nieuw\u00ad Begin",
  "Stichting\nNieuw Begin",
  "Stichting Nieuw Begin.",
  " STICHTING NIEUW BEGIN ",
  "Ｓtichting Nieuw Begin",
])("%j and Stichting Nieuw Begin are one name", (typed) =>
  expect(nameKey(typed)).toBe(nameKey("Stichting Nieuw Begin")),
);

test.each([
  ["Moskee Al-Nour", "Moskee Al Nour"],
  ["Café", "Cafe"],
  ["Groep 1", "Groep 2"],
  ["St. Jan", "St Jan"],
])("%s and %s stay two names", (one, other) => expect(nameKey(one)).not.toBe(nameKey(other)));

test("a name stands on one line, and words keep what makes their letters", () => {
  expect(cleanName("  Buurt\u200bhuis\n\n De  Brug ")).toBe("Buurthuis De Brug");
  // Persian needs its zero-width non-joiner.
  expect(cleanText("می\u200cخواهم")).toBe("می\u200cخواهم");
});
