import { z } from "zod";
import { words } from "../contract.ts";
import { MAX_TEXT } from "./limits.ts";

export const QUESTIONS = ["wie", "wat", "samen", "geven", "gebruiken"] as const;

export const setup = z.object({
  /** Partner ids: who tells when. Partners that are not in it follow in the usual order. */
  order: z.array(z.string()).default([]),
  /** Minutes that each organisation gets to tell. */
  minutesEach: z.number().int().min(3).max(5).default(4),
});

/** One answer to one question, so that several phones of one organisation fill one presentation. */
export const body = z.strictObject({ question: z.enum(QUESTIONS), text: words(MAX_TEXT) });

export type Setup = z.output<typeof setup>;
export type Body = z.output<typeof body>;
export type QuestionId = Body["question"];
