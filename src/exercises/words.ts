import { z } from "zod";
import { type Message, saying } from "../lib/saying.ts";
import { cleanText } from "../lib/text.ts";
import type participants from "./content/participants.json";

export { type Message, saying };

/** How the mistakes are said that all exercises have. */
export const commonly = saying<typeof participants>("exercises/content/participants");

/** Typed words: cleaned, at least one character, at most `max`; `empty` says what to do where there are none. */
export const words = (max: number, empty: Message = commonly("uiTexts.errors.empty")) => {
  const tooLong = commonly("uiTexts.errors.tooLong", { max });
  return z
    .string({ error: empty })
    .max(max * 4, { error: tooLong })
    .transform(cleanText)
    .pipe(z.string().min(1, { error: empty }).max(max, { error: tooLong }));
};

/** Like `words`, and may be empty or absent. */
export const optionalWords = (max: number) => z.union([z.literal("").transform(() => ""), words(max)]).default("");
