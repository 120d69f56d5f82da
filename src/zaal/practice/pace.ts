/** How fast the players of a practice session play: not at all, as people do, or so that nobody has to wait. */
export const PACES = { still: 0, calm: 1, fast: 4 } as const;

export type Pace = (typeof PACES)[keyof typeof PACES];
