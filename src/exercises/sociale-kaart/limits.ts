/** Characters of the name of an organisation or group. */
export const MAX_NAME = 80;

/** What people know of an organisation or group: of which side it is, or not that. */
export const KINDS = ["formal", "informal", "unknown"] as const;
export type Kind = (typeof KINDS)[number];

/** Which are known in the area, and then which are missed: a round for each. */
export const PARTS = ["known", "missing"] as const;
export type Part = (typeof PARTS)[number];
export const MISSING = 1;
