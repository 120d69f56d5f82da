/** Characters of one answer: a sentence or two. */
export const MAX_TEXT = 200;

/** What is asked when looking back; and the five blocks of a cooperation (001, S22), of which the agreements come last. */
export const BACK = ["gehoord", "meenemen"] as const;
export const BLOCKS = ["doelen", "invulling", "rollen", "voorwaarden", "acties"] as const;
export const PARTS = [...BACK, ...BLOCKS] as const;
export type Part = (typeof PARTS)[number];

/** What people heard of themselves stays with the own organisation or group; what they bring is for the room. */
export const isForTheRoom = (part: Part): boolean => part !== "gehoord";

/** The round in which each half is asked. */
export const LOOKING_BACK = 0;
export const LOOKING_AHEAD = 1;
export const partsOfRound = (round: number): readonly Part[] => (round === LOOKING_BACK ? BACK : BLOCKS);
