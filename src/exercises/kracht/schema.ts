import { z } from "zod";
import { saying, words } from "../contract.ts";
import { DIMENSIONS, MAX_TEXT, SIDES } from "./limits.ts";
import type texts from "./phone.texts.json";

const says = saying<typeof texts>("exercises/kracht/phone.texts");

export const setup = z.object({});

export const body = z.strictObject({
  /** The side that the point is about. */
  about: z.enum(SIDES, { error: says("errors.about") }),
  dimension: z.enum(DIMENSIONS),
  text: words(MAX_TEXT),
  /** True for a point that the described side adds about itself; a form can only send the word. */
  own: z.union([z.boolean(), z.literal("true").transform(() => true)]).default(false),
});

export type Setup = z.output<typeof setup>;
export type Body = z.output<typeof body>;
export type DimensionId = Body["dimension"];
