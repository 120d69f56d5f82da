"use client";
import { removeLineAction } from "../../../../samenwerkingsafspraak/edit/actions.ts";
import { Button } from "../../../../ui/Button.tsx";
import { useKeptForm } from "../../../../ui/useKeptForm.ts";
import { FormPlace } from "./Edited.tsx";
import { EditNotice } from "./EditNotice.tsx";
import type { LineProps } from "./editorSections.ts";
import texts from "./texts.json" with { type: "json" };

/** Takes a line out, after asking. */
export function RemoveLine({ anchor, line }: LineProps) {
  const form = useKeptForm(removeLineAction);
  return (
    <details open={form.detail !== "" || undefined}>
      <summary className="text-sm font-normal">{texts.line.remove}</summary>
      <form {...form.attributes} className="grid justify-items-start gap-2">
        <FormPlace anchor={anchor} />
        <input type="hidden" name="lineId" value={line.id} />
        <input type="hidden" name="seen" value={line.seen} />
        <p>{texts.line.sure}</p>
        <EditNotice form={form}>{form.code === "TEXT_CHANGED" ? texts.line.removedFirst : form.detail}</EditNotice>
        <Button kind="may">{texts.line.removeNow}</Button>
      </form>
    </details>
  );
}
