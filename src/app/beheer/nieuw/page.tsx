import type { Metadata } from "next";
import { newSecret } from "../../../lib/ids.ts";
import { fill } from "../../../lib/text.ts";
import { todayInNetherlands } from "../../../samenwerkingsafspraak/document/calendar.ts";
import { facilitationsOf, hostOf } from "../../../sessions/access.ts";
import { programmeOf, templates } from "../../../sessions/prepare/template.ts";
import { readProgrammes, type SavedProgramme } from "../../../sessions/programmes/reads.ts";
import { readRoom } from "../../../sessions/reads.ts";
import { memberAt } from "../../memberAt.ts";
import { NotHere } from "../../NotHere.tsx";
import { BeheerPage } from "../BeheerPage.tsx";
import { sizeInWords } from "../sizeInWords.ts";
import texts from "../texts.json" with { type: "json" };
import { CopySessionForm } from "./CopySessionForm.tsx";
import { NewSessionForm } from "./NewSessionForm.tsx";

export const metadata: Metadata = { title: texts.new.title };

type Props = { searchParams: Promise<{ team?: string | string[]; van?: string | string[] }> };

/** A facilitator makes a bijeenkomst: a new one, or one like an earlier one. */
export default async function NewSessionPage({ searchParams }: Props) {
  const { team, van } = await searchParams;
  if (typeof van === "string") return <CopyPage from={van} />;
  const here = `/beheer/nieuw${typeof team === "string" ? `?team=${team}` : ""}`;
  const teams = facilitationsOf(await memberAt(here));
  const chosen = teams.find(({ teamId }) => teamId === team) ?? teams[0];
  if (!chosen) return <NotHere what="team" />;
  const saved = await readProgrammes(chosen);
  return (
    <BeheerPage title={texts.new.title} intro={texts.new.intro}>
      <NewSessionForm
        team={chosen.teamId}
        today={todayInNetherlands()}
        templates={[...templateChoices(), ...savedChoices(saved)]}
        once={newSecret()}
      />
      {saved.length > 0 && (
        <p>
          <a href={`/beheer/programmas?team=${chosen.teamId}`} className="inline-flex min-h-11 items-center">
            {texts.new.saved}
          </a>
        </p>
      )}
    </BeheerPage>
  );
}

async function CopyPage({ from }: { from: string }) {
  const host = await hostOf(from, await memberAt(`/beheer/nieuw?van=${encodeURIComponent(from)}`));
  const room = host && (await readRoom(host.sessionId));
  if (!room) return <NotHere what="session" />;
  const { id, teamId, title, area, theme, wifiName, wifiPassword, practice, parts } = room;
  const values = { title, area, theme, wifiName, wifiPassword, practice: practice ? "ja" : "" };
  return (
    <BeheerPage title={texts.new.copyTitle} intro={texts.new.copyIntro}>
      <CopySessionForm
        from={id}
        team={teamId}
        values={values}
        starts={parts.map(({ startsAt }) => startsAt)}
        once={newSecret()}
      />
    </BeheerPage>
  );
}

const templateChoices = () =>
  templates.map(({ id, title, text }) => ({
    value: id,
    label: title,
    text: fill(texts.new.templateText, { tekst: text, ...sizeInWords(programmeOf(id)) }),
  }));

const savedChoices = (saved: SavedProgramme[]) =>
  saved.map(({ id, name, parts, gone }) => {
    const lost = gone.length > 0 ? fill(texts.new.savedGone, { titels: gone.join(", ") }) : "";
    const size = fill(texts.new.savedText, sizeInWords(parts));
    return { value: id, label: name, text: [texts.new.savedBy, size, lost].filter(Boolean).join(" ") };
  });
