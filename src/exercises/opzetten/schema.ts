import { z } from "zod";
import { words } from "../contract.ts";
import { MAX_TEXT, PARTS } from "./limits.ts";

export const setup = z.object({});

/** One sentence about one thing that is asked. */
export const body = z.strictObject({ part: z.enum(PARTS), text: words(MAX_TEXT) });

export type Setup = z.output<typeof setup>;
export type Body = z.output<typeof body>;
