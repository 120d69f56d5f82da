import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { newSecret } from "../../lib/ids.ts";
import { readCode } from "./code.ts";

const digits = fc.stringMatching(/^\d{6,9}$/);
const secret = fc.constant(null).map(newSecret);
const base64url = fc.stringMatching(/^[A-Za-z0-9_-]{22}$/);

/** Every way to write digits that this runtime knows, by an oracle that is not ours. */
const scripts = Intl.supportedValuesOf("numberingSystem").filter((name) =>
  /^\p{Nd}{10}$/u.test(tenDigits(name).join("")),
);
function tenDigits(script: string): string[] {
  const format = new Intl.NumberFormat(`en-u-nu-${script}`, { useGrouping: false });
  return [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((digit) => format.format(digit));
}
const written = (code: string, script: string): string =>
  [...code].map((digit) => tenDigits(script)[Number(digit)]).join("");

// What keyboards, chat programs and word processors put around and between digits.
const between = fc.constantFrom(
  "",
  " ",
  "-",
  "–",
  "—",
  "‑",
  ".",
  " ",
  "\u00a0",
  "\u200b",
  "\u200e",
  "\u2068",
  "\t",
  "/",
  "\u00ad",
);
const before = fc.constantFrom("", "code ", "Code: ", "(", ". ", "\u200f", "  ", "\u0000", "\n");
const behind = fc.constantFrom("", " is de code", ")", ". ", "\u200f", "  ", "\u0000", "\n");

describe("digits", () => {
  test("are read whatever stands between and around them, in the digits of any keyboard", () => {
    expect(scripts.length).toBeGreaterThan(40);
    fc.assert(
      fc.property(digits, between, before, behind, fc.constantFrom(...scripts), (code, gap, first, last, script) => {
        const groups = [code.slice(0, 3), code.slice(3)].map((group) => written(group, script));
        expect(readCode(`${first}${groups.join(gap)}${last}`)).toBe(code);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ["١٤٨٨٤٢", "148842"],
    ["۱۴۸ ۸۴۲", "148842"],
    ["１４８８４２", "148842"],
    ["148–842", "148842"],
    ["148.842. ", "148842"],
    ["De code is 148 842", "148842"],
    ["http://192.168.1.20:3000/meedoen/148842", "148842"],
    ["Ga naar 192.168.1.20:3000/doe-mee en typ 148 842", "148842"],
    ["Ga naar 192.168.1.20 en typ 148 842", "148842"],
    ["samen.gemeente.nl:8443/doe-mee 148842", "148842"],
    ["Doe mee op wijk2.samen.nl met 148842.", "148842"],
    ["https://samen.gemeente.nl/?code=148-842&x=1", "148842"],
    ["HTTPS://SAMEN.GEMEENTE.NL/MEEDOEN/148842.", "148842"],
  ])("of %j are %s", (typed, code) => expect(readCode(typed)).toBe(code));
});

describe("the secret of a link", () => {
  test("comes through as it is, dashes and underscores too", () => {
    fc.assert(
      fc.property(fc.oneof(secret, base64url), (one) => {
        expect(readCode(one)).toBe(one);
      }),
      { numRuns: 2_000 },
    );
  });

  test("is found in the address that somebody passes on", () => {
    fc.assert(
      fc.property(fc.oneof(secret, base64url), fc.constantFrom("", ".", " ", "?x=1", "#top", ")"), (one, behind) => {
        expect(readCode(`Doe mee: http://10.0.0.4:3000/meedoen/${one}${behind}`)).toBe(one);
      }),
    );
  });
});

test.each(["", " ", "geen code", "--------", "\u200b", "http://10.0.0.4:3000/", "%", "/meedoen/%"])(
  "%j is no code",
  (typed) => expect(readCode(typed)).toBe(""),
);

test("whatever is shown, what is read is digits, a secret or nothing", () => {
  const anything = fc.string({ unit: "binary", maxLength: 60 });
  fc.assert(
    fc.property(anything, (shown) => {
      expect(readCode(shown)).toMatch(/^(\d*|[\w-]{22})$/);
    }),
    { numRuns: 1_000 },
  );
});
