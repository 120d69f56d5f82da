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
/** How high a page with a heading of its own is, heading and all; and one that stands under the question, large. */
export const PAGE = 14.2;
export const UNDER_QUESTION = 10.4;

const HEADING = 7.8 / 4.5;
const HEADING_LINE = 1.12 * HEADING;

/** How high words are in a column, cut after `most` lines. */
export const heightOf = (text: string, width = WIDTH, most?: number): number =>
  LINE * rowsOf(text, width, most ? { most } : {});

/** What a heading leaves of a page for what stands below it. */
export const roomUnder = (heading: string, width = WIDTH, most = 2): number =>
  PAGE - HEADING_LINE * rowsOf(heading, width / HEADING, { bold: true, most }) - GAP;
