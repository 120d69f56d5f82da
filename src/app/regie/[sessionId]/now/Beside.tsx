import { TimeBar } from "../../../../ui/TimeBar.tsx";
import { useGoesOn } from "../../../../ui/useGoesOn.ts";
import type { HostSnapshot, WatchedStep } from "../../../../zaal/snapshot/snapshot.ts";
import { QuietButton } from "../QuietButton.tsx";
import type { Acts } from "../useRegie.ts";
import texts from "./beside.texts.json" with { type: "json" };

type BesideProps = { snapshot: HostSnapshot; step: WatchedStep; skew: number; acts: Acts };

/** What the facilitator may let go on beside the step: a minute of silence while people write. */
export function Beside({ snapshot: { beside }, step, skew, acts }: BesideProps) {
  const isQuiet = useGoesOn(beside?.kind === "quiet" ? beside.endsAt : null, skew);
  const busy = acts.isUnderWay("quiet");
  return (
    <div className="grid gap-2">
      <p role="status" className={isQuiet ? "font-bold" : "sr-only"}>
        {isQuiet && texts.quiet.now}
      </p>
      {isQuiet && beside?.kind === "quiet" && (
        <TimeBar startedAt={beside.startedAt} endsAt={beside.endsAt} clockSkew={skew} label={texts.quiet.left} />
      )}
      {step.state === "open" && step.collects && (
        <div className="-mx-2 flex flex-wrap">
          <QuietButton icon="clock" busy={busy} onClick={() => void acts.quiet(true)}>
            {isQuiet ? texts.quiet.more : texts.quiet.begin}
          </QuietButton>
          {isQuiet && (
            <QuietButton icon="check" busy={busy} onClick={() => void acts.quiet(false)}>
              {texts.quiet.end}
            </QuietButton>
          )}
        </div>
      )}
    </div>
  );
}
