import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { expect, test } from "vitest";
import { fontCoverage } from "../src/samenwerkingsafspraak/paper/fontCoverage.ts";
import { ROOT } from "./source.ts";

/*
 * Fonts that we cut ourselves hold what their unicode-range says: a letter that is promised and is not there would be a
 * box, for a browser looks no further.
 */

const read = (...path: string[]) => readFileSync(join(ROOT, ...path));

/** The names of the tables of WOFF 2 that stand in it by number; cmap is the first. */
const CMAP = 0;
const NAMED = 63;
const GLYF = 10;
const LOCA = 11;

/** The letters of a font file of the web (WOFF 2). */
function lettersIn(file: Buffer): ReadonlySet<number> {
  let at = 48;
  const number = () => {
    for (let value = 0; ; at += 1) {
      const byte = file[at] ?? 0;
      value = value * 128 + (byte & 127);
      if (byte < 128) {
        at += 1;
        return value;
      }
    }
  };
  let [from, cmapAt, cmapSize] = [0, 0, 0];
  for (let table = 0; table < file.readUInt16BE(12); table += 1) {
    const flags = file[at] ?? 0;
    const kind = flags & NAMED;
    at += kind === NAMED ? 5 : 1;
    const size = number();
    // Of these two the version 3 is as they were, of all others the version 0.
    const isAsItWas = (flags >> 6 === 3) === (kind === GLYF || kind === LOCA);
    const kept = isAsItWas ? size : number();
    if (kind === CMAP) [cmapAt, cmapSize] = [from, size];
    from += kept;
  }
  const tables = brotliDecompressSync(file.subarray(at, at + file.readUInt32BE(20)));
  return fontCoverage(alone(tables.subarray(cmapAt, cmapAt + cmapSize)));
}

/** A font that holds this cmap and nothing else. */
function alone(cmap: Buffer): Buffer {
  const head = Buffer.alloc(28);
  head.writeUInt16BE(1, 4);
  head.write("cmap", 12, "latin1");
  head.writeUInt32BE(28, 20);
  head.writeUInt32BE(cmap.length, 24);
  return Buffer.concat([head, cmap]);
}

/** Every face of a stylesheet whose file we cut: which file, and the codes that it promises. */
function facesIn(css: string): { file: string; codes: number[] }[] {
  return css
    .split("@font-face")
    .slice(1)
    .flatMap((face) => {
      const [, file] = /url\("(?:\/fonts\/)?(noto-[\w-]+\.woff2)"\)/.exec(face) ?? [];
      return file ? [{ file, codes: codesIn(/unicode-range:([^;]+);/.exec(face)?.[1] ?? "") }] : [];
    });
}

const codesIn = (ranges: string): number[] =>
  [...ranges.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g)].flatMap(([, first = "", last = first]) => {
    const [from, to] = [Number.parseInt(first, 16), Number.parseInt(last, 16)];
    return Array.from({ length: to - from + 1 }, (_, n) => from + n);
  });

/** The whole font that one was cut from. */
const wholeOf = (file: string): ReadonlySet<number> => {
  const [, name = "", weight] = /^(noto-sans-\w+)-(\d+)/.exec(file) ?? [];
  const script = name.replace(/^noto-sans-(\w)/, (_, letter: string) => letter.toUpperCase());
  const cut = weight === "700" ? "700Bold" : "400Regular";
  return fontCoverage(read("node_modules/@expo-google-fonts", name, cut, `NotoSans${script}_${cut}.ttf`));
};

const sheets = ["src/app/globals.css", "public/fonts/ar.css"];
const faces = sheets.flatMap((sheet) => facesIn(read(sheet).toString("utf8")));

test.each(faces)("$file has every letter that its stylesheet says, as far as Noto draws it", ({ file, codes }) => {
  const [there, whole] = [lettersIn(read("public/fonts", file)), wholeOf(file)];
  expect(codes.filter((code) => whole.has(code) && !there.has(code)).map((code) => code.toString(16))).toEqual([]);
  expect(there.size).toBeGreaterThan(50);
});

test("the name of Tigrinya and what is typed in it and in Amharic come from the cut font, all else from the whole one", () => {
  const ethiopic = faces.find(({ file }) => file.includes("ethiopic"));
  for (const letter of "ትግርኛ ንሕና ሓደ ማሕበረሰብ ኢና። አማርኛ ሠላም ኀይል ቋንቋ".replaceAll(" ", ""))
    expect(ethiopic?.codes, letter).toContain(letter.codePointAt(0));
  const css = read("src/app/globals.css").toString("utf8");
  const all = css.split("@font-face").flatMap((face) => (face.includes("ethiopic") ? codesIn(face) : []));
  expect(new Set(all).size).toBe(all.length);
  const written = [...wholeOf("noto-sans-ethiopic-400.woff2")].filter((code) =>
    /\p{Script=Ethiopic}/u.test(String.fromCodePoint(code)),
  );
  expect(written.filter((code) => code < 0x10000 && !all.includes(code)).map((code) => code.toString(16))).toEqual([]);
});
