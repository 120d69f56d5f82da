import { createHash, randomBytes, randomInt } from "node:crypto";

/** A secret for a link or a cookie: 128 random bits in URL-safe letters. */
export const newSecret = (): string => randomBytes(16).toString("base64url");

/** What of a secret may be stored: its SHA-256 in hexadecimal. */
export const hashOf = (secret: string): string => createHash("sha256").update(secret).digest("hex");

/** The UUID (version 8) that stands for this text: the same for the same text, and for no other. */
export function uuidFor(text: string): string {
  const hex = hashOf(text);
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    "-",
  );
}

/**
 * The id of what one press of a form makes: the same for the same press (`once`), the same maker and the same words, so
 * that a repeat is recognised; nobody can aim at what another made. Undefined for a form without a mark.
 */
export const idOfPress = (once: string, maker: string, words: unknown): string | undefined =>
  once ? uuidFor(JSON.stringify([once, maker, words])) : undefined;

/** `count` random digits. */
export const newDigits = (count: number): string => Array.from({ length: count }, () => randomInt(10)).join("");

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * Whether `value` is a UUID as we write them, so that a query with it cannot fail on its form. In capitals it is none:
 * the database would know it, and everything that is kept by id would take it for another one.
 */
export const isUuid = (value: string): boolean => UUID.test(value);
