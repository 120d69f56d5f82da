import type { HarvestItem } from "../../../../samenwerkingsafspraak/harvest.ts";
import type { EditorColumn } from "./editorSections.ts";
import { Offer } from "./Offer.tsx";

type OffersProps = {
  sessionId: string;
  section: string;
  offers: HarvestItem[];
  columnsOf: Record<string, EditorColumn[]>;
};

/** Some of the offers to a section. */
export function Offers({ sessionId, section, offers, columnsOf }: OffersProps) {
  return (
    <ul className="grid gap-2">
      {offers.map((offer) => (
        <Offer
          key={offer.id}
          sessionId={sessionId}
          section={section}
          offer={offer}
          columns={columnsOf[offer.kind] ?? []}
        />
      ))}
    </ul>
  );
}
