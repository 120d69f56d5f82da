import type { Metadata } from "next";
import { DUTCH } from "../../../../../lib/languages.ts";
import { hostOf } from "../../../../../sessions/access.ts";
import { readRoom } from "../../../../../sessions/reads.ts";
import { seatToTypeFor } from "../../../../../zaal/seatToTypeFor.ts";
import { SessionHeader } from "../../../../beheer/SessionHeader.tsx";
import { readPhotoFormBack } from "../../../../meedoen/[code]/formBack.ts";
import { memberAt } from "../../../../memberAt.ts";
import { NotHere } from "../../../../NotHere.tsx";
import { FollowSession } from "../../FollowSession.tsx";
import { SeatHead } from "./SeatHead.tsx";
import { SeatRoom } from "./SeatRoom.tsx";
import texts from "./texts.json" with { type: "json" };

export const metadata: Metadata = { title: texts.title };

type Props = {
  params: Promise<{ sessionId: string; participantId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Where the facilitator types what a person or table without a phone says, on a page of its own. */
export default async function SeatPage({ params, searchParams }: Props) {
  const { sessionId, participantId } = await params;
  const host = await hostOf(sessionId, await memberAt(`/regie/${sessionId}/plek/${participantId}`));
  const room = host && (await readRoom(host.sessionId));
  const found = host && (await seatToTypeFor(host, participantId));
  if (!room || !found) return <NotHere what="session" />;
  return (
    <main id="inhoud" className="page grid gap-6">
      <SessionHeader session={room} title={texts.title} />
      <SeatHead seat={found.seat} me={found.props.me} />
      <SeatRoom {...found.props} formBack={await readPhotoFormBack(await searchParams, DUTCH)} />
      <FollowSession sessionId={sessionId} revision={room.revision} />
    </main>
  );
}
