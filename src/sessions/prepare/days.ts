const DAY_MS = 24 * 60 * 60 * 1000;
/** Nothing begins later on its day: what does not fit is for somebody to put right. */
const LATEST_MINUTE = 23 * 60 + 45;

/** A day so many days after this one ("YYYY-MM-DD"), as the database keeps a date. */
export const dayAfter = (date: string, days: number): Date =>
  new Date(new Date(`${date}T00:00:00Z`).getTime() + days * DAY_MS);

/** How many days later than `first` a date is; none where it is earlier. */
export const daysBetween = (first: Date, later: Date): number =>
  Math.max(0, Math.round((later.getTime() - first.getTime()) / DAY_MS));

/** A time of day so many minutes after (or before) this one ("HH:MM"), on the same day. */
export function timeAfter(startsAt: string, minutes: number): string {
  const at = Math.min(LATEST_MINUTE, Math.max(0, minutesAt(startsAt) + minutes));
  return `${twoDigits(Math.floor(at / 60))}:${twoDigits(at % 60)}`;
}

/** The minutes since midnight of "HH:MM". */
export function minutesAt(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}

const twoDigits = (value: number): string => String(value).padStart(2, "0");
