import type { AgreementDocument } from "../../exercises/contract.ts";
import { coverageOf, fontsFor } from "./paperFonts.ts";
import { lettersWithoutFont } from "./printableText.ts";

/** Letters that come out as a sign on paper, in what they stand, and the id of the section where that is. */
type Unprintable = { letters: string[]; place: string; section: string };

/** What of an agreement no font of the PDF has, by section or partner: to be said before it is adopted. */
export function unprintable({
  title,
  partnership = "",
  area,
  host,
  partners,
  sections,
  assents,
}: AgreementDocument): Unprintable[] {
  const reasonsOf = (id: string) => assents.filter(({ partnerId }) => partnerId === id).map(({ reason }) => reason);
  const places = [
    { place: title, section: "header", texts: [title, partnership, area] },
    ...(host ? [{ place: host.name, section: "header", texts: [host.name, host.contact] }] : []),
    ...sections.map(({ id, title: place, groups }) => ({
      place,
      section: id,
      texts: groups.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)),
    })),
    ...partners.map(({ name, contact }) => ({ place: name, section: "parties", texts: [name, contact] })),
    ...partners.map(({ id, name }) => ({ place: name, section: "consent", texts: reasonsOf(id) })),
  ];
  return places.flatMap(({ texts, ...where }) => {
    const letters = lettersWithoutFont(texts.join("\n"), (text) => fontsFor(text).map(coverageOf));
    return letters.length > 0 ? [{ ...where, letters }] : [];
  });
}
