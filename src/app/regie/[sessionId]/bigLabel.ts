import type { HostSnapshot } from "../../../contributions/snapshot.ts";
import { fill } from "../../../lib/text.ts";
import texts from "./texts.json" with { type: "json" };

/** What the big button says: what the next press does. */
export function bigLabel({ next, nextTitle, step }: Pick<HostSnapshot, "next" | "nextTitle" | "step">): string {
  // A step that asks nothing goes straight to the wall.
  if (next === "open" && !step?.collects) return texts.press.openLook;
  const page = (step?.page ?? 0) + 2;
  return fill(texts.press[next], { titel: nextTitle, ronde: nextTitle, n: page, m: step?.pages ?? page });
}
