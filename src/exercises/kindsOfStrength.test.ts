import { expect, test } from "vitest";
import { LANGUAGES } from "../lib/languages.ts";
import { wordsFor } from "../lib/words.ts";
import { DIMENSIONS } from "./kracht/limits.ts";
import { KINDS } from "./verschillen/kinds.ts";

type Kind = { title: string; question: string };
type Told = { kinds: Record<string, Kind> };
type Filled = { strengthDimensions: (Kind & { id: string })[] };

test("what is said about the four kinds of strength before they are filled in is what is said then, in every language", () => {
  expect(KINDS.map(({ id }) => id)).toEqual(DIMENSIONS);
  for (const { id: language } of LANGUAGES) {
    const { kinds } = wordsFor<Told>(language, "exercises/verschillen/phone.texts");
    const { strengthDimensions } = wordsFor<Filled>(language, "exercises/kracht/content");
    for (const { id, title, question } of strengthDimensions) expect(kinds[id]).toEqual({ title, question });
  }
});
