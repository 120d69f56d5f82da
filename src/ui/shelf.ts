/** Words that stay on this device, under keys; nothing where the browser forbids it. */
export type Shelf = {
  keys: () => string[];
  read: (key: string) => string | null;
  /** Throws when there is no room, or it is forbidden. */
  write: (key: string, text: string) => void;
  remove: (key: string) => void;
};

/** What this browser keeps for all tabs, or for this tab alone. */
export const shelfOf = (which: "localStorage" | "sessionStorage"): Shelf => ({
  keys: () => orNothing(() => Object.keys(window[which])) ?? [],
  read: (key) => orNothing(() => window[which].getItem(key)),
  write: (key, text) => window[which].setItem(key, text),
  remove: (key) => void orNothing(() => window[which].removeItem(key)),
});

function orNothing<T>(look: () => T): T | null {
  try {
    return look();
  } catch {
    return null;
  }
}
