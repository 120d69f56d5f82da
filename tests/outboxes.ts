import { createOutbox, type Errand, type KeptErrand, type World } from "../src/contributions/outbox.ts";
import { shelfOn } from "./oneBrowser.ts";

/** A phone and the server that it sends to. What comes later waits for the timers, which a test holds in its hands. */
export function openPhone() {
  const storage = new Map<string, string>();
  const { write, remove } = shelfOn(storage);
  const server = {
    online: true,
    got: [] as Errand[],
    answer: (_: Errand): { status: number; detail: string } => ({ status: 201, detail: "" }),
  };
  const clock = { now: 0 };
  const world: World = {
    read: () => [...storage.values()],
    write,
    remove,
    send: async (errand) => {
      if (!server.online) throw new Error("no network");
      server.got.push(errand);
      return server.answer(errand);
    },
    later: (run, ms) => void setTimeout(run, ms),
    now: () => ++clock.now,
    random: () => 0.5,
  };

  /** Opens the page in one more tab, or anew; `more` is in what its world is another. */
  function openTab(more: Partial<World> = {}) {
    let shown: KeptErrand[] = [];
    let stored: boolean | undefined;
    const box = createOutbox({ ...world, ...more }, (errands, isStored) => {
      shown = errands;
      stored = isStored;
    });
    return { ...box, shown: () => shown, stored: () => stored };
  }

  return { storage, server, clock, openTab, got: () => server.got.map(({ key }) => key) };
}

/** An errand with this key, which is its body too. */
export const errandOf = (key: string, about = { stepId: "s", round: 0, words: "" }): Errand => ({
  key,
  method: "POST",
  path: "/x",
  body: key,
  about,
});
