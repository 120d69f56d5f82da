import { createHash, randomBytes, randomInt } from "node:crypto";

/** A secret for a link or a cookie: 128 random bits in URL-safe letters. */
export const newSecret = (): string => randomBytes(16).toString("base64url");

/** What of a secret may be stored: its SHA-256 in hexadecimal. */
export const hashOf = (secret: string): string => createHash("sha256").update(secret).digest("hex");

/** `count` random digits. */
export const newDigits = (count: number): string => Array.from({ length: count }, () => randomInt(10)).join("");

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether `value` has the form of a UUID, so that a query with it cannot fail on its form. */
export const isUuid = (value: string): boolean => UUID.test(value);
