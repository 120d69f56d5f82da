/** Characters of one answer. */
export const MAX_TEXT = 200;
