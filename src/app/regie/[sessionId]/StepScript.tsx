import type { Notes } from "../../../exercises/contract.ts";
import { fill } from "../../../lib/text.ts";
import { Card } from "../../../ui/Card.tsx";
import { Fold } from "./Fold.tsx";
import texts from "./texts.json" with { type: "json" };

/** What the facilitator says, does and watches for in this step, and where that comes from. */
export function StepScript({ notes }: { notes: Notes }) {
  const { goal, ask, tips, pitfalls, source, own } = notes;
  return (
    <Card as="section" className="py-2">
      <Fold open summary={<Title own={own} />}>
        <div className="grid gap-4 py-2">
          <div>
            <h3 className="text-base">{texts.script.goal}</h3>
            <p>{goal}</p>
          </div>
          <Points title={texts.script.ask} points={ask} />
          <Points title={texts.script.tips} points={tips} />
          <Points title={texts.script.pitfalls} points={pitfalls} />
          <p className="text-sm text-muted">{fill(texts.script.source, { bron: source })}</p>
        </div>
      </Fold>
    </Card>
  );
}

function Title({ own }: { own: boolean }) {
  return (
    <span className="flex flex-wrap items-center justify-between gap-2">
      <h2 className="text-lg">{texts.script.title}</h2>
      {own && <span className="rounded-full border-2 border-muted px-3 text-sm">{texts.script.own}</span>}
    </span>
  );
}

function Points({ title, points }: { title: string; points: string[] }) {
  if (points.length === 0) return null;
  return (
    <div>
      <h3 className="text-base">{title}</h3>
      <ul className="list-disc space-y-1 ps-5">
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </div>
  );
}
