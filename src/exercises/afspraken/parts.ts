import { dayIn } from "../kit/agreement/dayIn.ts";

/** Characters of the parts of a proposal; a day is as long as it is. */
export const MOST = { text: 400, what: 200, who: 120, when: 10, risk: 200, response: 400, date: 10 };

type Part = keyof typeof MOST;

/** What a proposal says, where that is more than words. */
export const PARTS: Record<string, Part[]> = {
  action: ["what", "who", "when"],
  whatif: ["risk", "response"],
  evalDate: ["date"],
};

/** The fields of a proposal of this kind. */
export const partsOf = (kind: string): Part[] => PARTS[kind] ?? ["text"];

export const isDay = (part: Part): boolean => part === "when" || part === "date";

/** A proposal in words, part by part, with its days in this language. */
export const inWords = (language: string, { kind = "", ...said }: Record<string, string | undefined>): string[] =>
  partsOf(kind).map((part) => (isDay(part) ? dayIn(language, said[part] ?? "") : (said[part] ?? "")));
