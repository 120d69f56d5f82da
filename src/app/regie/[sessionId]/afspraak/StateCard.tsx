import type { AgreementDocument } from "../../../../exercises/contract.ts";
import { fill } from "../../../../lib/text.ts";
import { Card } from "../../../../ui/Card.tsx";
import { Drawing } from "../../../../ui/Drawing.tsx";
import { LinkButton } from "../../../../ui/LinkButton.tsx";
import texts from "./texts.json" with { type: "json" };

type StateCardProps = { sessionId: string; document: AgreementDocument };

/** How far the agreement is, what that means, and the ways to read it whole. */
export function StateCard({ sessionId, document: { state, version, checks, sha256 } }: StateCardProps) {
  const open = checks.filter(({ severity, ok }) => severity === "block" && !ok).length;
  const count = open === 0 ? texts.openChecks.none : open === 1 ? texts.openChecks.one : texts.openChecks.many;
  return (
    <Card as="section" tone={sha256 ? "leaf" : undefined} className="flex flex-wrap items-start justify-between gap-4">
      <div className="grid max-w-3xl gap-1">
        <h2 className="flex items-center gap-2 text-lg">
          <Drawing name={sha256 ? "lock" : "pencil"} className="icon" />
          <span>{fill(texts.states[state], { nummer: version })}</span>
        </h2>
        <p>{texts.meaning[state]}</p>
        {!sha256 && (
          <p>
            <a href="#afronden" className="inline-flex min-h-11 items-center gap-2">
              <Drawing name={open === 0 ? "check" : "warning"} className="icon" />
              <span>{fill(count, { aantal: open })}</span>
            </a>
          </p>
        )}
      </div>
      <p className="flex flex-wrap gap-3">
        <LinkButton href={`/regie/${sessionId}/afspraak/document`}>{texts.document}</LinkButton>
        <LinkButton href={`/api/sessions/${sessionId}/samenwerkingsafspraak.pdf`}>{texts.pdf}</LinkButton>
      </p>
    </Card>
  );
}
