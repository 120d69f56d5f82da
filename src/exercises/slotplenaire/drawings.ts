/** What stands beside each part, on wall and phones. */
export const DRAWINGS = {
  doel: "drawings.svg#apple",
  bereikt: "cards.svg#medal",
  stap: "cards.svg#footprints",
  datum: "cards.svg#calendar",
} as const;
