import type { Metadata } from "next";
import { readHarvest } from "../../../../samenwerkingsafspraak/offered/reads.ts";
import { readAgreement } from "../../../../samenwerkingsafspraak/reads.ts";
import { hostOf } from "../../../../sessions/access.ts";
import { readRoom } from "../../../../sessions/reads.ts";
import { SessionHeader } from "../../../beheer/SessionHeader.tsx";
import { memberAt } from "../../../memberAt.ts";
import { NotHere } from "../../../NotHere.tsx";
import { FollowSession } from "../FollowSession.tsx";
import { Contents } from "./Contents.tsx";
import { EditorSection } from "./EditorSection.tsx";
import { editorSections } from "./editorSections.ts";
import { Finish } from "./Finish.tsx";
import { MORE_AT_ONCE } from "./harvestSizes.ts";
import { StateCard } from "./StateCard.tsx";
import texts from "./texts.json" with { type: "json" };

export const metadata: Metadata = { title: texts.title };

type Props = {
  params: Promise<{ sessionId: string }>;
  /** Without JavaScript: of which section to show more of the harvest, and how much. */
  searchParams: Promise<{ oogst?: string | string[]; tot?: string | string[] }>;
};

/** Where the facilitator makes the samenwerkingsafspraak out of what the steps yielded. */
export default async function AgreementEditor({ params, searchParams }: Props) {
  const { sessionId } = await params;
  const host = await hostOf(sessionId, await memberAt(`/regie/${sessionId}/afspraak`));
  // The room comes first: what is read after it is never older than its revision.
  const room = host && (await readRoom(host.sessionId));
  if (!room) return <NotHere what="session" />;
  const [document, harvest] = await Promise.all([readAgreement(host), readHarvest(host)]);
  const { oogst, tot } = await searchParams;
  const opened = typeof oogst === "string" ? { [oogst]: Number(tot) || MORE_AT_ONCE } : {};
  const sections = editorSections(document, harvest.sections, room.partners, opened);
  const { title, area, date, assents, textSha256, sha256 } = document;
  const shown = { title, area, date, assents, textSha256, sha256 };
  return (
    <main id="inhoud" className="mx-auto grid max-w-[88rem] gap-6 px-4 py-4 pb-16">
      <SessionHeader session={room} title={texts.title} at="agreement" />
      <StateCard sessionId={sessionId} document={document} />
      <div className="grid items-start gap-6 xl:grid-cols-[16rem_minmax(0,1fr)] xl:gap-10">
        <Contents sections={sections} />
        <div className="grid gap-8">
          {sections.map((section) => (
            <EditorSection
              key={section.id}
              sessionId={sessionId}
              revision={room.revision}
              section={section}
              document={shown}
              partners={room.partners}
            />
          ))}
          <Finish sessionId={sessionId} document={document} sessionState={room.state} />
        </div>
      </div>
      <FollowSession sessionId={sessionId} revision={room.revision} />
    </main>
  );
}
