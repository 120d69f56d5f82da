import { findExercise } from "../../../../exercises/registry.ts";
import { fill } from "../../../../lib/text.ts";
import { type SessionRoom, stepsOf } from "../../../../sessions/reads.ts";
import { Card } from "../../../../ui/Card.tsx";
import texts from "./texts.json" with { type: "json" };

/** What to have ready: the people, the room, the coffee, the equipment, and what the exercises of this programme want. */
export function Ready({ room }: { room: SessionRoom }) {
  const formal = room.partners.filter(({ side }) => side === "formal").length;
  const counts = { formeel: formal, informeel: room.partners.length - formal };
  return (
    <section aria-labelledby="vooraf" className="grid gap-4">
      <h2 id="vooraf" className="flex flex-wrap items-center gap-x-3">
        <span>{texts.ready.title}</span>
        <span className="rounded-full border border-muted px-2 text-sm font-normal text-muted">{texts.ready.own}</span>
      </h2>
      <div className="grid gap-4 md:grid-cols-2 print:grid-cols-2">
        {texts.ready.lists.map(({ title, lines }) => (
          <Checklist key={title} title={title} lines={lines.map((line) => fill(line, counts))} />
        ))}
        <Checklist title={texts.ready.bring} lines={broughtFor(room)} />
      </div>
    </section>
  );
}

/** What the exercises that are on ask for, each thing once. */
function broughtFor(room: SessionRoom): string[] {
  const on = stepsOf(room).filter(({ enabled }) => enabled);
  return [...new Set(on.flatMap(({ exercise }) => findExercise(exercise)?.notes.bring ?? []))];
}

function Checklist({ title, lines }: { title: string; lines: string[] }) {
  if (lines.length === 0) return null;
  return (
    <Card className="break-inside-avoid">
      <h3 className="mb-1 text-base">{title}</h3>
      <ul className="grid gap-1">
        {lines.map((line) => (
          <li key={line} className="flex gap-2">
            <span aria-hidden className="mt-1 size-4 flex-none rounded-[3px] border-2 border-muted" />
            <span>{line}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
