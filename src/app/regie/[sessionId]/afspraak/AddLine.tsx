"use client";
import { fill } from "../../../../lib/text.ts";
import { addLineAction } from "../../../../samenwerkingsafspraak/edit/actions.ts";
import { Button } from "../../../../ui/Button.tsx";
import { Drawing } from "../../../../ui/Drawing.tsx";
import { Notice } from "../../../../ui/Notice.tsx";
import { useKeptForm } from "../../../../ui/useKeptForm.ts";
import { FoldOnDemand } from "../Fold.tsx";
import { FormPlace } from "./Edited.tsx";
import { EditNotice } from "./EditNotice.tsx";
import type { EditorColumn } from "./editorSections.ts";
import { LineFields, typedFields } from "./LineFields.tsx";
import texts from "./texts.json" with { type: "json" };

type AddLineProps = { anchor: string; kind: string; label: string; columns: EditorColumn[] };

/** Adds a line of one kind; stays open for the next one. */
export function AddLine({ anchor, kind, label, columns }: AddLineProps) {
  const form = useKeptForm(addLineAction);
  return (
    <FoldOnDemand
      id={`add-${kind}`}
      anchor={anchor}
      open={form.detail !== "" || form.isSaved}
      summary={{
        className: "flex items-center gap-3 text-sm font-normal",
        children: (
          <>
            <Drawing name="plus" className="icon size-5 flex-none text-muted" />
            <span>{fill(texts.add.open, { soort: label })}</span>
          </>
        ),
      }}
    >
      {() => (
        <form {...form.attributes} noValidate className="mb-3 grid gap-3 border-s-4 border-line ps-4">
          <FormPlace anchor={anchor} />
          <input type="hidden" name="kind" value={kind} />
          <EditNotice form={form} fields />
          <LineFields columns={columns} values={typedFields(form.typed)} error={form.error} />
          <div className="flex flex-wrap items-center gap-4">
            <Button kind="may" aria-busy={form.busy || undefined}>
              {texts.add.button}
            </Button>
            {form.isSaved && <Notice kind="good">{texts.add.added}</Notice>}
          </div>
        </form>
      )}
    </FoldOnDemand>
  );
}
