import { z } from "zod";
import { words } from "../contract.ts";
import { drawing } from "../kit/drawing/schema.ts";
import { MAX_TEXT } from "./limits.ts";

export const setup = z.object({
  /** Ids of circles: who tells when. Those that are not in it follow in their own order. */
  order: z.array(z.string()).default([]),
  /** Minutes to tell of each drawing (workshop.md W9 leaves it open). */
  minutesEach: z.number().int().min(1).max(5).default(2),
});

/** What is to be seen, in a sentence, and what was drawn; who drew on paper or only says it sends no drawing. */
export const body = z.strictObject({ text: words(MAX_TEXT), drawing });

export type Setup = z.output<typeof setup>;
export type Body = z.output<typeof body>;
