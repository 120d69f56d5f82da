const roomClock = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Amsterdam", dateStyle: "short" });

/** The date in the Netherlands at this moment, YYYY-MM-DD. */
export const todayInNetherlands = (now: Date = new Date()): string => roomClock.format(now);

/** Whether `value` is a day that exists, as YYYY-MM-DD in this century. */
export function isDay(value: string): boolean {
  if (!/^20\d\d-\d\d-\d\d$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}
