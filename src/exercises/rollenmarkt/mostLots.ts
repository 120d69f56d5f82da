/** So many organisations of one role are named on the wall; the phones name them all. */
export const MOST_LOTS = 2;
