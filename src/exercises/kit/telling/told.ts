import { LINE, roomUnder, WIDTH } from "../../../ui/wall/room.ts";
import { rowsOf, shareRows } from "../../../ui/wall/rows.ts";
import type { Entry } from "../../contract.ts";
import { linesByPart, type PartLines } from "../lines.ts";
import { saidInRows } from "../saidInRows.ts";
import type { Turns } from "./turns.ts";

/** What one of those who tell tells, question by question. */
export type Told<Teller, Id extends string = string> = { teller: Teller; parts: PartLines<Id>[] };

/** What a phone shows of it all: who tells now and who told before, with what they tell. */
export type ToldView<Teller, Id extends string = string> = Omit<Turns<Teller>, "told"> & { told: Told<Teller, Id>[] };

/** A part as it stands on the wall, in so many rows. */
export type WallPart<Id extends string = string> = PartLines<Id> & { rows: number };

// So many answers to a question a phone carries of its own people, and of all who tell together.
export const OURS_MOST = 20;
export const TOLD_MOST = 300;
const TOLD_FEWEST = 4;
/** Three short ones can be read aloud; the rest is told, and stands on the phones. */
export const ON_WALL_MOST = 3;

/** How many answers to a question phones carry of each who tells: the same of everybody, however much the first ones wrote. */
export const mostOfEach = (questions: number, tellers: number): number =>
  Math.max(TOLD_FEWEST, Math.floor(TOLD_MOST / questions / Math.max(1, tellers)));

/** What the own people answered to each question so far: of very many answers the newest. */
export const newestByPart = <Id extends string, Body extends { text: string }>(
  ids: readonly Id[],
  entries: Entry<Body>[],
  partOf: (body: Body) => string,
): PartLines<Id>[] =>
  linesByPart(ids, entries.toReversed(), partOf, OURS_MOST).map((part) => ({
    ...part,
    lines: part.lines.toReversed(),
  }));

// Beside each answer stands its drawing; between two of them a little air.
const ANSWER_WIDTH = WIDTH - 2.4;
const BETWEEN = 0.3;

type OnWall<Id extends string> = {
  title: string;
  labelOf: (id: Id) => string;
  /** How many lines stand above the answers. */
  above?: number;
};

/** The answers with the rows that each gets on the page of who tells. */
export function onWall<Id extends string>(
  parts: PartLines<Id>[],
  { title, labelOf, above = 0 }: OnWall<Id>,
): WallPart<Id>[] {
  const needs = parts.map((part) => neededRows(part, labelOf(part.id)));
  const rows = shareRows(needs, (roomUnder(title) - BETWEEN * (parts.length + above)) / LINE - above);
  return parts.map((part, at) => ({ ...part, rows: rows[at] ?? 1 }));
}

/** Answers follow each other on a line; the Dutch of one stands on lines of its own. */
function neededRows({ lines }: PartLines, label: string): number {
  const rows = [label];
  for (const line of lines) {
    const [text = "", ...below] = saidInRows(line);
    rows.push(`${rows.pop()} · ${text}`, ...below);
    if (below.length > 0) rows.push("");
  }
  return rows.reduce((sum, row) => sum + (row ? rowsOf(row, ANSWER_WIDTH, { bold: true }) : 0), 0);
}
