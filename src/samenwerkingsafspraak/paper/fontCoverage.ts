import type { Coverage } from "./printableText.ts";

/** Which characters a TrueType font can draw: reads its `cmap` table, formats 4 and 12. */
export function fontCoverage(font: Buffer): Coverage {
  const covered = new Set<number>();
  for (const at of subtables(font)) {
    const format = font.readUInt16BE(at);
    if (format === 4) addSegments(font, at, covered);
    if (format === 12) addGroups(font, at, covered);
  }
  return covered;
}

function subtables(font: Buffer): number[] {
  const cmap = tableAt(font, "cmap");
  return Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, n) => cmap + font.readUInt32BE(cmap + 8 + n * 8));
}

function tableAt(font: Buffer, name: string): number {
  for (let record = 12; record < 12 + font.readUInt16BE(4) * 16; record += 16) {
    if (font.toString("latin1", record, record + 4) === name) return font.readUInt32BE(record + 8);
  }
  throw new Error(`The font has no ${name} table.`);
}

// Format 4: ranges of the first 65,536 characters, each with a shift or a list of glyphs; glyph 0 means "not drawn".
function addSegments(font: Buffer, at: number, covered: Set<number>): void {
  const size = font.readUInt16BE(at + 6);
  for (let segment = 0; segment < size; segment += 2) {
    const last = font.readUInt16BE(at + 14 + segment);
    const first = font.readUInt16BE(at + 16 + size + segment);
    const shift = font.readUInt16BE(at + 16 + size * 2 + segment);
    const listAt = at + 16 + size * 3 + segment;
    const list = font.readUInt16BE(listAt);
    for (let character = first; character <= last && character < 0xffff; character += 1) {
      const glyph = list === 0 ? character + shift : font.readUInt16BE(listAt + list + (character - first) * 2);
      if ((glyph & 0xffff) !== 0) covered.add(character);
    }
  }
}

// Format 12: ranges over all of Unicode.
function addGroups(font: Buffer, at: number, covered: Set<number>): void {
  for (let group = 0; group < font.readUInt32BE(at + 12); group += 1) {
    const first = font.readUInt32BE(at + 16 + group * 12);
    const last = font.readUInt32BE(at + 20 + group * 12);
    for (let character = first; character <= last; character += 1) covered.add(character);
  }
}
