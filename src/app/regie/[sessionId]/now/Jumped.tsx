import { fill } from "../../../../lib/text.ts";
import { Notice } from "../../../../ui/Notice.tsx";
import { QuietButton } from "../QuietButton.tsx";
import type { Acts } from "../useRegie.ts";
import flow from "./flow.texts.json" with { type: "json" };

/** After a jump, for a while: where it went, and the way back. */
export function Jumped({ acts }: { acts: Acts }) {
  if (!acts.jumped) return null;
  return (
    <Notice kind="info">
      <span className="flex flex-wrap items-center gap-x-3">
        <span>{fill(flow.jumped.to, { titel: acts.jumped })}</span>
        <QuietButton icon="undo" busy={acts.isUnderWay("undo")} framed onClick={() => void acts.undo()}>
          {flow.jumped.undo}
        </QuietButton>
      </span>
    </Notice>
  );
}
