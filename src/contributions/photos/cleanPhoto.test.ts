import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { cleanPhoto } from "./cleanPhoto.ts";
import { heicPixels } from "./heic.ts";
import { PHOTO_MOST_BYTES } from "./photoLimits.ts";
import {
  bombOf,
  gifOf,
  heicHead,
  heldUprightHeic,
  jpegOf,
  movingWebp,
  phonePhoto,
  pngOf,
  seeThroughPng,
} from "./photos.fixture.ts";

const cleaned = async (bytes: Buffer) => cleanPhoto(bytes, "amir");
const refusedFor = (bytes: Buffer): Promise<string> =>
  cleaned(bytes).then(
    ({ width, height }) => `taken as ${width}×${height}`,
    ({ code }) => code,
  );
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="file:///geheim"/></svg>';

describe("a photo that Amir sends", () => {
  test("of 12 megapixels, held upright, stands upright, is small, and tells nothing of where it was taken and by whom", async () => {
    const sent = await phonePhoto();
    expect(sent.toString("latin1")).toContain("Telefoon van Amir");
    const { bytes, width, height } = await cleaned(sent);
    expect([width, height]).toEqual([1200, 1600]);
    expect(bytes.length).toBeLessThan(400_000);
    const left = await sharp(bytes).metadata();
    expect(left).toMatchObject({ format: "jpeg", width: 1200, height: 1600 });
    for (const trace of ["exif", "icc", "xmp", "iptc", "orientation"] as const)
      expect(left[trace], trace).toBe(undefined);
    // Three letters may stand in any picture by chance; so many do not.
    for (const trace of ["Exif\0\0", "Telefoon van Amir"]) expect(bytes.toString("latin1")).not.toContain(trace);
  });

  test("of 50 megapixels is taken, as JPEG and as PNG", async () => {
    expect(await refusedFor(await jpegOf(8_660, 5_774))).toMatch(/^taken as 1600×106[67]$/);
    expect(await refusedFor(await pngOf(8_660, 5_774))).toMatch(/^taken as 1600×106[67]$/);
  });

  test("that is small stays as large as it is, and what was see-through is white", async () => {
    const { bytes, width, height } = await cleaned(await seeThroughPng());
    expect([width, height]).toEqual([30, 20]);
    expect((await sharp(bytes).stats()).channels.map(({ min }) => min)).toEqual([255, 255, 255]);
  });

  test("that moves is its first picture", async () => {
    expect(await refusedFor(await movingWebp())).toBe("taken as 40×40");
  });

  test("that unpacks into more than the memory holds is refused before it does; a large one is not", async () => {
    const bomb = bombOf(30_000);
    expect(bomb.length).toBeLessThan(100_000);
    expect(await refusedFor(bomb)).toBe("PHOTO_PIXELS");
    expect(await refusedFor(bombOf(7_700))).toBe("taken as 1600×1600");
  });

  test("of which half came in is refused, and so is one with rubbish in it", async () => {
    const whole = await phonePhoto(400, 300);
    expect(await refusedFor(whole.subarray(0, whole.length >> 1))).toBe("PHOTO_BROKEN");
    const png = await pngOf(400, 300);
    expect(await refusedFor(png.subarray(0, png.length >> 1))).toBe("PHOTO_BROKEN");
  });

  test.each([
    ["words with the name of a photo", Buffer.from("dit is geen foto")],
    ["a drawing that is a program", Buffer.from(SVG)],
    ["the same behind a photo's first bytes", Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from(SVG)])],
    ["a PDF", Buffer.from("%PDF-1.7\n%âãÏÓ")],
    ["nothing", Buffer.alloc(0)],
  ])("is no photo where it is %s", async (_, bytes) => {
    expect(await refusedFor(bytes)).toMatch(/^PHOTO_(KIND|BROKEN)$/);
  });

  test("is no photo where it is a GIF", async () => {
    expect(await refusedFor(await gifOf())).toBe("PHOTO_KIND");
  });

  test("of more than 5 MB is refused unseen, with how much it may be", async () => {
    const large = Buffer.concat([await jpegOf(20, 20), Buffer.alloc(PHOTO_MOST_BYTES)]);
    await expect(cleaned(large)).rejects.toMatchObject({ code: "PHOTO_TOO_LARGE", values: { max: 5 } });
  });

  test("comes with many others, and each is made", async () => {
    const sent = await phonePhoto(1_200, 900);
    const made = await Promise.all(Array.from({ length: 6 }, (_, at) => cleanPhoto(sent, `seat ${at}`)));
    expect(made.map(({ width }) => width)).toEqual(Array(6).fill(900));
  });
});

describe("a HEIC, as an iPhone keeps them", () => {
  test("becomes a JPEG that stands upright and tells nothing of where it was taken and by whom", async () => {
    const sent = heldUprightHeic();
    expect(sent.toString("latin1")).toContain("Telefoon van Amir");
    const { bytes, width, height } = await cleaned(sent);
    expect([width, height]).toEqual([48, 64]);
    const pixels = await sharp(bytes).raw().toBuffer();
    const redAt = (x: number, y: number): number => pixels[(y * width + x) * 3] ?? 0;
    expect(redAt(24, 8)).toBeGreaterThan(180);
    expect(redAt(24, 56)).toBeLessThan(60);
    const left = await sharp(bytes).metadata();
    expect(left).toMatchObject({ format: "jpeg", width: 48, height: 64 });
    for (const trace of ["exif", "icc", "xmp", "orientation"] as const) expect(left[trace], trace).toBe(undefined);
  });

  test.each(["heic", "heix", "hevc", "mif1", "msf1"])(
    "is known by its first bytes (%s), and refused where the rest is not one",
    async (brand) => {
      expect(await refusedFor(heicHead(brand))).toBe("PHOTO_BROKEN");
    },
  );

  test("is not what AVIF and MP4 are, which begin alike", async () => {
    for (const brand of ["avif", "isom", "mp42"]) expect(await refusedFor(heicHead(brand))).toBe("PHOTO_KIND");
  });

  test("that takes too long is given up, and the next one gets its turn", async () => {
    await expect(heicPixels(heicHead(), 0)).rejects.toMatchObject({ code: "PHOTO_PIXELS" });
    await expect(heicPixels(heicHead())).rejects.toMatchObject({ code: "PHOTO_BROKEN" });
  });
});
