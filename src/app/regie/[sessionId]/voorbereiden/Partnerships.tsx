import type { PartnershipRow } from "../../../../sessions/circles/circle.ts";
import { AddPartnership } from "./AddPartnership.tsx";
import { PartnershipItem } from "./PartnershipItem.tsx";
import texts from "./partnerships.texts.json" with { type: "json" };

type PartnershipsProps = { sessionId: string; partnerships: PartnershipRow[]; once: string };

/** Where several samenwerkingen are made of one, and kept. Who needs only one finds a fold and no more. */
export function Partnerships({ sessionId, partnerships, once }: PartnershipsProps) {
  const several = partnerships.length > 1;
  return (
    <details id="samenwerkingen" open={several || undefined}>
      <summary className="min-h-11 py-2 font-normal">{several ? texts.several : texts.one}</summary>
      <div className="grid max-w-2xl gap-4">
        <p className="text-sm text-muted">{texts.help}</p>
        {several && (
          <ul className="grid gap-4">
            {partnerships.map((partnership) => (
              <PartnershipItem key={partnership.id} sessionId={sessionId} partnership={partnership} />
            ))}
          </ul>
        )}
        <AddPartnership sessionId={sessionId} once={once} />
      </div>
    </details>
  );
}
