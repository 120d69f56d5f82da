/** The kinds of pictures that phones make. */
type PhotoKind = "jpeg" | "png" | "webp" | "heic";

// What an iPhone and some others call theirs.
const HEIC = ["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"];

/**
 * What kind of picture a file is by its first bytes: its name and its type say nothing. Null for everything else (S-9):
 * no text, no drawing that is a program, nothing that moves.
 */
export function photoKind(bytes: Buffer): PhotoKind | null {
  const at = (from: number, letters: string) => bytes.toString("latin1", from, from + letters.length) === letters;
  if (at(0, "\xff\xd8\xff")) return "jpeg";
  if (at(0, "\x89PNG\r\n\x1a\n")) return "png";
  if (at(0, "RIFF") && at(8, "WEBP")) return "webp";
  return at(4, "ftyp") && HEIC.includes(bytes.toString("latin1", 8, 12)) ? "heic" : null;
}
