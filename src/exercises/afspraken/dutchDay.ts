// Making one takes longer than all else that a page of the agreement needs.
const format = new Intl.DateTimeFormat("nl-NL", { dateStyle: "long", timeZone: "UTC" });

/** "2026-11-23" as "23 november 2026"; what is no day stays as it stands. */
export function dutchDay(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? day : format.format(date);
}
