import type { AgreementDocument } from "../../../../exercises/contract.ts";
import { fill } from "../../../../lib/text.ts";
import { missingIn } from "../../../../samenwerkingsafspraak/document/checks.ts";
import { Drawing } from "../../../../ui/Drawing.tsx";
import { Notice } from "../../../../ui/Notice.tsx";
import { Tree } from "../../../../ui/Tree.tsx";
import type { agreementAt } from "../../../agreementAt.ts";
import { AdoptAnyway } from "./AdoptAnyway.tsx";
import { CheckLine } from "./CheckLine.tsx";
import { DropConcept } from "./DropConcept.tsx";
import { StateForm } from "./StateForm.tsx";
import texts from "./texts.json" with { type: "json" };
import { Unprintable } from "./Unprintable.tsx";

type At = ReturnType<typeof agreementAt>;
type FinishProps = {
  at: At;
  document: AgreementDocument;
  sessionState: "preparing" | "running" | "closed";
  /** Then it is never made final. */
  practice: boolean;
};

/** The end of the work: what is still missing, the buttons that bring the agreement further, and the versions so far. */
export function Finish({ at, document, sessionState, practice }: FinishProps) {
  const { checks, sections, sha256, withoutAssentOf } = document;
  const asksTwice = !practice && !sha256 && missingIn(document).length === 0 && withoutAssentOf.length > 0;
  return (
    <section
      id="afronden"
      aria-labelledby="afronden-titel"
      className="grid scroll-mt-4 gap-6 border-t-4 border-soil pt-6"
    >
      <div className="flex items-end justify-between gap-4">
        <h2 id="afronden-titel">{texts.finish.title}</h2>
        <Tree growth={sha256 ? "fruit" : "grown"} className="size-24" />
      </div>
      {!sha256 && (
        <div className="grid gap-3">
          <h3>{texts.checks.title}</h3>
          <ul className="grid gap-1">
            {checks.map((check) => (
              <CheckLine key={check.id} check={check} section={sections.find(({ id }) => id === check.section)} />
            ))}
          </ul>
          <p className="text-sm text-muted">{texts.checks.warnMeaning}</p>
        </div>
      )}
      {!sha256 && <Unprintable document={document} />}
      {practice && <Notice kind="info">{texts.finish.practice}</Notice>}
      {asksTwice && <AdoptAnyway without={withoutAssentOf} />}
      <StateForm
        state={document.state}
        version={document.version}
        sessionState={sessionState}
        mayAdopt={!asksTwice && !practice}
      />
      {!sha256 && document.version > 1 && <DropConcept version={document.version - 1} />}
      <Changes document={document} />
      <Versions at={at} last={sha256 ? document.version : document.version - 1} />
    </section>
  );
}

const SIGNS = { added: "plus", changed: "pencil", removed: "trash" } as const;

function Changes({ document: { changes, version, sections } }: { document: AgreementDocument }) {
  if (changes.length === 0) return null;
  return (
    <div className="grid gap-3">
      <h3>{fill(texts.changes.title, { nummer: version - 1 })}</h3>
      <ul className="grid gap-2">
        {changes.map(({ section, change, text, before }) => (
          <li key={`${section}:${change}:${text}:${before}`} className="flex items-start gap-2">
            <Drawing name={SIGNS[change]} className="icon mt-0.5 flex-none" />
            <span>
              <b>{texts.changes.kinds[change]}</b> · <span>{sections.find(({ id }) => id === section)?.title}</span> ·{" "}
              <bdi>{text}</bdi>
              {change === "changed" && before && (
                <span className="block text-sm text-muted" dir="auto">
                  {fill(texts.changes.before, { tekst: before })}
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Versions({ at, last }: { at: At; last: number }) {
  if (last < 1) return null;
  const numbers = Array.from({ length: last }, (_, at) => last - at);
  return (
    <div className="grid gap-3">
      <h3>{texts.versions.title}</h3>
      <ul>
        {numbers.map((nummer) => (
          <li key={nummer} className="flex flex-wrap items-center gap-x-6">
            <b>{fill(texts.versions.version, { nummer })}</b>
            <a href={`${at.document}?versie=${nummer}`} className="inline-flex min-h-11 items-center">
              {fill(texts.versions.document, { nummer })}
            </a>
            <a href={at.pdf(nummer)} className="inline-flex min-h-11 items-center">
              {fill(texts.versions.pdf, { nummer })}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
