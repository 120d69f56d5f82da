"use client";
import { type ReactElement, startTransition, useOptimistic, useState } from "react";
import { fill } from "../../../../lib/text.ts";
import { lacksBreak, scheduleOf } from "../../../../sessions/prepare/schedule.ts";
import { Card } from "../../../../ui/Card.tsx";
import { Notice } from "../../../../ui/Notice.tsx";
import { AddPart } from "./AddPart.tsx";
import { AddStep } from "./AddStep.tsx";
import { ClosingLine } from "./ClosingLine.tsx";
import { PartForm } from "./PartForm.tsx";
import { PartMore } from "./PartMore.tsx";
import partTexts from "./parts.texts.json" with { type: "json" };
import { placesOf, placesToAdd } from "./placesOf.ts";
import { type PlannedPart, type StepChange, withChange } from "./programmeChange.ts";
import { StepRow } from "./StepRow.tsx";
import texts from "./texts.json" with { type: "json" };
import { useRowKept } from "./useRowKept.ts";

type Exercises = { id: string; title: string }[];
type ProgrammeProps = {
  sessionId: string;
  parts: PlannedPart[];
  exercises: Exercises;
  /** Of each exercise what is said and done in it. */
  notes: Record<string, ReactElement>;
  /** The day in the Netherlands; null once the bijeenkomst is closed, when no day is too late. */
  today: string | null;
  /** Marks what this page makes. */
  once: string;
};

/** The programme per dagdeel: what comes when, for how long, and until what time. */
export function Programme({ sessionId, parts: saved, exercises, notes, today, once }: ProgrammeProps) {
  const [parts, showAtOnce] = useOptimistic(saved, withChange);
  const [pressed, setPressed] = useState<string | null>(null);
  const keep = useRowKept(parts);
  const press = (stepId: string, buttonId: string, change: Omit<StepChange, "stepId">, send: () => Promise<void>) => {
    setPressed(stepId);
    keep(stepId, buttonId, change.place !== undefined);
    startTransition(async () => {
      showAtOnce({ stepId, ...change });
      await send();
    });
  };
  return (
    <section id="programma" aria-labelledby="programma-titel" className="grid gap-4">
      <h2 id="programma-titel">{texts.programme.title}</h2>
      {parts.map((part, at) => (
        <Card key={part.id} className="grid gap-3">
          <h3>{parts.length > 1 ? fill(texts.programme.part, { nummer: at + 1 }) : texts.programme.one}</h3>
          <PartForm sessionId={sessionId} part={part} number={at + 1} before={parts[at - 1]} today={today} />
          {part.isOver && <p className="text-muted">{partTexts.over}</p>}
          {part.steps.length === 0 && <Notice kind="info">{partTexts.empty}</Notice>}
          <ol className="divide-y divide-line border-y border-line">
            {part.steps.map((step, row) => (
              <StepRow
                key={step.id}
                sessionId={sessionId}
                step={step}
                begins={scheduleOf(part).begins[step.id] ?? ""}
                places={placesOf(parts, step.id)}
                nextId={`${(part.steps[row + 1] ?? part.steps[row - 1])?.id}-places`}
                notes={notes[step.exercise]}
                onPress={press}
              />
            ))}
          </ol>
          <Totals part={part} />
          {!part.isOver && (
            <AddStep
              sessionId={sessionId}
              places={placesToAdd(part)}
              exercises={exercises}
              present={parts.flatMap(({ steps }) => steps)}
              once={once}
            />
          )}
          {parts.length > 1 && !part.isBegun && <PartMore sessionId={sessionId} parts={parts} part={part} />}
        </Card>
      ))}
      <AddPart sessionId={sessionId} once={once} />
      <p role="status" className="sr-only">
        {aloud(parts, pressed)}
      </p>
    </section>
  );
}

function Totals({ part }: { part: PlannedPart }) {
  const { totalMinutes, endsAt } = scheduleOf(part);
  const breaks = part.steps.filter(({ isBreak }) => isBreak).map(({ exercise }) => exercise);
  return (
    <>
      <p className="font-bold tabular-nums">
        {fill(texts.programme.total, { minuten: totalMinutes, begin: part.startsAt, einde: endsAt })}
      </p>
      {lacksBreak(part, (exercise) => breaks.includes(exercise)) && (
        <Notice kind="info">{texts.programme.lacksBreak}</Notice>
      )}
      <ClosingLine part={part} />
    </>
  );
}

/** For who listens: what became of the step that was pressed. */
function aloud(parts: PlannedPart[], pressed: string | null): string {
  if (pressed === null) return "";
  const part = parts.find(({ steps }) => steps.some(({ id }) => id === pressed));
  const step = part?.steps.find(({ id }) => id === pressed);
  if (!part || !step) return texts.programme.isGone;
  if (!step.enabled) return fill(texts.programme.isOff, { titel: step.title });
  return fill(texts.programme.begins, { titel: step.title, tijd: scheduleOf(part).begins[step.id] ?? "" });
}
