import type { PartnerRef, Side } from "../../../../exercises/people.ts";
import { fill } from "../../../../lib/text.ts";
import type { PartnershipRow } from "../../../../sessions/circles/circle.ts";
import { balanceOf } from "../../../../sessions/prepare/schedule.ts";
import { Card } from "../../../../ui/Card.tsx";
import { Notice } from "../../../../ui/Notice.tsx";
import { SideMark } from "../../../../ui/SideMark.tsx";
import { AddPartner } from "./AddPartner.tsx";
import { MergePartners } from "./MergePartners.tsx";
import { PartnerList } from "./PartnerList.tsx";
import { Partnerships } from "./Partnerships.tsx";
import texts from "./texts.json" with { type: "json" };

const SIDES = ["formal", "informal"] as const;

type PartnersProps = { sessionId: string; partners: PartnerRef[]; partnerships: PartnershipRow[]; once: string };

/** Who take part: the two sides as equals, next to each other. `once` marks what this page makes. */
export function Partners({ sessionId, partners, partnerships, once }: PartnersProps) {
  const { formal, informal, mayStart, lopsided } = balanceOf(partners);
  return (
    <section id="deelnemers" aria-labelledby="deelnemers-titel" className="grid gap-4">
      <div>
        <h2 id="deelnemers-titel">{texts.partners.title}</h2>
        <p className="mt-1 text-muted">{texts.partners.intro}</p>
      </div>
      <div className="grid gap-4 md:grid-cols-2">
        {SIDES.map((side) => (
          <OneSide
            key={side}
            sessionId={sessionId}
            side={side}
            partners={partners.filter((partner) => partner.side === side)}
            partnerships={partnerships}
            once={once}
          />
        ))}
      </div>
      {partners.length > 1 && <MergePartners sessionId={sessionId} partners={partners} partnerships={partnerships} />}
      <Partnerships sessionId={sessionId} partnerships={partnerships} once={once} />
      {!mayStart && <Notice kind="info">{texts.partners.missing}</Notice>}
      {lopsided && (
        <Notice kind="info">{fill(texts.partners.lopsided, { formeel: formal, informeel: informal })}</Notice>
      )}
    </section>
  );
}

function OneSide({ sessionId, side, partners, partnerships, once }: PartnersProps & { side: Side }) {
  return (
    <Card tone={side} className="flex flex-col gap-4">
      <div>
        <h3>
          <SideMark side={side} label={texts.partners.sides[side]} />
        </h3>
        <p className="text-sm text-muted">{texts.partners.help[side]}</p>
      </div>
      <PartnerList sessionId={sessionId} partners={partners} partnerships={partnerships} />
      <AddPartner sessionId={sessionId} side={side} partnerships={partnerships} once={once} />
    </Card>
  );
}
