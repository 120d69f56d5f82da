/** The next five minutes up, on the fives, within what a step may take. */
export const fiveMore = (minutes: number): number => Math.min(240, Math.floor(minutes / 5) * 5 + 5);

/** The next five minutes down, on the fives, and never nothing. */
export const fiveLess = (minutes: number): number => Math.max(5, Math.ceil(minutes / 5) * 5 - 5);

/** The minutes after a press on "more" or "less"; any other word keeps what was typed. */
export function minutesAfter(what: string, minutes: number): number {
  if (what === "more") return fiveMore(minutes);
  if (what === "less") return fiveLess(minutes);
  return minutes;
}
