"use client";
import { changePartAction } from "../../../../sessions/prepare/actions.ts";
import { Button } from "../../../../ui/Button.tsx";
import { FormNotice } from "../../../../ui/FormNotice.tsx";
import { Notice } from "../../../../ui/Notice.tsx";
import { TextField } from "../../../../ui/TextField.tsx";
import { useKeptForm } from "../../../../ui/useKeptForm.ts";
import type { PlannedPart } from "./programmeChange.ts";
import texts from "./texts.json" with { type: "json" };

type PartFormProps = { sessionId: string; part: PlannedPart };

/** Date and start of a dagdeel. */
export function PartForm({ sessionId, part }: PartFormProps) {
  const form = useKeptForm(changePartAction);
  return (
    <form {...form.attributes} noValidate className="flex flex-wrap items-end gap-3">
      <input type="hidden" name="sessionId" value={sessionId} />
      <input type="hidden" name="partId" value={part.id} />
      <TextField
        name="date"
        type="date"
        label={texts.programme.date}
        defaultValue={form.typed.date ?? part.date}
        error={form.error("date")}
        required
      />
      <TextField
        name="startsAt"
        type="time"
        label={texts.programme.startsAt}
        defaultValue={form.typed.startsAt ?? part.startsAt}
        error={form.error("startsAt")}
        required
      />
      <Button kind="may">{texts.save}</Button>
      {form.fields.length === 0 && <FormNotice form={form} />}
      {form.isSaved && <Notice kind="good">{texts.saved}</Notice>}
    </form>
  );
}
