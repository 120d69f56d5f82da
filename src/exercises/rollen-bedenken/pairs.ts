import { fillPages } from "../../ui/wall/fillPages.ts";
import { LINE, roomUnder, WIDTH } from "../../ui/wall/room.ts";
import { rowsOf } from "../../ui/wall/rows.ts";
import { perObject } from "../contract.ts";
import type { SaidLine } from "../kit/lines.ts";
import { saidInRows } from "../kit/saidInRows.ts";
import { STRENGTH_WIDTH } from "./limits.ts";

/** A strength, and beside it the role that came of it. */
export type Pair = SaidLine & {
  strength: string;
  name: string;
  /** What was added, on a line of its own. */
  foot?: string;
};

/** A page of the wall with pairs, of which each text is cut after so many rows; and how many more only the phones show. */
export type PairPage = { title: string; pairs: Pair[]; rows: number; more: number };

// The arrow between them stands in what is left.
const ROLE_WIDTH = WIDTH - STRENGTH_WIDTH - 3;
const BETWEEN = 0.5;
const MOST_ROWS = [5, 4, 3, 2];
// As wide as the numbers of both sides before the words.
const TWO_MARKS = "WWWWWWW";

/** The pages that these take, and no more than `most`: long words give way first, and then the last pairs. Pure. */
export function pairPages(title: string, all: Pair[], state: string, most: number): PairPage[] {
  if (all.length === 0) return [];
  const room = roomUnder(title, state) - LINE;
  const pairs = all.slice(0, most * Math.ceil(room / LINE));
  const pagesOf = (some: Pair[], rows: number) => fillPages(some, (pair) => heightOf(pair, rows), room);
  const least = MOST_ROWS.at(-1) ?? 1;
  const rows = MOST_ROWS.find((one) => pagesOf(pairs, one).length <= most) ?? least;
  const fits = (count: number) => pagesOf(pairs.slice(0, count), rows).length <= most;
  let count = pairs.length;
  while (count > 1 && !fits(count)) count--;
  const pages = pagesOf(pairs.slice(0, count), rows);
  return pages.map((some, at) => ({
    ...{ title, pairs: some, rows: rowsOn(some, rows, room) },
    more: at === pages.length - 1 ? all.length - count : 0,
  }));
}

/** The room that is left over on a page is for its long ones: so many rows, `least` at least. */
function rowsOn(pairs: Pair[], least: number, room: number): number {
  const most = Math.max(...pairs.flatMap((pair) => Object.values(measured(pair))));
  const fits = (rows: number) => pairs.reduce((sum, pair) => sum + heightOf(pair, rows), 0) <= room;
  let rows = least;
  while (rows < most && fits(rows + 1)) rows++;
  return rows;
}

const heightOf = (pair: Pair, most: number): number => {
  const { strength, role } = measured(pair);
  return LINE * Math.max(Math.min(most, strength), Math.min(most, role) + (pair.foot ? 1 : 0)) + BETWEEN;
};

const measured = perObject((pair: Pair) => {
  const [words = "", ...below] = saidInRows(pair);
  const texts = [`${pair.support ? TWO_MARKS : ""} ${pair.name}: ${words}`, ...below];
  return {
    strength: rowsOf(pair.strength, STRENGTH_WIDTH),
    role: texts.reduce((sum, text) => sum + rowsOf(text, ROLE_WIDTH, { bold: true }), 0),
  };
});
