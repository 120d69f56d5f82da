import { asciiDigits, visibleText } from "../../lib/text.ts";

/** The secret of the QR code and the short link: 16 bytes as `newSecret` writes them, which may hold dashes. */
const SECRET = /^[^\w-]*([\w-]{22})[^\w-]*$/;
/** Where an address of ours holds the code. */
const IN_ADDRESS = /(?:\/meedoen\/|[?&]code=)([^/?#&\s]+)/i;
// Whose digits are none of the code's: "192.168.1.20:3000/doe-mee", "samen.gemeente.nl:8443".
const ADDRESS = /https?:\/\/\S+|\b(?:\d{1,3}\.){3}\d{1,3}\b(?:[:/]\S*)?|[\w-]+(?:\.[\w-]*[a-z][\w-]*)+(?:[:/]\S*)?/gi;

/**
 * What somebody shows at the door, as the session keeps it: the digits that are typed, or the secret of the link; "" for
 * what can be neither. People type digits of any keyboard, with whatever they see around them, or paste the whole
 * address; a secret is passed on by machines, and stays as it is.
 */
export function readCode(given: string): string {
  const shown = visibleText(given);
  const linked = IN_ADDRESS.exec(shown)?.[1];
  if (linked !== undefined) return readCode(unescaped(linked));
  return secretIn(shown) ?? digitsIn(shown);
}

const secretIn = (shown: string): string | null => SECRET.exec(shown.trim())?.[1] ?? null;

const digitsIn = (shown: string): string => asciiDigits(shown.replace(ADDRESS, " ")).replace(/\D/g, "");

/** Whether this is a code to type, and not the secret of a link. */
export const isDigits = (code: string): boolean => /^\d+$/.test(code);

/** "%D9%A1" as the letter that it stands for; what stands for none stays. */
export function unescaped(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
