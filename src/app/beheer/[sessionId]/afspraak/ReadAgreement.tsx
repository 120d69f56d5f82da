import { coordinationsOf, type Member } from "../../../../accounts/access.ts";
import { isProblem } from "../../../../lib/errors.ts";
import { AgreementPage } from "../../../../samenwerkingsafspraak/page/AgreementPage.tsx";
import { OtherText } from "../../../../samenwerkingsafspraak/page/OtherText.tsx";
import { type FollowedLine, followUp } from "../../../../samenwerkingsafspraak/progress/followUp.ts";
import { readTellers } from "../../../../samenwerkingsafspraak/progress/reads.ts";
import { type FirstSeen, readTeamAgreement, readTeamFirst } from "../../../../samenwerkingsafspraak/reads.ts";
import { addressOfOne } from "../../../../sessions/partnerships/addressOfOne.ts";
import { readPartnerships } from "../../../../sessions/partnerships/reads.ts";
import { agreementAt } from "../../../agreementAt.ts";
import { memberAt } from "../../../memberAt.ts";
import { NotHere } from "../../../NotHere.tsx";
import { PartnershipTabs } from "../../../PartnershipTabs.tsx";
import texts from "../../texts.json" with { type: "json" };
import { FollowUp } from "./FollowUp.tsx";

export type ReadSearch = { versie?: string | string[] };

/** Of which samenwerking; without it of the only one, or the first. */
type ReadAgreementProps = { sessionId: string; partnershipId?: string; search: ReadSearch };

/**
 * The samenwerkingsafspraak for the team's coordinator: what was adopted first, and a concept that followed when asked. The
 * text is there to read; how far its actions are the coordinator may say.
 */
export async function ReadAgreement({ sessionId, partnershipId, search: { versie } }: ReadAgreementProps) {
  const wantsConcept = versie === "concept";
  const asked = agreementAt(sessionId, partnershipId).reading;
  const member = await memberAt(wantsConcept ? `${asked}?versie=concept` : asked);
  const found = await findAgreement({ sessionId, partnershipId }, member, wantsConcept);
  if (!found) return <NotHere what="agreement" />;
  const { document, concept, lines } = found;
  const partnerships = await readPartnerships(sessionId);
  const id = partnershipId ?? partnerships[0]?.id ?? "";
  const at = agreementAt(sessionId, addressOfOne(partnerships, id));
  return (
    <main id="inhoud" className="py-6 max-sm:pb-0">
      <div className="mx-auto grid max-w-4xl gap-2 px-4 pb-4 print:hidden">
        <a href="/beheer" className="inline-flex min-h-11 items-center justify-self-start">
          {texts.nav.list}
        </a>
        <PartnershipTabs
          label={texts.agreement.partnerships}
          partnerships={partnerships}
          current={id}
          hrefOf={(other) => agreementAt(sessionId, other).reading}
        />
      </div>
      <FollowUp lines={lines} of={{ sessionId, addressed: addressOfOne(partnerships, id) }} />
      <AgreementPage
        document={document}
        pdfHref={at.pdf(document.sha256 ? document.version : "concept")}
        pictureHref={at.picture}
      >
        <OtherText document={document} concept={concept} href={at.reading} words={texts.agreement} />
      </AgreementPage>
    </main>
  );
}

/** With what is to be followed up: of what was adopted, or of the concept where nothing was. */
type Found = FirstSeen & { lines: FollowedLine[] };

type Place = { sessionId: string; partnershipId?: string };

/** What is read first of a session of one of the teams that the asker coordinates, or the present text; null for any other. */
async function findAgreement(
  { sessionId, partnershipId }: Place,
  member: Member,
  wantsConcept: boolean,
): Promise<Found | null> {
  for (const coordinator of coordinationsOf(member)) {
    try {
      if (wantsConcept)
        return { document: await readTeamAgreement(coordinator, sessionId, partnershipId), concept: null, lines: [] };
      const first = await readTeamFirst(coordinator, sessionId, partnershipId);
      return { ...first, lines: followUp(first.document, await readTellers(coordinator, sessionId)) };
    } catch (error) {
      if (!(isProblem(error) && error.code === "NOT_FOUND")) throw error;
    }
  }
  return null;
}
