import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { KEPT_DAYS } from "../../../contributions/retention/days.ts";
import { content } from "../../../exercises/content.ts";
import { addressOf } from "../../../lib/asker.ts";
import { Problem } from "../../../lib/errors.ts";
import { isUuid } from "../../../lib/ids.ts";
import { fill } from "../../../lib/text.ts";
import { findSeat } from "../../../sessions/access.ts";
import { type Door, findSessionId, readDoor } from "../../../sessions/door/reads.ts";
import { FootLinks } from "../../FootLinks.tsx";
import { JoinForm } from "./JoinForm.tsx";
import texts from "./texts.json" with { type: "json" };

export const metadata: Metadata = { title: texts.title };

/** The door for who types or scans the code; who has a seat goes on to the room. Apart, so that the door stays light. */
export default async function Page({ params }: { params: Promise<{ code: string }> }) {
  const { code } = await params;
  const sessionId = await findSessionId(code);
  const seat = sessionId ? await findSeat(sessionId) : null;
  if (seat) redirect(`/meedoen/${seat.sessionId}/zaal`);
  if (isUuid(code)) notFound();
  return (
    <>
      <JoinForm
        code={code}
        door={{
          ...(await doorOf(code)),
          sides: sideChoices,
          privacy: content.uiTexts.privacyShort.map((line) => fill(line, { dagen: KEPT_DAYS })),
        }}
      />
      <FootLinks />
    </>
  );
}

const drawings = { formal: "building", informal: "house-heart", both: "two-circles" } as const;
const sideChoices = (["formal", "informal", "both"] as const).map((id) => {
  const side = content.sides.find((known) => known.id === id);
  return { value: id, label: side?.name ?? id, text: side?.explanation ?? "", drawing: drawings[id], tone: id };
});

async function doorOf(code: string): Promise<Door> {
  try {
    return await readDoor(code, addressOf(await headers()));
  } catch (error) {
    if (error instanceof Problem) redirect(`/?code=${encodeURIComponent(code)}`);
    throw error;
  }
}
