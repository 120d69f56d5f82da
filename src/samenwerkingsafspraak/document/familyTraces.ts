import { findLineForm, type LineKind } from "../../exercises/contract.ts";

const ADDRESSES = [
  /[^\s@]+@[^\s@]+\.\p{L}{2,}/u,
  // A Dutch telephone number, with or without +31.
  /(?<![\d-])(?:\+31|0031|0)[ -]?(?:\(0\)[ -]?)?[1-9](?:[ -]?\d){8}(?!\d)/,
  // A citizen service number: nine digits, perhaps in groups.
  /(?<!\d)\d{3}[ .]?\d{3}[ .]?\d{3}(?!\d)/,
  // Postcode with a house number.
  /(?<!\d)[1-9]\d{3} ?[A-Za-z]{2},? {0,2}\d+/,
  /(?<!\d)\d+ ?[A-Za-z]?,? {0,2}[1-9]\d{3} ?[A-Z]{2}(?!\p{L})/u,
];

const BETWEEN = "(?:(?:[Vv]an|[Dd]e|[Dd]er|[Dd]en|[Tt]en|[Tt]er|[Ee]l|[Aa]l|[Bb]en|'t)[ -]){0,3}";
const NAMED = new RegExp(
  `(?<!\\p{L})(?:[Ff]amilie|[Gg]ezin|[Mm]evrouw|[Mm]eneer|[Dd]e heer|[Mm]w\\.?|[Mm]evr\\.?|[Dd]hr\\.?) +${BETWEEN}\\p{Lu}\\p{L}`,
  "u",
);

/** Whether a text looks as if it holds a name or an address of a family; `known` are names that may stand there. */
export function hasFamilyTraces(kind: LineKind, text: string, known: string[] = []): boolean {
  const unknown = known.filter((name) => name !== "").reduce((rest, name) => rest.replaceAll(name, " "), text);
  if (NAMED.test(unknown)) return true;
  // Where the address of a room belongs, only names are suspect.
  return !findLineForm(kind)?.addresses && ADDRESSES.some((pattern) => pattern.test(unknown));
}
