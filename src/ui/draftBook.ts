import type { Shelf } from "./shelf.ts";

/** What stands in the fields of a form, in their order. */
export type Draft = [name: string, value: string][];

/** What the keys of drafts begin with, before the name of their form. */
export const DRAFTS = "vb-words:";

type Kept = { at: number; draft: Draft };
/** This tab among those of its browser. `living` asks for the ids of the others that are open now. */
export type Tab = { id: () => string; living: () => Promise<Set<string>> };

/**
 * What was typed and not sent yet, each tab for itself: what one tab sent is no reason to forget what another one holds.
 * What a closed tab left goes over to the first that asks for it.
 */
export function createDraftBook(shelf: Shelf, tab: Tab, now: () => number = Date.now) {
  const keyOf = (name: string, id: string): string => `${DRAFTS}${name}@${id}`;
  const left = (name: string): string[] =>
    shelf.keys().filter((key) => key.startsWith(keyOf(name, "")) && key !== keyOf(name, tab.id()));

  function keep(name: string, draft: Draft): void {
    try {
      shelf.write(keyOf(name, tab.id()), JSON.stringify({ at: now(), draft }));
    } catch {
      // A phone that refuses to keep loses nothing that is on the page.
    }
  }

  const own = (name: string): Draft | null => parse(shelf.read(keyOf(name, tab.id())))?.draft ?? null;

  return {
    keep,
    own,
    drop: (name: string): void => shelf.remove(keyOf(name, tab.id())),
    /** Takes over the newest draft of this form that no open tab holds; null where there is none. */
    async adopt(name: string): Promise<Draft | null> {
      if (left(name).length === 0) return null;
      const living = await tab.living();
      const [newest] = left(name)
        .filter((key) => !living.has(key.slice(keyOf(name, "").length)))
        .flatMap((key) => {
          const kept = parse(shelf.read(key));
          return kept ? [{ key, ...kept }] : [];
        })
        .sort((a, b) => b.at - a.at);
      if (!newest || own(name)) return null;
      shelf.remove(newest.key);
      keep(name, newest.draft);
      return newest.draft;
    },
  };
}

function parse(text: string | null): Kept | null {
  try {
    const { at, draft }: Partial<Kept> = Object(JSON.parse(text ?? "null"));
    return Array.isArray(draft) ? { at: Number(at) || 0, draft } : null;
  } catch {
    return null;
  }
}
