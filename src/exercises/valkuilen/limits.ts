/** At most this many pitfalls per person, and this many to talk about. */
export const MOST_CHOICES = 2;

/** Characters of each half of a rule. */
export const MAX_TEXT = 200;
