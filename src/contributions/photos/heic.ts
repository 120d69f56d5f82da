import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { Problem } from "../../lib/errors.ts";
import { createTurns } from "../../lib/turns.ts";

/** The pixels of a picture: four bytes each, row by row. */
type Pixels = { width: number; height: number; data: Uint8ClampedArray };

const TAKES_MOST_MS = 15_000;
// One of 12 megapixels takes seconds and hundreds of megabytes.
const WAITING_MOST = 20;

const inTurn = createTurns({ allWaitingMost: WAITING_MOST });

/**
 * The pixels of a HEIC picture, the right way up. One at a time, each in a thread of its own that ends afterwards: it has
 * no other way to give its memory back. PHOTO_BROKEN, PHOTO_PIXELS (also where it takes too long), BUSY.
 */
export const heicPixels = (bytes: Buffer, mostMs = TAKES_MOST_MS): Promise<Pixels> =>
  inTurn("", () => decoded(bytes, mostMs));

async function decoded(bytes: Buffer, mostMs: number): Promise<Pixels> {
  const file = join(import.meta.dirname, "heicWorker.ts");
  // What it prints of a picture that is broken is of no use to anybody.
  const worker = new Worker(file, { workerData: bytes, execArgv: [], stdout: true, stderr: true });
  try {
    return await answerOf(worker, mostMs);
  } finally {
    await worker.terminate();
  }
}

const answerOf = (worker: Worker, mostMs: number): Promise<Pixels> =>
  new Promise((done, failed) => {
    const late = setTimeout(() => failed(new Problem("PHOTO_PIXELS")), mostMs);
    worker.once("message", (said: Pixels | "pixels") => {
      clearTimeout(late);
      if (said === "pixels") failed(new Problem("PHOTO_PIXELS"));
      else done(said);
    });
    for (const end of ["error", "exit"] as const)
      worker.once(end, () => {
        clearTimeout(late);
        failed(new Problem("PHOTO_BROKEN"));
      });
  });
