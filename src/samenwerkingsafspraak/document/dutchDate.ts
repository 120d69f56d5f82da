const format = new Intl.DateTimeFormat("nl-NL", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "Europe/Amsterdam",
});

/** "2026-11-23", or an ISO moment, as "23 november 2026" on a Dutch clock; what is no date stays as it stands. */
export function dutchDate(iso: string): string {
  // Noon, so that a day without a time is the same day in every zone near ours.
  const at = new Date(/^\d{4}-\d{2}-\d{2}$/.test(iso) ? `${iso}T12:00:00Z` : iso);
  return Number.isNaN(at.getTime()) ? iso : format.format(at);
}
