import type { PartnershipRow } from "../../../../sessions/circles/circle.ts";
import { AddPartnership } from "./AddPartnership.tsx";
import { PartnershipItem } from "./PartnershipItem.tsx";
import texts from "./partnerships.texts.json" with { type: "json" };

type PartnershipsProps = { sessionId: string; partnerships: PartnershipRow[]; once: string };

/** The samenwerkingen of one bijeenkomst: to be called otherwise, added, and taken out. Where there is one nobody sees what that is called. */
export function Partnerships({ sessionId, partnerships, once }: PartnershipsProps) {
  if (partnerships.length < 2)
    return (
      <details id="samenwerkingen">
        <summary className="min-h-11 py-2 font-normal">{texts.one}</summary>
        <div className="grid max-w-2xl gap-4">
          <p className="text-sm text-muted">{texts.oneHelp}</p>
          <AddPartnership sessionId={sessionId} once={once} />
        </div>
      </details>
    );
  return (
    <details id="samenwerkingen" open>
      <summary className="min-h-11 py-2 font-normal">{texts.several}</summary>
      <div className="grid max-w-2xl gap-4">
        <p className="text-sm text-muted">{texts.help}</p>
        <ul className="grid gap-4">
          {partnerships.map((partnership) => (
            <PartnershipItem key={partnership.id} sessionId={sessionId} partnership={partnership} />
          ))}
        </ul>
        <AddPartnership sessionId={sessionId} once={once} />
      </div>
    </details>
  );
}
