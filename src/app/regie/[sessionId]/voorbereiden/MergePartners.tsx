"use client";
import type { PartnerRef } from "../../../../exercises/people.ts";
import { fill } from "../../../../lib/text.ts";
import { mergePartnersAction } from "../../../../samenwerkingsafspraak/edit/actions.ts";
import type { PartnershipRow } from "../../../../sessions/circles/circle.ts";
import { Button } from "../../../../ui/Button.tsx";
import { FormNotice } from "../../../../ui/FormNotice.tsx";
import { Notice } from "../../../../ui/Notice.tsx";
import { SelectField } from "../../../../ui/SelectField.tsx";
import { useKeptForm } from "../../../../ui/useKeptForm.ts";
import { partnershipOf } from "./PartnershipField.tsx";
import texts from "./texts.json" with { type: "json" };

type MergePartnersProps = { sessionId: string; partners: PartnerRef[]; partnerships: PartnershipRow[] };

/** Makes one of two partners that are the same, such as one that somebody typed again at the door. The second press says yes to both names. */
export function MergePartners({ sessionId, partners, partnerships }: MergePartnersProps) {
  const form = useKeptForm(mergePartnersAction);
  const options = [
    { value: "", label: texts.partners.choose },
    ...partners.map(({ id, name }) => ({ value: id, label: labelOf(name, partnershipOf(partnerships, id)) })),
  ];
  // The same name may stand in two samenwerkingen.
  function labelOf(name: string, of: PartnershipRow | undefined): string {
    return of && partnerships.length > 1 ? fill(texts.partners.within, { naam: name, samenwerking: of.title }) : name;
  }
  const asks = form.code === "MERGE_ASKED";
  return (
    <details open={form.detail !== "" || form.saved > 0 || undefined}>
      <summary className="min-h-11 py-2 font-normal">{texts.partners.double}</summary>
      <form {...form.attributes} className="grid max-w-2xl gap-3">
        <input type="hidden" name="sessionId" value={sessionId} />
        <input type="hidden" name="anchor" value="deelnemers" />
        <p className="text-sm text-muted">{texts.partners.doubleHelp}</p>
        {partnerships.length > 1 && <p className="text-sm text-muted">{texts.partners.doubleApart}</p>}
        {!asks && <FormNotice form={form} />}
        <div className="grid gap-3 sm:grid-cols-2">
          <SelectField
            name="partnerId"
            label={texts.partners.goes}
            options={options}
            defaultValue={form.typed.partnerId}
            className="min-w-0"
          />
          <SelectField
            name="into"
            label={texts.partners.stays}
            options={options}
            defaultValue={form.typed.into}
            className="min-w-0"
          />
        </div>
        {asks && <Notice kind="problem">{form.detail}</Notice>}
        <Button
          kind="may"
          name={asks ? "do" : undefined}
          value={asks ? pairOf(form.typed) : undefined}
          className="justify-self-start"
          aria-busy={form.busy || undefined}
        >
          {asks ? texts.partners.mergeSure : texts.partners.merge}
        </Button>
        <p role="status">{form.isSaved && texts.partners.merged}</p>
      </form>
    </details>
  );
}

/** Which two were asked about: others that are chosen since are asked about anew. */
const pairOf = ({ partnerId, into }: Record<string, string>): string => `${partnerId} ${into}`;
