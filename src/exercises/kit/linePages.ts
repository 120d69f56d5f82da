import { perObject } from "../../lib/perObject.ts";
import { fillPages } from "../../ui/wall/fillPages.ts";
import { COLUMN, LINE, roomUnder, WIDTH } from "../../ui/wall/room.ts";
import { rowsOf, shareRows } from "../../ui/wall/rows.ts";
import type { PerSide } from "../contract.ts";
import type { SaidLine } from "./lines.ts";
import { saidInRows } from "./saidInRows.ts";

/** Somebody's words on the wall; `lead` stands before them in bold, `foot` on a line of its own below. */
export type WallLine = SaidLine & { lead?: string; foot?: string };

/** What is to be shown under one heading: one list, or two of equal weight beside each other, each under its side. */
export type Sheet = {
  title: string;
  drawing?: string;
  /** A word in the corner of the page, such as where it comes from. */
  tag?: string;
  lists: [WallLine[]] | PerSide<WallLine[]>;
  /** What each side's column is called, where there are two. */
  heads?: PerSide<string>;
  /** A line below all, on each of its pages. */
  foot?: string;
};

/** A page of the wall: its lines in one or two columns, each with how many rows it gets. */
export type LinePage = Pick<Sheet, "title" | "drawing" | "tag" | "heads" | "foot"> & {
  columns: (WallLine & { rows: number })[][];
  /** Whether the marks of the sides are explained below: they stand before the words without their own. */
  legend: boolean;
  /** How many more there are, that only the phones show. */
  more: number;
};

// Between two lines of a column.
const BETWEEN = 0.4;
// What people wrote is there to be read; where there is very much of it, long words give way, and then the last ones.
const MOST_ROWS = [5, 4, 3, 2];
// As wide as the mark of a side, or as the numbers of both, at the beginning of the words.
const MARK = "WW";
const TWO_MARKS = "WWWWWWW";
// As wide as the words of both sides with their marks.
const LEGEND = "WW\u00a0formeel WW\u00a0informeel";

/**
 * The pages that a sheet takes, and no more than `most`: what is longer is cut, and what does not fit stands on the phones.
 * Measured for the narrowest wall. Nothing to show is no page. Pure.
 */
export function linePages(whole: Sheet, state: string, most: number): LinePage[] {
  const room = roomOf(whole, state);
  // Of thousands only so many are measured as could ever have a place.
  const sheet = { ...whole, lists: firstIn(whole.lists, 2 * most * Math.ceil(room / (LINE + BETWEEN)) + 1) };
  const fills = MOST_ROWS.map((rows) => filled(sheet, rows, room));
  const pages = fills.find((some) => some.length <= most) ?? crammed(sheet, room, fills.at(-1)?.slice(0, most) ?? []);
  const dropped = listsOf(whole).flat().length - pages.flat(2).length;
  const { title, drawing, tag, heads, foot } = sheet;
  return pages.map((columns, at) => ({
    ...{ title, drawing, tag, heads, foot, legend: hasLegend(whole) },
    columns: columns.map((lines) => withRows(lines, columns.length > 1 ? COLUMN : WIDTH, room)),
    more: at === pages.length - 1 ? dropped : 0,
  }));
}

/** As much as goes on so many pages where words give way most: they were filled evenly, and now each is to its end. */
function crammed(sheet: Sheet, room: number, even: WallLine[][][]): WallLine[][][] {
  const rows = MOST_ROWS.at(-1) ?? 1;
  const first = (count: number) => filled({ ...sheet, lists: firstIn(sheet.lists, count) }, rows, room);
  let count = 0;
  while (first(count + 1).length <= even.length) count++;
  return first(count);
}

const listsOf = ({ lists }: Sheet): WallLine[][] => (Array.isArray(lists) ? lists : [lists.formal, lists.informal]);

const firstIn = (lists: Sheet["lists"], count: number): Sheet["lists"] =>
  Array.isArray(lists)
    ? [lists[0].slice(0, count)]
    : { formal: lists.formal.slice(0, count), informal: lists.informal.slice(0, count) };

const roomOf = (sheet: Sheet, state: string): number =>
  roomUnder(sheet.title, state) - (sheet.heads ? LINE + BETWEEN : 0) - footOf(sheet) - LINE;

/** How high it is what stands below all lines. */
function footOf(sheet: Sheet): number {
  const below = [hasLegend(sheet) ? LEGEND : "", sheet.foot ?? ""].filter(Boolean).join("WW");
  return below ? LINE * rowsOf(below, WIDTH) + BETWEEN : 0;
}

const hasLegend = ({ lists }: Sheet): boolean => Array.isArray(lists) && lists[0].some(({ side }) => side);

/** Both sides fill their own column; one list takes the whole width, or both columns where that is not enough. */
function filled({ lists }: Sheet, rows: number, room: number): WallLine[][][] {
  const high = (width: number) => (line: WallLine) => heightOf(line, width, Math.min(rows, Math.floor(room / LINE)));
  if (!Array.isArray(lists)) {
    if (lists.formal.length + lists.informal.length === 0) return [];
    const count = Math.max(...[lists.formal, lists.informal].map((side) => fillPages(side, high(COLUMN), room).length));
    const [formal, informal] = [lists.formal, lists.informal].map((side) => fillPages(side, high(COLUMN), room, count));
    return Array.from({ length: count }, (_, at) => [formal?.[at] ?? [], informal?.[at] ?? []]);
  }
  const [list] = lists;
  if (list.length === 0) return [];
  const alone = fillPages(list, high(WIDTH), room);
  if (alone.length === 1) return [alone];
  const columns = fillPages(list, high(COLUMN), room, 2);
  return columns.flatMap((column, at) => (at % 2 === 0 ? [[column, columns[at + 1] ?? []]] : []));
}

const heightOf = (line: WallLine, width: number, most: number): number =>
  LINE * (Math.min(most, rowsIn(line, width)) + feetOf(line)) + BETWEEN;

const rowsIn = (line: WallLine, width: number): number => measured(line)(width);

/** Measured once, however often pages are filled. */
const measured = perObject((line: WallLine) => {
  const { lead = "", side, support } = line;
  const mark = support && support.formal + support.informal > 1 ? TWO_MARKS : side ? MARK : "";
  const [words = "", ...below] = saidInRows(line);
  const known = new Map<number, number>();
  return (width: number): number => {
    const rows =
      known.get(width) ?? [`${mark} ${lead} ${words}`, ...below].reduce((sum, text) => sum + rowsOf(text, width), 0);
    known.set(width, rows);
    return rows;
  };
});

const feetOf = ({ foot }: WallLine): number => (foot ? 1 : 0);

/** The lines that are left over on a page are shared among the long ones. */
function withRows(lines: WallLine[], width: number, room: number): LinePage["columns"][number] {
  const taken = lines.reduce((sum, line) => sum + LINE * feetOf(line) + BETWEEN, 0);
  const rows = shareRows(
    lines.map((line) => rowsIn(line, width)),
    (room - taken) / LINE,
  );
  return lines.map((line, at) => ({ ...line, rows: rows[at] ?? 1 }));
}
