"use client";
import { fill } from "../../../../lib/text.ts";
import { changeStateAction } from "../../../../samenwerkingsafspraak/edit/actions.ts";
import { Button } from "../../../../ui/Button.tsx";
import { FormNotice } from "../../../../ui/FormNotice.tsx";
import { useKeptForm } from "../../../../ui/useKeptForm.ts";
import { FormPlace } from "./Edited.tsx";
import texts from "./texts.json" with { type: "json" };

/** Drops the concept at the second press: what was adopted, as this version, stands again. */
export function DropConcept({ version }: { version: number }) {
  const form = useKeptForm(changeStateAction);
  return (
    <details open={form.detail !== "" || undefined}>
      <summary>{texts.drop.open}</summary>
      <form {...form.attributes} className="grid justify-items-start gap-2">
        <FormPlace anchor="inhoud" />
        <p>{fill(texts.drop.sure, { nummer: version })}</p>
        <FormNotice form={form}>{form.detail}</FormNotice>
        <Button kind="may" name="do" value="drop" aria-busy={form.busy || undefined}>
          {texts.drop.button}
        </Button>
      </form>
    </details>
  );
}
