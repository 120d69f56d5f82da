import { cleanText } from "../../lib/text.ts";

/** What stands where no font has the character. */
export const MISSING = "\uFFFD";

/** The characters that one font can draw. */
export type Coverage = ReadonlySet<number>;

const graphemes = new Intl.Segmenter("nl", { granularity: "grapheme" });

// Joiners, variation selectors, soft hyphens: nothing is drawn for them, so no font needs them.
const INVISIBLE = /^(?:[\uFE00-\uFE0F]|\p{Join_Control}|\u00AD|\u034F|\u200B)$/u;
const NOTHING = /^(?:\s|\p{Default_Ignorable_Code_Point})*$/u;
const NEVER = /^[\p{Cc}\p{Co}\p{Cn}\p{Cs}]$/u;
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;
const BREAKS = /^[\s\u00AD\u200B-]+$/u;
const LONGEST_WORD = 28;
const PIECE = 8;
// A word goes on with a hyphen; an address must not get one, and other scripts do not know it.
const LATIN = /^\p{P}*[\p{Script=Latin}\p{M}]+\p{P}*$/u;
const SOFT_HYPHEN = "\u00AD";

/**
 * Makes any text one that can be set in these fonts: what none of them can draw becomes a visible sign, and a word too
 * long for a column may be broken. A line with words from right to left stands apart from its surroundings, so that its
 * full stop comes at its own end. Newlines stay.
 */
export function printableText(text: string, fonts: readonly Coverage[]): string {
  const lines = cleanText(text).replaceAll("\t", " ").split("\n");
  const printed = lines.map((line) => isolated(printableLine(line, fonts))).join("\n");
  return NOTHING.test(printed) ? "" : printed;
}

function printableLine(line: string, fonts: readonly Coverage[]): string {
  let word: string[] = [];
  let printed = "";
  for (const { segment } of graphemes.segment(line)) {
    if (!BREAKS.test(segment)) word.push(drawable(segment, fonts));
    else {
      printed += breakable(word) + drawable(segment, fonts);
      word = [];
    }
  }
  return printed + breakable(word);
}

// The typesetter looks for one font that has a letter with all its marks, and gives up where there is none.
function drawable(grapheme: string, fonts: readonly Coverage[]): string {
  const [base = "", ...marks] = Array.from(grapheme);
  const home =
    fonts.find((font) => [base, ...marks].every((character) => fits(font, character))) ??
    fonts.find((font) => fits(font, base));
  if (!home) return MISSING;
  const kept = marks.filter((mark) => fits(home, mark));
  return [base, ...kept, kept.length < marks.length ? MISSING : ""].join("");
}

const PLAIN = /^[\n -~\u00A0-\u024F\u2010-\u2026\u20AC]*$/;

/** The letters of a text that none of these fonts can draw, whole or in part, each once. Plain Dutch asks for no font. */
export function lettersWithoutFont(text: string, fontsFor: (text: string) => readonly Coverage[]): string[] {
  if (PLAIN.test(text)) return [];
  const fonts = fontsFor(text);
  const letters = new Set(Array.from(graphemes.segment(cleanText(text)), ({ segment }) => segment));
  return [...letters].filter((letter) => !BREAKS.test(letter) && drawable(letter, fonts).includes(MISSING));
}

function fits(font: Coverage, character: string): boolean {
  return INVISIBLE.test(character) || (!NEVER.test(character) && font.has(character.codePointAt(0) ?? 0));
}

function breakable(word: string[]): string {
  if (word.length <= LONGEST_WORD) return word.join("");
  const join = LATIN.test(word.join("")) ? SOFT_HYPHEN : "\u200B";
  return word.map((letter, at) => (at > 0 && at % PIECE === 0 ? join + letter : letter)).join("");
}

function isolated(line: string): string {
  return RIGHT_TO_LEFT.test(line) ? `\u2068${line}\u2069` : line;
}
