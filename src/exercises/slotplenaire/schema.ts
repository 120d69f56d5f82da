import { z } from "zod";
import { words } from "../contract.ts";
import { MAX_TEXT, QUESTIONS } from "./limits.ts";

export const setup = z.object({
  /** Ids of circles: who tells when. Those that are not in it follow in their own order. */
  order: z.array(z.string()).default([]),
  /** Minutes that the teller of each samenwerking gets. */
  minutesEach: z.number().int().min(2).max(5).default(3),
});

/** One answer to one question, so that several phones of one samenwerking make one story. */
export const body = z.strictObject({ question: z.enum(QUESTIONS), text: words(MAX_TEXT) });

export type Setup = z.output<typeof setup>;
export type Body = z.output<typeof body>;
