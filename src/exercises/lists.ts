/** The six (or `size`) items of page `page`, and how many pages there are (conventions B-2). */
export function pageOf<T>(items: T[], page: number, size = 6): { items: T[]; page: number; pages: number } {
  const pages = Math.max(1, Math.ceil(items.length / size));
  const at = Math.min(Math.max(0, page), pages - 1);
  return { items: items.slice(at * size, at * size + size), page: at, pages };
}

/** The first so many of a list that every phone carries, and how many more there are. */
export function firstOf<T>(items: T[], most: number): { items: T[]; more: number } {
  return { items: items.slice(0, most), more: Math.max(0, items.length - most) };
}
