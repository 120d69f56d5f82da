import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { readOwn } from "../../../../contributions/reads.ts";
import { DUTCH } from "../../../../lib/languages.ts";
import { type WordsFile, wordsFor } from "../../../../lib/words.ts";
import { AgreementPage } from "../../../../samenwerkingsafspraak/page/AgreementPage.tsx";
import { OtherText } from "../../../../samenwerkingsafspraak/page/OtherText.tsx";
import { type FirstSeen, readAgreement, readFirst } from "../../../../samenwerkingsafspraak/reads.ts";
import { findSeat, type Seat } from "../../../../sessions/access.ts";
import { readOwnPartnership } from "../../../../sessions/partnerships/reads.ts";
import { readPartner, readRevision } from "../../../../sessions/reads.ts";
import { LinkButton } from "../../../../ui/LinkButton.tsx";
import { Notice } from "../../../../ui/Notice.tsx";
import { Words } from "../../../../ui/Words.tsx";
import { agreementAt } from "../../../agreementAt.ts";
import { justSentOf } from "../justSent.ts";
import { NoSeat } from "../NoSeat.tsx";
import { AgreementAnswers } from "./AgreementAnswers.tsx";
import { answerable } from "./answerable.ts";
import { Following } from "./Following.tsx";
import texts from "./page.texts.json" with { type: "json" };

export const metadata: Metadata = { title: texts.title };

// An agreement is read in Dutch.
const FILES: WordsFile[] = ["exercises/kit/agreement/texts", "exercises/kit/phone.texts"];

type Props = {
  params: Promise<{ code: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The agreement on a phone: what was adopted first, to read; a concept to read and to answer. */
export default async function Page({ params, searchParams }: Props) {
  const { code: sessionId } = await params;
  const seat = await findSeat(sessionId);
  if (!seat) return <NoSeat sessionId={sessionId} page="afspraak" />;
  const { participantId, partnerId } = seat;
  const { versie, ...search } = await searchParams;
  // Before the text: what changes while that is read is followed.
  const revision = (await readRevision(seat.sessionId)) ?? 0;
  const [{ document, concept }, own, partnerName, partnershipId] = await Promise.all([
    versie === "concept" ? readPresent(seat) : readFirst(seat),
    readOwn(seat),
    readPartner(partnerId),
    readOwnPartnership(partnerId),
  ]);
  const answers = answerable(document, partnerId);
  const here = `/meedoen/${seat.sessionId}/afspraak`;
  const at = agreementAt(seat.sessionId, partnershipId);
  return (
    <main id="inhoud">
      <Following sessionId={seat.sessionId} revision={revision} />
      <AgreementPage document={document} pdfHref={document.sha256 ? at.pdf() : undefined} pictureHref={at.picture}>
        {document.sha256 && <Notice kind="good">{texts.adopted}</Notice>}
        <OtherText document={document} concept={concept} href={here} words={texts} />
        <LinkButton kind="may" className="justify-self-start" href={`/meedoen/${seat.sessionId}/zaal`}>
          {texts.back}
        </LinkButton>
        {answers && (
          <Words language={DUTCH} words={Object.fromEntries(FILES.map((file) => [file, wordsFor(DUTCH, file)]))}>
            <AgreementAnswers
              page={versie === "concept" ? "concept" : "afspraak"}
              answerable={answers}
              seat={{ sessionId: seat.sessionId, participantId, partnerId }}
              partnerName={partnerName}
              answered={own.answered}
              seed={randomUUID()}
              justSent={justSentOf(search, [])}
            />
          </Words>
        )}
      </AgreementPage>
    </main>
  );
}

const readPresent = async (seat: Seat): Promise<FirstSeen> => ({ document: await readAgreement(seat), concept: null });
