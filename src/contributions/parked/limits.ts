/** How long something for later may be, and how many a seat may have there at once. */
export const PARKED_MAX = 200;
export const PARKED_PER_SEAT = 20;
/** How many there may be in a session. */
export const PARKED_MOST = 300;
