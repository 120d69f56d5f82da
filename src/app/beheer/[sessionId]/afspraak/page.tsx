import "../../../rare.css";
import type { Metadata } from "next";
import { coordinationsOf, type Member } from "../../../../accounts/access.ts";
import { isProblem } from "../../../../lib/errors.ts";
import { AgreementPage } from "../../../../samenwerkingsafspraak/AgreementPage.tsx";
import { OtherText } from "../../../../samenwerkingsafspraak/OtherText.tsx";
import { type FirstSeen, readTeamAgreement, readTeamFirst } from "../../../../samenwerkingsafspraak/reads.ts";
import { memberAt } from "../../../memberAt.ts";
import { NotHere } from "../../../NotHere.tsx";
import texts from "../../texts.json" with { type: "json" };

export const metadata: Metadata = { title: texts.agreement.title };

type Props = { params: Promise<{ sessionId: string }>; searchParams: Promise<{ versie?: string | string[] }> };

/** The samenwerkingsafspraak for the team's coordinator, to read: what was adopted first, and a concept that followed when asked. */
export default async function CoordinatorAgreement({ params, searchParams }: Props) {
  const [{ sessionId }, { versie }] = await Promise.all([params, searchParams]);
  const root = `/beheer/${sessionId}/afspraak`;
  const wantsConcept = versie === "concept";
  const member = await memberAt(wantsConcept ? `${root}?versie=concept` : root);
  const found = await findAgreement(sessionId, member, wantsConcept);
  if (!found) return <NotHere what="agreement" />;
  const { document, concept } = found;
  const pdf = `/api/sessions/${sessionId}/samenwerkingsafspraak.pdf?version=${document.sha256 ? document.version : "concept"}`;
  return (
    <main id="inhoud" className="py-6 max-sm:pb-0">
      <p className="mx-auto max-w-4xl px-4 pb-4 print:hidden">
        <a href="/beheer" className="inline-flex min-h-11 items-center">
          {texts.nav.list}
        </a>
      </p>
      <AgreementPage document={document} pdfHref={pdf}>
        <OtherText document={document} concept={concept} href={root} words={texts.agreement} />
      </AgreementPage>
    </main>
  );
}

/** What is read first of a session of one of the teams that the asker coordinates, or the present text; null for any other. */
async function findAgreement(sessionId: string, member: Member, wantsConcept: boolean): Promise<FirstSeen | null> {
  for (const coordinator of coordinationsOf(member)) {
    try {
      if (!wantsConcept) return await readTeamFirst(coordinator, sessionId);
      return { document: await readTeamAgreement(coordinator, sessionId), concept: null };
    } catch (error) {
      if (!(isProblem(error) && error.code === "NOT_FOUND")) throw error;
    }
  }
  return null;
}
