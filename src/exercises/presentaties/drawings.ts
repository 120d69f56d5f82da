/** What stands beside each question, on wall and phones. */
export const DRAWINGS = {
  wie: "drawings.svg#speech-bubbles",
  wat: "drawings.svg#hands",
  samen: "drawings.svg#apple",
  geven: "drawings.svg#sprout",
  gebruiken: "drawings.svg#watering-can",
} as const;
