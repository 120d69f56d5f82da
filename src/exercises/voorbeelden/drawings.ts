/** What stands for each of the toolkit's examples. */
export const DRAWINGS: Record<string, string> = {
  "ex-1": "drawings.svg#open-door",
  "ex-2": "cards.svg#nest",
  "ex-3": "drawings.svg#sprout",
  "ex-4": "cards.svg#walking-together",
  "ex-5": "cards.svg#lightbulb",
};
