/** At least this many digits, and a random guess hits an open session less than once in this many. */
const FEWEST_DIGITS = 6;
const ONE_HIT_IN = 100_000;

/** How many digits a new join code needs beside `others` other open sessions (workshop.md "Decided" 7). */
export function codeLength(others: number): number {
  const room = (others + 1) * ONE_HIT_IN;
  return Math.max(FEWEST_DIGITS, Math.floor(Math.log10(room)) + 1);
}

/** "48291705" reads as "4829 1705": groups of three or four. */
export function codeGroups(code: string): string[] {
  const size = Math.ceil(code.length / Math.ceil(code.length / 4));
  return code.match(new RegExp(`.{1,${size}}`, "g")) ?? [];
}
