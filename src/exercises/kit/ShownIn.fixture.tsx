import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { Language } from "../../lib/languages.ts";
import { wordsFor } from "../../lib/words.ts";
import { Words } from "../../ui/Words.tsx";
import { wordsOf } from "../wordsOf.ts";

/** The phone part of an exercise as a page in this language shows it, with no words but those that come with it. */
export const shownIn = (language: Language, exercise: string, part: ReactElement): string =>
  renderToStaticMarkup(
    <Words language={language} words={{ "ui/texts": wordsFor(language, "ui/texts"), ...wordsOf(language, exercise) }}>
      {part}
    </Words>,
  );

/** The words of what is shown, without its tags. */
export const wordsIn = (html: string): string =>
  html.replace(/<script.*?<\/script>|<[^>]*>/gs, " ").replace(/\s+/g, " ");
