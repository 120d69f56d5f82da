import { TimeBar } from "../../../../ui/TimeBar.tsx";
import type { StepSnapshot } from "../../../../zaal/snapshot/snapshot.ts";
import { QuietButton } from "../QuietButton.tsx";
import texts from "../texts.json" with { type: "json" };
import type { Acts } from "../useRegie.ts";
import flow from "./flow.texts.json" with { type: "json" };

const STEPS = [
  { minutes: -1, sign: texts.timer.minusOne, label: texts.timer.less },
  { minutes: 1, sign: texts.timer.plusOne, label: texts.timer.one },
  { minutes: 5, sign: texts.timer.plusFive, label: texts.timer.five },
];

type TimerProps = { step: StepSnapshot; skew: number; own: boolean; acts: Acts };

/** The time that this round (or who speaks) still has, and a minute more or less. `own`: the times are our own filling. */
export function Timer({ step, skew, own, acts }: TimerProps) {
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
            onClick={() => void acts.addMinutes(minutes)}
            framed
            className="font-bold tabular-nums"
          >
            {sign}
          </QuietButton>
        ))}
      </div>
      {own && <p className="w-full text-sm text-muted">{flow.own}</p>}
    </div>
  );
}
