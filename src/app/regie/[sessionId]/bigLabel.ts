import type { HostSnapshot } from "../../../contributions/snapshot.ts";
import { fill } from "../../../lib/text.ts";
import texts from "./texts.json" with { type: "json" };

/** What the big button says: what the next press does. */
export function bigLabel({
  next,
  nextTitle: titel,
  step,
  pageTitles,
}: Pick<HostSnapshot, "next" | "nextTitle" | "step" | "pageTitles">): string {
  // A step that asks nothing goes straight to the wall.
  if (next === "open" && !step?.collects) return texts.press.openLook;
  const words = next === "page" && !pageTitles.includes(titel) ? texts.press.pageNumber : texts.press[next];
  return fill(words, { titel, ronde: titel, m: step?.pages ?? 1 });
}
