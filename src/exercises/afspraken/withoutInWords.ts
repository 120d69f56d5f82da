import { fill } from "../../lib/text.ts";
import texts from "./texts.json" with { type: "json" };

/** Who did not agree, in one line that says first how many: the names may be cut. */
export const withoutInWords = (names: string[]): string =>
  fill(texts.screen.without, { aantal: names.length, namen: names.join(", ") });
