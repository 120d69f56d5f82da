import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { fontCoverage } from "./fontCoverage.ts";
import { printableText } from "./printableText.ts";

const folder = "node_modules/@expo-google-fonts";
const font = (path: string) => fontCoverage(readFileSync(`${folder}/${path}`));
const latin = font("atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf");
const arabic = font("noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf");
const emoji = font("noto-emoji/400Regular/NotoEmoji_400Regular.ttf");
const print = (text: string) => printableText(text, [latin, arabic, emoji]);

describe("what Amir typed", () => {
  test("stays as it is where the fonts have it", () => {
    expect(print("Café, één 👩🏽‍🍳 ❤️\ntweede regel")).toBe("Café, één 👩🏽‍🍳 ❤️\ntweede regel");
  });

  test("shows a sign for each letter that no font has", () => {
    expect(print("a學b")).toBe("a\uFFFDb");
  });

  test("loses a mark that no font can put on its letter, and shows that it was there", () => {
    expect(print("🙂\u0301")).toBe("🙂\uFFFD");
  });

  test("has no control characters, lone surrogates or private letters", () => {
    expect(print("a\u0000\u0007b\uD83D c\uE000")).toBe("ab c\uFFFD");
  });

  test("may be broken inside a very long word, and nowhere else", () => {
    const pieces = (word: string, between: string) => print(word).split(between);
    expect(pieces("a".repeat(30), "\u00AD").map(({ length }) => length)).toEqual([8, 8, 8, 6]);
    expect(pieces(`(${"a".repeat(29)}).`, "\u00AD")).toHaveLength(4);
    expect(print("vrijwilligersvergoeding")).toBe("vrijwilligersvergoeding");
    // No hyphen may come into an address, nor into what is written without spaces.
    for (const text of ["samen.opvoeden.molenwijk@rijnstad.nl", "学校".repeat(20)]) {
      expect(print(text)).not.toContain("\u00AD");
      expect(pieces(text, "\u200B").length).toBeGreaterThan(3);
    }
  });

  test("stands apart where it runs from right to left", () => {
    expect(print("مرحبا.")).toBe("\u2068مرحبا.\u2069");
  });

  test("is nothing where nothing can be seen", () => {
    expect(print("\u200D \uFE0F")).toBe("");
  });
});

test("the bold cut of each font has the same letters as the regular one", () => {
  for (const [name, file] of [
    ["atkinson-hyperlegible-next", "AtkinsonHyperlegibleNext"],
    ["noto-sans", "NotoSans"],
    ["ibm-plex-sans-arabic", "IBMPlexSansArabic"],
    ["noto-sans-arabic", "NotoSansArabic"],
    ["noto-sans-ethiopic", "NotoSansEthiopic"],
    ["noto-sans-symbols", "NotoSansSymbols"],
    ["noto-emoji", "NotoEmoji"],
  ]) {
    expect(font(`${name}/700Bold/${file}_700Bold.ttf`)).toEqual(font(`${name}/400Regular/${file}_400Regular.ttf`));
  }
});
