// Making one takes longer than all else that a page of the agreement needs.
const formats = new Map<string, Intl.DateTimeFormat>();

/** "2026-11-23" as "23 november 2026" in this language; what is no day stays as it stands. */
export function dayIn(language: string, day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  const format = formats.get(language) ?? new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" });
  formats.set(language, format);
  return Number.isNaN(date.getTime()) ? day : format.format(date);
}
