import type { PartnerRef } from "../../../../exercises/people.ts";
import type { PartnershipRow } from "../../../../sessions/circles/circle.ts";
import { changePartnerAction } from "../../../../sessions/prepare/actions.ts";
import { Button } from "../../../../ui/Button.tsx";
import { FormNotice } from "../../../../ui/FormNotice.tsx";
import { SelectField } from "../../../../ui/SelectField.tsx";
import { TextField } from "../../../../ui/TextField.tsx";
import { useKeptForm } from "../../../../ui/useKeptForm.ts";
import { PartnershipField, partnershipOf } from "./PartnershipField.tsx";
import texts from "./texts.json" with { type: "json" };
import { useFollowsSaved } from "./useFollowsSaved.ts";

const SIDES = (["formal", "informal"] as const).map((side) => ({ value: side, label: texts.partners.sides[side] }));

type ChangePartnerProps = { sessionId: string; partner: PartnerRef; partnerships: PartnershipRow[] };

/** Puts the name and the side of a partner right. */
export function ChangePartner({ sessionId, partner: { id, name, side }, partnerships }: ChangePartnerProps) {
  const form = useKeptForm(changePartnerAction);
  const own = useFollowsSaved({ name, side, partnershipId: partnershipOf(partnerships, id)?.id ?? "" });
  return (
    <form
      {...form.attributes}
      ref={own}
      id={`partner-${id}`}
      data-unsaved={texts.unsaved.renamed}
      noValidate
      className="grid gap-2"
    >
      <input type="hidden" name="sessionId" value={sessionId} />
      <input type="hidden" name="partnerId" value={id} />
      <TextField
        name="name"
        label={texts.partners.rename}
        maxLength={80}
        autoComplete="off"
        defaultValue={form.typed.name ?? name}
        error={form.error("name")}
        required
      />
      <SelectField
        name="side"
        label={texts.partners.side}
        help={texts.partners.sideHelp}
        options={SIDES}
        defaultValue={form.typed.side ?? side}
        error={form.error("side")}
      />
      <PartnershipField form={form} partnerships={partnerships} partnerId={id} />
      <Button kind="may" className="justify-self-start" aria-busy={form.busy || undefined}>
        {texts.save}
      </Button>
      {form.fields.length === 0 && <FormNotice form={form} />}
      <p role="status">{form.isSaved && texts.saved}</p>
    </form>
  );
}
