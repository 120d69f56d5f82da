import type { Line } from "./lines.ts";

const MOST_LINES = 6;
// How many rows of 32 px letters fit under question and title at 1280×720, and how many characters in one of them at 4:3.
const ROOM = 9.5;
const CHARACTERS = 40;
const SMALL_CHARACTERS = 55;

/** Divides lines over pages of the wall: at most six on each, fewer when they are long; always at least one page. */
export function wallPages(lines: Line[]): Line[][] {
  const pages: Line[][] = [[]];
  let used = 0;
  for (const [index, line] of lines.entries()) {
    const page = pages.at(-1) ?? [];
    const first = page.length === 0;
    const room = roomFor(line) + (line.group && (first || lines[index - 1]?.group !== line.group) ? 1 : 0);
    if (first || (page.length < MOST_LINES && used + room <= ROOM)) {
      page.push(line);
      used = first ? room : used + room;
    } else {
      pages.push([line]);
      used = room;
    }
  }
  return pages;
}

/** Two rows of words at most: what is longer is cut on the wall and whole on the phones. */
const roomFor = ({ text, details = [], side, assent }: Line): number =>
  rows(text, CHARACTERS) + 0.8 * rows(details.join(" · "), SMALL_CHARACTERS) + (side || assent ? 0.8 : 0) + 0.3;

const rows = (text: string, characters: number): number => Math.min(2, Math.ceil(text.length / characters));
