import type { Metadata } from "next";
import { newSecret } from "../../../lib/ids.ts";
import { fill } from "../../../lib/text.ts";
import { todayInNetherlands } from "../../../samenwerkingsafspraak/calendar.ts";
import { facilitationsOf } from "../../../sessions/access.ts";
import { programmeOf, templates } from "../../../sessions/prepare/template.ts";
import { HelpLink } from "../../hulp/HelpLink.tsx";
import { memberAt } from "../../memberAt.ts";
import { NotHere } from "../../NotHere.tsx";
import texts from "../texts.json" with { type: "json" };
import { NewSessionForm } from "./NewSessionForm.tsx";

export const metadata: Metadata = { title: texts.new.title };

/** A facilitator makes a bijeenkomst. */
export default async function NewSessionPage({
  searchParams,
}: {
  searchParams: Promise<{ team?: string | string[] }>;
}) {
  const { team } = await searchParams;
  const here = `/beheer/nieuw${typeof team === "string" ? `?team=${team}` : ""}`;
  const teams = facilitationsOf(await memberAt(here));
  const chosen = teams.find(({ teamId }) => teamId === team) ?? teams[0];
  if (!chosen) return <NotHere what="team" />;
  return (
    <main id="inhoud" className="page grid gap-6">
      <header>
        <p className="flex items-center justify-between">
          <a href="/beheer" className="inline-flex min-h-11 items-center">
            {texts.nav.list}
          </a>
          <HelpLink />
        </p>
        <h1>{texts.new.title}</h1>
        <p className="mt-2">{texts.new.intro}</p>
      </header>
      <NewSessionForm
        team={chosen.teamId}
        today={todayInNetherlands()}
        templates={templateChoices()}
        once={newSecret()}
      />
    </main>
  );
}

function templateChoices() {
  return templates.map(({ id, title, text }) => {
    const steps = programmeOf(id).flatMap((part) => part.steps);
    const minuten = steps.reduce((sum, { minutes }) => sum + minutes, 0);
    return {
      value: id,
      label: title,
      text: fill(texts.new.templateText, { tekst: text, onderdelen: steps.length, minuten }),
    };
  });
}
