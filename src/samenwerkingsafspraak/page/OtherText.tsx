import type { AgreementDocument } from "../../exercises/contract.ts";
import { fill } from "../../lib/text.ts";
import { Notice } from "../../ui/Notice.tsx";

type OtherTextProps = {
  document: Pick<AgreementDocument, "version" | "sha256">;
  /** The number of a concept that followed the adopted version that is read. */
  concept: number | null;
  /** The page of the agreement. */
  href: string;
  words: { concept: string; conceptLink: string; adoptedLink: string };
};

/** The way from an adopted version to the concept that followed it, and back. */
export function OtherText({ document: { version, sha256 }, concept, href, words }: OtherTextProps) {
  if (concept !== null)
    return (
      <Notice kind="info">
        <p>{fill(words.concept, { nummer: concept })}</p>
        <a href={`${href}?versie=concept`} className="inline-flex min-h-11 items-center">
          {fill(words.conceptLink, { nummer: concept })}
        </a>
      </Notice>
    );
  if (sha256 || version === 1) return null;
  return (
    <Notice kind="info">
      <a href={href} className="inline-flex min-h-11 items-center">
        {fill(words.adoptedLink, { nummer: version - 1 })}
      </a>
    </Notice>
  );
}
