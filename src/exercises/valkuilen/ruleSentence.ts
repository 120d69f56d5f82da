import { fill } from "../../lib/text.ts";
import type { PartnerRef } from "../contract.ts";
import type { Rule } from "./schema.ts";
import texts from "./texts.json" with { type: "json" };

type Halves = Pick<Rule, "when" | "response">;

/** The rule as one sentence: "Als …, dan …." */
export function ruleSentence(rule: Halves, partners: PartnerRef[]): string {
  const { when, response } = halvesOf(rule, partners);
  return fill(texts.rule, { als: when, dan: response });
}

/**
 * Both halves as they stand in the sentence. A phone begins a field with a capital and people repeat the printed word, so
 * both go; a word that belongs to the name of a partner keeps its capital.
 */
export const halvesOf = ({ when, response }: Halves, partners: PartnerRef[]): Halves => ({
  when: halfSentence(when, /^als\b[\s.…,]*/i, partners),
  response: halfSentence(response, /^dan\b[\s.…,]*/i, partners),
});

function halfSentence(text: string, opening: RegExp, partners: PartnerRef[]): string {
  const rest = text.replace(opening, "").replace(/[\s.,;…]+$/, "");
  const isName = partners.some(({ name }) => rest.startsWith(name));
  const isLowered = !isName && /^\p{Lu}(\p{Ll}|\s)/u.test(rest);
  return (isLowered ? rest.charAt(0).toLocaleLowerCase("nl") + rest.slice(1) : rest) || text;
}
