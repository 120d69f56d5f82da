import type { Only } from "../live/announce.ts";

/** Who is ready in the round that is going on after these changes, by id. Pure. */
export function readyAfter(ready: string[], changes: (Only | null)[]): string[] {
  const heard = changes.filter((only) => only?.what === "ready" || only?.what === "busy");
  if (heard.length === 0) return ready;
  const now = new Set(ready);
  for (const only of heard) {
    if (only?.what === "ready") now.add(only.id);
    else if (only) now.delete(only.id);
  }
  // As the database has them.
  return [...now].sort();
}
