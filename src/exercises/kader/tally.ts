import { pageOf, perObject, type SeenInput } from "../contract.ts";
import { linePages } from "../kit/linePages.ts";
import { lineOf, listed, type SaidLine } from "../kit/lines.ts";
import { type WallView, wallOfLines } from "../kit/wallOfLines.ts";
import content from "./content.json" with { type: "json" };
import { type Frame, titleOf } from "./frame.ts";
import { PAGES, type PageId } from "./limits.ts";
import words from "./phone.texts.json" with { type: "json" };
import type { Body, Setup } from "./schema.ts";

type Input = SeenInput<Setup, Body>;

export type ScreenView =
  | WallView
  | {
      show: "frame";
      page: PageId;
      /** Whether the toolkit's background of 2017 stands on the first page. */
      dated: boolean;
      /** Which of the starting points the page is; null for another page. */
      order: number | null;
      frame: Frame;
    };

export type PhoneView = {
  /** The page that is on the wall; null once it is asked why. */
  page: PageId | null;
  dated: boolean;
  /** The sentences, as far as they may be read. */
  reasons: { lines: SaidLine[]; more: number };
};

const ON_PHONE_MOST = 60;
const MOST_PAGES = 2;

const isDated = ({ setup }: Pick<Input, "setup">): boolean => !setup.context.includes("eigen");

const pageNow = ({ round, page }: Pick<Input, "round" | "page">): PageId | null =>
  round === 0 ? (pageOf([...PAGES], page, 1).items[0] ?? null) : null;

const reasons = wallOfLines((input: Input) =>
  input.round === 0
    ? []
    : linePages({ title: words.rounds.waarom.title, lists: [input.entries.map(lineOf)] }, input.state, MOST_PAGES),
);

/** The wall's pages by what is on each: those of the explanation, then those with sentences. */
export const pageTitles = (input: Input): string[] =>
  input.round === 0 ? PAGES.map((page) => titleOf(page, content)) : reasons.pageTitles(input);

/** On the wall: a page of the explanation; then a tree that grows while people write, and their sentences. */
export function screenView(input: Input): ScreenView {
  const page = pageNow(input);
  if (!page) return reasons.screen(input);
  const { exercise: _, ...frame } = content;
  const order = frame.principles.find(({ id }) => id === page)?.order ?? null;
  return { show: "frame", page, dated: isDated(input), frame, order };
}

// All phones see the same.
export const phoneView = perObject(
  (input: Input): PhoneView => ({
    ...{ page: pageNow(input), dated: isDated(input) },
    reasons: listed(input.entries.map(lineOf), ON_PHONE_MOST),
  }),
);
