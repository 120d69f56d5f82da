import type { LineProgress } from "../../exercises/contract.ts";
import { fill } from "../../lib/text.ts";
import { dutchDate } from "../document/dutchDate.ts";
import texts from "./texts.json" with { type: "json" };

/** "Klaar – Hanna de Vries, 3 december 2026"; "" where nobody said anything. Pure. */
export function toldInWords({ text, at }: Pick<LineProgress, "text" | "at">, name = ""): string {
  if (at === null) return "";
  return fill(name ? texts.told : texts.toldBy, { stand: text, naam: name, datum: dutchDate(at) });
}
