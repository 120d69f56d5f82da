import { fill } from "../../lib/text.ts";
import { dutchDate } from "../../samenwerkingsafspraak/dutchDate.ts";
import type { TeamAgreement } from "../../samenwerkingsafspraak/reads.ts";
import { Card } from "../../ui/Card.tsx";
import { Drawing } from "../../ui/Drawing.tsx";
import { LinkButton } from "../../ui/LinkButton.tsx";
import texts from "./texts.json" with { type: "json" };

export type SessionEntry = {
  id: string;
  teamId: string;
  title: string;
  area: string;
  date: string;
  state: "preparing" | "running" | "closed";
  /** Whether this member leads it. */
  leads: boolean;
  /** Null for who does not coordinate the team. */
  agreement: TeamAgreement | null;
};

type SessionCardProps = { entry: SessionEntry };

const ICONS = { preparing: "pencil", running: "clock", closed: "check" } as const;

/** One bijeenkomst: what, where, when, how far, and the ways in that this member has. */
export function SessionCard({ entry }: SessionCardProps) {
  const { id, title, area, date, state, leads } = entry;
  return (
    <Card as="li" tone={state === "running" ? "sun" : undefined} className="grid gap-4 md:grid-cols-2">
      <div className="grid content-start gap-2">
        <h3>
          <bdi>{title}</bdi>
        </h3>
        <p>
          <bdi>{area}</bdi> · {date ? dutchDate(date) : texts.noDate}
        </p>
        <p className="flex items-center gap-2">
          <Drawing name={ICONS[state]} className="icon" />
          {texts.sessionStates[state]}
        </p>
        {leads && (
          <p className="flex flex-wrap gap-x-4 gap-y-2">
            <LinkButton href={state === "preparing" ? `/regie/${id}/voorbereiden` : `/regie/${id}`}>
              {texts.go[state]}
            </LinkButton>
            {state !== "preparing" && (
              <LinkButton kind="undo" className="-ms-2" href={`/regie/${id}/voorbereiden`}>
                {texts.go.prepare}
              </LinkButton>
            )}
          </p>
        )}
      </div>
      <Agreement entry={entry} />
    </Card>
  );
}

function Agreement({ entry: { id, title, agreement, leads } }: SessionCardProps) {
  const href = leads ? `/regie/${id}/afspraak` : `/beheer/${id}/afspraak`;
  return (
    <div className="grid content-start gap-2 border-line max-md:border-t max-md:pt-4 md:border-s md:ps-4">
      <h4 className="font-bold">{texts.agreement.title}</h4>
      {agreement && <p>{stateOf(agreement)}</p>}
      <p className="flex flex-wrap gap-x-4">
        <a
          href={href}
          className="inline-flex min-h-11 items-center"
          aria-label={fill(texts.agreement.openOf, { titel: title })}
        >
          {texts.agreement.open}
        </a>
        <a
          href={`/api/sessions/${id}/samenwerkingsafspraak.pdf`}
          className="inline-flex min-h-11 items-center"
          aria-label={fill(texts.agreement.pdfOf, { titel: title })}
        >
          {texts.agreement.pdf}
        </a>
      </p>
    </div>
  );
}

function stateOf({ state, version, concept, adoptedAt }: TeamAgreement): string {
  const datum = adoptedAt ? dutchDate(adoptedAt) : "";
  const first = fill(texts.agreement.states[state], { nummer: version, datum });
  return concept === null ? first : fill(texts.agreement.andConcept, { stand: first, nummer: concept });
}
