import {
  type Author,
  type Entry,
  type ExerciseInput,
  eachOnce,
  type HarvestLine,
  type Material,
  type PerSide,
  pageOf,
  perObject,
  perSide,
  type Refusal,
  type Side,
  type Standing,
} from "../contract.ts";
import { type Body, PARTS, type PartId, type Setup } from "./schema.ts";
import texts from "./texts.json" with { type: "json" };

export type BoomInput = ExerciseInput<Setup, Body>;

/** Something that hangs in the tree, ready to read. */
export type Item = { id: string; text: string; side: Standing | null; support: PerSide<number>; earlier: boolean };

// What one part of a full room of twenty phones holds; each of them carries it, and gets it anew with every answer.
export const ON_PHONE_MOST = 40;
// For who cannot see the picture; nobody listens to more, and the wall turns its pages.
export const LISTED_MOST = 100;

/** What the wall shows: how much hangs where, that as a list too, and large what belongs to the current page. */
export function screenView(input: BoomInput) {
  const { part, at } = pageAt(input);
  const newest = newestOf(input);
  return {
    parts: PARTS.map((known) => ({
      ...known,
      count: earlierIn(known.id, input).length + sentTo(known.id, input).length,
      earlier: earlierIn(known.id, input).length,
      ...listOf(itemsOf(known.id, input)),
      newest: newest.get(known.id) ?? null,
    })),
    current: part && { id: part, unseen: unseenIn(part, input), ...excerpt(itemsOf(part, input), at, input) },
  };
}

function listOf(items: Item[]): { texts: string[]; unlisted: number } {
  const texts = items.slice(0, LISTED_MOST).map(({ text }) => text);
  return { texts, unlisted: items.length - texts.length };
}

/** What every phone shows: what may be read, part by part, of a very full part the first; and which part is on the wall. */
export const phoneView = perObject((input: BoomInput) => ({
  onScreen: pageAt(input).part,
  readable: isReadable(input),
  parts: PARTS.map((known) => {
    const all = itemsOf(known.id, input);
    const items = all.slice(0, ON_PHONE_MOST);
    return { ...known, items, more: all.length - items.length };
  }),
}));

/** An overview, then part by part. While phones send, each part keeps one page, so that nothing moves away under the speaker. */
export const pageTitles = (input: BoomInput): string[] =>
  pageList(input).map(({ part }) => PARTS.find(({ id }) => id === part)?.label ?? texts.screen.whole);

/** Whether words come on the wall as they are sent; a setup that says both or neither keeps them back. */
export const isDirect = ({ mode }: Setup): boolean => mode.includes("direct") && !mode.includes("hidden");

/** A contribution in one line. */
export const summary = ({ text }: Body): string => text.replace(/\s+/g, " ");

/** Who may say "dit vind ik ook": everybody who can read it, but its own author. */
export function acceptsSupport(entry: Entry<Body>, by: Author, input: BoomInput): Refusal {
  const own = by.participantId !== null && by.participantId === entry.participantId;
  return own || !isReadable(input) || input.state === "closed" ? { code: "NOT_NOW" } : null;
}

/** What later steps may start from. */
export function material(input: BoomInput): Material[] {
  if (!isReadable(input)) return [];
  return bySupport(input.entries).map((entry) => ({
    kind: MATERIAL[entry.body.part],
    side: sideOf(entry, input),
    partnerId: entry.partnerId,
    text: entry.body.text,
    sources: [entry.id],
  }));
}

/** The agreement's lines out of the tree, the most supported first; what came from an earlier step is that step's to offer. */
export function harvest(input: BoomInput): HarvestLine[] {
  return bySupport(input.entries).map((entry) => ({
    ...lineOf(entry, sideOf(entry, input)),
    sources: [entry.id],
    support: perSide(backers(entry)),
  }));
}

const MATERIAL = { vruchten: "goal", wortels: "strength", stam: "role", zon: "condition", gieter: "need" } as const;

/** In "eerst nakijken" nobody reads anybody's words before "laat zien". */
function isReadable({ state, setup, revealed }: BoomInput): boolean {
  if (state === "planned") return false;
  return isDirect(setup) || revealed;
}

const sentTo = (part: PartId, input: BoomInput): Entry<Body>[] => partsIn(input).get(part) ?? [];

const partsIn = perObject(({ entries }: BoomInput) => Map.groupBy(entries, ({ body }) => body.part));

const earlierIn = (part: PartId, { material }: BoomInput): Material[] =>
  part === "wortels" || part === "stam" ? material.filter(({ kind }) => kind === MATERIAL[part]) : [];

const unseenIn = (part: PartId, input: BoomInput): number => (isReadable(input) ? 0 : sentTo(part, input).length);

/** What may be read in a part: the newest first while it grows, then starred first and as they came; earlier steps last. */
function itemsOf(part: PartId, input: BoomInput): Item[] {
  const sent = isReadable(input) ? sentTo(part, input) : [];
  const ordered =
    input.state === "open" ? sent.toReversed() : sent.toSorted((a, b) => Number(b.starred) - Number(a.starred));
  return [
    ...ordered.map((entry) => ({
      id: entry.id,
      text: entry.body.text,
      side: entry.standing,
      support: perSide(backers(entry)),
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

// What fits beside the tree in letters of 32 px.
const PER_PAGE = 4;

/** While it grows: the last words of the two parts in which something hung last. */
function newestOf(input: BoomInput): Map<PartId, string> {
  if (input.state !== "open" || !isReadable(input)) return new Map();
  const newestFirst = input.entries.toReversed().map(({ body }) => body);
  const lastOfPart = newestFirst.filter(
    ({ part }, index) => newestFirst.findIndex((body) => body.part === part) === index,
  );
  return new Map(lastOfPart.slice(0, 2).map(({ part, text }) => [part, text]));
}

type Page = { part: PartId | null; at: number };

function pageList(input: BoomInput): Page[] {
  const pagesOf = (part: PartId): Page[] => {
    const count = input.state === "open" ? 1 : pageOf(itemsOf(part, input), 0, PER_PAGE).pages;
    return Array.from({ length: count }, (_, at) => ({ part, at }));
  };
  return [{ part: null, at: 0 }, ...PARTS.flatMap(({ id }) => pagesOf(id))];
}

function pageAt(input: BoomInput): Page {
  const list = pageList(input);
  return list[Math.min(Math.max(0, input.page), list.length - 1)] ?? { part: null, at: 0 };
}

function excerpt(items: Item[], at: number, { state }: BoomInput) {
  const { items: shown, page, pages } = pageOf(items, at, PER_PAGE);
  return state === "open"
    ? { items: shown, page: 0, pages: 1, more: items.length - shown.length }
    : { items: shown, page, pages, more: 0 };
}

/** Everybody behind it, once: who wrote it, who wrote the same, who said "dit vind ik ook". */
const backers = perObject((entry: Entry<Body>): Author[] => eachOnce([entry, ...entry.doubles, ...entry.supports]));

const bySupport = (entries: Entry<Body>[]) => entries.toSorted((a, b) => backers(b).length - backers(a).length);

/** Who stands on both sides speaks here for the side of the own organisation. */
function sideOf({ standing, partnerId }: Author, { partners }: BoomInput): Side {
  if (standing !== "both") return standing;
  return partners.find(({ id }) => id === partnerId)?.side ?? "formal";
}

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
