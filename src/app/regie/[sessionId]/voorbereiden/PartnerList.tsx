"use client";
import { useEffect, useRef, useState } from "react";
import type { PartnerRef } from "../../../../exercises/people.ts";
import { fill } from "../../../../lib/text.ts";
import type { PartnershipRow } from "../../../../sessions/circles/circle.ts";
import { PartnerRow } from "./PartnerRow.tsx";
import texts from "./texts.json" with { type: "json" };

type PartnerListProps = { sessionId: string; partners: PartnerRef[]; partnerships: PartnershipRow[] };

/** The partners of one side. When one is taken out, who did it goes on at its neighbour and hears that it is gone. */
export function PartnerList({ sessionId, partners, partnerships }: PartnerListProps) {
  const list = useRef<HTMLUListElement>(null);
  const [leaving, setLeaving] = useState<{ id: string; name: string; neighbour: string } | null>(null);
  const isGone = leaving !== null && partners.every(({ id }) => id !== leaving.id);

  useEffect(() => {
    if (!isGone || document.activeElement !== document.body) return;
    (document.getElementById(`${leaving?.neighbour}-change`) ?? list.current)?.focus();
  }, [isGone, leaving]);

  return (
    <>
      {partners.length === 0 && <p>{texts.partners.none}</p>}
      <ul ref={list} tabIndex={-1} className="divide-y divide-line">
        {partners.map((partner, at) => (
          <PartnerRow
            key={partner.id}
            sessionId={sessionId}
            partner={partner}
            partnerships={partnerships}
            onRemove={() => setLeaving({ ...partner, neighbour: (partners[at + 1] ?? partners[at - 1])?.id ?? "" })}
          />
        ))}
      </ul>
      <p role="status" className="sr-only">
        {isGone && fill(texts.partners.isGone, { naam: leaving.name })}
      </p>
    </>
  );
}
