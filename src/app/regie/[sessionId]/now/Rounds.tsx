import { fill } from "../../../../lib/text.ts";
import type { HostSnapshot, WatchedStep } from "../../../../zaal/snapshot/snapshot.ts";
import type { Acts } from "../useRegie.ts";
import flow from "./flow.texts.json" with { type: "json" };

type RoundsProps = { step: WatchedStep; rounds: HostSnapshot["rounds"]; acts: Acts };

/** The rounds of a step in a row: each one press away. */
export function Rounds({ step, rounds, acts }: RoundsProps) {
  if (rounds.length < 2) return null;
  const isAt = (round: number) => step.state !== "planned" && step.round === round;
  return (
    <nav aria-label={flow.rounds.label}>
      <ol className="flex flex-wrap gap-2">
        {rounds.map(({ title, minutes }, round) => (
          <li key={title}>
            <button
              type="button"
              aria-current={isAt(round) ? "step" : undefined}
              aria-busy={acts.isUnderWay(`round ${round}`) || undefined}
              onClick={() => void acts.toRound(round, title)}
              className="inline-flex min-h-11 items-center gap-2 rounded-lg border-2 border-line bg-card px-3 py-1 text-start text-sm leading-tight hover:border-current aria-busy:opacity-60 aria-[current]:border-ink aria-[current]:bg-sun aria-[current]:font-bold aria-[current]:text-on-sun"
            >
              <span className="tabular-nums" aria-hidden>
                {round + 1}
              </span>
              <span>{title}</span>
              <span className="font-normal tabular-nums">
                <span aria-hidden>{fill(flow.rounds.minutes, { minuten: minutes })}</span>
                <span className="sr-only">{fill(flow.rounds.minutesAloud, { minuten: minutes })}</span>
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
