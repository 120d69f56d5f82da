import { fill } from "../../lib/text.ts";
import {
  type Author,
  type Entry,
  type ExerciseInput,
  type Material,
  pageOf,
  peopleIn,
  perObject,
  perSide,
  type Refusal,
  type SeenInput,
  shuffled,
} from "../contract.ts";
import { type LinePage, linePages, type WallLine } from "../kit/linePages.ts";
import { lineOf, listed, type PartLines, type SaidLine } from "../kit/lines.ts";
import type { OtherLine } from "../kit/Others.tsx";
import { saidInRows } from "../kit/saidInRows.ts";
import type { Hung } from "../kit/tree/Hanging.tsx";
import { DRAWINGS, PART_IDS, type PartId } from "../kit/tree/parts.ts";
import { backersOf } from "../kit/yields.ts";
import { type Body, PARTS, type Setup } from "./schema.ts";
import texts from "./texts.json" with { type: "json" };

export type BoomInput = SeenInput<Setup, Body>;

// What one part of a full room of twenty phones holds; each of them carries it, and gets it anew with every answer.
export const ON_PHONE_MOST = 40;
// For who cannot see the picture; nobody listens to more, and the wall turns its pages.
export const LISTED_MOST = 100;

export type ScreenView = {
  /** What hangs where, and that as a list too. */
  parts: ((typeof PARTS)[number] & Hung & { texts: string[]; unlisted: number })[];
  /** While it grows: the words that hung last. */
  newest: SaidLine | null;
  /** How much hangs there that may not be read yet. */
  unseen: number;
  /** The part that we talk about; null for the whole tree. */
  page: LinePage | null;
};

type HungLine = OtherLine & { isEarlier?: true };

export type PhoneView = {
  /** The part on the wall. */
  now: PartId | null;
  /** Whether what others sent may be read. */
  out: boolean;
  /** What may be read, part by part: of a very full part the first, and how many more there are. */
  parts: (PartLines<PartId, HungLine> & { earlier: number })[];
};

/** On the wall: the tree with everything that hangs in it, and when it is shown the words part by part. */
export function screenView(input: BoomInput): ScreenView {
  return {
    parts: PARTS.map((known) => {
      const earlier = earlierIn(known.id, input).length;
      const { lines, more } = listed(hungIn(known.id, input), LISTED_MOST);
      const count = earlier + sentTo(known.id, input).length + (input.waiting.buckets[known.id]?.sent ?? 0);
      return { ...known, count, earlier, texts: lines.flatMap(saidInRows), unlisted: more };
    }),
    newest: newestOf(input),
    unseen: input.waiting.sent,
    page: pageAt(input).page,
  };
}

/** On every phone: what may be read, and which part is on the wall. */
export const phoneView = perObject(
  (input: BoomInput): PhoneView => ({
    now: input.state === "shown" ? pageAt(input).part : null,
    out: input.isOut(0),
    parts: PART_IDS.map((id) => ({
      ...{ id, earlier: earlierIn(id, input).length },
      ...listed(hungIn(id, input), ON_PHONE_MOST),
    })),
  }),
);

/** While people write the tree alone; then an overview, and part by part. */
export const pageTitles = (input: BoomInput): string[] =>
  input.state === "open" ? [] : pageList(input).map(({ part }) => labelOf(part));

/** Whether words come on the wall as they are sent; a setup that says both or neither keeps them back. */
export const isDirect = ({ mode }: Setup): boolean => mode.includes("direct") && !mode.includes("hidden");

/** Who may say "dit vind ik ook": everybody who can read it, but its own author. */
export function acceptsSupport(entry: Entry<Body>, by: Author, input: ExerciseInput<Setup, Body>): Refusal {
  const own = by.participantId !== null && by.participantId === entry.participantId;
  return own || !isReadable(input) || input.state === "closed" ? { code: "NOT_NOW" } : null;
}

/** In "eerst nakijken" nobody reads anybody's words before "laat zien". */
function isReadable({ state, setup, revealed }: ExerciseInput<Setup, Body>): boolean {
  return state !== "planned" && (isDirect(setup) || revealed);
}

const sentTo = (part: PartId, input: BoomInput): Entry<Body>[] => partsIn(input).get(part) ?? [];

const partsIn = perObject((input: BoomInput) => Map.groupBy(inOrder(input), ({ body }) => body.part));

/** The newest first while it grows; then starred first, and then what most people stand behind. */
export function inOrder({ entries, setup, state }: Pick<BoomInput, "entries" | "setup" | "state">): Entry<Body>[] {
  if (state === "open" && isDirect(setup)) return entries.toReversed();
  // What was kept back comes all at once, and does not tell who wrote first.
  const some = isDirect(setup) ? entries : shuffled(entries);
  const weightOf = (entry: Entry<Body>) => (entry.starred ? 1_000_000 : 0) + peopleIn(backersOf(entry));
  return some.toSorted((one, other) => weightOf(other) - weightOf(one));
}

const FROM_EARLIER: Partial<Record<PartId, Material["kind"]>> = { wortels: "strength", stam: "role" };

const linesOf = (part: PartId, input: BoomInput): WallLine[] =>
  sentTo(part, input).map((entry) => ({
    ...lineOf(entry),
    side: entry.standing,
    support: perSide(backersOf(entry), input.partners),
  }));

/** What earlier steps found, at the end of a part. */
const earlierIn = (part: PartId, { material }: BoomInput): HungLine[] =>
  material
    .filter(({ kind }) => kind === FROM_EARLIER[part])
    .map(({ text, side }, at) => ({ id: `${part}-${at}`, text, side, isEarlier: true, isAnswerable: false }));

const hungIn = (part: PartId, input: BoomInput): HungLine[] => [...linesOf(part, input), ...earlierIn(part, input)];

function newestOf({ state, entries }: BoomInput): ScreenView["newest"] {
  const last = state === "open" ? entries.at(-1) : undefined;
  return last ? lineOf(last) : null;
}

type Page = { part: PartId | null; page: LinePage | null };

const WHOLE: Page = { part: null, page: null };

// Those of the parts together, beside the one with the whole tree.
const MOST_PAGES = 5;

/** The whole tree, then what was sent part by part; what came from earlier steps was on the wall before and is counted. */
const pageList = perObject((input: BoomInput): Page[] => {
  if (input.state === "open") return [WHOLE];
  const filled = PARTS.filter(({ id }) => sentTo(id, input).length > 0);
  const most = Math.max(1, Math.floor(MOST_PAGES / filled.length));
  const pagesOf = ({ id, label, plain }: (typeof PARTS)[number]) => {
    const earlier = earlierIn(id, input).length;
    const foot = earlier > 0 && fill(texts.earlier, { aantal: earlier });
    const title = fill(texts.means, { deel: label, gewoon: plain });
    const sheet = { title, drawing: DRAWINGS[id], lists: [linesOf(id, input)] as [WallLine[]], ...(foot && { foot }) };
    return linePages(sheet, input.state, most).map((page): Page => ({ part: id, page }));
  };
  return [WHOLE, ...filled.flatMap(pagesOf)];
});

const pageAt = (input: BoomInput): Page => pageOf(pageList(input), input.page, 1).items[0] ?? WHOLE;

const labelOf = (part: PartId | null): string => PARTS.find(({ id }) => id === part)?.label ?? texts.screen.whole;
