import { fill } from "../../lib/text.ts";
import {
  type Entry,
  type ExerciseInput,
  type Material,
  ownSide,
  type PerSide,
  type PhoneViewer,
  pageOf,
  peopleIn,
  perObject,
  perSide,
  type SeenInput,
  type Side,
  shuffled,
} from "../contract.ts";
import { type LinePage, linePages, type WallLine } from "../kit/linePages.ts";
import { lineOf, listed, type PartLines, type SaidLine } from "../kit/lines.ts";
import type { WallView } from "../kit/wallOfLines.ts";
import { backersOf } from "../kit/yields.ts";
import { DRAWINGS } from "./drawings.ts";
import { BLOCKS, isForTheRoom, LOOKING_AHEAD, PARTS, type Part, partsOfRound } from "./limits.ts";
import words from "./phone.texts.json" with { type: "json" };
import type { Body, Setup } from "./schema.ts";
import texts from "./texts.json" with { type: "json" };

type Input = SeenInput<Setup, Body>;

/** A block of the skeleton, with how many sentences of each side came in. */
export type Block = { id: (typeof BLOCKS)[number]; count: PerSide<number> };
export type ScreenView = WallView | { show: "blocks"; blocks: Block[] };

export type PhoneView = {
  /** The part on the wall; null for the whole. */
  now: Part | null;
  /** Whether everybody may read what is sent now. */
  out: boolean;
  /** What may be read of each part: of very much the first, and how many more there are; and what earlier steps have of it. */
  parts: (PartLines<Part> & { earlier: SaidLine[] })[];
};

// Seven lists of these every phone carries, and four of what came from before.
export const ON_PHONE_MOST = 20;
export const EARLIER_MOST = 12;

/** On the wall: a tree while people write; then the five blocks together, and what came in for each part. */
export function screenView(input: Input): ScreenView {
  const now = pageNow(input);
  if (now?.page) return { show: "page", page: now.page };
  if (now) return { show: "blocks", blocks: BLOCKS.map((id) => ({ id, count: countOf(sidesOf(id, input)) })) };
  return input.isOut(input.round) ? { show: "nothing" } : { show: "growing", count: sentNow(input) };
}

export const pageTitles = (input: Input): string[] =>
  pages(input).map(({ part }) => (part ? words.parts[part].label : texts.blocks.page));

/** On a phone: what may be read, and what earlier steps have; of strengths what was said of its own side. */
export const phoneView = (input: Input, viewer: PhoneViewer): PhoneView => ({
  now: input.state === "shown" ? (pageNow(input)?.part ?? null) : null,
  out: input.isOut(input.round),
  parts: PARTS.map((id) => ({
    id,
    ...listed(linesOf(id, input), ON_PHONE_MOST),
    earlier: earlierIn(id, input, ownSide(viewer, input.partners)).slice(0, EARLIER_MOST),
  })),
});

type Page = { part: Part | null; page: LinePage | null };

const THE_BLOCKS: Page = { part: null, page: null };

/** A page for each part in which there is something for the room to read, and before the five blocks one with all of them. */
const pages = perObject((input: Input): Page[] => {
  const shown = partsOfRound(input.round).filter(isForTheRoom);
  const filled = shown.flatMap((part) =>
    linePages(sheetOf(part, input), input.state, 1).map((page): Page => ({ part, page })),
  );
  return input.round === LOOKING_AHEAD && filled.length > 0 ? [THE_BLOCKS, ...filled] : filled;
});

const pageNow = (input: Input): Page | null => pageOf(pages(input), input.page, 1).items[0] ?? null;

function sheetOf(part: Part, input: Input) {
  const earlier = earlierIn(part, input).length;
  return {
    ...{ title: words.parts[part].label, drawing: DRAWINGS[part], lists: sidesOf(part, input), heads: texts.sides },
    ...(earlier > 0 && { foot: fill(texts.earlier, { aantal: earlier }) }),
  };
}

/** How much was sent in the round of now, whether it may be seen yet or not. */
const sentNow = ({ round, entries, waiting }: Input): number =>
  entries.filter((entry) => entry.round === round).length +
  partsOfRound(round).reduce((sum, id) => sum + (waiting.buckets[id]?.sent ?? 0), 0);

const countOf = ({ formal, informal }: PerSide<unknown[]>): PerSide<number> => ({
  ...{ formal: formal.length, informal: informal.length },
});

const sentTo = (part: Part, input: Input): Entry<Body>[] => partsIn(input).get(part) ?? [];

const partsIn = perObject((input: Input) => Map.groupBy(inOrder(input), ({ body }) => body.part));

/** The newest first while people write; then what has a star first, then what most people sent, and nothing tells who was first. */
function inOrder({ entries, state }: Pick<ExerciseInput<Setup, Body>, "entries" | "state">): Entry<Body>[] {
  if (state === "open") return entries.toReversed();
  const weightOf = (entry: Entry<Body>) => (entry.starred ? 1_000_000 : 0) + peopleIn(backersOf(entry));
  return shuffled(entries).toSorted((one, other) => weightOf(other) - weightOf(one));
}

const linesOf = (part: Part, input: Input): SaidLine[] =>
  sentTo(part, input).map((entry) => ({ ...lineOf(entry), side: entry.standing }));

/** What each side sent; who stands on both is counted on the side of the own organisation or group. */
function sidesOf(part: Part, input: Input): PerSide<WallLine[]> {
  const of = (side: Side): WallLine[] =>
    sentTo(part, input)
      .filter((entry) => ownSide(entry, input.partners) === side)
      .map((entry) => ({ ...lineOf(entry), support: perSide(backersOf(entry), input.partners) }));
  return { formal: of("formal"), informal: of("informal") };
}

const FROM_EARLIER: Partial<Record<Part, Material["kind"]>> = {
  ...{ gehoord: "strength", doelen: "goal", rollen: "role", voorwaarden: "condition" },
};

/** What earlier steps found for a part; of strengths those of one side. */
const earlierIn = (part: Part, { material }: Input, about?: Side): SaidLine[] =>
  material
    .filter(({ kind, side }) => kind === FROM_EARLIER[part] && (kind !== "strength" || side === about))
    .map(({ text, side, kind }, at) => ({
      ...{ id: `${part}-${at}`, text },
      // What is about the own side is not of it: the other side said it.
      ...(kind !== "strength" && { side }),
    }));
