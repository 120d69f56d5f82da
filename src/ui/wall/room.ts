import { rowsOf } from "./rows.ts";

/*
 * The measures of a projected page, in em of the letters that are read (4.5 cqmin: 32 px at 1280×720). They are those of
 * the narrowest wall that we promise, 4:3; screen.css says the same in its own units, and a test holds them together.
 */

/** One line of words. */
export const LINE = 1.25;
/** Between two things below each other. */
export const GAP = 0.5;
/** How wide a page is, and each of two columns. */
export const WIDTH = 27.3;
export const COLUMN = 13;
/** How high a page with a heading of its own is, heading and all; and one that stands under the question, large, while phones send. */
export const PAGE = 14.2;
export const UNDER_QUESTION = 9.2;

// Beside a heading there may be a drawing.
const DRAWING = 2.5;
const HEADING = 7.8 / 4.5;
const HEADING_LINE = 1.12 * HEADING;

/** How high words are in a column, cut after `most` lines. */
export const heightOf = (text: string, width = WIDTH, most?: number): number =>
  LINE * rowsOf(text, width, most ? { most } : {});

/** What a heading leaves of a page for what stands below it; while phones send, who is how far may take a second line. */
export const roomUnder = (heading: string, state = ""): number =>
  PAGE -
  HEADING_LINE * rowsOf(heading, (WIDTH - DRAWING) / HEADING, { bold: true, most: 2 }) -
  GAP -
  (state === "open" ? LINE : 0);
