import type { EditorColumn, EditorOffer } from "./editorSections.ts";
import { Offer } from "./Offer.tsx";

type OffersProps = {
  section: string;
  offers: EditorOffer[];
  columnsOf: Record<string, EditorColumn[]>;
};

/** Some of the offers to a section. */
export function Offers({ section, offers, columnsOf }: OffersProps) {
  return (
    <ul className="grid gap-2">
      {offers.map((offer) => (
        <Offer key={offer.id} section={section} offer={offer} columns={columnsOf[offer.kind] ?? []} />
      ))}
    </ul>
  );
}
