// C0 and C1 controls but tab and newline, and the invisible characters that can reorder or hide what a reader sees.
const UNWANTED =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB]/g;

/**
 * Makes typed words safe to keep and to print: no control characters, no lone surrogates, no characters that turn the
 * reading order of their surroundings; Unicode NFC, line ends as \n, at most two in a row, trimmed.
 */
export function cleanText(raw: string): string {
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
