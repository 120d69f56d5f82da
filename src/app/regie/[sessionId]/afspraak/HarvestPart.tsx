"use client";
import { fill } from "../../../../lib/text.ts";
import { Button } from "../../../../ui/Button.tsx";
import { Notice } from "../../../../ui/Notice.tsx";
import { agreementAt } from "../../../agreementAt.ts";
import { useEdited } from "./Edited.tsx";
import type { EditorColumn, EditorOffer } from "./editorSections.ts";
import { MORE_AT_ONCE } from "./harvestSizes.ts";
import { Offers } from "./Offers.tsx";
import texts from "./texts.json" with { type: "json" };
import { useRead } from "./useRead.ts";

type HarvestPartProps = {
  section: string;
  columnsOf: Record<string, EditorColumn[]>;
  sort: "fresh" | "taken";
  /** How many of this sort the page shows already, and how many there are beyond those. */
  skip: number;
  count: number;
};

const { harvest } = texts;
const TITLES = { fresh: harvest.more, taken: harvest.done };

/** One sort of offers to a section, read when it is opened. */
export function HarvestPart({ columnsOf, count, section, sort, skip }: HarvestPartProps) {
  const { sessionId, partnershipId, addressed, revision } = useEdited();
  const query = new URLSearchParams({ partnership: partnershipId, section, sort, skip: `${skip}` });
  const path = `/api/sessions/${sessionId}/samenwerkingsafspraak/harvest?${query}`;
  const read = useRead<EditorOffer>(path, revision);
  if (count === 0) return null;
  const rest = count - read.items.length;
  return (
    <details onToggle={({ currentTarget }) => currentTarget.open && read.open()}>
      <summary className="text-sm font-normal">{fill(TITLES[sort], { aantal: count })}</summary>
      <Offers section={section} offers={read.items} columnsOf={columnsOf} />
      {read.failed && <Notice kind="problem">{harvest.failed}</Notice>}
      {read.isAsked && rest > 0 && (
        <Button kind="undo" onClick={read.more} aria-busy={read.isReading || undefined} className="text-sm">
          {read.failed ? harvest.again : fill(harvest.evenMore, { aantal: rest })}
        </Button>
      )}
      {!read.isAsked && sort === "fresh" && (
        <a
          href={`${agreementAt(sessionId, addressed).editor}?oogst=${section}&tot=${skip + MORE_AT_ONCE}#onderdeel-${section}`}
          className="inline-flex min-h-11 items-center text-sm"
        >
          {fill(harvest.evenMore, { aantal: count })}
        </a>
      )}
    </details>
  );
}
