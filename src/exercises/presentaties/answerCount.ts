import { fill } from "../../lib/text.ts";
import texts from "./texts.json" with { type: "json" };

/** How many answers, in words. */
export function answerCount(count: number): string {
  if (count === 0) return texts.question.none;
  return count === 1 ? texts.question.one : fill(texts.question.more, { n: count });
}
