import { z } from "zod";
import { cleanText } from "../lib/text.ts";
import { content } from "./content.ts";

/** Typed words: cleaned, at least one character, at most `max`; `empty` says what to do where there are none. */
export const words = (max: number, empty = content.uiTexts.errors.empty) =>
  z
    .string({ error: empty })
    .max(max * 4, { error: content.uiTexts.errors.tooLong.replace("{max}", String(max)) })
    .transform(cleanText)
    .pipe(
      z
        .string()
        .min(1, { error: empty })
        .max(max, { error: content.uiTexts.errors.tooLong.replace("{max}", String(max)) }),
    );

/** Like `words`, and may be empty or absent. */
export const optionalWords = (max: number) => z.union([z.literal("").transform(() => ""), words(max)]).default("");
