import { fill } from "../../lib/text.ts";
import texts from "./texts.json" with { type: "json" };

/** Who did not agree, in one line. */
export const withoutInWords = (names: string[]): string => fill(texts.screen.without, { namen: names.join(", ") });
