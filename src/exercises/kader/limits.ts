/** Characters of one sentence. */
export const MAX_TEXT = 200;

/** The pages of the wall while the facilitator explains, in the deck's order (S2 to S7). */
export const PAGES = ["dorp", "bereik", "gesprek", "twee-kanten", "perspectieven", "matrix", "doel"] as const;
export type PageId = (typeof PAGES)[number];

/** Where the wall's first page has its background from: the toolkit (2017), or from who leads. */
export const CONTEXTS = ["toolkit", "eigen"] as const;
