import fc from "fast-check";
import { expect, test } from "vitest";
import { say } from "./say.ts";

const punten = { one: "{n} punt", other: "{n} punten" };
const points = {
  zero: "لا نقاط",
  one: "نقطة واحدة",
  two: "نقطتان",
  few: "{n} نقاط",
  many: "{n} نقطة",
  other: "{n} نقطة",
};

test("Hanna reads one form of a number, Amir one of six", () => {
  expect([0, 1, 2].map((n) => say(punten, { n }, "nl"))).toEqual(["0 punten", "1 punt", "2 punten"]);
  expect([0, 1, 2, 5, 11, 100].map((n) => say(points, { n }, "ar"))).toEqual([
    "لا نقاط",
    "نقطة واحدة",
    "نقطتان",
    "5 نقاط",
    "11 نقطة",
    "100 نقطة",
  ]);
});

test("a phone that does not know a form falls back on the one for all", () => {
  expect(say({ other: "{n} punten" }, { n: 1 }, "nl")).toBe("1 punten");
});

test("a Dutch name in an Arabic sentence, and the other way round, is fenced off; a number is not", () => {
  expect(say("عن {wie}: {n}", { wie: "De Brug (Oost)", n: 3 }, "ar")).toBe("عن \u2068De Brug (Oost)\u2069: 3");
  expect(say("Over {wie}.", { wie: "جسر" })).toBe("Over \u2068جسر\u2069.");
  expect(say("Over {wie}.", { wie: "De Brug" })).toBe("Over De Brug.");
});

test("whatever somebody is called, a sentence holds it whole and nothing in it is filled in again", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (wie) => {
      const said = say("Over {wie}, en {wie}.", { wie, n: 1 }).replace(/[\u2068\u2069]/g, "");
      const plain = wie.replace(/[\u2068\u2069]/g, "");
      expect(said).toBe(`Over ${plain}, en ${plain}.`);
    }),
  );
  expect(say("Over {wie} en {wat}", { wie: "{n}" })).toBe("Over {n} en {wat}");
});
