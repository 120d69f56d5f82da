import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { readFirstTeam } from "../../../accounts/team/reads.ts";
import { KEPT_DAYS } from "../../../contributions/retention/days.ts";
import { content } from "../../../exercises/content.ts";
import { addressOf } from "../../../lib/asker.ts";
import { isProblem, type Problem } from "../../../lib/errors.ts";
import { isUuid } from "../../../lib/ids.ts";
import { answerAs } from "../../../lib/requests.ts";
import { fill } from "../../../lib/text.ts";
import { findSeatBehind } from "../../../sessions/access.ts";
import { isDigits, unescaped } from "../../../sessions/door/code.ts";
import { type Door, readDoor } from "../../../sessions/door/reads.ts";
import { shownCode } from "../../../sessions/door/schema.ts";
import { CodeForm } from "../../(home)/CodeForm.tsx";
import { FootLinks } from "../../FootLinks.tsx";
import { askOf } from "../../publicTeam.ts";
import appTexts from "../../texts.json" with { type: "json" };
import { JoinForm } from "./JoinForm.tsx";
import texts from "./texts.json" with { type: "json" };

export const metadata: Metadata = { title: texts.title };

/** The door for who types or scans the code; who has a seat goes on to the room. Apart, so that the door stays light. */
export default async function Page({ params }: { params: Promise<{ code: string }> }) {
  const shown = unescaped((await params).code);
  const code = shownCode.parse(shown);
  // The room itself says why somebody has no seat in it.
  if (isUuid(shown)) redirect(`/meedoen/${shown}/zaal`);
  const seat = await findSeatBehind(code);
  if (seat) redirect(`/meedoen/${seat.sessionId}/zaal`);
  const door = await doorOf(code);
  if ("detail" in door) return <ShutDoor problem={door} typed={shown === code && isDigits(code) ? code : ""} />;
  const privacy = content.uiTexts.privacyShort.map((line) => fill(line, { dagen: KEPT_DAYS }));
  const { team, ...rest } = door;
  return (
    <>
      <JoinForm code={code} door={{ ...rest, sides: sideChoices, privacy }} />
      <FootLinks team={team} />
    </>
  );
}

const drawings = { formal: "building", informal: "house-heart", both: "two-circles" } as const;
const sideChoices = (["formal", "informal", "both"] as const).map((id) => {
  const side = content.sides.find((known) => known.id === id);
  return { value: id, label: side?.name ?? id, text: side?.explanation ?? "", drawing: drawings[id], tone: id };
});

/** What is behind the door, or why it stays shut. */
async function doorOf(code: string): Promise<Door | Problem> {
  try {
    return await readDoor(code, addressOf(await headers()));
  } catch (error) {
    if (!isProblem(error)) throw error;
    return error;
  }
}

/** Says at the door itself why it stays shut, and where to type another code. */
async function ShutDoor({ problem, typed }: { problem: Problem; typed: string }) {
  answerAs(problem.status);
  // Who guesses costs no more than a refusal.
  const team = problem.code === "TOO_MANY" ? null : await readFirstTeam();
  return (
    <>
      <main id="inhoud" className="page flex flex-col gap-6">
        <h1>{problem.title}</h1>
        <CodeForm typed={typed} error={problem.detail} />
        <p>{content.uiTexts.join.noPhone}</p>
        {team && <p className="[overflow-wrap:anywhere]">{fill(appTexts.foot.askAt, { organisatie: askOf(team) })}</p>}
      </main>
      <FootLinks />
    </>
  );
}
