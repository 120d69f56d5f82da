import { noteDiskFull } from "../diskFull.ts";
import { logLine } from "../log.ts";
import { hasNoRoom } from "./postgresFolder.ts";

// Well within the time for which the health remembers it.
const LOOKS_EVERY_MS = 5_000;

/**
 * Looks now and every five seconds whether the disk with `folder` has room, so that the health knows before somebody's words
 * are refused. The log hears once that it is full, and once that there is room again.
 */
export function watchRoom(folder: string, isFull: (folder: string) => boolean = hasNoRoom): void {
  let full = false;
  const look = () => {
    const before = full;
    full = isFullNow(folder, isFull);
    if (full) noteDiskFull();
    if (full !== before) logLine("disk", { state: full ? "full" : "room" });
  };
  look();
  setInterval(look, LOOKS_EVERY_MS).unref();
}

/** A folder that cannot be asked says nothing of room: what is the matter with it shows elsewhere. */
function isFullNow(folder: string, isFull: (folder: string) => boolean): boolean {
  try {
    return isFull(folder);
  } catch {
    return false;
  }
}
