/** Characters of one answer. */
export const MAX_TEXT = 300;
/** Who work together, what they do already, what they want of these days. */
export const QUESTIONS = ["wie", "al", "willen"] as const;
export type QuestionId = (typeof QUESTIONS)[number];
