/** Characters of one answer. */
export const MAX_TEXT = 200;
/** How many dots everybody gives away. */
export const DOTS = 3;
/** What a group thinks up: an idea with a name, a role for each side, and what it takes. */
export const PARTS = ["idee", "formeel", "informeel", "nodig"] as const;
export type Part = (typeof PARTS)[number];
