import type { AgreementDocument } from "../../../../exercises/contract.ts";
import type { Told } from "../../../../samenwerkingsafspraak/origin/told.ts";
import { EditedAgreement } from "./Edited.tsx";
import { LineOrigin } from "./LineOrigin.tsx";
import texts from "./texts.json" with { type: "json" };

type OriginListProps = {
  sessionId: string;
  document: Pick<AgreementDocument, "sections">;
  /** The address of this page, with its version. */
  here: string;
  /** Without JavaScript: of which line the page shows where it came from. */
  origin: { lineId: string; items: Told[] } | undefined;
};

/** Below the document, for the facilitator alone and not on paper: of each line the way back to what was said. */
export function OriginList({ sessionId, document, here, origin }: OriginListProps) {
  const sections = document.sections
    .map(({ groups, ...section }) => ({
      ...section,
      rows: groups.flatMap(({ rows }) => rows).filter(({ sourceCount }) => sourceCount > 0),
    }))
    .filter(({ rows }) => rows.length > 0);
  if (sections.length === 0) return null;
  return (
    <EditedAgreement sessionId={sessionId} partnershipId="" revision={0} origin={origin}>
      <details
        id="herkomst"
        open={origin !== undefined || undefined}
        className="card mx-auto mt-6 max-w-4xl print:hidden"
      >
        <summary>{texts.origin.title}</summary>
        <p className="text-sm text-muted">{texts.origin.explain}</p>
        {sections.map(({ id, number, title, rows }) => (
          <section key={id} aria-labelledby={`herkomst-van-${id}`} className="mt-4">
            <h2 id={`herkomst-van-${id}`} className="text-base text-muted">{`${number}. ${title}`}</h2>
            <ul className="divide-y divide-line">
              {rows.map((row) => (
                <li key={row.id} className="py-1 [overflow-wrap:anywhere]">
                  <span dir="auto" className="whitespace-pre-line">
                    {row.cells[0]}
                  </span>
                  <LineOrigin
                    lineId={row.id}
                    count={row.sourceCount}
                    href={`${here}${here.includes("?") ? "&" : "?"}herkomst=${row.id}#herkomst-${row.id}`}
                  />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </details>
    </EditedAgreement>
  );
}
