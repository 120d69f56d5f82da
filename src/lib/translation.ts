import { createHash } from "node:crypto";
import { isPlural, type Plural } from "./say.ts";

/** The Dutch of a file: texts under keys, in each other and in lists. */
export type Texts = { [key: string]: unknown } | unknown[];

/** Beside texts.json stands texts.<language>.json. */
export type Translation = {
  /** Who of which mother tongue read it and when; null is a concept, and the page says so. */
  checked: { by: string; on: string } | null;
  /** Per key the hash of the Dutch that was translated, and the words; "=" where the Dutch is simple enough. */
  texts: Record<string, [hash: string, words: string | Plural]>;
};

/** Which keys of a file participants see: "phone.send", "sides.*.name", or all below "refusal". */
export type Parts = string[];

export const SAME = "=";

/** Never words, and wanted with them. */
const isReference = (key: string): boolean => key === "id" || key === "href";
const isWords = (value: unknown): value is string | Plural => typeof value === "string" || isPlural(value);

/** The Dutch that these parts of a file hold, each under its key. */
export function leavesOf(texts: Texts, parts: Parts, path = ""): [key: string, words: string | Plural][] {
  return Object.entries(texts).flatMap(([key, value]): [string, string | Plural][] => {
    const at = keyAt(path, key, value);
    if (isWords(value)) return !isReference(key) && isPartOf(at, parts) ? [[at, value]] : [];
    return isNested(value) ? leavesOf(value, parts, at) : [];
  });
}

export const hashOf = (words: string | Plural): string =>
  createHash("sha256").update(JSON.stringify(words)).digest("hex").slice(0, 8);

/** A file in another language, in the shape of the Dutch: these parts of it and nothing else. */
export function translated(texts: Texts, translation: Translation, parts: Parts, path = ""): Texts {
  const made = Object.entries(texts).flatMap(([key, value]): [string, unknown][] => {
    const at = keyAt(path, key, value);
    if (isReference(key)) return [[key, value]];
    if (isWords(value)) return isPartOf(at, parts) ? [[key, wordsAt(at, value, translation)]] : [];
    const nested = isNested(value) ? translated(value, translation, parts, at) : {};
    return Array.isArray(texts) || Object.keys(nested).length > 0 ? [[key, nested]] : [];
  });
  return Array.isArray(texts) ? made.map(([, value]) => value) : Object.fromEntries(made);
}

function wordsAt(key: string, dutch: string | Plural, { texts }: Translation): string | Plural {
  const [hash, words = SAME] = texts[key] ?? [];
  return words === SAME || hash !== hashOf(dutch) ? dutch : words;
}

/** What stands in a list goes by its id, so that a new one in the middle makes nothing else stale. */
function keyAt(path: string, key: string, value: unknown): string {
  const id = isNested(value) && "id" in value && /^\d+$/.test(key) ? String(value.id) : key;
  return path ? `${path}.${id}` : id;
}

const isNested = (value: unknown): value is Texts => typeof value === "object" && value !== null;

const isPartOf = (key: string, parts: Parts): boolean => parts.some((part) => holds(part.split("."), key.split(".")));
const holds = (part: string[], key: string[]): boolean => part.every((name, at) => name === "*" || name === key[at]);
