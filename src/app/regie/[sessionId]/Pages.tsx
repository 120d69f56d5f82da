import type { StepSnapshot } from "../../../contributions/snapshot.ts";
import { fill } from "../../../lib/text.ts";
import { QuietButton } from "./QuietButton.tsx";
import texts from "./texts.json" with { type: "json" };
import type { Acts } from "./useRegie.ts";

/** Which page of the step the projector shows, and the arrows to turn it. */
export function Pages({ step: { page, pages }, acts }: { step: StepSnapshot; acts: Acts }) {
  const arrow = (icon: string, label: string, to: number) => {
    const off = to < 0 || to >= pages;
    return (
      <QuietButton
        icon={icon}
        label={label}
        aria-disabled={off || undefined}
        onClick={() => void (off || acts.turnTo(to))}
      />
    );
  };
  return (
    <div className="flex items-center">
      {arrow("arrow-left", texts.pages.previous, page - 1)}
      <span className="text-sm tabular-nums">{fill(texts.pages.at, { n: page + 1, m: pages })}</span>
      {arrow("arrow-right", texts.pages.next, page + 1)}
    </div>
  );
}
