import { pageOf, perObject, type SeenInput } from "../contract.ts";
import type { LinePage } from "./linePages.ts";

/** What is on the wall of an exercise that shows lines: a tree that grows while people write, then a page of them. */
export type WallView = { show: "growing"; count: number } | { show: "page"; page: LinePage } | { show: "nothing" };

/** How much was sent, whether it may be seen yet or not. */
export const sentSoFar = ({ entries, waiting }: Pick<SeenInput<unknown, unknown>, "entries" | "waiting">): number =>
  entries.length + waiting.sent;

/**
 * The wall of an exercise out of the pages that it has now: none while people write. `screen` and `pageTitles` are for its
 * definition; `pageNow` is the page that is on the wall.
 */
export function wallOfLines<Input extends SeenInput<unknown, unknown>>(
  pagesOf: (input: Input) => LinePage[],
  countOf: (input: Input) => number = sentSoFar,
) {
  const pages = perObject(pagesOf);
  const pageNow = (input: Input): LinePage | null => pageOf(pages(input), input.page, 1).items[0] ?? null;
  return {
    pageNow,
    pageTitles: (input: Input): string[] => pages(input).map(({ title }) => title),
    screen: (input: Input): WallView => {
      const page = pageNow(input);
      if (page) return { show: "page", page };
      return input.isOut(input.round) ? { show: "nothing" } : { show: "growing", count: countOf(input) };
    },
  };
}
