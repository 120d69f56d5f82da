import { fill } from "../../../../lib/text.ts";
import type { UnusedStep } from "../../../../samenwerkingsafspraak/origin/reads.ts";
import texts from "./texts.json" with { type: "json" };
import { UnusedPart } from "./UnusedPart.tsx";

const { unused } = texts;

type UnusedPartsProps = {
  steps: UnusedStep[];
  /** Without JavaScript: of which step to show what, and how much. */
  opened: Record<string, number>;
};

/** "Wat nergens landde": what was said and stands in no line of the agreement, step by step. */
export function UnusedParts({ steps, opened }: UnusedPartsProps) {
  const count = steps.reduce((sum, { items }) => sum + items.length, 0);
  if (count === 0) return null;
  return (
    <details
      id="nergens"
      className="card scroll-mt-4"
      open={steps.some(({ stepId }) => opened[stepId] !== undefined) || undefined}
    >
      <summary>{fill(unused.title, { aantal: count })}</summary>
      <p className="text-sm text-muted">{unused.explain}</p>
      <div className="grid gap-2">
        {steps.map(({ stepId, title, items }) => (
          <UnusedPart
            key={stepId}
            stepId={stepId}
            title={title}
            count={items.length}
            given={items.slice(0, opened[stepId] ?? 0)}
          />
        ))}
      </div>
    </details>
  );
}
