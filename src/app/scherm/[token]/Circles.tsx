import "./circles.css";
import { fill } from "../../../lib/text.ts";
import { Drawing } from "../../../ui/Drawing.tsx";
import { SignMark } from "../../../ui/SignMark.tsx";
import { CutText } from "../../../ui/wall/CutText.tsx";
import type { CircleOnWall } from "../../../zaal/snapshot/circles.ts";
import type { ScreenSnapshot, WatchedStep } from "../../../zaal/snapshot/snapshot.ts";
import texts from "./texts.json" with { type: "json" };

/** Whose page of the wall this is, where there are several circles. */
export function CircleName({ circle: { title, sign } }: { circle: NonNullable<ScreenSnapshot["circle"]> }) {
  return sign ? <SignMark sign={sign} /> : <b className="wall-line">{title}</b>;
}

/** All circles beside each other: how each is known, who is in it, and how many are ready. */
export function Circles({ circles, step }: { circles: CircleOnWall[]; step: WatchedStep }) {
  return (
    <ul className="wall-circles">
      {circles.map((circle) => (
        <li key={circle.id} className="grow-in">
          {circle.sign ? (
            <SignMark sign={circle.sign} />
          ) : (
            <CutText as="h3" rows={2} className="font-bold">
              {circle.title}
            </CutText>
          )}
          {circle.labels.length > 0 && <CutText rows={2}>{circle.labels.join(", ")}</CutText>}
          <Far circle={circle} asks={step.state === "open" && step.collects} />
        </li>
      ))}
    </ul>
  );
}

function Far({ circle: { people, ready }, asks }: { circle: CircleOnWall; asks: boolean }) {
  const isDone = asks && people > 0 && ready >= people;
  const words = asks
    ? fill(texts.circle.ready, { klaar: ready, mensen: people })
    : fill(people === 1 ? texts.circle.one : texts.circle.people, { mensen: people });
  return (
    <p className={`tabular-nums ${isDone ? "text-leaf" : ""}`}>
      {isDone && <Drawing name="check" className="icon" />} <span>{words}</span>
    </p>
  );
}
