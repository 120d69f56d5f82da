/** The four kinds of strength, in the order in which they come back in the next exercise, each with what stands for it (001 S10, 003 h3). */
export const KINDS = [
  { id: "kennis", drawing: "drawings.svg#open-book" },
  { id: "vaardigheden", drawing: "drawings.svg#hands" },
  { id: "positie", drawing: "drawings.svg#map-pin" },
  { id: "macht", drawing: "drawings.svg#coin-purse" },
] as const;
