import { fill } from "../../../../lib/text.ts";
import type { HostSnapshot } from "../../../../zaal/snapshot/snapshot.ts";
import { overall } from "../people/Done.tsx";
import texts from "../texts.json" with { type: "json" };
import { useCalm } from "./useCalm.ts";

const COUNTS_EVERY_MS = 15_000;

/** For who listens instead of looks: where the session is, and now and then how many have answered. */
export function Aloud({ snapshot: { step, answers } }: { snapshot: HostSnapshot }) {
  const counts = step ? fill(texts.aloud.counts, { ...overall(step.progress), aantal: answers.all }) : "";
  const calmCounts = useCalm(counts, COUNTS_EVERY_MS);
  return (
    <div className="sr-only">
      <p role="status">
        {step && fill(texts.aloud.stage, { titel: step.title, staat: texts.stage.states[step.state] })}
      </p>
      <p role="status">{step?.collects ? calmCounts : ""}</p>
    </div>
  );
}
