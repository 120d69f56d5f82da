/** What stands beside each question, on wall and phones. */
export const DRAWINGS = {
  wie: "drawings.svg#speech-bubbles",
  al: "drawings.svg#hands",
  willen: "drawings.svg#apple",
} as const;
