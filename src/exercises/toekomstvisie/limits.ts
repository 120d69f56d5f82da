/** Characters of the sentence that says what is on the drawing. */
export const MAX_TEXT = 200;
