import { fill } from "../../../../lib/text.ts";
import type { BesideView } from "../../../../zaal/snapshot/besideView.ts";
import { SeatName } from "../people/SeatName.tsx";
import { QuietButton } from "../QuietButton.tsx";
import type { Acts } from "../useRegie.ts";
import texts from "./beside.texts.json" with { type: "json" };

type TurnsProps = { beside: BesideView | null; acts: Acts };

/** A round in which every seat has a turn, beside any step: begun here, and led from seat to seat. */
export function Turns({ beside, acts }: TurnsProps) {
  const busy = acts.isUnderWay("turns");
  if (beside?.kind !== "turns")
    return (
      <div className="-mx-2">
        <QuietButton icon="drawings.svg#speech-bubbles" busy={busy} onClick={() => void acts.turns("begin")}>
          {texts.turns.begin}
        </QuietButton>
      </div>
    );
  const { now, next, left } = beside;
  return (
    <section aria-labelledby="turns" className="border-s-[6px] border-sun ps-4">
      <h3 id="turns" className="text-sm">
        {texts.turns.title}
      </h3>
      <p role="status" className="flex flex-wrap items-center gap-x-3 text-xl">
        <SeatName label={now} />
      </p>
      <p className="text-sm text-muted">
        {next === null ? texts.turns.last : fill(texts.turns.next, { naam: next, aantal: left })}
      </p>
      <div className="-mx-2 flex flex-wrap">
        <QuietButton icon="arrow-right" busy={busy} onClick={() => void acts.turns("next", now)}>
          {next === null ? texts.turns.finish : texts.turns.go}
        </QuietButton>
        {next !== null && (
          <QuietButton icon="check" busy={busy} onClick={() => void acts.turns("end")}>
            {texts.turns.end}
          </QuietButton>
        )}
      </div>
    </section>
  );
}
