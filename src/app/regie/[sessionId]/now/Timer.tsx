import { useState } from "react";
import { fill } from "../../../../lib/text.ts";
import { TimeBar } from "../../../../ui/TimeBar.tsx";
import type { HostSnapshot, StepSnapshot } from "../../../../zaal/snapshot/snapshot.ts";
import { QuietButton } from "../QuietButton.tsx";
import texts from "../texts.json" with { type: "json" };
import type { Acts } from "../useRegie.ts";
import { leftForClosing } from "./closing.ts";
import ending from "./ending.texts.json" with { type: "json" };
import flow from "./flow.texts.json" with { type: "json" };
import { useRoomTime } from "./useRoomTime.ts";

const STEPS = [
  { minutes: -1, sign: texts.timer.minusOne, label: texts.timer.less },
  { minutes: 1, sign: texts.timer.plusOne, label: texts.timer.one },
  { minutes: 5, sign: texts.timer.plusFive, label: texts.timer.five },
];

type TimerProps = { snapshot: HostSnapshot; step: StepSnapshot; skew: number; own: boolean; acts: Acts };

/**
 * The time that this round (or who speaks) still has, and a minute more or less. What would eat the closing of the dagdeel
 * says so first, and is done at a second press. `own`: the times are our own filling.
 */
export function Timer({ snapshot, step, skew, own, acts }: TimerProps) {
  const now = useRoomTime(skew);
  const [wanted, setWanted] = useState(0);
  const leaves = leftForClosing(snapshot, wanted, now);
  const asked = wanted > 0 && leaves !== null;
  const add = (minutes: number) => {
    const asks = minutes !== wanted && leftForClosing(snapshot, minutes, now) !== null;
    setWanted(asks ? minutes : 0);
    if (!asks) void acts.addMinutes(minutes);
  };
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <div className="min-w-56 flex-1">
        <TimeBar endsAt={step.endsAt} startedAt={step.startedAt} clockSkew={skew} label={texts.timer.left} />
      </div>
      <div className="flex gap-1">
        {STEPS.map(({ minutes, sign, label }) => (
          <QuietButton
            key={minutes}
            label={label}
            onClick={({ detail }) => (minutes === wanted && detail > 1 ? undefined : add(minutes))}
            onBlur={() => setWanted(0)}
            framed
            className="font-bold tabular-nums"
          >
            {sign}
          </QuietButton>
        ))}
      </div>
      <div role="status" className="w-full empty:hidden">
        {asked && (
          <p className="font-bold">
            {fill(leaves > 0 ? ending.costs : ending.costsAll, { minuten: leaves, meer: wanted })}
          </p>
        )}
      </div>
      {own && <p className="w-full text-sm text-muted">{flow.own}</p>}
    </div>
  );
}
