import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { inflateSync } from "node:zlib";
import { expect, test } from "vitest";
import stored from "./letterWidths.json" with { type: "json" };

const FONT = resolve(import.meta.dirname, "../../../node_modules/@fontsource/atkinson-hyperlegible-next/files");

/** Where the widths stand in a font file of the web (WOFF 1): each table by its name. */
function tablesOf(file: Buffer): (name: string) => Buffer {
  const tables = new Map<string, Buffer>();
  for (let at = 44; at < 44 + file.readUInt16BE(12) * 20; at += 20) {
    const [offset, packed, length] = [file.readUInt32BE(at + 4), file.readUInt32BE(at + 8), file.readUInt32BE(at + 12)];
    const bytes = file.subarray(offset, offset + packed);
    tables.set(file.toString("latin1", at, at + 4), packed < length ? inflateSync(bytes) : bytes);
  }
  return (name) => tables.get(name) ?? Buffer.alloc(0);
}

/** Every letter of a font file with its width in thousandths of an em. */
function widthsIn(name: string): [string, number][] {
  const table = tablesOf(readFileSync(join(FONT, name)));
  const [head, hhea, hmtx, cmap] = ["head", "hhea", "hmtx", "cmap"].map(table) as [Buffer, Buffer, Buffer, Buffer];
  const [perEm, measured] = [head.readUInt16BE(18), hhea.readUInt16BE(34)];
  const widthOf = (glyph: number) => hmtx.readUInt16BE(Math.min(glyph, measured - 1) * 4);
  return glyphsOf(cmap).map(([code, glyph]) => [
    String.fromCodePoint(code),
    Math.ceil((widthOf(glyph) * 1000) / perEm),
  ]);
}

/** The letters' codes and their glyphs: the table of format 4, which every font of the web has. */
function glyphsOf(cmap: Buffer): [number, number][] {
  const starts = Array.from({ length: cmap.readUInt16BE(2) }, (_, at) => cmap.readUInt32BE(8 + at * 8));
  const start = starts.find((at) => cmap.readUInt16BE(at) === 4) ?? 0;
  const segments = cmap.readUInt16BE(start + 6) / 2;
  const word = (part: number, segment: number) => start + 14 + part * segments * 2 + (part > 0 ? 2 : 0) + segment * 2;
  return Array.from({ length: segments }, (_, segment): [number, number][] => {
    const [last, first] = [cmap.readUInt16BE(word(0, segment)), cmap.readUInt16BE(word(1, segment))];
    const [delta, range] = [cmap.readInt16BE(word(2, segment)), cmap.readUInt16BE(word(3, segment))];
    return Array.from({ length: last - first + 1 }, (_, at) => {
      const code = first + at;
      if (range === 0) return [code, (code + delta) & 0xffff];
      const glyph = cmap.readUInt16BE(word(3, segment) + range + at * 2);
      return [code, glyph === 0 ? 0 : (glyph + delta) & 0xffff];
    });
  })
    .flat()
    .filter(([code, glyph]) => glyph > 0 && code < 0xffff);
}

/** Written short: every width with the letters that have it. */
function byWidth(weight: 400 | 700): Record<string, string> {
  const letters = new Map(
    ["latin-ext", "latin"].flatMap((part) => widthsIn(`atkinson-hyperlegible-next-${part}-${weight}-normal.woff`)),
  );
  const groups = Map.groupBy([...letters].toSorted(), ([, width]) => width);
  return Object.fromEntries([...groups].map(([width, group]) => [width, group.map(([letter]) => letter).join("")]));
}

test.each([
  ["regular", 400],
  ["bold", 700],
] as const)("the widths of the %s letters are those of the font on the wall", (name, weight) => {
  expect(stored[name]).toEqual(byWidth(weight));
});
