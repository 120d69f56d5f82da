import { deflateRawSync, inflateRawSync } from "node:zlib";
import { z } from "zod";
import type { ProblemCode } from "../../lib/errors.ts";

/*
 * What a form without JavaScript that was posted to a call, and not to the page, gives back to the page: in the browser's
 * own keeping, for another process may make the page, and what somebody typed stands in no address.
 */

const kept = z.object({
  nonce: z.string(),
  form: z.string(),
  step: z.string(),
  round: z.number(),
  exercise: z.string(),
  detail: z.string(),
  typed: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
});

/** Why a form came back, which it was, and all that was typed in it; `nonce` stands in the address of the page too. */
type FormBack = z.output<typeof kept>;

/** The name of the cookie in which it waits for the page. */
export const FORM_BACK = "vb-terug";

/** So long a browser keeps it: until the page was read. */
export const FORM_BACK_S = 10 * 60;

// Browsers keep no cookie of more than 4 kB.
const MOST_LETTERS = 3_800;
const MOST_BYTES = 64 * 1024;

/** As the value of a cookie; of a form with more in it than a cookie holds only why it came back. */
export function formBackText(back: FormBack): string {
  const text = packed(back);
  return text.length <= MOST_LETTERS ? text : packed({ ...back, typed: {} });
}

/** Out of a cookie what the page with this nonce is about; null where that is nothing, or none of ours. */
export function readFormBack(text: string | undefined, nonce: string | undefined): FormBack | null {
  if (!text || !nonce) return null;
  try {
    const bytes = inflateRawSync(Buffer.from(text, "base64url"), { maxOutputLength: MOST_BYTES });
    const back = kept.parse(JSON.parse(bytes.toString("utf8")));
    return back.nonce === nonce ? back : null;
  } catch {
    return null;
  }
}

const packed = (back: FormBack): string => deflateRawSync(JSON.stringify(back)).toString("base64url");

/** The codes that a page may say of a photo that did not come along with its words. */
export const PHOTO_REFUSALS = [
  "PHOTO_TOO_LARGE",
  "PHOTO_KIND",
  "PHOTO_BROKEN",
  "PHOTO_PIXELS",
  "STEP_CLOSED",
  "NOT_NOW",
  "NOT_FOUND",
  "TOO_MANY",
  "BUSY",
  "DATABASE_GONE",
  "DISK_FULL",
] as const satisfies ProblemCode[];
