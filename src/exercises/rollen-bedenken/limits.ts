/** Characters of a strength, of the name of a role, of what it does, and of what is added to it. */
export const MAX_STRENGTH = 280;
export const MAX_NAME = 40;
export const MAX_TEXT = 160;
export const MAX_ADDITION = 160;

/** At most this many roles per person. */
export const MOST_ROLES = 3;

/** For which side a role is: one of them, or whoever takes it. */
export const FOR = ["formal", "informal", "both"] as const;

/** In the place of a strength that was named before: one that is typed. */
export const OTHER_STRENGTH = "other";

/** The rounds: first each group for itself, then everybody together. */
export const ADDING = 1;

/** Whoever stands on the side of a role hears first what the other side adds to it. */
export const mayAdd = (standing: string, forSide: string): boolean => standing === "both" || standing !== forSide;

/** How wide the strengths on the wall are, in em of its letters. */
export const STRENGTH_WIDTH = 10.5;
