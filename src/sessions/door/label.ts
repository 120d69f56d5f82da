import { randomInt } from "node:crypto";
import { content } from "../../exercises/contract.ts";

/** A free picture word for a new seat: "fiets", and once all are taken "fiets 2", … */
export function freeLabel(taken: ReadonlySet<string>, pick: (below: number) => number = randomInt): string {
  const words = content.anonymousLabels.items;
  for (let round = 1; ; round++) {
    const free = words.map((word) => (round === 1 ? word : `${word} ${round}`)).filter((label) => !taken.has(label));
    const label = free[free.length > 0 ? pick(free.length) : 0];
    if (label) return label;
  }
}
