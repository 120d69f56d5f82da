import { fill } from "../../../../lib/text.ts";
import type { EditorOffer } from "./editorSections.ts";
import { Offer } from "./Offer.tsx";
import texts from "./texts.json" with { type: "json" };

type HarvestProps = { sessionId: string; anchor: string; offers: EditorOffer[] };

const SHOWN_AT_ONCE = 3;

/** What the steps offer to a section, the most supported first; what stands in it already is folded away. */
export function Harvest({ sessionId, anchor, offers }: HarvestProps) {
  if (offers.length === 0) return null;
  const fresh = offers.filter(({ takenOver }) => !takenOver);
  const taken = offers.filter(({ takenOver }) => takenOver);
  const list = (some: EditorOffer[]) => (
    <ul className="grid gap-2">
      {some.map((offer) => (
        <Offer
          key={`${offer.kind}:${offer.from}:${JSON.stringify(offer.fields)}`}
          sessionId={sessionId}
          anchor={anchor}
          offer={offer}
        />
      ))}
    </ul>
  );
  const rest = fresh.slice(SHOWN_AT_ONCE);
  return (
    <aside aria-label={texts.harvest.title} className="grid gap-2 lg:pt-1">
      <h3 className="text-base text-muted">{texts.harvest.title}</h3>
      {list(fresh.slice(0, SHOWN_AT_ONCE))}
      {rest.length > 0 && (
        <details>
          <summary className="text-sm font-normal">{fill(texts.harvest.more, { aantal: rest.length })}</summary>
          {list(rest)}
        </details>
      )}
      {taken.length > 0 && (
        <details>
          <summary className="text-sm font-normal">{fill(texts.harvest.done, { aantal: taken.length })}</summary>
          {list(taken)}
        </details>
      )}
    </aside>
  );
}
