import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AgreementPage } from "../../../../samenwerkingsafspraak/AgreementPage.tsx";
import { readAgreement } from "../../../../samenwerkingsafspraak/reads.ts";
import { findSeat } from "../../../../sessions/access.ts";
import { findSessionId } from "../../../../sessions/door/reads.ts";
import { LinkButton } from "../../../../ui/LinkButton.tsx";
import texts from "../texts.json" with { type: "json" };

export const metadata: Metadata = { title: texts.agreement.title };

/** The agreement to read on a phone: as it stands now, or as it was adopted. */
export default async function Page({ params }: { params: Promise<{ code: string }> }) {
  const sessionId = await findSessionId((await params).code);
  const seat = sessionId ? await findSeat(sessionId) : null;
  if (!seat) notFound();
  const document = await readAgreement(seat);
  const pdf = `/api/sessions/${seat.sessionId}/samenwerkingsafspraak.pdf`;
  return (
    <main id="inhoud">
      <AgreementPage document={document} pdfHref={document.sha256 ? pdf : undefined}>
        <LinkButton kind="may" href={`/meedoen/${seat.sessionId}/zaal`}>
          {texts.agreement.back}
        </LinkButton>
      </AgreementPage>
    </main>
  );
}
