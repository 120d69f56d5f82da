import { z } from "zod";
import { words } from "../contract.ts";
import { MAX_TEXT, PARTS } from "./limits.ts";

export const setup = z.object({});

/** The question of a circle, a tip for another one, or a tip that was said aloud. */
export const body = z.strictObject({ part: z.enum(PARTS), text: words(MAX_TEXT) });

export type Setup = z.output<typeof setup>;
export type Body = z.output<typeof body>;
