import { readFileSync } from "node:fs";
import { join } from "node:path";
import { crc32, deflateSync } from "node:zlib";
import sharp from "sharp";

const GPS = {
  IFD0: { Make: "Telefoon van Amir", Orientation: "6" },
  IFD3: { GPSLatitudeRef: "N", GPSLatitude: "52/1 22/1 0/1", GPSLongitudeRef: "E", GPSLongitude: "4/1 54/1 0/1" },
};

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#c9a283" } });

/** A picture of one colour. */
export const jpegOf = (width: number, height: number): Promise<Buffer> => plain(width, height).jpeg().toBuffer();
export const pngOf = (width: number, height: number): Promise<Buffer> => plain(width, height).png().toBuffer();

/** As a phone makes it that was held upright: it lies down, and says how it was held, where, and whose phone it was. */
export const phonePhoto = (width = 4032, height = 3024): Promise<Buffer> =>
  // Grain of so many pixels takes longer to make than all that a test does with them.
  sharp({
    create: {
      ...{ width: Math.ceil(width / 4), height: Math.ceil(height / 4), channels: 3, background: "#888" },
      noise: { type: "gaussian", mean: 128, sigma: 12 },
    },
  })
    .resize(width, height, { fit: "fill" })
    .withExif(GPS)
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 72 })
    .toBuffer();

/** Two pictures that follow each other. */
export async function movingWebp(): Promise<Buffer> {
  const frames = await Promise.all([1, 2].map(() => pngOf(40, 40)));
  return sharp(frames, { join: { animated: true } })
    .webp()
    .toBuffer();
}

export const gifOf = (): Promise<Buffer> => plain(20, 20).gif().toBuffer();

export const seeThroughPng = (): Promise<Buffer> =>
  sharp({ create: { width: 30, height: 20, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } })
    .png()
    .toBuffer();

/** A PNG of a few bytes that unpacks into `side` times `side` pixels. */
export function bombOf(side: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head[8] = 8;
  const pixels = deflateSync(Buffer.alloc(Math.min((side + 1) * side, 60_000_000)), { level: 9 });
  const parts = [chunk("IHDR", head), chunk("IDAT", pixels), chunk("IEND", Buffer.alloc(0))];
  return Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), ...parts]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const all = Buffer.alloc(12 + data.length);
  all.writeUInt32BE(data.length, 0);
  body.copy(all, 4);
  all.writeUInt32BE(crc32(body), 8 + data.length);
  return all;
}

/** The first bytes of a HEIC picture, with nothing behind them. */
export const heicHead = (brand = "heic"): Buffer =>
  Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from(`ftyp${brand}`), Buffer.alloc(400, 7)]);

/** A HEIC whose maker is Amir's phone, with a place in it: 64 by 48, red beside blue, and held so that red is on top. */
export const heldUprightHeic = (): Buffer => readFileSync(join(import.meta.dirname, "heldUpright.heic"));
