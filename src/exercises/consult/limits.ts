/** Characters of a question or a tip. */
export const MAX_TEXT = 200;

/** What is asked at home, on a visit, and of what one heard. */
export const PARTS = ["vraag", "tip", "letop", "mee"] as const;
export type Part = (typeof PARTS)[number];
const TIPS = ["tip", "letop"] as const;

/** The rounds: asking, two visits, and what to take along. */
export const ASKING = 0;
export const TAKING = 3;
export const isVisiting = (round: number): boolean => round > ASKING && round < TAKING;

/** What is asked in each round. */
export function partsOfRound(round: number): readonly Part[] {
  if (round === ASKING) return ["vraag"];
  return round === TAKING ? ["mee"] : TIPS;
}

export const isTip = (part: Part): boolean => part === "tip" || part === "letop";
