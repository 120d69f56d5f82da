"use client";
import { addPartnershipAction } from "../../../../sessions/prepare/actions.ts";
import { Button } from "../../../../ui/Button.tsx";
import { FormNotice } from "../../../../ui/FormNotice.tsx";
import { Once } from "../../../../ui/Once.tsx";
import { useKeptForm } from "../../../../ui/useKeptForm.ts";
import { PartnershipName } from "./PartnershipName.tsx";
import texts from "./partnerships.texts.json" with { type: "json" };

/** Adds a samenwerking. `once` marks what this page makes. */
export function AddPartnership({ sessionId, once }: { sessionId: string; once: string }) {
  const form = useKeptForm(addPartnershipAction);
  return (
    <form {...form.attributes} noValidate className="grid gap-2 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-end">
      <input type="hidden" name="sessionId" value={sessionId} />
      <Once form={form} made={once} />
      <PartnershipName form={form} />
      <Button kind="may" aria-busy={form.busy || undefined}>
        {texts.add}
      </Button>
      {form.fields.length === 0 && <FormNotice form={form} />}
    </form>
  );
}
