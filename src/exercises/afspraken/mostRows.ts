/** A line of the agreement is cut on the wall after so many rows, what belongs to it after so many; the phones have all. */
export const MOST_ROWS = { text: 4, details: 3, names: 4 };
