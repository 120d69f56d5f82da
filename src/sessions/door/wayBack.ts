import { randomInt } from "node:crypto";
import { hashOf } from "../../lib/ids.ts";
import { asciiDigits } from "../../lib/text.ts";

// None of these letters and digits looks like another one.
const LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
const LENGTH = 12;

/** The secret of a way back: short enough to type from the laptop, too long to guess within its hour. */
export const newWayBack = (): string =>
  Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join("");

/** What of a way back may be stored. People type it from a screen: capitals and whatever parts the letters do not count. */
export const hashOfWayBack = (typed: string): string =>
  hashOf(
    asciiDigits(typed)
      .toLowerCase()
      .replace(/[^a-z0-9]/g, ""),
  );
