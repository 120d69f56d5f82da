/** What may have been made before, in the order in which it is told. */
export const KINDS = ["goal", "strength", "role", "need", "condition", "pitfall"] as const;
export type Kind = (typeof KINDS)[number];

/** What stands beside it, on wall and phones. */
export const DRAWINGS: Record<Kind, string> = {
  goal: "drawings.svg#apple",
  strength: "drawings.svg#root",
  role: "drawings.svg#trunk",
  need: "drawings.svg#watering-can",
  condition: "drawings.svg#sun",
  pitfall: "cards.svg#fire-bucket",
};
