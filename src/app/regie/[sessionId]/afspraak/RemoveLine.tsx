"use client";
import { removeLineAction } from "../../../../samenwerkingsafspraak/actions.ts";
import { Button } from "../../../../ui/Button.tsx";
import { Notice } from "../../../../ui/Notice.tsx";
import { useSavedForm } from "../voorbereiden/useSavedForm.ts";
import type { LineProps } from "./LineEditor.tsx";
import texts from "./texts.json" with { type: "json" };

/** Takes a line out, after asking. */
export function RemoveLine({ sessionId, anchor, line }: LineProps) {
  const form = useSavedForm(removeLineAction);
  return (
    <details open={form.detail !== "" || undefined}>
      <summary className="text-sm font-normal">{texts.line.remove}</summary>
      <form action={form.submit} className="grid justify-items-start gap-2">
        <input type="hidden" name="sessionId" value={sessionId} />
        <input type="hidden" name="anchor" value={anchor} />
        <input type="hidden" name="lineId" value={line.id} />
        <input type="hidden" name="seen" value={line.seen} />
        <p>{texts.line.sure}</p>
        {form.detail && (
          <Notice kind="problem">{form.code === "TEXT_CHANGED" ? texts.line.removedFirst : form.detail}</Notice>
        )}
        <Button kind="may">{texts.line.removeNow}</Button>
      </form>
    </details>
  );
}
