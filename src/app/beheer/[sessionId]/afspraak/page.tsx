import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { coordinationsOf, findMember } from "../../../../accounts/access.ts";
import type { AgreementDocument } from "../../../../exercises/contract.ts";
import { Problem } from "../../../../lib/errors.ts";
import { AgreementPage } from "../../../../samenwerkingsafspraak/AgreementPage.tsx";
import { readTeamAgreement } from "../../../../samenwerkingsafspraak/reads.ts";
import texts from "../../texts.json" with { type: "json" };

export const metadata: Metadata = { title: texts.agreement.title };

type Props = { params: Promise<{ sessionId: string }> };

/** The samenwerkingsafspraak for the team's coordinator, to read. */
export default async function CoordinatorAgreement({ params }: Props) {
  const { sessionId } = await params;
  const document = await findAgreement(sessionId);
  if (!document) notFound();
  return (
    <main id="inhoud" className="py-6 max-sm:pb-0">
      <p className="mx-auto max-w-4xl px-4 pb-4 print:hidden">
        <a href="/beheer" className="inline-flex min-h-11 items-center">
          {texts.nav.list}
        </a>
      </p>
      <AgreementPage document={document} pdfHref={`/api/sessions/${sessionId}/samenwerkingsafspraak.pdf`} />
    </main>
  );
}

/** The agreement of a session of one of the teams that the asker coordinates, or null. */
async function findAgreement(sessionId: string): Promise<AgreementDocument | null> {
  const member = await findMember();
  for (const coordinator of member ? coordinationsOf(member) : []) {
    try {
      return await readTeamAgreement(coordinator, sessionId);
    } catch (error) {
      if (!(error instanceof Problem && error.code === "NOT_FOUND")) throw error;
    }
  }
  return null;
}
