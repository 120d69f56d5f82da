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
          {/* Who is in it the phones say: on a visit it is where to go that counts. */}
          {circle.visits && (step.state === "open" ? <Visits to={circle.visits} /> : <p>{texts.circle.back}</p>)}
          {!circle.visits && circle.labels.length > 0 && <CutText rows={2}>{circle.labels.join(", ")}</CutText>}
          <Far circle={circle} asks={step.state === "open" && step.collects} />
        </li>
      ))}
    </ul>
  );
}

/** To whom a circle goes, where they visit each other. */
function Visits({ to: { title, sign } }: { to: NonNullable<CircleOnWall["visits"]> }) {
  if (sign)
    return (
      <p className="my-[0.1em] flex items-center gap-[0.3em]">
        <span>{texts.circle.visits}</span> <SignMark sign={sign} />
      </p>
    );
  return (
    <CutText rows={2}>
      <span>{texts.circle.visits}</span> <b>{title}</b>
    </CutText>
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
