import { fill } from "../../lib/text.ts";
import type { Rule } from "./schema.ts";
import texts from "./texts.json" with { type: "json" };

/**
 * The rule as one sentence: "Als …, dan …." A phone begins a field with a capital and people repeat the printed word, so
 * both go; a word that belongs to one of `names` keeps its capital.
 */
export function ruleSentence({ when, response }: Pick<Rule, "when" | "response">, names: string[]): string {
  return fill(texts.rule, {
    als: halfSentence(when, /^als\b[\s.…,]*/i, names),
    dan: halfSentence(response, /^dan\b[\s.…,]*/i, names),
  });
}

function halfSentence(text: string, opening: RegExp, names: string[]): string {
  const rest = text.replace(opening, "").replace(/[\s.,;…]+$/, "");
  if (rest === "") return text;
  return names.some((name) => rest.startsWith(name)) || !/^\p{Lu}(\p{Ll}|\s)/u.test(rest) ? rest : lowerFirst(rest);
}

const lowerFirst = (text: string) => text.charAt(0).toLocaleLowerCase("nl") + text.slice(1);
