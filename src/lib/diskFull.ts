const FULL_FOR_MS = 15_000;

declare global {
  // One bundle meets it, another tells of it.
  var vruchtbareBodemDiskFullAt: number | undefined;
}

/** The database could write nothing just now. */
export function noteDiskFull(): void {
  globalThis.vruchtbareBodemDiskFullAt = performance.now();
}

/** Whether the database could write nothing a moment ago: that it can still be read says nothing of the disk. */
export const isDiskFull = (): boolean =>
  performance.now() - (globalThis.vruchtbareBodemDiskFullAt ?? Number.NEGATIVE_INFINITY) < FULL_FOR_MS;
