import type { Metadata } from "next";
import { coordinationsOf, type Member } from "../../../../accounts/access.ts";
import type { AgreementDocument } from "../../../../exercises/contract.ts";
import { isProblem } from "../../../../lib/errors.ts";
import { AgreementPage } from "../../../../samenwerkingsafspraak/AgreementPage.tsx";
import { readTeamAgreement } from "../../../../samenwerkingsafspraak/reads.ts";
import { memberAt } from "../../../memberAt.ts";
import { NotHere } from "../../../NotHere.tsx";
import texts from "../../texts.json" with { type: "json" };

export const metadata: Metadata = { title: texts.agreement.title };

type Props = { params: Promise<{ sessionId: string }> };

/** The samenwerkingsafspraak for the team's coordinator, to read. */
export default async function CoordinatorAgreement({ params }: Props) {
  const { sessionId } = await params;
  const document = await findAgreement(sessionId, await memberAt(`/beheer/${sessionId}/afspraak`));
  if (!document) return <NotHere what="agreement" />;
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
async function findAgreement(sessionId: string, member: Member): Promise<AgreementDocument | null> {
  for (const coordinator of coordinationsOf(member)) {
    try {
      return await readTeamAgreement(coordinator, sessionId);
    } catch (error) {
      if (!(isProblem(error) && error.code === "NOT_FOUND")) throw error;
    }
  }
  return null;
}
