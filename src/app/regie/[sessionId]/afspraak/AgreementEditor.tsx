import { readHarvest } from "../../../../samenwerkingsafspraak/edit/offered/reads.ts";
import { readUnused } from "../../../../samenwerkingsafspraak/origin/reads.ts";
import { readKeepableOf } from "../../../../samenwerkingsafspraak/pictures/reads.ts";
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
import { originOf } from "./originOf.ts";
import { StateCard } from "./StateCard.tsx";
import texts from "./texts.json" with { type: "json" };
import { UnusedParts } from "./UnusedParts.tsx";

type Asked = string | string[] | undefined;
export type EditorSearch = { oogst?: Asked; nergens?: Asked; herkomst?: Asked; tot?: Asked };

type AgreementEditorProps = {
  sessionId: string;
  /** Of which samenwerking; without it of the only one, or the first. */
  partnershipId?: string;
  /**
   * Without JavaScript: of which section to show more of the harvest, or of which step what stands in no line, and how
   * much; or of which line where it came from.
   */
  search: EditorSearch;
};

/** Where the facilitator makes a samenwerkingsafspraak out of what the steps yielded. */
export async function AgreementEditor({
  sessionId,
  partnershipId,
  search: { oogst, nergens, herkomst, tot },
}: AgreementEditorProps) {
  const host = await hostOf(sessionId, await memberAt(agreementAt(sessionId, partnershipId).editor));
  // The room comes first: what is read after it is never older than its revision.
  const room = host && (await readRoom(host.sessionId));
  if (!room) return <NotHere what="session" />;
  const id = partnershipId ?? room.partnershipId;
  if (!room.partnerships.some((one) => one.id === id)) return <NotHere what="agreement" />;
  const [document, harvest, tellers, keepable] = await Promise.all([
    readAgreement(host, id),
    readHarvest(host, id),
    readTellers(host, sessionId),
    readKeepableOf(host, id),
  ]);
  const addressed = addressOfOne(room.partnerships, id);
  const at = agreementAt(sessionId, addressed);
  const opened = (part: Asked) => (typeof part === "string" ? { [part]: Number(tot) || MORE_AT_ONCE } : {});
  const asked = { opened: opened(oogst), tellers, keepable };
  const sections = editorSections(document, harvest.sections, harvest.partners, asked);
  const [unused, origin] = await Promise.all([readUnused(host, id, harvest.sections), originOf(host, herkomst)]);
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
      <EditedAgreement
        sessionId={sessionId}
        partnershipId={id}
        addressed={addressed}
        revision={room.revision}
        origin={origin}
      >
        <StateCard at={at} document={document} />
        <div className="grid items-start gap-6 xl:grid-cols-[16rem_minmax(0,1fr)] xl:gap-10">
          <Contents sections={sections} />
          <div className="grid gap-8">
            {sections.map((section) => (
              <EditorSection key={section.id} section={section} document={shown} partners={harvest.partners} />
            ))}
            <UnusedParts steps={unused} opened={opened(nergens)} />
            <Finish at={at} document={document} sessionState={room.state} practice={room.practice} />
          </div>
        </div>
      </EditedAgreement>
      <FollowSession sessionId={sessionId} revision={room.revision} />
    </main>
  );
}
