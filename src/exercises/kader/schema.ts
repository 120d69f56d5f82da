import { z } from "zod";
import { words } from "../contract.ts";
import { CONTEXTS, MAX_TEXT } from "./limits.ts";

export const setup = z.object({ context: z.array(z.enum(CONTEXTS)).default(["toolkit"]) });
export type Setup = z.output<typeof setup>;

/** Why it is needed now, here, in a sentence. */
export const body = z.strictObject({ text: words(MAX_TEXT) });
export type Body = z.output<typeof body>;
