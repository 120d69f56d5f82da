/** The next five minutes up, on the fives, within what a step may take. */
export const fiveMore = (minutes: number): number => Math.min(240, Math.floor(minutes / 5) * 5 + 5);

/** The next five minutes down, on the fives, and never nothing. */
export const fiveLess = (minutes: number): number => Math.max(5, Math.ceil(minutes / 5) * 5 - 5);
