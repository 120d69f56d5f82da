import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { readOwn } from "../../../../contributions/reads.ts";
import { findSeat } from "../../../../sessions/access.ts";
import { audienceOf } from "../../../../sessions/audience.ts";
import { readPartner, readTeamOf } from "../../../../sessions/reads.ts";
import { SideMark } from "../../../../ui/SideMark.tsx";
import { readSnapshot } from "../../../api/sessions/[sessionId]/moments.ts";
import { FootLinks } from "../../../FootLinks.tsx";
import { justSentOf } from "../justSent.ts";
import { NoSeat } from "../NoSeat.tsx";
import { PhoneRoom } from "../PhoneRoom.tsx";
import texts from "../texts.json" with { type: "json" };
import { OwnPicture } from "./OwnPicture.tsx";
import roomTexts from "./texts.json" with { type: "json" };

export const metadata: Metadata = { title: texts.title };

type Props = {
  params: Promise<{ code: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** A participant's phone in the room; for nobody without a seat. */
export default async function Page({ params, searchParams }: Props) {
  const { code: sessionId } = await params;
  const seat = await findSeat(sessionId);
  if (!seat) return <NoSeat sessionId={sessionId} page="zaal" />;
  const [snapshot, own, partner, team] = await Promise.all([
    readSnapshot(seat, audienceOf(seat)),
    readOwn(seat),
    readPartner(seat.partnerId),
    readTeamOf(seat.sessionId),
  ]);
  if (snapshot.audience !== "phone") return <NoSeat sessionId={sessionId} page="zaal" />;
  const { participantId, partnerId, standing, label } = seat;
  return (
    <>
      <main id="inhoud" className="page flex flex-col gap-6">
        <PhoneRoom
          initial={snapshot}
          me={{ participantId, partnerId, standing, label, partnerName: partner }}
          sent={own.mine}
          answered={own.answered}
          seed={randomUUID()}
          justSent={justSentOf(await searchParams, own.mine)}
        />
        <footer className="mt-8 flex flex-col gap-2 border-t border-line pt-4">
          <p className="flex items-center gap-3">
            <OwnPicture label={label} />
            <span className="min-w-0">
              {roomTexts.you}: <b>{label}</b> · <bdi>{partner}</bdi> <SideMark side={standing} />
            </span>
          </p>
          <p className="text-muted">{roomTexts.youHelp}</p>
          <a href={`/meedoen/${seat.sessionId}/afspraak`} className="thumb-link">
            {roomTexts.readAgreement}
          </a>
        </footer>
      </main>
      <FootLinks team={team} />
    </>
  );
}
