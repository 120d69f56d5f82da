import type { ReactNode } from "react";
import type { AgreementDocument } from "../../exercises/contract.ts";
import { Card } from "../../ui/Card.tsx";
import { LinkButton } from "../../ui/LinkButton.tsx";
import { SideMark } from "../../ui/SideMark.tsx";
import { type AgreementLetter, agreementLetter, type LetterSection } from "../document/agreementLetter.ts";
import texts from "../document/texts.document.json" with { type: "json" };
import { AssentCards } from "./AssentCards.tsx";
import { BoomFigure } from "./BoomFigure.tsx";
import { LineGroups, Words } from "./LineGroups.tsx";

type AgreementPageProps = {
  document: AgreementDocument;
  pdfHref?: string;
  /** Where a picture of it is, by its hash, for who looks at this page. */
  pictureHref: (sha256: string) => string;
  children?: ReactNode;
};

/** A samenwerkingsafspraak set like a good letter: the same content in the same order as its PDF. */
export function AgreementPage({ document, pdfHref, pictureHref, children }: AgreementPageProps) {
  const letter = agreementLetter(document);
  return (
    <article className="mx-auto max-w-4xl border border-line bg-card px-[min(1.25rem,4vw)] py-8 sm:rounded-lg sm:px-12 sm:py-14 md:px-20">
      <Head letter={letter} pdfHref={pdfHref} />
      {children && <div className="mt-4 grid gap-4">{children}</div>}
      {letter.sections.map((section) => (
        <Section key={section.id} section={section} letter={letter} />
      ))}
      {letter.changes.heading && <Changes changes={letter.changes} />}
      {letter.pictures.heading && <Pictures pictures={letter.pictures} pictureHref={pictureHref} />}
      <section className="mt-10 text-sm text-muted">
        <h2>{texts.mark.heading}</h2>
        <p className="mt-2">{letter.mark.explanation}</p>
        <p className="break-all text-ink">{letter.mark.hash}</p>
        {letter.mark.scheme && <p>{letter.mark.scheme}</p>}
      </section>
      {letter.progress.heading && <Progress progress={letter.progress} />}
    </article>
  );
}

function Head({ letter, pdfHref }: { letter: AgreementLetter; pdfHref?: string }) {
  return (
    <header className="grid gap-3">
      <h1>
        <span className="flex flex-wrap items-center gap-2 text-base wrap-anywhere text-leaf">
          {letter.kind}{" "}
          {letter.concept && <strong className="rounded-sm bg-sun px-2 text-on-sun">{letter.concept}</strong>}
        </span>{" "}
        <Words text={letter.title} />
      </h1>
      {letter.conceptMeaning && <p>{letter.conceptMeaning}</p>}
      <p className="text-muted">{letter.explanation}</p>
      {letter.without.heading && <Without without={letter.without} />}
      {pdfHref && (
        <p>
          <LinkButton href={pdfHref}>{texts.download}</LinkButton>
        </p>
      )}
    </header>
  );
}

function Without({ without: { heading, lines } }: Pick<AgreementLetter, "without">) {
  return (
    <Card as="section" tone="sun" className="wrap-anywhere">
      <p>
        <strong>{heading}</strong>
      </p>
      <ul className="mt-2 grid gap-2">
        {lines.map(({ name, text, reason }) => (
          <li key={name}>
            <Words text={name} /> <span>{text}</span>
            {reason && (
              <span className="block text-sm text-muted">
                <Words text={reason} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Summary({ summary }: Pick<AgreementLetter, "summary">) {
  return (
    <section aria-labelledby="in-het-kort" className="mt-8 border-s-4 border-leaf ps-4">
      <h2 id="in-het-kort">{summary.heading}</h2>
      {summary.points.map(({ heading, lines }) => (
        <div key={heading} className="mt-3">
          <h3>{heading}</h3>
          <ul className="list-disc ps-5 marker:text-leaf">
            {lines.map((line) => (
              <li key={line}>
                <Words text={line} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function Section({ section, letter }: { section: LetterSection; letter: AgreementLetter }) {
  const id = `onderdeel-${section.id}`;
  return (
    <>
      <section aria-labelledby={id} className="mt-10">
        <h2 id={id} className="flex gap-3 sm:-ml-12">
          <span className="text-leaf sm:w-9 sm:shrink-0 sm:text-end">{section.number}</span>{" "}
          <span className="min-w-0">{section.title}</span>
        </h2>
        {section.part === "facts" && <Facts letter={letter} />}
        {section.part === "partners" && <Partners sides={letter.sides} />}
        {section.empty && <p className="mt-3 text-muted">{texts.empty}</p>}
        <LineGroups groups={section.groups} within={section.title} />
        {section.part === "assents" && letter.assents.length > 0 && <AssentCards assents={letter.assents} />}
      </section>
      {section.part === "facts" && letter.summary.heading && <Summary summary={letter.summary} />}
      {section.part === "partners" && <BoomFigure tree={letter.tree} />}
    </>
  );
}

function Facts({ letter }: { letter: AgreementLetter }) {
  return (
    <>
      <dl className="mt-3 grid gap-x-6 gap-y-1 sm:grid-cols-[max-content_1fr]">
        {letter.facts.map(({ label, text }) => (
          <div key={label} className="contents">
            <dt className="mt-2 text-muted sm:mt-0">{label}</dt>
            <dd>
              <Words text={text} />
            </dd>
          </div>
        ))}
      </dl>
      {letter.supportMeaning && <p className="mt-4 text-sm text-muted">{letter.supportMeaning}</p>}
    </>
  );
}

function Partners({ sides }: Pick<AgreementLetter, "sides">) {
  return (
    <div className="mt-4 grid gap-4 sm:grid-cols-2">
      {sides.map(({ side, word, explanation, partners }) => (
        <Card key={side} tone={side}>
          <p>
            <SideMark side={side} label={word} big /> <span className="block text-sm text-muted">({explanation})</span>
          </p>
          {partners.length === 0 && <p className="mt-2">{texts.noPartners}</p>}
          <ul className="mt-3 grid gap-3">
            {partners.map(({ name, contact }) => (
              <li key={name}>
                <strong>
                  <Words text={name} />
                </strong>
                {contact && (
                  <span className="block text-sm text-muted">
                    <Words text={contact} />
                  </span>
                )}
              </li>
            ))}
          </ul>
        </Card>
      ))}
    </div>
  );
}

/** Set apart from what was agreed: on its own ground, after the mark of the text. */
function Progress({ progress: { heading, explanation, groups } }: Pick<AgreementLetter, "progress">) {
  return (
    <aside className="card mt-10 wrap-anywhere" aria-labelledby="stand">
      <h2 id="stand">{heading}</h2>
      <p className="mt-2 text-sm text-muted">{explanation}</p>
      <LineGroups groups={groups} within={heading} />
    </aside>
  );
}

function Pictures({
  pictures: { heading, items },
  pictureHref,
}: Pick<AgreementLetter, "pictures"> & Pick<AgreementPageProps, "pictureHref">) {
  return (
    <section className="mt-10" aria-labelledby="bijlage">
      <h2 id="bijlage">{heading}</h2>
      {items.map(({ sha256, alt, width, height }, at) => (
        <figure key={`${at}-${sha256}`} className="mt-4 break-inside-avoid">
          <img
            src={pictureHref(sha256)}
            alt={alt}
            width={width}
            height={height}
            loading="lazy"
            className="photo max-h-96"
          />
          <figcaption className="mt-2 wrap-anywhere">
            <Words text={alt} />
          </figcaption>
        </figure>
      ))}
    </section>
  );
}

function Changes({ changes }: Pick<AgreementLetter, "changes">) {
  return (
    <section className="mt-10" aria-labelledby="veranderd">
      <h2 id="veranderd">{changes.heading}</h2>
      <LineGroups groups={[changes.table]} within={changes.heading} />
    </section>
  );
}
