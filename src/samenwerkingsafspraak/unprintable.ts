import type { AgreementDocument } from "../exercises/contract.ts";
import { coverageOf, fontsFor } from "./paperFonts.ts";
import { lettersWithoutFont } from "./printableText.ts";

/** Letters that come out as a sign on paper, and in what they stand. */
export type Unprintable = { letters: string[]; place: string };

/** What of an agreement no font of the PDF has, by section or partner: to be said before it is adopted. */
export function unprintable({ title, area, partners, sections, assents }: AgreementDocument): Unprintable[] {
  const places = [
    { place: title, texts: [title, area] },
    ...sections.map((section) => ({
      place: section.title,
      texts: section.groups.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)),
    })),
    ...partners.map(({ id, name, contact }) => ({
      place: name,
      texts: [name, contact, ...assents.filter(({ partnerId }) => partnerId === id).map(({ reason }) => reason)],
    })),
  ];
  return places.flatMap(({ place, texts }) => {
    const text = texts.join("\n");
    const letters = lettersWithoutFont(text, fontsFor(text).map(coverageOf));
    return letters.length > 0 ? [{ place, letters }] : [];
  });
}
