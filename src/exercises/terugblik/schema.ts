import { z } from "zod";
import { words } from "../contract.ts";
import { DAY, MAX_TEXT } from "./limits.ts";

export const setup = z.object({});

/** What somebody takes along of the day. */
export const body = z.strictObject({ about: z.literal(DAY), text: words(MAX_TEXT) });

export type Setup = z.output<typeof setup>;
export type Body = z.output<typeof body>;
