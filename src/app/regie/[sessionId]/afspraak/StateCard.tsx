import type { AgreementDocument } from "../../../../exercises/contract.ts";
import { fill } from "../../../../lib/text.ts";
import { missingIn } from "../../../../samenwerkingsafspraak/document/checks.ts";
import { Card } from "../../../../ui/Card.tsx";
import { Drawing } from "../../../../ui/Drawing.tsx";
import { LinkButton } from "../../../../ui/LinkButton.tsx";
import type { agreementAt } from "../../../agreementAt.ts";
import texts from "./texts.json" with { type: "json" };

type StateCardProps = { at: ReturnType<typeof agreementAt>; document: AgreementDocument };

/** How far the agreement is, what that means, and the ways to read it whole. */
export function StateCard({ at, document }: StateCardProps) {
  const { state, version, sha256, partners, withoutAssentOf } = document;
  const open = missingIn(document).length;
  const isReady = open === 0 && withoutAssentOf.length === 0;
  return (
    <Card as="section" tone={sha256 ? "leaf" : undefined} className="flex flex-wrap items-start justify-between gap-4">
      <div className="grid max-w-3xl gap-1">
        <h2 className="flex items-center gap-2 text-lg">
          <Drawing name={sha256 ? "lock" : "pencil"} className="icon" />
          <span>{fill(texts.states[state], { nummer: version })}</span>
        </h2>
        <p>{texts.meaning[state]}</p>
        {!sha256 && version > 1 && (
          <p>
            <span>{fill(texts.stands, { nummer: version - 1 })}</span>{" "}
            <a href={`${at.document}?versie=${version - 1}`}>{fill(texts.standsLink, { nummer: version - 1 })}</a>
          </p>
        )}
        {!sha256 && (
          <p>
            <a href="#afronden" className="inline-flex min-h-11 items-center gap-2">
              <Drawing name={isReady ? "check" : "warning"} className="icon" />
              <span>{inWords(open, withoutAssentOf.length, partners.length)}</span>
            </a>
          </p>
        )}
      </div>
      <p className="flex flex-wrap gap-3">
        <LinkButton href={at.document}>{texts.document}</LinkButton>
        {/* Of what is on this page, be it a concept that followed an adopted version. */}
        <LinkButton href={at.pdf(sha256 ? undefined : "concept")}>{texts.pdf}</LinkButton>
      </p>
    </Card>
  );
}

function inWords(open: number, without: number, partners: number): string {
  if (open > 1) return fill(texts.openChecks.many, { aantal: open });
  if (open === 1) return texts.openChecks.one;
  return without > 0 ? fill(texts.openChecks.notAll, { aantal: without, alle: partners }) : texts.openChecks.none;
}
