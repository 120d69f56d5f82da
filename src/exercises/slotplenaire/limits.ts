/** Characters of one answer. */
export const MAX_TEXT = 200;
/** What a samenwerking says of itself: what it reached, and what comes first. */
export const QUESTIONS = ["bereikt", "stap"] as const;
/** What is told of it: around these, what its agreement has. */
export const PARTS = ["doel", "bereikt", "stap", "datum"] as const;
export type Part = (typeof PARTS)[number];
