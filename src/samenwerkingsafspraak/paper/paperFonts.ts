import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fontCoverage } from "./fontCoverage.ts";
import type { Coverage } from "./printableText.ts";

/** A font of the PDF: its name, its two files, and which letters it is fetched for; without those it is always there. */
export type PaperFont = { family: string; regular: string; bold: string; letters?: RegExp };

/** In the order in which a letter is looked for. */
const ALWAYS: PaperFont[] = [
  expo("Atkinson Hyperlegible Next", "atkinson-hyperlegible-next"),
  expo("Noto Sans", "noto-sans"),
  // Before Noto: its letters are whole, so that copied or read-aloud Arabic comes out right.
  expo("IBM Plex Sans Arabic", "ibm-plex-sans-arabic"),
  expo("Noto Sans Arabic", "noto-sans-arabic"),
  expo("Noto Sans Ethiopic", "noto-sans-ethiopic"),
  expo("Noto Sans Symbols", "noto-sans-symbols"),
  expo("Noto Emoji", "noto-emoji"),
];

// Together they are larger than all the others; opening them takes time that most agreements need not spend.
const WHERE_NEEDED: PaperFont[] = [
  notoSans("Hebrew", /\p{Script_Extensions=Hebrew}/u),
  notoSans("Syriac", /\p{Script_Extensions=Syriac}/u),
  notoSans("Armenian", /\p{Script_Extensions=Armenian}/u),
  notoSans("Georgian", /\p{Script_Extensions=Georgian}/u),
  notoSans("Tifinagh", /\p{Script_Extensions=Tifinagh}/u, "400Regular"),
  notoSans("Bengali", /\p{Script_Extensions=Bengali}/u),
  notoSans("Gurmukhi", /\p{Script_Extensions=Gurmukhi}/u),
  notoSans("Gujarati", /\p{Script_Extensions=Gujarati}/u),
  notoSans("Tamil", /\p{Script_Extensions=Tamil}/u),
  notoSans("Telugu", /\p{Script_Extensions=Telugu}/u),
  notoSans("Kannada", /\p{Script_Extensions=Kannada}/u),
  notoSans("Malayalam", /\p{Script_Extensions=Malayalam}/u),
  notoSans("Sinhala", /\p{Script_Extensions=Sinhala}/u),
  notoSans("Thai", /\p{Script_Extensions=Thai}/u),
  notoSans("Lao", /\p{Script_Extensions=Lao}/u),
  notoSans("Khmer", /\p{Script_Extensions=Khmer}/u),
  notoSans("Myanmar", /\p{Script_Extensions=Myanmar}/u),
  embedpdf(
    "Noto Sans S Chinese",
    "fonts-sc",
    "NotoSansHans",
    /[\p{Script_Extensions=Han}\p{Script_Extensions=Hiragana}\p{Script_Extensions=Katakana}\uFF00-\uFFEF]/u,
  ),
  embedpdf("Noto Sans Korean", "fonts-kr", "NotoSansKR", /\p{Script_Extensions=Hangul}/u),
];

/** The fonts that a text is set in, in the order in which a letter is looked for. */
export function fontsFor(text: string): PaperFont[] {
  return [...ALWAYS, ...WHERE_NEEDED.filter(({ letters }) => letters?.test(text))];
}

const known = new Map<string, Coverage>();

/** The characters that a font has. Both its cuts have the same; the test of the fonts holds that. */
export function coverageOf({ regular }: PaperFont): Coverage {
  const coverage = known.get(regular) ?? fontCoverage(readFileSync(regular));
  known.set(regular, coverage);
  return coverage;
}

function expo(family: string, folder: string, bold = "700Bold"): PaperFont {
  const file = (cut: string) => fileOf("@expo-google-fonts", folder, cut, `${family.replaceAll(" ", "")}_${cut}.ttf`);
  return { family, regular: file("400Regular"), bold: file(bold) };
}

function notoSans(script: string, letters: RegExp, bold?: string): PaperFont {
  return { ...expo(`Noto Sans ${script}`, `noto-sans-${script.toLowerCase()}`, bold), letters };
}

function embedpdf(family: string, folder: string, name: string, letters: RegExp): PaperFont {
  const file = (cut: string) => fileOf("@embedpdf", folder, "fonts", `${name}-${cut}.otf`);
  return { family, regular: file("Regular"), bold: file("Bold"), letters };
}

function fileOf(...path: string[]): string {
  return join(/* turbopackIgnore: true */ process.cwd(), "node_modules", ...path);
}
