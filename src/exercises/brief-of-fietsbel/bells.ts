import { fill } from "../../lib/text.ts";
import type { Body } from "./schema.ts";
import texts from "./texts.json" with { type: "json" };

/** A part as it stands within a sentence: without the words that the question gave, and without its full stop. */
const within = (text: string, opening: RegExp): string => text.replace(opening, "").replace(/[\s.,;:…]+$/, "") || text;

const partsOf = ({ als, wie, dan }: Body) => ({
  als: within(als, /^als\b[\s.…,]*/i),
  wie: within(wie, /^(dan )?bellen we\b[\s.…,:]*/i),
  dan: within(dan, /^(en )?binnen een week\b[\s.…,:]*/i),
});

/** What stands before it in bold, when it is rung; and what happens then. For the wall, in Dutch. Pure. */
export function bellOnWall(bell: Body): { lead: string; text: string } {
  const parts = partsOf(bell);
  return { lead: fill(texts.lead, parts), text: fill(texts.line, parts) };
}

/** The whole bell in one line. Pure. */
export const bellInShort = (bell: Body): string => {
  const { lead, text } = bellOnWall(bell);
  return `${lead} ${text}`;
};

/** What goes wrong, and what we do then, as a what-if line has them. Pure. */
export function whatIfOf(bell: Body): { risk: string; response: string } {
  const parts = partsOf(bell);
  return { risk: bell.als, response: fill(texts.line, parts) };
}
