import { fill } from "../../lib/text.ts";
import { dutchDate } from "../../samenwerkingsafspraak/document/dutchDate.ts";
import type { TeamAgreement } from "../../samenwerkingsafspraak/team/reads.ts";
import { Card } from "../../ui/Card.tsx";
import { Drawing } from "../../ui/Drawing.tsx";
import { LinkButton } from "../../ui/LinkButton.tsx";
import { agreementAt } from "../agreementAt.ts";
import { dayOf, type Listed, phaseOf } from "./listing.ts";
import { RemoveForm } from "./RemoveForm.tsx";
import { TakeOverForm } from "./TakeOverForm.tsx";
import texts from "./texts.json" with { type: "json" };

export type SessionEntry = Listed & {
  teamId: string;
  /** Whether this member leads it. */
  leads: boolean;
  /** Whether this member may become its leader. */
  mayTakeOver: boolean;
  /** Whether this member may take it away. */
  mayRemove: boolean;
  /** None for who does not coordinate the team. */
  agreements: TeamAgreement[];
};

type SessionCardProps = { entry: SessionEntry; today: string };

const ICONS = {
  now: "clock",
  today: "clock",
  coming: "pencil",
  goesOn: "clock",
  never: "pencil",
  unclosed: "clock",
  past: "check",
} as const;

/** One bijeenkomst: what, where, when, how far, and the ways in that this member has. */
export function SessionCard({ entry, today }: SessionCardProps) {
  const { id, title, area, dates, state, practice, leads } = entry;
  const phase = phaseOf(entry, today);
  return (
    <Card as="li" tone={phase === "now" ? "sun" : undefined} className="grid gap-4 md:grid-cols-2">
      <div className="grid content-start gap-2">
        <h4 className="wrap-anywhere">
          <bdi>{title}</bdi>
        </h4>
        <p className="wrap-anywhere">
          <bdi>{area}</bdi> · {dates.length > 0 ? dates.map(dutchDate).join(", ") : texts.noDate}
        </p>
        <p className="flex items-center gap-2">
          <Drawing name={ICONS[phase]} className="icon" />
          <span>{fill(texts.phases[phase], { datum: dutchDate(dayOf(entry, today)) })}</span>
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
      <div className="grid content-start gap-2 border-line max-md:border-t max-md:pt-4 md:border-s md:ps-4">
        {state !== "preparing" && <Agreements entry={entry} />}
        <div className="flex flex-wrap items-start gap-x-6">
          {leads && (
            <a
              href={`/beheer/nieuw?van=${id}`}
              className="inline-flex min-h-11 items-center"
              aria-label={fill(texts.copyOf, { titel: title })}
            >
              {texts.copy}
            </a>
          )}
          {entry.mayTakeOver && <TakeOverForm sessionId={id} title={title} />}
          {entry.mayRemove && <RemoveForm sessionId={id} title={title} practice={practice} />}
        </div>
      </div>
    </Card>
  );
}

function Agreements({ entry }: Pick<SessionCardProps, "entry">) {
  const { partnerships } = entry;
  if (partnerships.length < 2)
    return (
      <>
        <h5 className="font-bold">{texts.agreement.title}</h5>
        <Agreement entry={entry} of={entry.title} />
      </>
    );
  return (
    <>
      <h5 className="font-bold">{texts.agreement.several}</h5>
      <ul className="grid gap-2">
        {partnerships.map(({ id, title }) => (
          <li key={id} className="min-w-0 border-s-4 border-line ps-3">
            <p className="font-bold wrap-anywhere">
              <bdi>{title}</bdi>
            </p>
            <Agreement entry={entry} partnershipId={id} of={title} />
          </li>
        ))}
      </ul>
    </>
  );
}

type AgreementProps = {
  entry: SessionEntry;
  /** Of which of several. */
  partnershipId?: string;
  /** What the agreement is of, for who does not see what stands around it. */
  of: string;
};

function Agreement({ entry: { id, leads, agreements }, partnershipId, of: titel }: AgreementProps) {
  const at = agreementAt(id, partnershipId);
  const agreement = agreements.find((one) => partnershipId === undefined || one.partnershipId === partnershipId);
  return (
    <>
      {agreement && <p>{stateOf(agreement)}</p>}
      {agreement && agreement.actions.total > 0 && <Actions {...agreement.actions} />}
      <p className="flex flex-wrap gap-x-4">
        <a
          href={leads ? at.editor : at.reading}
          className="inline-flex min-h-11 items-center"
          aria-label={fill(texts.agreement.openOf, { titel })}
        >
          {texts.agreement.open}
        </a>
        <a
          href={at.pdf()}
          className="inline-flex min-h-11 items-center"
          aria-label={fill(texts.agreement.pdfOf, { titel })}
        >
          {texts.agreement.pdf}
        </a>
      </p>
    </>
  );
}

/** How far what was agreed is: "3 van 7 acties klaar, 1 te laat". */
function Actions({ total, done, late }: TeamAgreement["actions"]) {
  const { count, countOne, lateCount } = texts.followUp;
  const stand = fill(total === 1 ? countOne : count, { klaar: done, aantal: total });
  return (
    <p className="flex items-center gap-2">
      {late > 0 && <Drawing name="warning" className="icon flex-none" />}
      <span>{late > 0 ? fill(lateCount, { stand, laat: late }) : stand}</span>
    </p>
  );
}

function stateOf({ state, version, concept, adoptedAt }: TeamAgreement): string {
  const datum = adoptedAt ? dutchDate(adoptedAt) : "";
  const first = fill(texts.agreement.states[state], { nummer: version, datum });
  return concept === null ? first : fill(texts.agreement.andConcept, { stand: first, nummer: concept });
}
