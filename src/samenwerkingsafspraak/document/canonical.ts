import canonicalize from "canonicalize";
import type { HashScheme } from "../../exercises/contract.ts";
import { hashOf } from "../../lib/ids.ts";

/** The SHA-256, in hexadecimal, of the canonical JSON of `value`: the same for the same content, however it was stored. */
export const sha256Of = (value: unknown): string => hashOf(canonicalJson(value));

/** The SHA-256, in hexadecimal, of a version's content by the canonical JSON that it was made with. */
export const contentSha256 = (content: unknown, scheme: HashScheme): string =>
  scheme === "rfc8785" ? hashOf(canonicalize(content) ?? "") : sha256Of(content);

/** JSON with the keys of every object sorted and no white space. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => (isObject(part) ? sorted(part) : part));
}

const isObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const sorted = (value: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
