import type { Sharp } from "sharp";
import { isProblem, Problem } from "../../lib/errors.ts";
import { createTurns } from "../../lib/turns.ts";
import { heicPixels } from "./heic.ts";
import { photoKind } from "./photoKind.ts";
import { PHOTO_MOST_BYTES, PHOTO_MOST_MB, PHOTO_MOST_PIXELS } from "./photoLimits.ts";

/** A photo as it is kept: a JPEG of at most 1600 pixels a side, made anew, with nothing of who took it where with what. */
export type CleanPhoto = { bytes: Buffer<ArrayBuffer>; width: number; height: number };

const SIDE = 1600;
const TAKES_MOST_S = 10;
// Twenty at once take 280 MB.
const AT_ONCE = 2;
const WAITING_MOST = 20;

const inTurn = createTurns({ most: AT_ONCE, waitingMost: 3, allWaitingMost: WAITING_MOST });

let loading: Promise<typeof import("sharp").default> | null = null;

/** The library, once per process: it starts no sooner than the first photo comes, and can read nothing but these three. */
function library() {
  loading ??= import("sharp").then(({ default: sharp }) => {
    sharp.cache(false);
    sharp.concurrency(1);
    // Whatever a file says that it is.
    sharp.block({ operation: ["VipsForeignLoad"] });
    sharp.unblock({
      operation: ["VipsForeignLoadJpegBuffer", "VipsForeignLoadPngBuffer", "VipsForeignLoadWebpBuffer"],
    });
    return sharp;
  });
  return loading;
}

/**
 * Makes a photo anew out of what somebody sent (conventions G-7, S-9), in turn with the others; `who` sends it.
 * PHOTO_TOO_LARGE, PHOTO_KIND for what is no photo, PHOTO_BROKEN, PHOTO_PIXELS; BUSY.
 */
export async function cleanPhoto(bytes: Buffer, who: string): Promise<CleanPhoto> {
  if (bytes.length > PHOTO_MOST_BYTES) throw new Problem("PHOTO_TOO_LARGE", { values: { max: PHOTO_MOST_MB } });
  const kind = photoKind(bytes);
  if (!kind) throw new Problem("PHOTO_KIND");
  const sharp = await library();
  return inTurn("", () => (kind === "heic" ? fromHeic() : made(upright(sharp(bytes, READING)))), who);

  async function fromHeic(): Promise<CleanPhoto> {
    const { width, height, data } = await heicPixels(bytes);
    const raw = { width, height, channels: 4 } as const;
    return made(sharp(data, { raw, limitInputPixels: PHOTO_MOST_PIXELS }));
  }
}

const READING = { limitInputPixels: PHOTO_MOST_PIXELS, failOn: "truncated", pages: 1, sequentialRead: true } as const;

/** How it was held is said in what is left out. */
const upright = (photo: Sharp): Sharp => photo.autoOrient();

async function made(photo: Sharp): Promise<CleanPhoto> {
  try {
    const { data, info } = await photo
      .resize({ width: SIDE, height: SIDE, fit: "inside", withoutEnlargement: true })
      .flatten({ background: "#ffffff" })
      .jpeg({ quality: 80, mozjpeg: true })
      .timeout({ seconds: TAKES_MOST_S })
      .toBuffer({ resolveWithObject: true });
    return { bytes: Buffer.from(data), width: info.width, height: info.height };
  } catch (error) {
    throw isProblem(error) ? error : new Problem(whatIsWrong(String(error)));
  }
}

function whatIsWrong(said: string) {
  if (/pixel limit|timeout/i.test(said)) return "PHOTO_PIXELS";
  return /unsupported image format|unsupported codec/i.test(said) ? "PHOTO_KIND" : "PHOTO_BROKEN";
}
