import widths from "./letterWidths.json" with { type: "json" };

type Weight = keyof typeof widths;

const lettersOf = (weight: Weight): Map<string, number> =>
  new Map(
    Object.entries(widths[weight]).flatMap(([width, letters]) =>
      Array.from(letters, (letter): [string, number] => [letter, Number(width) / 1000]),
    ),
  );
const WIDTHS = { regular: lettersOf("regular"), bold: lettersOf("bold") };

// Letters that our font has not are drawn by another one: rather too wide than too narrow.
const OTHERS: [RegExp, number][] = [
  [/[\p{M}\p{Default_Ignorable_Code_Point}]/u, 0],
  [/\p{Extended_Pictographic}/u, 1.4],
  [/[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Cyrillic}\p{Script=Greek}]/u, 0.75],
];
const WIDEST = 1.1;

const widthOfLetter = (letter: string, weight: Weight): number =>
  WIDTHS[weight].get(letter) ?? OTHERS.find(([script]) => script.test(letter))?.[1] ?? WIDEST;

type RowsOptions = { bold?: boolean; most?: number };

/**
 * How many lines a text takes on the wall in a column of `width` (in em of its own letters), and at most `most`: a word
 * that does not fit goes to the next line, and one that is longer than a line is broken anywhere.
 */
export function rowsOf(
  text: string,
  width: number,
  { bold = false, most = Number.POSITIVE_INFINITY }: RowsOptions = {},
) {
  const weight = bold ? "bold" : "regular";
  const space = widthOfLetter(" ", weight);
  let rows = 1;
  let used = 0;
  for (const word of text.trim().split(/\s+/)) {
    const letters = Array.from(word, (letter) => widthOfLetter(letter, weight));
    const long = letters.reduce((sum, one) => sum + one, 0);
    if (used > 0 && used + space + long > width) {
      rows++;
      used = 0;
    }
    if (used > 0) used += space;
    if (long <= width) used += long;
    else
      for (const letter of letters) {
        if (used > 0 && used + letter > width) {
          rows++;
          used = 0;
        }
        used += letter;
      }
    if (rows >= most) return most;
  }
  return rows;
}

/**
 * How many lines each of several texts gets of `room` lines together: each as many as it needs, and where that is too much
 * the long ones give way first. One line each at least.
 */
export function shareRows(needs: number[], room: number): number[] {
  const given = needs.map(() => 1);
  for (let left = Math.floor(room) - given.length; left > 0; left--) {
    const fewest = Math.min(...given.filter((rows, at) => rows < (needs[at] ?? 0)));
    const next = given.findIndex((rows, at) => rows === fewest && rows < (needs[at] ?? 0));
    if (next === -1) break;
    given[next] = fewest + 1;
  }
  return given;
}
