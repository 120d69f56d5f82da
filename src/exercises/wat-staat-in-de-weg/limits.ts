/** Characters of what would help. */
export const MAX_TEXT = 280;

/** From how many people on a statement has results (workshop.md T9, conventions G-6). */
export const FEWEST = 5;

/** What can be said of a statement. */
export const VALUES = ["ja", "beetje", "nee", "skip"] as const;
