/** Characters of one sentence. */
export const MAX_TEXT = 200;
/** The one thing that is asked about. */
export const DAY = "dag";
