import { fill } from "../../lib/text.ts";
import { fillPages } from "../../ui/wall/fillPages.ts";
import { COLUMN, GAP, LINE, roomUnder, WIDTH } from "../../ui/wall/room.ts";
import { rowsOf } from "../../ui/wall/rows.ts";
import {
  type Author,
  type Entry,
  type ExerciseInput,
  eachOnce,
  firstOf,
  type HarvestLine,
  type Material,
  ownSide,
  type PerSide,
  peopleIn,
  perObject,
  perSide,
  type Refusal,
  type SeenInput,
  type Side,
  type Standing,
} from "../contract.ts";
import { type Body, PARTS, type PartId, type Setup } from "./schema.ts";
import texts from "./texts.json" with { type: "json" };

export type BoomInput = SeenInput<Setup, Body>;

/** Something that hangs in the tree, ready to read. */
export type Item = { id: string; text: string; side: Standing | null; support: PerSide<number>; earlier: boolean };

// What one part of a full room of twenty phones holds; each of them carries it, and gets it anew with every answer.
export const ON_PHONE_MOST = 40;
// For who cannot see the picture; nobody listens to more, and the wall turns its pages.
export const LISTED_MOST = 100;

/** What the wall shows: how much hangs where, that as a list too, and large what belongs to the current page. */
export function screenView(input: BoomInput) {
  const page = pageAt(input);
  const newest = newestOf(input);
  return {
    parts: PARTS.map((known) => ({
      ...known,
      count: earlierIn(known.id, input).length + sentTo(known.id, input).length + unseenIn(known.id, input),
      earlier: earlierIn(known.id, input).length,
      ...listOf(itemsOf(known.id, input)),
    })),
    newest,
    current: page.part && {
      id: page.part,
      unseen: unseenIn(page.part, input),
      columns: page.columns,
      rows: page.rows,
      earlier: earlierIn(page.part, input).length,
      more: page.more,
    },
  };
}

function listOf(all: Item[]): { texts: string[]; unlisted: number } {
  const { items, more } = firstOf(all, LISTED_MOST);
  return { texts: items.map(({ text }) => text), unlisted: more };
}

/** What every phone shows: what may be read, part by part, of a very full part the first; and which part is on the wall. */
export const phoneView = perObject((input: BoomInput) => ({
  onScreen: pageAt(input).part,
  readable: input.isOut(0),
  parts: PARTS.map((known) => ({ ...known, ...firstOf(itemsOf(known.id, input), ON_PHONE_MOST) })),
}));

/** An overview, then part by part. While phones send, each part keeps one page, so that nothing moves away under the speaker. */
export const pageTitles = (input: BoomInput): string[] =>
  pageList(input).map(({ part }) => PARTS.find(({ id }) => id === part)?.label ?? texts.screen.whole);

/** Whether words come on the wall as they are sent; a setup that says both or neither keeps them back. */
export const isDirect = ({ mode }: Setup): boolean => mode.includes("direct") && !mode.includes("hidden");

/** A contribution in one line. */
export const summary = ({ text }: Body): string => text.replace(/\s+/g, " ");

/** Who may say "dit vind ik ook": everybody who can read it, but its own author. */
export function acceptsSupport(entry: Entry<Body>, by: Author, input: ExerciseInput<Setup, Body>): Refusal {
  const own = by.participantId !== null && by.participantId === entry.participantId;
  return own || !isReadable(input) || input.state === "closed" ? { code: "NOT_NOW" } : null;
}

/** What later steps may start from. */
export function material(input: BoomInput): Material[] {
  return bySupport(input.entries).map((entry) => ({
    kind: MATERIAL[entry.body.part],
    side: ownSide(entry, input.partners),
    partnerId: entry.partnerId,
    text: entry.body.text,
    sources: [entry.id],
  }));
}

/** The agreement's lines out of the tree, the most supported first; what came from an earlier step is that step's to offer. */
export function harvest(input: ExerciseInput<Setup, Body>): HarvestLine[] {
  return bySupport(input.entries).map((entry) => ({
    ...lineOf(entry, ownSide(entry, input.partners)),
    sources: [entry.id],
    backers: backers(entry),
  }));
}

const MATERIAL = { vruchten: "goal", wortels: "strength", stam: "role", zon: "condition", gieter: "need" } as const;

/** In "eerst nakijken" nobody reads anybody's words before "laat zien". */
function isReadable({ state, setup, revealed }: ExerciseInput<Setup, Body>): boolean {
  if (state === "planned") return false;
  return isDirect(setup) || revealed;
}

const sentTo = (part: PartId, input: BoomInput): Entry<Body>[] => partsIn(input).get(part) ?? [];

const partsIn = perObject(({ entries }: BoomInput) => Map.groupBy(entries, ({ body }) => body.part));

const earlierIn = (part: PartId, { material }: BoomInput): Material[] =>
  part === "wortels" || part === "stam" ? material.filter(({ kind }) => kind === MATERIAL[part]) : [];

const unseenIn = (part: PartId, input: BoomInput): number => input.waiting.buckets[part]?.sent ?? 0;

/** What may be read in a part: the newest first while it grows, then starred first and as they came; earlier steps last. */
function itemsOf(part: PartId, input: BoomInput): Item[] {
  const sent = sentTo(part, input);
  const ordered =
    input.state === "open" ? sent.toReversed() : sent.toSorted((a, b) => Number(b.starred) - Number(a.starred));
  return [
    ...ordered.map((entry) => ({
      id: entry.id,
      text: entry.body.text,
      side: entry.standing,
      support: perSide(backers(entry), input.partners),
      earlier: false,
    })),
    ...earlierIn(part, input).map(({ text, side }, index) => ({
      id: `${part}-${index}`,
      text,
      side,
      support: { formal: 0, informal: 0 },
      earlier: true,
    })),
  ];
}

/** While it grows: the words that hung last, and where. */
function newestOf(input: BoomInput): { part: PartId; text: string } | null {
  const last = input.state === "open" ? input.entries.at(-1) : undefined;
  return last ? { part: last.body.part, text: last.body.text } : null;
}

/** A page of the wall: the whole tree, or items of one part in their columns, cut after `rows` lines each. */
type Page = { part: PartId | null; columns: Item[][]; rows: number; more: number };

const WHOLE: Page = { part: null, columns: [], rows: 0, more: 0 };

// A full tree is turned through in so many pages; for that, long words give way.
const MOST_PAGES = 8;
const MOST_ROWS = [6, 5, 4, 3, 2];

/** An overview, then part by part what was sent; what came from earlier steps was on the wall before and is counted. */
const pageList = perObject((input: BoomInput): Page[] => {
  const pagesAt = (rows: number) => [WHOLE, ...PARTS.flatMap(({ id }) => pagesOf(id, rows, input))];
  for (const rows of MOST_ROWS.slice(0, -1)) {
    const pages = pagesAt(rows);
    if (pages.length <= MOST_PAGES) return pages;
  }
  return pagesAt(MOST_ROWS.at(-1) ?? 1);
});

/** What was sent to each part. While it grows only the newest can have a place. */
const sentItems = perObject((input: BoomInput): Map<PartId, Item[]> => {
  const sent = (part: PartId) => itemsOf(part, input).filter(({ earlier }) => !earlier);
  return new Map(PARTS.map(({ id }) => [id, input.state === "open" ? sent(id).slice(0, NEWEST) : sent(id)]));
});

const NEWEST = 12;

function pagesOf(part: PartId, mostRows: number, input: BoomInput): Page[] {
  // No more than a page holds.
  const rows = Math.min(mostRows, Math.floor((roomIn(part, input) - GAP) / LINE));
  const items = sentItems(input).get(part) ?? [];
  const page = { part, rows, more: 0 };
  if (items.length === 0) return input.state === "open" ? [{ ...page, columns: [] }] : [];
  const alone = columnsOf(items, rows, WIDTH, roomIn(part, input));
  if (alone.length === 1) return [{ ...page, columns: alone }];
  const columns = columnsOf(items, rows, COLUMN, roomIn(part, input));
  const pages = columns.flatMap((column, at) => (at % 2 === 0 ? [[column, ...columns.slice(at + 1, at + 2)]] : []));
  if (input.state !== "open") return pages.map((shown) => ({ ...page, columns: shown }));
  const [first = []] = pages;
  return [{ ...page, columns: first, more: sentTo(part, input).length - first.flat().length }];
}

/** How high a column is under the part's heading, with the line that tells the sides below it. */
function roomIn(part: PartId, { state }: BoomInput): number {
  const { label = "", plain = "" } = PARTS.find(({ id }) => id === part) ?? {};
  return roomUnder(fill(texts.means, { deel: label, gewoon: plain }), state) - LINE - GAP;
}

/** The items in columns of this width and height. */
function columnsOf(items: Item[], rows: number, width: number, room: number): Item[][] {
  const heightOf = (item: Item) => LINE * Math.min(rows, rowsIn(item)[width === COLUMN ? "column" : "page"]) + GAP;
  return fillPages(items, heightOf, room, width === COLUMN ? 2 : 1);
}

/** How many lines the words of an item take with the mark before them: measured once, however often pages are filled. */
const rowsIn = perObject(({ text, support }: Item) => {
  const words = `${support.formal + support.informal > 1 ? TWO_MARKS : MARK} ${text}`;
  const [most = 1] = MOST_ROWS;
  return { page: rowsOf(words, WIDTH, { most }), column: rowsOf(words, COLUMN, { most }) };
});

// As wide as the mark of a side, or as the numbers of both, at the beginning of the words.
const MARK = "WW";
const TWO_MARKS = "WWWWWWW";

function pageAt(input: BoomInput): Page {
  const list = pageList(input);
  return list[Math.min(Math.max(0, input.page), list.length - 1)] ?? WHOLE;
}

/** Everybody behind it, once: who wrote it, who wrote the same, who said "dit vind ik ook". */
const backers = perObject((entry: Entry<Body>): Author[] => eachOnce([entry, ...entry.doubles, ...entry.supports]));

const bySupport = (entries: Entry<Body>[]) => entries.toSorted((a, b) => peopleIn(backers(b)) - peopleIn(backers(a)));

function lineOf({ body: { part, text }, partnerId }: Entry<Body>, side: Side): Pick<HarvestLine, "kind" | "fields"> {
  const formal = side === "formal";
  switch (part) {
    case "vruchten":
      return { kind: "goal", fields: { text, sign: "" } };
    case "wortels":
      return { kind: formal ? "formalStrength" : "informalStrength", fields: { text } };
    case "stam":
      return { kind: formal ? "formalRole" : "informalRole", fields: { text, owner: partnerId, reason: "" } };
    case "zon":
      return { kind: "condition", fields: { text, owner: "", met: "nee" } };
    case "gieter":
      return { kind: formal ? "formalNeed" : "informalNeed", fields: { text } };
  }
}
