"use client";
import type { PartnerRef } from "../../../../exercises/people.ts";
import { mergePartnersAction } from "../../../../samenwerkingsafspraak/actions.ts";
import { Button } from "../../../../ui/Button.tsx";
import { FormNotice } from "../../../../ui/FormNotice.tsx";
import { SelectField } from "../../../../ui/SelectField.tsx";
import { useKeptForm } from "../../../../ui/useKeptForm.ts";
import texts from "./texts.json" with { type: "json" };

type MergePartnersProps = { sessionId: string; partners: PartnerRef[] };

/** Makes one of two partners that are the same, such as one that somebody typed again at the door. */
export function MergePartners({ sessionId, partners }: MergePartnersProps) {
  const form = useKeptForm(mergePartnersAction);
  const options = partners.map(({ id, name }) => ({ value: id, label: name }));
  const newest = options.at(-1)?.value;
  return (
    <details open={form.detail !== "" || undefined}>
      <summary className="min-h-11 py-2 font-normal">{texts.partners.double}</summary>
      <form {...form.attributes} className="grid max-w-2xl gap-3">
        <input type="hidden" name="sessionId" value={sessionId} />
        <input type="hidden" name="anchor" value="deelnemers" />
        <p className="text-sm text-muted">{texts.partners.doubleHelp}</p>
        <FormNotice form={form} />
        <div className="grid gap-3 sm:grid-cols-2">
          <SelectField
            name="partnerId"
            label={texts.partners.goes}
            options={options}
            defaultValue={form.typed.partnerId ?? newest}
          />
          <SelectField name="into" label={texts.partners.stays} options={options} defaultValue={form.typed.into} />
        </div>
        <Button kind="may" className="justify-self-start" aria-busy={form.busy || undefined}>
          {texts.partners.merge}
        </Button>
        <p role="status">{form.isSaved && texts.partners.merged}</p>
      </form>
    </details>
  );
}
