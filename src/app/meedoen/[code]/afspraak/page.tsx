import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { readOwn } from "../../../../contributions/reads.ts";
import { AgreementPage } from "../../../../samenwerkingsafspraak/AgreementPage.tsx";
import { readAgreement } from "../../../../samenwerkingsafspraak/reads.ts";
import { findSeat } from "../../../../sessions/access.ts";
import { readPartner } from "../../../../sessions/reads.ts";
import { LinkButton } from "../../../../ui/LinkButton.tsx";
import { justSentOf } from "../justSent.ts";
import { NoSeat } from "../NoSeat.tsx";
import { AgreementAnswers } from "./AgreementAnswers.tsx";
import { answerable } from "./answerable.ts";
import texts from "./page.texts.json" with { type: "json" };

export const metadata: Metadata = { title: texts.title };

type Props = {
  params: Promise<{ code: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The agreement on a phone, as it stands now or as it was adopted: to read, and until then to answer. */
export default async function Page({ params, searchParams }: Props) {
  const { code: sessionId } = await params;
  const seat = await findSeat(sessionId);
  if (!seat) return <NoSeat sessionId={sessionId} page="afspraak" />;
  const { participantId, partnerId } = seat;
  const [document, own, partnerName] = await Promise.all([readAgreement(seat), readOwn(seat), readPartner(partnerId)]);
  const answers = answerable(document, partnerId);
  const pdf = `/api/sessions/${seat.sessionId}/samenwerkingsafspraak.pdf`;
  return (
    <main id="inhoud">
      <AgreementPage document={document} pdfHref={document.sha256 ? pdf : undefined}>
        <LinkButton kind="may" href={`/meedoen/${seat.sessionId}/zaal`}>
          {texts.back}
        </LinkButton>
        {answers && (
          <AgreementAnswers
            answerable={answers}
            seat={{ sessionId: seat.sessionId, participantId, partnerId }}
            partnerName={partnerName}
            answered={own.answered}
            seed={randomUUID()}
            justSent={justSentOf(await searchParams, [])}
          />
        )}
      </AgreementPage>
    </main>
  );
}
