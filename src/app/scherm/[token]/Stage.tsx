import type { ReactElement } from "react";
import { fill } from "../../../lib/text.ts";
import { Safely } from "../../../ui/Safely.tsx";
import { SideMark } from "../../../ui/SideMark.tsx";
import { Tree } from "../../../ui/Tree.tsx";
import { CutText } from "../../../ui/wall/CutText.tsx";
import { Fitting } from "../../../ui/wall/Fitting.tsx";
import type { ScreenSnapshot, WatchedStep } from "../../../zaal/snapshot/snapshot.ts";
import { Beside, TimeLeft } from "./Beside.tsx";
import { CircleName, Circles } from "./Circles.tsx";
import { growthOf } from "./growthOf.ts";
import { ScreenPart } from "./ScreenPart.tsx";
import texts from "./texts.json" with { type: "json" };

type StageProps = {
  snapshot: ScreenSnapshot;
  step: WatchedStep;
  skew: number;
  corner: ReactElement | false;
  notice: ReactElement | false;
};

/** The step of now: one sentence, the exercise's own screen, the time left, how far everybody is, and the way in. */
export function Stage({ snapshot, step, skew, corner, notice }: StageProps) {
  if (step.state === "planned") return <Soon snapshot={snapshot} step={step} corner={corner} notice={notice} />;
  return (
    <div className="wall">
      <header className="wall-head">
        <div className="wall-step">
          <p className="wall-place text-muted">
            <span className="wall-line">{step.title}</span>
            {snapshot.circle && <CircleName circle={snapshot.circle} />}
          </p>
          <h1 className="screen-question">{step.question}</h1>
        </div>
        {notice}
      </header>
      <Fitting>
        <Beside beside={snapshot.beside} skew={skew} growth={growthOf(snapshot.growth)}>
          <Safely turn={snapshot.revision} fallback={null}>
            {snapshot.among ? (
              <Circles circles={snapshot.among} step={step} />
            ) : (
              <ScreenPart
                key={`${step.id} ${snapshot.circle?.title ?? ""}`}
                exercise={step.exercise}
                view={snapshot.view}
                stage={{ ...step, clockSkew: skew }}
              />
            )}
          </Safely>
        </Beside>
      </Fitting>
      <footer className="wall-foot">
        {step.state !== "closed" && !step.saysTime && <TimeLeft beside={snapshot.beside} step={step} skew={skew} />}
        <div className="wall-state">
          {step.state === "open" && step.collects && <Progress step={step} />}
          {step.pages > 1 && step.state !== "open" && (
            <p className="tabular-nums">{fill(texts.page, { nr: step.page + 1, totaal: step.pages })}</p>
          )}
        </div>
        {corner}
      </footer>
    </div>
  );
}

/** What comes next, while the facilitator explains. */
function Soon({ snapshot, step, corner, notice }: Omit<StageProps, "skew">) {
  return (
    <div className="wall">
      <header className="wall-head">
        <p className="text-muted">{texts.soon}</p>
        {notice}
      </header>
      <div className="wall-feast">
        <div className="screen-gap flex flex-col">
          <CutText as="h1" rows={4} className="screen-soon">
            {step.title}
          </CutText>
          <p>{step.goal}</p>
        </div>
        <Tree growth={growthOf(snapshot.growth)} className="wall-tree" />
      </div>
      <footer className="wall-foot">
        <span />
        {corner}
      </footer>
    </div>
  );
}

function Progress({ step }: { step: WatchedStep }) {
  const present = (["formal", "informal", "both"] as const).filter((side) => step.progress[side].of > 0);
  if (present.length === 0) return null;
  const doneIn = ({ ready, of }: (typeof step.progress)["both"]) => fill(texts.doneOf, { ready, of });
  const isMuch = present.length > 2 || present.some((side) => step.progress[side].of > 99);
  return (
    <p className={`wall-progress flex flex-wrap items-center gap-x-[0.5em] ${isMuch ? "wall-progress-much" : ""}`}>
      <span>{texts.ready}</span>
      {present.map((side) => (
        <span key={side} className="inline-flex items-center gap-[0.3em]">
          <SideMark side={side} /> <b className="tabular-nums">{doneIn(step.progress[side])}</b>
        </span>
      ))}
    </p>
  );
}
