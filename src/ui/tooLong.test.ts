import { expect, test } from "vitest";
import { say } from "../lib/say.ts";
import texts from "./texts.json" with { type: "json" };
import { lengthInWords, tooLongIn } from "./tooLong.ts";

const MOST = 400;
const dutch = { language: "nl", texts, say };
const field = (value: string, most?: number) => ({ value, dataset: most === undefined ? {} : { most: String(most) } });

test("Amir hears nothing of the length until fifty characters are left, and less early in a short field", () => {
  expect(lengthInWords("a".repeat(349), MOST, dutch)).toBeNull();
  expect(lengthInWords("a".repeat(350), MOST, dutch)).toBe("Nog 50 tekens.");
  expect(lengthInWords("a".repeat(399), MOST, dutch)).toBe("Nog 1 teken.");
  expect(lengthInWords("a".repeat(20), 60, dutch)).toBeNull();
  expect(lengthInWords("a".repeat(45), 60, dutch)).toBe("Nog 15 tekens.");
});

test("beyond the limit he is told how much is too much", () => {
  expect(lengthInWords("a".repeat(401), MOST, dutch)).toBe("1 teken te veel. Maak je antwoord korter.");
  expect(lengthInWords("a".repeat(412), MOST, dutch)).toBe("12 tekens te veel. Maak je antwoord korter.");
});

test("a form says it of the field that is too long, and lets the others pass", () => {
  const short = field("goed", 10);
  expect(tooLongIn([short, field("a".repeat(900))], dutch)).toBeNull();
  expect(tooLongIn([short, field("a".repeat(12), 10)], dutch)).toBe("2 tekens te veel. Maak je antwoord korter.");
});
