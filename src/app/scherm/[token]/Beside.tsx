import type { ComponentProps, ReactNode } from "react";
import { fill } from "../../../lib/text.ts";
import { pictureOf } from "../../../sessions/door/picture.ts";
import { Drawing } from "../../../ui/Drawing.tsx";
import { TimeBar } from "../../../ui/TimeBar.tsx";
import { Tree } from "../../../ui/Tree.tsx";
import { useGoesOn } from "../../../ui/useGoesOn.ts";
import { CutText } from "../../../ui/wall/CutText.tsx";
import type { BesideView } from "../../../zaal/snapshot/besideView.ts";
import type { WatchedStep } from "../../../zaal/snapshot/snapshot.ts";
import texts from "./beside.texts.json" with { type: "json" };
import stage from "./texts.json" with { type: "json" };

type BesideProps = {
  beside: BesideView | null;
  skew: number;
  growth: ComponentProps<typeof Tree>["growth"];
  children: ReactNode;
};

/** What goes on beside the step, in the place of what the step shows; that comes back by itself. */
export function Beside({ beside, skew, growth, children }: BesideProps) {
  const isQuiet = useGoesOn(quietEnd(beside), skew);
  if (isQuiet)
    return (
      <div className="wall-feast">
        <div className="screen-gap flex flex-col">
          <CutText as="p" rows={3} className="screen-soon">
            {texts.quiet.title}
          </CutText>
          <p>{texts.quiet.text}</p>
        </div>
        <Tree growth={growth} className="wall-tree" />
      </div>
    );
  if (beside?.kind === "turns")
    return (
      <div className="screen-gap flex h-full flex-col justify-center">
        <p>{texts.turns.title}</p>
        <p className="screen-soon flex items-center gap-[0.3em]">
          <Drawing name={pictureOf(beside.now)} className="icon flex-none" />
          <bdi>{beside.now}</bdi>
        </p>
        <p>{beside.next === null ? texts.turns.last : fill(texts.turns.next, { naam: beside.next })}</p>
      </div>
    );
  return children;
}

/** When a silence ends; null where there is none. */
const quietEnd = (beside: BesideView | null): number | null => (beside?.kind === "quiet" ? beside.endsAt : null);

type TimeLeftProps = Pick<BesideProps, "beside" | "skew"> & { step: Pick<WatchedStep, "startedAt" | "endsAt"> };

/** The time that a silence has left; otherwise that of the step, which goes on meanwhile. */
export function TimeLeft({ beside, skew, step }: TimeLeftProps) {
  const isQuiet = useGoesOn(quietEnd(beside), skew);
  const quiet = isQuiet && beside?.kind === "quiet" ? beside : null;
  const { startedAt, endsAt } = quiet ?? step;
  const label = quiet ? texts.quiet.timeLeft : stage.timeLeft;
  return <TimeBar startedAt={startedAt} endsAt={endsAt} clockSkew={skew} label={label} />;
}
