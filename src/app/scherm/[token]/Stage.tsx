import type { ReactElement } from "react";
import type { ScreenSnapshot, WatchedStep } from "../../../contributions/snapshot.ts";
import { fill } from "../../../lib/text.ts";
import { Safely } from "../../../ui/Safely.tsx";
import { SideMark } from "../../../ui/SideMark.tsx";
import { TimeBar } from "../../../ui/TimeBar.tsx";
import { type Growth, Tree } from "../../../ui/Tree.tsx";
import { ScreenPart } from "./ScreenPart.tsx";
import texts from "./texts.json" with { type: "json" };

type StageProps = { snapshot: ScreenSnapshot; step: WatchedStep; skew: number; corner: ReactElement | false };

/** The step of now: one sentence, the exercise's own screen, the time left, and how far everybody is. */
export function Stage({ snapshot, step, skew, corner }: StageProps) {
  if (step.state === "planned") return <Soon snapshot={snapshot} step={step} corner={corner} />;
  return (
    <>
      <header className="flex items-start justify-between gap-[4cqmin]">
        <div>
          <p className="screen-small text-muted">{step.title}</p>
          <h1 className="screen-title">{step.question}</h1>
        </div>
        {corner}
      </header>
      <div className="min-h-0 flex-1 py-[2cqmin]">
        <Safely turn={snapshot.revision} fallback={null}>
          <ScreenPart key={step.id} exercise={step.exercise} view={snapshot.view} stage={step} />
        </Safely>
      </div>
      <footer className="screen-small flex items-end gap-[4cqmin] pb-[5cqmin]">
        <div className="min-w-[38cqmin] flex-1">
          {step.state !== "closed" && (
            <TimeBar startedAt={step.startedAt} endsAt={step.endsAt} clockSkew={skew} label={texts.timeLeft} />
          )}
        </div>
        {step.state === "open" && step.collects && <Progress step={step} />}
        {step.pages > 1 && step.state !== "open" && (
          <p className="tabular-nums">{fill(texts.page, { nr: step.page + 1, totaal: step.pages })}</p>
        )}
      </footer>
    </>
  );
}

/** What comes next, while the facilitator explains. */
function Soon({ snapshot, step, corner }: Omit<StageProps, "skew">) {
  return (
    <>
      <header className="flex items-start justify-between gap-[4cqmin]">
        <p className="screen-body text-muted">{texts.soon}</p>
        {corner}
      </header>
      <div className="flex min-h-0 flex-1 items-center gap-[6cqmin] pb-[8cqmin]">
        <div className="screen-gap flex flex-1 flex-col">
          <h1 className="text-[11cqmin] leading-none font-bold text-balance">{step.title}</h1>
          <p className="screen-body">{step.goal}</p>
        </div>
        <Tree growth={growthOf(snapshot.growth)} className="h-[50cqmin] w-[50cqmin] shrink-0" />
      </div>
    </>
  );
}

const growthOf = (share: number): Growth =>
  share < 0.25 ? "seedling" : share < 0.5 ? "young" : share < 0.85 ? "grown" : "fruit";

function Progress({ step }: { step: WatchedStep }) {
  const present = (["formal", "informal", "both"] as const).filter((side) => step.progress[side].of > 0);
  if (present.length === 0) return null;
  return (
    <p className="flex flex-wrap items-center justify-end gap-x-[3cqmin]">
      <span>{texts.answered}</span>
      {present.map((side) => (
        <span key={side} className="inline-flex items-center gap-[1cqmin]">
          <SideMark side={side} /> <b className="tabular-nums">{fill(texts.doneOf, step.progress[side])}</b>
        </span>
      ))}
    </p>
  );
}
