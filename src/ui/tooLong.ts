import { cleanText } from "../lib/text.ts";
import type nl from "./texts.json";
import type { Spoken } from "./Words.tsx";

/** How close to the limit one is told how much still fits: fifty characters, less where there is room for little. */
const SAID_FROM = (most: number): number => Math.min(50, most / 4);

/**
 * What to say of the length of typed words where `most` characters fit, counted as the server counts them: null while
 * there is room enough.
 */
export function lengthInWords(typed: string, most: number, { texts, say }: Spoken<typeof nl>): string | null {
  const left = roomFor(typed, most);
  if (left > SAID_FROM(most)) return null;
  return left >= 0 ? say(texts.length.left, { n: left }) : say(texts.length.over, { n: -left });
}

/** What to do about the first field of a form in which more was typed than fits; null where all of it fits. */
export function tooLongIn(
  fields: { value: string; dataset: DOMStringMap }[],
  spoken: Spoken<typeof nl>,
): string | null {
  const field = fields.find(({ value, dataset }) => dataset.most && roomFor(value, Number(dataset.most)) < 0);
  return field ? lengthInWords(field.value, Number(field.dataset.most), spoken) : null;
}

/** In characters as the schemas count them: an emoji is one, though a string holds it as two. */
const roomFor = (typed: string, most: number): number => most - [...cleanText(typed)].length;
