import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { readOwn } from "../../../../../contributions/reads.ts";
import { fill } from "../../../../../lib/text.ts";
import { hostOf, seatFor } from "../../../../../sessions/access.ts";
import { audienceOf } from "../../../../../sessions/audience.ts";
import { pictureOf } from "../../../../../sessions/door/picture.ts";
import { readRoom } from "../../../../../sessions/reads.ts";
import { Drawing } from "../../../../../ui/Drawing.tsx";
import { SideMark } from "../../../../../ui/SideMark.tsx";
import { readSnapshot } from "../../../../api/sessions/[sessionId]/moments.ts";
import { SessionHeader } from "../../../../beheer/SessionHeader.tsx";
import { memberAt } from "../../../../memberAt.ts";
import { NotHere } from "../../../../NotHere.tsx";
import { FollowSession } from "../../afspraak/FollowSession.tsx";
import { SeatRoom } from "./SeatRoom.tsx";
import texts from "./texts.json" with { type: "json" };

export const metadata: Metadata = { title: texts.title };

type Props = { params: Promise<{ sessionId: string; participantId: string }> };

/** Where the facilitator types what a person or table without a phone says. */
export default async function SeatPage({ params }: Props) {
  const { sessionId, participantId } = await params;
  const host = await hostOf(sessionId, await memberAt(`/regie/${sessionId}/plek/${participantId}`));
  const room = host && (await readRoom(host.sessionId));
  const row = room?.seats.find(({ id, removed, hasPhone }) => id === participantId && !removed && !hasPhone);
  if (!host || !room || !row) return <NotHere what="session" />;
  const seat = await seatFor(host, participantId);
  const { partnerId, standing, label } = seat;
  const [snapshot, own] = await Promise.all([readSnapshot(host, audienceOf(seat)), readOwn(seat)]);
  if (snapshot.audience !== "phone") return <NotHere what="session" />;
  const partnerName = room.partners.find(({ id }) => id === partnerId)?.name ?? "";
  return (
    <main id="inhoud" className="page grid gap-6">
      <SessionHeader session={room} title={texts.title} />
      <p className="flex items-center gap-3 border-b border-line pb-4">
        <Drawing name={pictureOf(label)} className="size-10" />
        <span>
          <b className="me-3">{fill(texts.forSeat, { naam: label, organisatie: partnerName })}</b>
          <SideMark side={standing} />
          {row.people > 1 && <span className="block text-muted">{fill(texts.people, { aantal: row.people })}</span>}
        </span>
      </p>
      <SeatRoom
        snapshot={snapshot}
        me={{ participantId, partnerId, standing, partnerName }}
        sent={own.mine}
        answered={own.answered}
        seed={randomUUID()}
      />
      <FollowSession sessionId={sessionId} revision={room.revision} />
    </main>
  );
}
