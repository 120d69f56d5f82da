import type { Metadata } from "next";
import { coordinationsOf } from "../../../accounts/access.ts";
import { exerciseTitle } from "../../../exercises/exerciseTitle.ts";
import { fill } from "../../../lib/text.ts";
import { facilitationsOf } from "../../../sessions/access.ts";
import { readProgrammes, type SavedProgramme } from "../../../sessions/programmes/reads.ts";
import { Card } from "../../../ui/Card.tsx";
import { memberAt } from "../../memberAt.ts";
import { NotHere } from "../../NotHere.tsx";
import { BeheerPage } from "../BeheerPage.tsx";
import { sizeInWords } from "../sizeInWords.ts";
import beheer from "../texts.json" with { type: "json" };
import { ProgrammeForms } from "./ProgrammeForms.tsx";
import texts from "./texts.json" with { type: "json" };

export const metadata: Metadata = { title: texts.title };

type Props = { searchParams: Promise<{ team?: string | string[] }> };

/** The programmes that a team saved: what is in them, another name for one, and the way to take one away. */
export default async function ProgrammesPage({ searchParams }: Props) {
  const { team } = await searchParams;
  const here = `/beheer/programmas${typeof team === "string" ? `?team=${encodeURIComponent(team)}` : ""}`;
  const member = await memberAt(here);
  const keepers = [...facilitationsOf(member), ...coordinationsOf(member)];
  const keeper = team === undefined ? keepers[0] : keepers.find(({ teamId }) => teamId === team);
  if (!keeper) return <NotHere what="team" />;
  const programmes = await readProgrammes(keeper);
  return (
    <BeheerPage title={texts.title} intro={programmes.length > 0 ? texts.intro : texts.none}>
      <ul id="programmas" className="grid gap-4">
        {programmes.map((programme) => (
          <ProgrammeItem key={programme.id} team={keeper.teamId} programme={programme} />
        ))}
      </ul>
      <p>
        <a href={`/beheer/nieuw?team=${keeper.teamId}`} className="inline-flex min-h-11 items-center">
          {texts.new}
        </a>
      </p>
    </BeheerPage>
  );
}

function ProgrammeItem({ team, programme }: { team: string; programme: SavedProgramme }) {
  const { id, name, parts, gone } = programme;
  return (
    <Card as="li" className="grid gap-3">
      <h2 id={`programma-${id}`} className="wrap-anywhere">
        <bdi>{name}</bdi>
      </h2>
      <p>{fill(beheer.new.savedText, sizeInWords(parts))}</p>
      {gone.length > 0 && <p>{fill(beheer.new.savedGone, { titels: gone.join(", ") })}</p>}
      <details>
        <summary className="min-h-11 py-2" aria-describedby={`programma-${id}`}>
          {texts.steps}
        </summary>
        <div className="grid gap-3">
          {parts.map(({ steps }, at) => (
            // They never change places.
            <div key={at}>
              {parts.length > 1 && <h3 className="text-base">{fill(texts.part, { nummer: at + 1 })}</h3>}
              <ol className="list-decimal ps-6">
                {steps.map(({ exercise, minutes, enabled }, place) => (
                  <li key={`${place} ${exercise}`} className={enabled === false ? "text-muted" : ""}>
                    {fill(enabled === false ? texts.off : texts.step, {
                      titel: exerciseTitle(exercise),
                      minuten: minutes,
                    })}
                  </li>
                ))}
              </ol>
            </div>
          ))}
        </div>
      </details>
      <ProgrammeForms team={team} programmeId={id} name={name} about={`programma-${id}`} />
    </Card>
  );
}
