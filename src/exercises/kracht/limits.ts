/** Characters of one point. */
export const MAX_TEXT = 280;

/** Conventions G-6: fewer reactions than this are not counted in public. */
export const MIN_REACTIONS = 5;

/** How many points a side may add about itself. */
export const MAX_OWN = 2;
