import type { Metadata } from "next";
import { exerciseTitle } from "../../../../exercises/exerciseTitle.ts";
import { findExercise } from "../../../../exercises/registry.ts";
import { fill } from "../../../../lib/text.ts";
import { dutchDate } from "../../../../samenwerkingsafspraak/document/dutchDate.ts";
import { hostOf } from "../../../../sessions/access.ts";
import { scheduleOf } from "../../../../sessions/prepare/schedule.ts";
import { type PartRow, readRoom, type StepRow } from "../../../../sessions/reads.ts";
import { SessionHeader } from "../../../beheer/SessionHeader.tsx";
import { memberAt } from "../../../memberAt.ts";
import { NotHere } from "../../../NotHere.tsx";
import { ExerciseScript } from "../now/ExerciseScript.tsx";
import { PrintButton } from "./PrintButton.tsx";
import { Ready } from "./Ready.tsx";
import texts from "./texts.json" with { type: "json" };

export const metadata: Metadata = { title: texts.title };

/** The whole bijeenkomst to read before the day or to print: what to have ready, and what is said and done when. */
export default async function ScriptPage({ params }: { params: Promise<{ sessionId: string }> }) {
  const { sessionId } = await params;
  const host = await hostOf(sessionId, await memberAt(`/regie/${sessionId}/draaiboek`));
  const room = host && (await readRoom(host.sessionId));
  if (!room) return <NotHere what="session" />;
  return (
    <main id="inhoud" className="mx-auto grid max-w-4xl gap-8 px-4 py-4 pb-12 print:max-w-none print:p-0">
      <SessionHeader session={room} title={texts.title} at="script" />
      <header className="hidden print:block">
        <p>
          <bdi>{room.title}</bdi> · <bdi>{room.area}</bdi>
        </p>
        <h1>{texts.title}</h1>
      </header>
      <div className="flex flex-wrap items-center justify-between gap-3 print:hidden">
        <p className="max-w-xl text-muted">{texts.intro}</p>
        <PrintButton>{texts.print}</PrintButton>
      </div>
      <Ready room={room} />
      {room.parts.map((part, at) => (
        <Part key={part.id} part={part} name={fill(texts.part, { nummer: at + 1 })} many={room.parts.length > 1} />
      ))}
    </main>
  );
}

function Part({ part, name, many }: { part: PartRow; name: string; many: boolean }) {
  const { begins, endsAt } = scheduleOf(part);
  const when = fill(texts.when, { datum: dutchDate(part.date), begin: part.startsAt, einde: endsAt });
  return (
    <section className="grid gap-6">
      <h2 className="border-b-2 border-ink pb-1">
        <span>{many ? `${name}: ${when}` : when}</span>
      </h2>
      {part.steps
        .filter(({ enabled }) => enabled)
        .map((step) => (
          <Step key={step.id} step={step} begins={begins[step.id] ?? ""} />
        ))}
    </section>
  );
}

function Step({ step, begins }: { step: StepRow; begins: string }) {
  const exercise = findExercise(step.exercise);
  return (
    <article className="grid gap-3 border-b border-line pb-6">
      <div className="flex flex-wrap items-baseline gap-x-4 break-after-avoid">
        <b className="tabular-nums">{begins}</b>
        <h3 className="flex-1">{exerciseTitle(step.exercise)}</h3>
        <span className="tabular-nums">{fill(texts.minutes, { minuten: step.minutes })}</span>
      </div>
      {exercise && <ExerciseScript exercise={exercise} setup={step.setup} heading="h4" />}
    </article>
  );
}
