const roomClock = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Amsterdam", dateStyle: "short" });

/** The date in the Netherlands at this moment, YYYY-MM-DD. */
export const todayInNetherlands = (now: Date = new Date()): string => roomClock.format(now);
