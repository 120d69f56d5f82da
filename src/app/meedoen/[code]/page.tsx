import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { readFirstTeam } from "../../../accounts/team/reads.ts";
import { KEPT_DAYS } from "../../../contributions/retention/days.ts";
import type participants from "../../../exercises/content/participants.json";
import { addressOf } from "../../../lib/asker.ts";
import { isProblem, type Problem } from "../../../lib/errors.ts";
import { isUuid } from "../../../lib/ids.ts";
import type { Language } from "../../../lib/languages.ts";
import { refusalIn } from "../../../lib/refusals.ts";
import { answerAs } from "../../../lib/requests.ts";
import { say } from "../../../lib/say.ts";
import { wordsFor } from "../../../lib/words.ts";
import { findSeatBehind } from "../../../sessions/access.ts";
import { isDigits, unescaped } from "../../../sessions/door/code.ts";
import { type Door, readDoor } from "../../../sessions/door/reads.ts";
import { shownCode } from "../../../sessions/door/schema.ts";
import { Words } from "../../../ui/Words.tsx";
import { CodeForm } from "../../(home)/CodeForm.tsx";
import { FootLinks } from "../../FootLinks.tsx";
import { LanguageForm } from "../../LanguageForm.tsx";
import { readLanguage } from "../../language.ts";
import { askOf } from "../../publicTeam.ts";
import type appNl from "../../texts.json";
import { JoinForm } from "./JoinForm.tsx";
import type nl from "./texts.json";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: wordsFor<typeof nl>(await readLanguage(), "app/meedoen/[code]/texts").title,
});

/** The door for who types or scans the code; who has a seat goes on to the room. Apart, so that the door stays light. */
export default async function Page({ params }: { params: Promise<{ code: string }> }) {
  const shown = unescaped((await params).code);
  const code = shownCode.parse(shown);
  // The room itself says why somebody has no seat in it.
  if (isUuid(shown)) redirect(`/meedoen/${shown}/zaal`);
  const seat = await findSeatBehind(code);
  if (seat) redirect(`/meedoen/${seat.sessionId}/zaal`);
  const door = await doorOf(code);
  if ("detail" in door) return <ShutDoor problem={door} shown={shown} code={code} />;
  const language = await readLanguage();
  const { sides, uiTexts } = wordsFor<typeof participants>(language, "exercises/content/participants");
  const privacy = uiTexts.privacyShort.map((line) => say(line, { dagen: KEPT_DAYS }, language));
  const { team, ...rest } = door;
  return (
    <>
      <div className="page pb-0">
        <LanguageForm back={`/meedoen/${encodeURIComponent(shown)}`} />
      </div>
      <Words language={language} words={wordsOf(language, rest.partnerships.length > 0)}>
        <JoinForm code={code} door={{ ...rest, sides: choicesOf(sides), privacy }} />
      </Words>
      <FootLinks team={team} />
    </>
  );
}

const DOOR = "app/meedoen/[code]/door.texts";
const SEVERAL = "app/meedoen/[code]/partnerships.texts";

const wordsOf = (language: Language, several: boolean) => ({
  [DOOR]: wordsFor(language, DOOR),
  ...(several && { [SEVERAL]: wordsFor(language, SEVERAL) }),
});

const drawings = {
  formal: "sides.svg#building",
  informal: "sides.svg#house-heart",
  both: "sides.svg#two-circles",
} as const;
const choicesOf = (sides: { id: string; name: string; explanation: string }[]) =>
  (["formal", "informal", "both"] as const).map((id) => {
    const side = sides.find((known) => known.id === id);
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
async function ShutDoor({ problem, shown, code }: { problem: Problem; shown: string; code: string }) {
  answerAs(problem.status);
  // Who guesses costs no more than a refusal.
  const language = await readLanguage();
  const { title, detail } = refusalIn(language, problem);
  const { join } = wordsFor<typeof participants>(language, "exercises/content/participants").uiTexts;
  const { foot } = wordsFor<typeof appNl>(language, "app/texts");
  const team = problem.code === "TOO_MANY" ? null : await readFirstTeam();
  return (
    <>
      <main id="inhoud" className="page flex flex-col gap-6">
        <LanguageForm back={`/meedoen/${encodeURIComponent(shown)}`} />
        <h1>{title}</h1>
        <CodeForm typed={shown === code && isDigits(code) ? code : ""} error={detail} />
        <p>{join.noPhone}</p>
        {team && <p className="[overflow-wrap:anywhere]">{say(foot.askAt, { organisatie: askOf(team) }, language)}</p>}
      </main>
      <FootLinks />
    </>
  );
}
