import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { readContributions } from "../../../../../contributions/reads.ts";
import { fill } from "../../../../../lib/text.ts";
import { findHost } from "../../../../../sessions/access.ts";
import { pictureOf } from "../../../../../sessions/door/picture.ts";
import { readRoom } from "../../../../../sessions/reads.ts";
import { Drawing } from "../../../../../ui/Drawing.tsx";
import { SideMark } from "../../../../../ui/SideMark.tsx";
import { readSnapshot } from "../../../../api/sessions/[sessionId]/moments.ts";
import { SessionHeader } from "../../../../beheer/SessionHeader.tsx";
import { FollowSession } from "../../afspraak/FollowSession.tsx";
import { SeatRoom } from "./SeatRoom.tsx";
import texts from "./texts.json" with { type: "json" };

export const metadata: Metadata = { title: texts.title };

type Props = { params: Promise<{ sessionId: string; participantId: string }> };

/** Where the facilitator types what a person or table without a phone says. */
export default async function SeatPage({ params }: Props) {
  const { sessionId, participantId } = await params;
  const host = await findHost(sessionId);
  const room = host && (await readRoom(host.sessionId));
  const seat = room?.seats.find(({ id, removed }) => id === participantId && !removed);
  if (!host || !room || !seat) notFound();
  const { partnerId, standing, label, people } = seat;
  const snapshot = await readSnapshot(host, `phone:${standing}:${partnerId}`);
  if (snapshot.audience !== "phone") notFound();
  const partnerName = room.partners.find(({ id }) => id === partnerId)?.name ?? "";
  return (
    <main id="inhoud" className="page grid gap-6">
      <SessionHeader session={room} title={texts.title} />
      <p className="flex items-center gap-3 border-b border-line pb-4">
        <Drawing name={pictureOf(label)} className="size-10" />
        <span>
          <b className="me-3">{fill(texts.forSeat, { naam: label, organisatie: partnerName })}</b>
          <SideMark side={standing} />
          {people > 1 && <span className="block text-muted">{fill(texts.people, { aantal: people })}</span>}
        </span>
      </p>
      <SeatRoom
        snapshot={snapshot}
        me={{ participantId, partnerId, standing, partnerName }}
        {...(await readAnswers(snapshot.step?.id, participantId))}
      />
      <FollowSession sessionId={sessionId} revision={room.revision} />
    </main>
  );
}

/** What was sent for this seat in the present step, and what it answered there. */
async function readAnswers(stepId: string | undefined, participantId: string) {
  const rows = stepId ? await readContributions([stepId]) : [];
  const mine = rows.filter((row) => row.participantId === participantId);
  const answers = rows.flatMap(({ id, supports }) =>
    supports.filter((support) => support.participantId === participantId).map(({ value }) => [id, value]),
  );
  return {
    sent: mine.map(({ id, round, body }) => ({ id, stepId: stepId ?? "", round, body })),
    answered: Object.fromEntries(answers),
  };
}
