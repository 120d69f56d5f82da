export type LetterRow = { cells: string[]; support: string };

/** A table when it has columns; otherwise a list, or a single paragraph where it has one row. */
export type LetterGroup = { heading: string; columns: string[]; rows: LetterRow[]; supported: boolean };
