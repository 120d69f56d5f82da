import type { AgreementDocument } from "../../../../exercises/contract.ts";
import { isProblem } from "../../../../lib/errors.ts";
import { AgreementPage } from "../../../../samenwerkingsafspraak/page/AgreementPage.tsx";
import { readAgreement, readVersion } from "../../../../samenwerkingsafspraak/reads.ts";
import { hostOf } from "../../../../sessions/access.ts";
import { agreementAt } from "../../../agreementAt.ts";
import { memberAt } from "../../../memberAt.ts";
import { NotHere } from "../../../NotHere.tsx";
import { OriginList } from "./OriginList.tsx";
import { originOf } from "./originOf.ts";
import texts from "./texts.json" with { type: "json" };

type Asked = string | string[] | undefined;
/** `herkomst` is the line of which who has no scripts asks where it came from. */
export type DocumentSearch = { versie?: Asked; herkomst?: Asked };

/** Of which samenwerking; without it of the only one, or the first. */
type DocumentPageProps = { sessionId: string; partnershipId?: string; search: DocumentSearch };

/** The samenwerkingsafspraak as the document that it will be: as it stands, or a version that was adopted. */
export async function DocumentPage({ sessionId, partnershipId, search: { versie, herkomst } }: DocumentPageProps) {
  const at = agreementAt(sessionId, partnershipId);
  const here = `${at.document}${typeof versie === "string" ? `?versie=${versie}` : ""}`;
  const host = await hostOf(sessionId, await memberAt(here));
  const version = versie === undefined ? null : Number(versie);
  const read = () => {
    if (version === null) return host && readAgreement(host, partnershipId);
    if (!Number.isInteger(version) || version < 1 || version > MOST_VERSIONS) return null;
    return host && readVersion(host, version, partnershipId);
  };
  const document = await orNull(read);
  if (!host || !document) return <NotHere what="agreement" />;
  return (
    <main id="inhoud" className="py-6 max-sm:pb-0">
      <p className="mx-auto max-w-4xl px-4 pb-4 print:hidden">
        <a href={at.editor} className="inline-flex min-h-11 items-center">
          {texts.documentPage.back}
        </a>
      </p>
      <AgreementPage
        document={document}
        pdfHref={at.pdf(document.sha256 ? document.version : "concept")}
        pictureHref={at.picture}
      />
      <OriginList sessionId={sessionId} document={document} here={here} origin={await originOf(host, herkomst)} />
    </main>
  );
}

/** Far above what a session can have, and within what the database can count. */
const MOST_VERSIONS = 1_000_000;

async function orNull(read: () => Promise<AgreementDocument> | null): Promise<AgreementDocument | null> {
  try {
    return await read();
  } catch (error) {
    if (isProblem(error) && error.code === "NOT_FOUND") return null;
    throw error;
  }
}
