// C0 and C1 controls but tab and newline, and the invisible characters that can reorder or hide what a reader sees.
const UNWANTED =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB]/g;

// What takes no place of its own, and the blank of Braille. They make letters of other scripts and emoji, but no words.
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cs}\u2800]/gu;
const SHOWS = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** Only what a reader sees of it: no invisible characters, any space as one space. */
export const visibleText = (raw: string): string => raw.replace(/\s+/g, " ").replace(INVISIBLE, "");

/** Whether a reader sees anything at all. */
export const showsNothing = (raw: string): boolean => !SHOWS.test(visibleText(raw));

// These join and part letters, and give an emoji its colours.
const SHAPING = "\u200c\u200d\ufe0f";

/** A name on one line, without what nobody sees; "" where nothing is left to see. */
export const cleanName = (raw: string): string =>
  cleanText(raw)
    .replace(INVISIBLE, (char) => (SHAPING.includes(char) ? char : char === "\n" || char === "\t" ? " " : ""))
    .replace(/\s+/g, " ")
    .trim();

/** The same words with each digit, of whatever script, as ours: "٢٠ min" is "20 min". */
export const asciiDigits = (raw: string): string =>
  raw.normalize("NFKC").replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)));

/** The ten digits of a script follow each other, nought first; so do scripts whose digits stand side by side. */
function digitValue(digit: string): number {
  const at = digit.codePointAt(0) ?? 0;
  let before = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(at - before - 1))) before++;
  return before % 10;
}

/** What two names have in common that people take for the same name. */
export const nameKey = (name: string): string =>
  visibleText(cleanName(name))
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\p{Pd}/gu, "-")
    .replace(/[‘’‛′`´]/g, "'")
    .replace(/^\s+|[.,;:!?\s]+$/g, "");

/**
 * Makes typed words safe to keep and to print: no control characters, no lone surrogates, no characters that turn the
 * reading order of their surroundings; Unicode NFC, line ends as \n, at most two in a row, trimmed; "" where a reader
 * would see nothing.
 */
export function cleanText(raw: string): string {
  if (showsNothing(raw)) return "";
  return raw
    .replace(/\r\n?/g, "\n")
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, "")
    .replace(UNWANTED, "")
    .normalize("NFC")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** `fill("Pauze tot {tijd}", { tijd: "11:15" })` gives "Pauze tot 11:15"; an unknown name stays as it stands. */
export function fill(template: string, values: Record<string, string | number>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole));
}
