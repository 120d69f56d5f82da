/** At most this many examples per person. */
export const MOST_CHOICES = 2;

/** Characters of why one fits. */
export const MAX_TEXT = 200;

/** From how many people on there is to be seen what was chosen (conventions G-6). */
export const FEWEST = 5;
