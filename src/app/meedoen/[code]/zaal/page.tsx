import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { readOwn } from "../../../../contributions/reads.ts";
import { wordsFor } from "../../../../lib/words.ts";
import { findSeat } from "../../../../sessions/access.ts";
import { readOwnPartnership } from "../../../../sessions/partnerships/reads.ts";
import { readPartner, readTeamOf } from "../../../../sessions/reads.ts";
import { SideMark } from "../../../../ui/SideMark.tsx";
import { Words } from "../../../../ui/Words.tsx";
import { readSnapshot } from "../../../../zaal/moments.ts";
import { wordsWith } from "../../../../zaal/wordsWith.ts";
import { FootLinks } from "../../../FootLinks.tsx";
import { LanguageForm } from "../../../LanguageForm.tsx";
import { readLanguage } from "../../../language.ts";
import { seatLabelIn } from "../../../seatLabel.ts";
import { readPhotoFormBack } from "../formBack.ts";
import { justSentOf } from "../justSent.ts";
import { NoSeat } from "../NoSeat.tsx";
import { PhoneRoom } from "../PhoneRoom.tsx";
import type nl from "../texts.json";
import { OwnPicture } from "./OwnPicture.tsx";
import type roomNl from "./texts.json";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: wordsFor<typeof nl>(await readLanguage(), "app/meedoen/[code]/texts").title,
});

type Props = {
  params: Promise<{ code: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** A participant's phone in the room; for nobody without a seat. */
export default async function Page({ params, searchParams }: Props) {
  const { code: sessionId } = await params;
  const seat = await findSeat(sessionId);
  if (!seat) return <NoSeat sessionId={sessionId} page="zaal" />;
  const [snapshot, own, partner, partnershipId, team] = await Promise.all([
    readSnapshot(seat),
    readOwn(seat),
    readPartner(seat.partnerId),
    readOwnPartnership(seat.partnerId),
    readTeamOf(seat.sessionId),
  ]);
  if (snapshot.audience !== "phone") return <NoSeat sessionId={sessionId} page="zaal" />;
  const { participantId, partnerId, standing, label } = seat;
  const asked = await searchParams;
  const language = await readLanguage();
  const texts = wordsFor<typeof roomNl>(language, "app/meedoen/[code]/zaal/texts");
  const words = {
    "app/meedoen/[code]/texts": wordsFor(language, "app/meedoen/[code]/texts"),
    "contributions/parked/texts": wordsFor(language, "contributions/parked/texts"),
  };
  return (
    <>
      <main id="inhoud" className="page flex flex-col gap-6">
        <Words language={language} words={words}>
          <PhoneRoom
            initial={snapshot}
            me={{ participantId, partnerId, partnershipId, standing, label, partnerName: partner }}
            sent={own.mine}
            answered={own.answered}
            parked={own.parked}
            seed={randomUUID()}
            justSent={justSentOf(asked, own.mine)}
            formBack={await readPhotoFormBack(asked, language)}
            words={wordsWith(snapshot, language)}
            asked={typeof asked.vraag === "string" ? asked.vraag : null}
          />
        </Words>
        <footer className="mt-8 flex flex-col gap-2 border-t border-line pt-4">
          <p className="flex items-center gap-3">
            <OwnPicture label={label} />
            <span className="min-w-0">
              {texts.you}: <b>{seatLabelIn(language, label)}</b> · <bdi>{partner}</bdi> <SideMark side={standing} />
            </span>
          </p>
          <p className="text-muted">{texts.youHelp}</p>
          <LanguageForm back={`/meedoen/${sessionId}/zaal`} />
          <a href={`/meedoen/${seat.sessionId}/afspraak`} className="thumb-link">
            {texts.readAgreement}
          </a>
        </footer>
      </main>
      <FootLinks team={team} />
    </>
  );
}
