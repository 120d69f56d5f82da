import type { PartnershipRow } from "../../../../sessions/circles/circle.ts";
import { SelectField } from "../../../../ui/SelectField.tsx";
import type { KeptForm } from "../../../../ui/useKeptForm.ts";
import texts from "./partnerships.texts.json" with { type: "json" };

type PartnershipFieldProps = { form: KeptForm; partnerships: PartnershipRow[]; partnerId?: string };

/** In which samenwerking a partner is, or comes; nothing to choose where there is only one. */
export function PartnershipField({ form, partnerships, partnerId = "" }: PartnershipFieldProps) {
  if (partnerships.length < 2) return null;
  return (
    <SelectField
      name="partnershipId"
      label={texts.belongs}
      options={partnerships.map(({ id, title }) => ({ value: id, label: title }))}
      defaultValue={form.typed.partnershipId ?? partnershipOf(partnerships, partnerId)?.id}
      error={form.error("partnershipId")}
      className="min-w-0 sm:col-span-full"
    />
  );
}

/** The samenwerking that a partner is in. */
export const partnershipOf = (partnerships: PartnershipRow[], partnerId: string): PartnershipRow | undefined =>
  partnerships.find(({ partnerIds }) => partnerIds.includes(partnerId));
