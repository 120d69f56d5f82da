/** Pages of the wall that follow each other under one name. */
export type PagePart = { title: string; first: number; count: number };

/** The wall's pages as parts that have a name: equal names that follow each other are one. */
export function partsOf(titles: string[]): PagePart[] {
  const parts: PagePart[] = [];
  for (const [page, title] of titles.entries()) {
    const last = parts.at(-1);
    if (last?.title === title) last.count += 1;
    else parts.push({ title, first: page, count: 1 });
  }
  return parts;
}

/** The pages at which the big button stops: the first of each part; in a document that is leafed through only its first. */
export const stopsOf = (titles: string[], round: { leafed?: boolean } | undefined): number[] =>
  round?.leafed ? [0] : partsOf(titles).map(({ first }) => first);

/** Which part a page belongs to; null where the pages have no names. */
export const partAt = (titles: string[], page: number): PagePart | null =>
  partsOf(titles)
    .filter(({ first }) => first <= page)
    .at(-1) ?? null;
