import { z } from "zod";
import { saying } from "../../lib/saying.ts";
import { cleanText } from "../../lib/text.ts";
import { PARKED_MAX } from "./limits.ts";
import type texts from "./texts.json";

const says = saying<typeof texts>("contributions/parked/texts");

/** `POST /api/sessions/{id}/parked`: one line for later. */
export const parkRequest = z.strictObject({
  // Kept and told apart by the database, which writes ids small.
  id: z.uuid().toLowerCase(),
  text: z
    .string()
    .max(PARKED_MAX * 4, { error: says("errors.long") })
    .transform(cleanText)
    .pipe(
      z
        .string()
        .min(1, { error: says("errors.empty") })
        .max(PARKED_MAX, { error: says("errors.long") }),
    ),
});
export type ParkRequest = z.output<typeof parkRequest>;

/** `PUT /api/sessions/{id}/parked/{parkedId}`: whether it was dealt with. */
export const settleRequest = z.strictObject({ done: z.boolean() });

/** Which page of the list is on the wall; null takes it off. */
export const showParkedRequest = z.strictObject({ page: z.number().int().min(0).max(50).nullable() });
