import { shuffled } from "../../exercises/contract.ts";
import { type LinePage, linePages } from "../../exercises/kit/linePages.ts";
import { perObject } from "../../lib/perObject.ts";
import type { ParkedRow, SessionRoom } from "../../sessions/reads.ts";
import texts from "./parked.texts.json" with { type: "json" };

/** A page of what is for later, as the wall shows it, and which it is of how many. */
export type ParkedOnWall = { page: LinePage | null; nr: number; of: number };

/** What is for later, in the hands of the facilitator: which page is on the wall (null for none), of how many. */
export type HostParked = { parked: { page: number | null; pages: number; items: ParkedRow[] } };

const PAGES_MOST = 20;

/** In an order that says nothing of who was first; what was dealt with needs no more room. */
const openIn = perObject((parked: ParkedRow[]) => shuffled(parked.filter(({ done }) => !done)));

const pagesOf = perObject((parked: ParkedRow[]): LinePage[] => {
  const lines = openIn(parked).map(({ text }, at) => ({ id: String(at), text }));
  return linePages({ title: texts.title, lists: [lines] }, "shown", PAGES_MOST);
});

const isShown = ({ state, adjourned, parkedPage }: SessionRoom): boolean =>
  state === "running" && !adjourned && parkedPage !== null;

/** What the wall shows of it: nothing unless the facilitator asked for it. Pure. */
export function parkedOnWall(room: SessionRoom): ParkedOnWall | null {
  if (!isShown(room)) return null;
  const pages = pagesOf(room.parked);
  const at = Math.min(room.parkedPage ?? 0, Math.max(0, pages.length - 1));
  return { page: pages[at] ?? null, nr: at + 1, of: pages.length };
}

/** The same for phones: all that the wall may show, as words alone. Pure. */
export const parkedOnPhones = (room: SessionRoom): { parked?: string[] } =>
  isShown(room) ? { parked: openIn(room.parked).map(({ text }) => text) } : {};

export const parkedForHost = (room: SessionRoom): HostParked => ({
  parked: {
    page: isShown(room) ? room.parkedPage : null,
    pages: pagesOf(room.parked).length,
    items: room.parked,
  },
});
