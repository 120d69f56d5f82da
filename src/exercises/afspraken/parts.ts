/** Characters of the parts of a proposal; a day is as long as it is. */
export const MOST = { text: 400, what: 200, who: 120, when: 10, risk: 200, response: 400, date: 10 };

type Part = keyof typeof MOST;

/** What a proposal says, where that is more than words. */
export const PARTS: Record<string, Part[]> = {
  action: ["what", "who", "when"],
  whatif: ["risk", "response"],
  evalDate: ["date"],
};

/** The fields of a proposal of this kind. */
export const partsOf = (kind: string): Part[] => PARTS[kind] ?? ["text"];

export const isDay = (part: Part): boolean => part === "when" || part === "date";

/** A proposal in words, part by part, with its days in this language. */
export const inWords = (language: string, { kind = "", ...said }: Record<string, string | undefined>): string[] =>
  partsOf(kind).map((part) => (isDay(part) ? dayIn(language, said[part] ?? "") : (said[part] ?? "")));

// Making one takes longer than all else that a page of the agreement needs.
const formats = new Map<string, Intl.DateTimeFormat>();

/** "2026-11-23" as "23 november 2026" in this language; what is no day stays as it stands. */
export function dayIn(language: string, day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  const format = formats.get(language) ?? new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" });
  formats.set(language, format);
  return Number.isNaN(date.getTime()) ? day : format.format(date);
}
