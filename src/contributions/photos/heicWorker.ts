import { createRequire } from "node:module";
import { parentPort, workerData } from "node:worker_threads";
import { PHOTO_MOST_PIXELS } from "./photoLimits.ts";

type Image = { width: number; height: number; decode: () => Promise<{ data: Uint8ClampedArray<ArrayBuffer> }> };
type Decoder = { all: (asked: { buffer: Uint8Array }) => Promise<Image[]> };

const { all }: Decoder = createRequire(import.meta.url)("heic-decode");

// A thread of its own, started by heic.ts for one picture: decoding holds it up, and its memory only grows.
const [first] = await all({ buffer: workerData });
if (!first || first.width * first.height > PHOTO_MOST_PIXELS) parentPort?.postMessage("pixels");
else {
  const { width, height } = first;
  const { data } = await first.decode();
  parentPort?.postMessage({ width, height, data }, [data.buffer]);
}
