/** How high an item is on the wall; `above` is the one over it on the same page. */
type HeightOf<Item> = (item: Item, above: Item | undefined) => number;

/**
 * Divides items over pages of a height of `room`, in their order: as few pages as they need (or `atLeast`, as far as there
 * are items), and among these as evenly as they go, so that none ends with a line that would fit elsewhere. An item that
 * is higher than a page has one of its own. Always one page at least.
 */
export function fillPages<Item>(items: Item[], heightOf: HeightOf<Item>, room: number, atLeast = 1): Item[][] {
  const heights = items.map((item, at) => ({ first: heightOf(item, undefined), next: heightOf(item, items[at - 1]) }));
  const wanted = Math.max(1, filled(heights, room).length, Math.min(atLeast, items.length));
  let [low, high] = [0, room];
  // To a thousandth of what a page holds.
  for (let turn = 0; turn < 10; turn++) {
    const middle = (low + high) / 2;
    if (filled(heights, middle).length <= wanted) high = middle;
    else low = middle;
  }
  const starts = filled(heights, high, wanted);
  return Array.from({ length: wanted }, (_, page) => items.slice(starts[page] ?? items.length, starts[page + 1]));
}

type Height = { first: number; next: number };

/** At which item each page begins when pages are filled up to `room`; the last items are spread where there are too few pages. */
function filled(heights: Height[], room: number, pages = 1): number[] {
  const starts = heights.length > 0 ? [0] : [];
  let used = heights[0]?.first ?? 0;
  for (const [at, { first, next }] of heights.entries()) {
    if (at === 0) continue;
    const scarce = heights.length - at <= pages - starts.length;
    if (used + next <= room && !scarce) used += next;
    else {
      starts.push(at);
      used = first;
    }
  }
  return starts;
}
