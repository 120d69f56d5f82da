import type { PageChannel } from "../lib/pageChannel.ts";
import type { Tab } from "./draftBook.ts";
import type { Shelf } from "./shelf.ts";

type Message = { from: string; id: string; asks: boolean };

const KEY = "vb-tab";
const ANSWER_WITHIN_MS = 200;

/**
 * A tab with an id of its own, which a reload keeps. A tab that a browser copied came with the id of the first, hears so
 * and takes another. A tab that the phone put to sleep does not answer: it counts as closed.
 */
export function createTab(
  shelf: Shelf,
  channel: PageChannel | null,
  later: (run: () => void, ms: number) => void = setTimeout,
  newId: () => string = () => Math.random().toString(36).slice(2),
): Tab {
  // Two copies of one tab differ by this.
  const from = newId();
  let living = new Set<string>();
  let own = shelf.read(KEY) ?? rename();

  function rename(): string {
    const id = newId();
    try {
      shelf.write(KEY, id);
    } catch {
      // Without storage there are no drafts to tell apart.
    }
    return id;
  }

  const say = (asks: boolean): void => channel?.postMessage({ from, id: own, asks } satisfies Message);

  channel?.addEventListener("message", ({ data }: MessageEvent<Message>) => {
    if (data.from === from) return;
    if (data.asks) say(false);
    else if (data.id === own) own = rename();
    else living.add(data.id);
  });
  say(true);

  return {
    id: () => own,
    living: () =>
      new Promise((done) => {
        if (!channel) return done(new Set());
        living = new Set();
        say(true);
        later(() => done(living), ANSWER_WITHIN_MS);
      }),
  };
}
