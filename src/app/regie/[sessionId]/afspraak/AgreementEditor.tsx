import { readHarvest } from "../../../../samenwerkingsafspraak/edit/offered/reads.ts";
import { readTellers } from "../../../../samenwerkingsafspraak/progress/reads.ts";
import { readAgreement } from "../../../../samenwerkingsafspraak/reads.ts";
import { hostOf } from "../../../../sessions/access.ts";
import { addressOfOne } from "../../../../sessions/partnerships/addressOfOne.ts";
import { readRoom } from "../../../../sessions/reads.ts";
import { agreementAt } from "../../../agreementAt.ts";
import { SessionHeader } from "../../../beheer/SessionHeader.tsx";
import { memberAt } from "../../../memberAt.ts";
import { NotHere } from "../../../NotHere.tsx";
import { PartnershipTabs } from "../../../PartnershipTabs.tsx";
import { FollowSession } from "../FollowSession.tsx";
import { Contents } from "./Contents.tsx";
import { EditedAgreement } from "./Edited.tsx";
import { EditorSection } from "./EditorSection.tsx";
import { editorSections } from "./editorSections.ts";
import { Finish } from "./Finish.tsx";
import { MORE_AT_ONCE } from "./harvestSizes.ts";
import { StateCard } from "./StateCard.tsx";
import texts from "./texts.json" with { type: "json" };

export type EditorSearch = { oogst?: string | string[]; tot?: string | string[] };

type AgreementEditorProps = {
  sessionId: string;
  /** Of which samenwerking; without it of the only one, or the first. */
  partnershipId?: string;
  /** Without JavaScript: of which section to show more of the harvest, and how much. */
  search: EditorSearch;
};

/** Where the facilitator makes a samenwerkingsafspraak out of what the steps yielded. */
export async function AgreementEditor({ sessionId, partnershipId, search: { oogst, tot } }: AgreementEditorProps) {
  const host = await hostOf(sessionId, await memberAt(agreementAt(sessionId, partnershipId).editor));
  // The room comes first: what is read after it is never older than its revision.
  const room = host && (await readRoom(host.sessionId));
  if (!room) return <NotHere what="session" />;
  const id = partnershipId ?? room.partnershipId;
  if (!room.partnerships.some((one) => one.id === id)) return <NotHere what="agreement" />;
  const [document, harvest, tellers] = await Promise.all([
    readAgreement(host, id),
    readHarvest(host, id),
    readTellers(host, sessionId),
  ]);
  const addressed = addressOfOne(room.partnerships, id);
  const at = agreementAt(sessionId, addressed);
  const opened = typeof oogst === "string" ? { [oogst]: Number(tot) || MORE_AT_ONCE } : {};
  const sections = editorSections(document, harvest.sections, harvest.partners, { opened, tellers });
  const { title, area, date, assents, textSha256, sha256 } = document;
  const shown = { title, area, date, assents, textSha256, sha256 };
  return (
    <main id="inhoud" className="mx-auto grid max-w-[88rem] gap-6 px-4 py-4 pb-16">
      <SessionHeader session={room} title={texts.title} at="agreement" />
      <PartnershipTabs
        label={texts.partnerships}
        partnerships={room.partnerships}
        current={id}
        hrefOf={(other) => agreementAt(sessionId, other).editor}
      />
      <EditedAgreement sessionId={sessionId} partnershipId={id} addressed={addressed}>
        <StateCard at={at} document={document} />
        <div className="grid items-start gap-6 xl:grid-cols-[16rem_minmax(0,1fr)] xl:gap-10">
          <Contents sections={sections} />
          <div className="grid gap-8">
            {sections.map((section) => (
              <EditorSection
                key={section.id}
                revision={room.revision}
                section={section}
                document={shown}
                partners={harvest.partners}
              />
            ))}
            <Finish at={at} document={document} sessionState={room.state} />
          </div>
        </div>
      </EditedAgreement>
      <FollowSession sessionId={sessionId} revision={room.revision} />
    </main>
  );
}
