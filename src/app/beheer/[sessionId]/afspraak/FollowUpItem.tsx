"use client";
import { fill } from "../../../../lib/text.ts";
import { followUpAction } from "../../../../samenwerkingsafspraak/progress/actions.ts";
import type { FollowedLine } from "../../../../samenwerkingsafspraak/progress/followUp.ts";
import { ProgressForm } from "../../../../samenwerkingsafspraak/progress/ProgressForm.tsx";
import { Drawing } from "../../../../ui/Drawing.tsx";
import { useKeptForm } from "../../../../ui/useKeptForm.ts";
import texts from "../../texts.json" with { type: "json" };

/** Of which agreement the form is: of one of several samenwerkingen its id stands in the address. */
export type FormOf = { sessionId: string; addressed?: string };

const words = texts.followUp;

/** An action or a condition: what, who and by when; and how far it is, to say. */
export function FollowUpItem({ line, of: { sessionId, addressed } }: { line: FollowedLine; of: FormOf }) {
  const form = useKeptForm(followUpAction);
  const about = `${line.lineId}-wat`;
  return (
    <li id={line.lineId} className="grid scroll-mt-4 gap-3 py-4 sm:grid-cols-2">
      <div className="min-w-0 wrap-anywhere">
        {line.isLate && (
          <p className="flex items-center gap-2 font-bold">
            <Drawing name="warning" className="icon flex-none" />
            <span>{words.late}</span>
          </p>
        )}
        <p id={about} dir="auto" className="font-bold whitespace-pre-line">
          {line.words}
        </p>
        {line.who && <bdi className="block">{line.who}</bdi>}
        <p className="text-sm text-muted">
          {line.kind === "condition" ? words.condition : line.when ? fill(words.by, { datum: line.when }) : words.noDay}
        </p>
      </div>
      <ProgressForm form={form} about={about} {...line}>
        <input type="hidden" name="sessionId" value={sessionId} />
        {addressed && <input type="hidden" name="addressed" value={addressed} />}
        <input type="hidden" name="anchor" value={line.lineId} />
      </ProgressForm>
    </li>
  );
}
