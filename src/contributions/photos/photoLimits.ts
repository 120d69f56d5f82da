/** How large a photo may be when it comes; phones make theirs smaller before. */
export const PHOTO_MOST_MB = 5;
export const PHOTO_MOST_BYTES = PHOTO_MOST_MB * 1024 * 1024;

/** How many pixels a photo may have: those of the largest cameras, and far less than fills the memory. */
export const PHOTO_MOST_PIXELS = 60_000_000;
