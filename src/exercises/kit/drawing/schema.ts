import { z } from "zod";
import { saying } from "../../contract.ts";
import { type Drawn, isBlank, PLACES, STAMP_IDS } from "./drawn.ts";
import type words from "./phone.texts.json";
import { strokesIn } from "./strokes.ts";

const unreadable = { error: saying<typeof words>("exercises/kit/drawing/phone.texts")("errors.unreadable") };

/** A drawing that came with words; absent where nothing was drawn. */
export const drawing = z
  .strictObject(
    {
      strokes: z
        .string(unreadable)
        .refine((text) => strokesIn(text) !== null, unreadable)
        .default(""),
      stamps: z
        .partialRecord(z.enum(PLACES), z.enum(["", ...STAMP_IDS], unreadable), unreadable)
        .transform((stamps): Drawn["stamps"] => Object.fromEntries(Object.entries(stamps).filter(([, stamp]) => stamp)))
        .default({}),
    },
    unreadable,
  )
  .optional()
  .transform((drawn): Drawn | undefined => (drawn && !isBlank(drawn) ? drawn : undefined));
