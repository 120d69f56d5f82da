/** Characters of one point. */
export const MAX_TEXT = 280;

/** How many points a side may add about itself. */
export const MAX_OWN = 2;
