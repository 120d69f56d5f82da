import { isOver } from "../../../../exercises/contract.ts";
import { fill } from "../../../../lib/text.ts";
import type { FollowedLine } from "../../../../samenwerkingsafspraak/progress/followUp.ts";
import { Card } from "../../../../ui/Card.tsx";
import texts from "../../texts.json" with { type: "json" };
import { FollowUpItem, type FormOf } from "./FollowUpItem.tsx";

/** What was agreed to do, and how far it is: what is late first, what is over folded away. Nothing where there is nothing. */
export function FollowUp({ lines, of }: { lines: FollowedLine[]; of: FormOf }) {
  if (lines.length === 0) return null;
  const { title, help, over } = texts.followUp;
  const [done, todo] = [lines.filter(({ state }) => isOver(state)), lines.filter(({ state }) => !isOver(state))];
  return (
    <Card as="section" id="stand-van-zaken" className="mx-auto mb-6 grid max-w-4xl gap-3 print:hidden">
      <h2>{title}</h2>
      <p className="text-sm text-muted">{help}</p>
      <Lines lines={todo} of={of} />
      {done.length > 0 && (
        <details>
          <summary className="underline">{fill(over, { aantal: done.length })}</summary>
          <Lines lines={done} of={of} />
        </details>
      )}
    </Card>
  );
}

function Lines({ lines, of }: { lines: FollowedLine[]; of: FormOf }) {
  return (
    <ul className="divide-y divide-line">
      {lines.map((line) => (
        <FollowUpItem key={line.lineId} line={line} of={of} />
      ))}
    </ul>
  );
}
