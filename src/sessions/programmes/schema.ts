import { z } from "zod";
import { saying } from "../../lib/saying.ts";
import { cleanName, cleanText } from "../../lib/text.ts";
import type texts from "./texts.json";

const says = saying<typeof texts>("sessions/programmes/texts");

/** What a saved programme is called. */
export const programmeWords = z.object({
  name: z
    .string()
    .transform(cleanText)
    .pipe(
      z
        .string()
        .min(1, { error: says("name") })
        .max(80, { error: says("nameLong") }),
    )
    .transform(cleanName),
});
