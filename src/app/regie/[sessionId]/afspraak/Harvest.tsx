import { fill } from "../../../../lib/text.ts";
import type { EditorColumn, EditorHarvest } from "./editorSections.ts";
import { HarvestChoice } from "./HarvestChoice.tsx";
import { HarvestPart } from "./HarvestPart.tsx";
import { Offers } from "./Offers.tsx";
import texts from "./texts.json" with { type: "json" };

type HarvestProps = {
  section: string;
  /** What the section is called. */
  title: string;
  harvest: EditorHarvest;
  columnsOf: Record<string, EditorColumn[]>;
};

/** What the steps offer to a section, the most supported first; the rest, and what stands in it already, comes when it is opened. */
export function Harvest({ harvest, title, ...place }: HarvestProps) {
  const { offers, fresh, shared, taken } = harvest;
  if (fresh + taken === 0) return null;
  return (
    <aside aria-label={fill(texts.harvest.of, { onderdeel: title })} className="grid gap-2 lg:pt-1">
      <h3 className="text-base text-muted">{texts.harvest.title}</h3>
      {fresh > 0 && <HarvestChoice section={place.section} many={fresh > 1} shared={shared} />}
      <Offers section={place.section} offers={offers} columnsOf={place.columnsOf} />
      <HarvestPart {...place} sort="fresh" skip={offers.length} count={fresh - offers.length} />
      <HarvestPart {...place} sort="taken" skip={0} count={taken} />
    </aside>
  );
}
