/** How many days after closing loose contributions and seats are kept (conventions G-9). */
export const KEPT_DAYS = 90;
