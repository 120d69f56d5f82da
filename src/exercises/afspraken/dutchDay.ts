/** "2026-11-23" as "23 november 2026"; what is no day stays as it stands. */
export function dutchDay(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? day : date.toLocaleDateString("nl-NL", { dateStyle: "long", timeZone: "UTC" });
}
