import { fill } from "../../../../lib/text.ts";
import type { HostSnapshot } from "../../../../zaal/snapshot/snapshot.ts";
import texts from "../texts.json" with { type: "json" };

/** What the big button says: what the next press does. */
export function bigLabel({ next, nextTitle: titel, step }: Pick<HostSnapshot, "next" | "nextTitle" | "step">): string {
  // A step that asks nothing goes straight to the wall.
  if (next === "open" && !step?.collects) return texts.press.openLook;
  const words = next === "page" && isNumber(titel) ? texts.press.pageNumber : texts.press[next];
  return fill(words, { titel, ronde: titel, m: step?.pages ?? 1 });
}

/** A page without a name is counted. */
export const isNumber = (title: string): boolean => /^\d+$/.test(title);
