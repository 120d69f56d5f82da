/** Characters of one point. */
export const MAX_TEXT = 280;

/** Conventions G-6: fewer reactions than this are not counted in public. */
export const MIN_REACTIONS = 5;

/** How many points a side may add about itself. */
export const MAX_OWN = 2;

export const SIDES = ["formal", "informal"] as const;
export const DIMENSIONS = ["kennis", "vaardigheden", "positie", "macht"] as const;
/** "niet" is counted for the facilitator, and never stands on the wall. */
export const REACTIONS = ["klopt", "klopt-deels", "niet"] as const;
