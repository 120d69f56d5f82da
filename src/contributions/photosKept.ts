const PHOTOS = "vb-photos:";

/** Under which name a phone keeps the photos of a seat that it could not send yet: a database, and a mark that there is one. */
export const photosOf = (owner: string): string => `${PHOTOS}${owner}`;

/** Lets a database of photos go, if this is the name of one. */
export function dropPhotos(name: string): void {
  if (name.startsWith(PHOTOS)) globalThis.indexedDB?.deleteDatabase(name);
}
