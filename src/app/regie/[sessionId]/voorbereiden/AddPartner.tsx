"use client";
import type { Side } from "../../../../exercises/people.ts";
import { addPartnerAction } from "../../../../sessions/prepare/actions.ts";
import { Button } from "../../../../ui/Button.tsx";
import { FormNotice } from "../../../../ui/FormNotice.tsx";
import { Once } from "../../../../ui/Once.tsx";
import { TextField } from "../../../../ui/TextField.tsx";
import { useKeptForm } from "../../../../ui/useKeptForm.ts";
import texts from "./texts.json" with { type: "json" };

type AddPartnerProps = { sessionId: string; side: Side; once: string };

/** Adds an organisation or group to one side. `once` marks what this page makes. */
export function AddPartner({ sessionId, side, once }: AddPartnerProps) {
  const form = useKeptForm(addPartnerAction);
  return (
    <form {...form.attributes} noValidate className="mt-auto grid gap-2 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-end">
      <input type="hidden" name="sessionId" value={sessionId} />
      <input type="hidden" name="side" value={side} />
      <Once form={form} made={once} />
      <TextField
        name="name"
        label={texts.partners.name}
        maxLength={80}
        autoComplete="off"
        defaultValue={form.typed.name ?? ""}
        error={form.error("name")}
        required
      />
      <Button kind="may">{texts.partners.add}</Button>
      {form.fields.length === 0 && <FormNotice form={form} />}
    </form>
  );
}
