import { fill } from "../../../../lib/text.ts";
import type { HostSnapshot } from "../../../../zaal/snapshot/snapshot.ts";
import { HelpLink } from "../../../hulp/HelpLink.tsx";
import { QuietButton } from "../QuietButton.tsx";
import texts from "../texts.json" with { type: "json" };
import type { Acts } from "../useRegie.ts";
import { clockAgainstPlan, leftInWords, paceInWords, wallClock } from "./clockAgainstPlan.ts";
import flow from "./flow.texts.json" with { type: "json" };
import { useRoomTime } from "./useRoomTime.ts";

type TopBarProps = { snapshot: HostSnapshot; skew: number; acts: Acts; onScreen: () => void };

/** Which session this is, how the clock stands against the plan, and the two buttons of the projector. */
export function TopBar({ snapshot, skew, acts, onScreen }: TopBarProps) {
  const { session, blank } = snapshot;
  return (
    <div className="flex items-center justify-between gap-3 border-b border-line px-4 py-2 lg:col-span-2 xl:col-span-3">
      <div className="min-w-0">
        <h1 className="truncate text-base md:text-lg">
          <bdi>{session.title}</bdi>
          <span className="font-normal text-muted max-md:hidden">
            {" · "}
            <bdi>{session.area}</bdi>
          </span>
        </h1>
        <PlanClock snapshot={snapshot} skew={skew} />
      </div>
      <div className="flex flex-none gap-1">
        <QuietButton icon="screen" label={texts.screen.open} onClick={onScreen} className="max-md:hidden">
          {texts.screen.short}
        </QuietButton>
        <QuietButton
          icon="eye-off"
          label={texts.screen.blank}
          busy={acts.isUnderWay("blank")}
          aria-pressed={blank}
          onClick={() => void acts.blank(!blank)}
          className="max-md:flex-col max-md:gap-0 max-md:px-1"
        >
          {texts.screen.blankShort}
        </QuietButton>
        <HelpLink apart />
      </div>
    </div>
  );
}

function PlanClock({
  snapshot: { session, parts, step, minutesToCome },
  skew,
}: Pick<TopBarProps, "snapshot" | "skew">) {
  const now = useRoomTime(skew);
  const { time } = wallClock(now);
  const pace =
    session.state === "running" ? clockAgainstPlan(parts, { stepId: step?.id ?? null, minutesToCome }, now) : null;
  return (
    <p className="text-sm text-muted tabular-nums">
      <span className="max-md:hidden">{fill(texts.clock.now, { tijd: time })}</span>
      {session.state === "running" && !session.until && !pace && (
        <>
          <span className="max-md:hidden"> · </span>
          <span>{flow.notPlanned}</span>
        </>
      )}
      {pace && (
        <>
          <span className="max-md:hidden"> · </span>
          <b className="text-ink">{paceInWords(pace)}</b> · <span>{leftInWords(pace)}</span>{" "}
          <span className="max-md:hidden">· </span>
          <span className="max-md:block">{fill(texts.clock.end, { tijd: pace.endsAt })}</span>
        </>
      )}
    </p>
  );
}
