import "../../../../rare.css";
import type { Metadata } from "next";
import type { AgreementDocument } from "../../../../../exercises/contract.ts";
import { isProblem } from "../../../../../lib/errors.ts";
import { AgreementPage } from "../../../../../samenwerkingsafspraak/AgreementPage.tsx";
import { readAgreement, readVersion } from "../../../../../samenwerkingsafspraak/reads.ts";
import { type Host, hostOf } from "../../../../../sessions/access.ts";
import { memberAt } from "../../../../memberAt.ts";
import { NotHere } from "../../../../NotHere.tsx";
import texts from "../texts.json" with { type: "json" };

export const metadata: Metadata = { title: texts.title };

type Props = { params: Promise<{ sessionId: string }>; searchParams: Promise<{ versie?: string | string[] }> };

/** The samenwerkingsafspraak as the document that it will be: as it stands, or a version that was adopted. */
export default async function DocumentPage({ params, searchParams }: Props) {
  const [{ sessionId }, { versie }] = await Promise.all([params, searchParams]);
  const here = `/regie/${sessionId}/afspraak/document${typeof versie === "string" ? `?versie=${versie}` : ""}`;
  const host = await hostOf(sessionId, await memberAt(here));
  const version = versie === undefined ? null : Number(versie);
  const document = host && (await findDocument(host, version));
  if (!document) return <NotHere what="agreement" />;
  const pdf = `/api/sessions/${sessionId}/samenwerkingsafspraak.pdf?version=${document.sha256 ? document.version : "concept"}`;
  return (
    <main id="inhoud" className="py-6 max-sm:pb-0">
      <p className="mx-auto max-w-4xl px-4 pb-4 print:hidden">
        <a href={`/regie/${sessionId}/afspraak`} className="inline-flex min-h-11 items-center">
          {texts.documentPage.back}
        </a>
      </p>
      <AgreementPage document={document} pdfHref={pdf} />
    </main>
  );
}

/** Far above what a session can have, and within what the database can count. */
const MOST_VERSIONS = 1_000_000;

async function findDocument(host: Host, version: number | null): Promise<AgreementDocument | null> {
  if (version === null) return readAgreement(host);
  if (!Number.isInteger(version) || version < 1 || version > MOST_VERSIONS) return null;
  try {
    return await readVersion(host, version);
  } catch (error) {
    if (isProblem(error) && error.code === "NOT_FOUND") return null;
    throw error;
  }
}
