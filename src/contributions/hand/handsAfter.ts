import type { Only } from "../../live/announce.ts";

/** Whose hand is up after these changes, by id, in the order in which they went up. Pure. */
export function handsAfter(hands: string[], changes: (Only | null)[]): string[] {
  let now = hands;
  for (const only of changes) {
    if (only?.what === "hand" && !now.includes(only.id)) now = now.concat(only.id);
    if (only?.what === "handDown") now = now.filter((id) => id !== only.id);
  }
  return now;
}
