import { fillPages } from "../../ui/wall/fillPages.ts";
import { COLUMN, LINE, roomUnder, WIDTH } from "../../ui/wall/room.ts";
import { rowsOf, shareRows } from "../../ui/wall/rows.ts";
import type { PerSide, Side } from "../contract.ts";
import { saidInRows } from "./saidInRows.ts";

/** Somebody's words on the wall; `lead` stands before them in bold, `foot` on a line of its own below. */
export type WallLine = {
  id: string;
  text: string;
  lang?: string | null;
  dutch?: string;
  side?: Side | null;
  support?: PerSide<number>;
  lead?: string;
  foot?: string;
};

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

/**
 * The pages that a sheet takes, and no more than `most`: what is longer is cut, and what does not fit stands on the phones.
 * Measured for the narrowest wall. Nothing to show is no page. Pure.
 */
export function linePages(sheet: Sheet, state: string, most: number): LinePage[] {
  const room = roomOf(sheet, state);
  const fills = MOST_ROWS.map((rows) => filled(sheet, rows, room));
  const pages = fills.find((some) => some.length <= most) ?? fills.at(-1) ?? [];
  const dropped = pages.slice(most).flatMap((columns) => columns.flat()).length;
  const { title, drawing, tag, heads, foot } = sheet;
  return pages.slice(0, most).map((columns, at) => ({
    ...{ title, drawing, tag, heads, foot },
    columns: columns.map((lines) => withRows(lines, columns.length > 1 ? COLUMN : WIDTH, room)),
    more: at === most - 1 ? dropped : 0,
  }));
}

const roomOf = ({ title, heads, foot }: Sheet, state: string): number =>
  roomUnder(title, state) - (heads ? LINE + BETWEEN : 0) - (foot ? LINE + BETWEEN : 0) - LINE;

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

const rowsIn = (line: WallLine, width: number): number => {
  const { lead = "", side, support } = line;
  const mark = support && support.formal + support.informal > 1 ? TWO_MARKS : side ? MARK : "";
  const [words = "", ...below] = saidInRows(line);
  return [`${mark} ${lead} ${words}`, ...below].reduce((sum, text) => sum + rowsOf(text, width), 0);
};

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
