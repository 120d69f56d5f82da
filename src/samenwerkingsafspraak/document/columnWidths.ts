/** How many letters fit beside each other over the whole width of a table. */
const LETTERS = 72;
/** A word longer than this is hyphenated instead of getting a wide column. */
const LONGEST_WORD = 16;
/** Room around the words of a column, in letters. */
const GAP = 2;

/** How wide the columns of a table are, in shares: each holds its longest word, the rest is divided by how much stands in it. */
export function columnWidths(columns: string[], rows: { cells: string[] }[]): number[] {
  const texts = columns.map((title, column) => [title, ...rows.map(({ cells }) => cells[column] ?? "")]);
  const needed = texts.map((cells) => Math.min(LONGEST_WORD, longestWord(cells)) + GAP);
  const amounts = texts.map((cells) => cells.reduce((sum, cell) => sum + cell.length, 1) ** 0.8);
  const left = Math.max(0, LETTERS - total(needed));
  return needed.map((room, column) => Math.round(room + (left * (amounts[column] ?? 0)) / total(amounts)));
}

function longestWord(cells: string[]): number {
  return Math.max(...cells.flatMap((cell) => cell.split(/\s+/)).map(({ length }) => length));
}

function total(numbers: number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
