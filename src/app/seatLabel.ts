import { DUTCH, type Language } from "../lib/languages.ts";
import { wordsFor } from "../lib/words.ts";

type Content = { anonymousLabels: { items: string[] } };

/** The word of a seat's picture in this language, "fiets 2" with its number; as it is kept where it is drawn no more. */
export function seatLabelIn(language: Language, label: string): string {
  if (language === DUTCH) return label;
  const [dutch, words] = [DUTCH, language].map((one) => wordsFor<Content>(one, "exercises/content/participants"));
  const [word = "", ...number] = label.split(" ");
  const known = words?.anonymousLabels.items[dutch?.anonymousLabels.items.indexOf(word) ?? -1];
  return [known ?? word, ...number].join(" ");
}
