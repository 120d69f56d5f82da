import type { Hung } from "../kit/tree/Hanging.tsx";
import { PART_IDS, type PartId } from "../kit/tree/parts.ts";
import type { BoomProps } from "./useTexts.ts";

/** What hangs in the tree of this phone: its own answers are there at once, sent or not. */
export function hungOf({ view, mine }: Pick<BoomProps, "view" | "mine">): Record<PartId, Hung> {
  const hung = PART_IDS.map((id): [PartId, Hung] => {
    const { earlier = 0, lines = [], more = 0 } = view.parts.find((part) => part.id === id) ?? {};
    const own = mine.filter(({ body, status }) => body.part === id && status !== "refused").length;
    return [id, { earlier, own, count: Math.max(lines.length + more, earlier + own) }];
  });
  return Object.fromEntries(hung) as Record<PartId, Hung>;
}
