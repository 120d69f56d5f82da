import { fill } from "../../lib/text.ts";
import texts from "./texts.json" with { type: "json" };

/** "geen rol", "1 rol", "3 rollen". */
export function rolesInWords(count: number): string {
  if (count === 0) return texts.load.zero;
  return count === 1 ? texts.load.role : fill(texts.load.roles, { aantal: count });
}
