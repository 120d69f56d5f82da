import type { PageChannel } from "../src/lib/pageChannel.ts";
import type { Shelf } from "../src/ui/shelf.ts";

/** A shelf of a browser that keeps its words in `kept`, for a test to look into. */
export const shelfOn = (kept: Map<string, string>): Shelf => ({
  keys: () => [...kept.keys()],
  read: (key) => kept.get(key) ?? null,
  write: (key, text) => void kept.set(key, text),
  remove: (key) => void kept.delete(key),
});

/** A browser: gives each of its pages a channel, on which it hears the others but not itself, until it is closed. */
export function openAir(): () => PageChannel {
  const ears = new Map<object, (event: MessageEvent) => void>();
  return () => {
    const self = {};
    return {
      postMessage: (data) => {
        for (const [other, hear] of [...ears]) if (other !== self) hear(new MessageEvent("message", { data }));
      },
      addEventListener: (_: string, hear: unknown) => {
        if (typeof hear === "function") ears.set(self, (event) => hear(event));
      },
      close: () => void ears.delete(self),
    };
  };
}
